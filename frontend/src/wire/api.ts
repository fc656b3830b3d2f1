import type { RunEvent, Stdout } from "./events";
import type {
  DemoShown,
  ParameterShown,
  ProgramChecked,
  RunCreated,
  RunShown,
  RunStarted,
  TextShown,
} from "./protocol";

export type Language = RunStarted["language"];

/** A number the demo takes; today only `forks`. `label` continues the number: "forks in a row". */
export type Parameter = ParameterShown;

/** One entry of the catalogue. In a `template` the token `{{forks}}` stands where the fork count goes. */
export type Demo = Omit<DemoShown, "languages"> & {
  readonly languages: Readonly<Partial<Record<Language, TextShown>>>;
};

/** A program somebody wrote. */
export interface OwnProgram {
  readonly language: Language;
  readonly source: string;
}

/** What to run: a demo, or a program of one's own. */
export type RunRequest =
  | { readonly demo: string; readonly language: Language; readonly forks?: number; readonly stdout: Stdout }
  | { readonly program: OwnProgram; readonly stdout: Stdout };

/** The answer to `POST /api/runs`; the token is the right to cancel. */
export type CreatedRun = RunCreated;

/** The answer to `GET /api/runs/{id}`. */
export type RunInfo = RunShown;

/** The answer to `POST /api/programs/check`. */
export type Checked = ProgramChecked;

/** Everything the page asks of a server. The scenario pages put a recording behind the same interface. */
export interface Api {
  demos(): Promise<Demo[]>;
  createRun(request: RunRequest): Promise<CreatedRun>;
  run(id: string): Promise<RunInfo>;
  events(id: string, after: number): Promise<RunEvent[]>;
  /** Says what is wrong with a program; `signal` gives the question up. */
  check(program: OwnProgram, signal: AbortSignal): Promise<Checked>;
  cancel(id: string, token: string): Promise<void>;
  openSocket(id: string, after: number): SocketLike;
}

/** The part of a WebSocket that is used. */
export interface SocketLike {
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<string>) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  close(code?: number): void;
}

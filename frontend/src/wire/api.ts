import type { RunEvent, Stdout, Verdict } from "./events";

export type Language = "python" | "c";

/** A program's text in one language; `template` has the token `{{forks}}` where the fork count goes. */
export interface Program {
  readonly source: string;
  readonly template?: string;
}

/** A number the demo takes; today only `forks`. `label` continues the number: "forks in a row". */
export interface Parameter {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

/** One entry of the catalogue. */
export interface Demo {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly group: string;
  readonly parameters: readonly Parameter[];
  readonly languages: Readonly<Partial<Record<Language, Program>>>;
}

/** What to run. */
export interface RunRequest {
  readonly demo: string;
  readonly language: Language;
  readonly forks?: number;
  readonly stdout: Stdout;
}

/** The answer to `POST /api/runs`; the token is the right to cancel. */
export interface CreatedRun {
  readonly id: string;
  readonly token: string;
  readonly state: "queued" | "running";
  readonly position?: number;
  readonly forks?: number;
  readonly language: Language;
  readonly source: string;
}

/** The answer to `GET /api/runs/{id}`. */
export interface RunInfo {
  readonly id: string;
  readonly state: "queued" | "running" | "ended";
  readonly verdict?: Verdict;
  readonly position?: number;
}

/** Everything the page asks of a server. The scenario pages put a recording behind the same interface. */
export interface Api {
  demos(): Promise<Demo[]>;
  createRun(request: RunRequest): Promise<CreatedRun>;
  run(id: string): Promise<RunInfo>;
  events(id: string, after: number): Promise<RunEvent[]>;
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

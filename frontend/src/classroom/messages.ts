import type { Language } from "../wire/api";

/** Where the class stands. Only in `revealed` does anybody see what was answered. */
export type RoomPhase = "lobby" | "asking" | "closed" | "revealed" | "ended";

/** The program the class talks about. */
export interface RoomProgram {
  readonly demo?: string;
  readonly title?: string;
  readonly language: Language;
  readonly forks?: number;
  readonly source: string;
}

export interface RoomQuestion {
  readonly id?: string;
  readonly text: string;
  readonly kind: "number" | "choice";
  readonly options?: readonly string[];
  /** When it closes by itself: epoch milliseconds of the server's clock. */
  readonly deadline?: number;
}

/** How many gave one answer, and which misconception it gives away. */
export interface Tally {
  readonly answer: string | number;
  readonly count: number;
  readonly why?: string;
}

/** Where the teacher's replay stands: after event `seq`. */
export interface LedPlayhead {
  readonly seq: number;
  readonly playing: boolean;
  readonly speed: number;
}

/** The whole state of a class, as this client may see it. */
export interface RoomState {
  readonly code: string;
  readonly phase: RoomPhase;
  /** 1 for the first asking of a question, 2 when asked again, 0 before any. */
  readonly round: number;
  /** The server's clock when it sent this: epoch milliseconds. */
  readonly now: number;
  readonly participants: number;
  readonly answered: number;
  readonly mayRun: boolean;
  readonly program?: RoomProgram;
  readonly question?: RoomQuestion;
  readonly results?: readonly Tally[];
  /** The results of the first round, once the second is revealed. */
  readonly previous?: readonly Tally[];
  /** Counted in a real run; absent until that is over, or where nothing can be counted. */
  readonly truth?: string | number;
  readonly run?: string;
  readonly playhead?: LedPlayhead;
  /** This student's own answer of this round. */
  readonly mine?: string | number;
  readonly me?: string;
}

/** What the server says. */
export type RoomMessage =
  | ({ readonly type: "room" } & RoomState)
  | { readonly type: "accepted"; readonly value?: string | number }
  | { readonly type: "rejected"; readonly reason: string };

/** Who this client is; always the first message on a socket. */
export type Hello =
  | { readonly type: "join"; readonly me?: string }
  | { readonly type: "teach"; readonly token: string }
  | { readonly type: "watch" };

/** A program to show: one of the demos, or a text of the teacher's own. */
export type ProgramChoice =
  | { readonly demo: string; readonly language: Language; readonly forks?: number }
  | { readonly language: Language; readonly source: string };

/** What is counted in a run to know the true answer. */
export type Measure =
  | "processes"
  | "forks"
  | "failedForks"
  | "peakAlive"
  | "outputLines"
  | "reaped"
  | "orphans";

/** A question to ask: one of the demo's by its id, or one of the teacher's own. */
export type Asking =
  | { readonly id: string }
  | {
      readonly text: string;
      readonly kind: "number" | "choice";
      readonly options?: readonly string[];
      readonly measure?: Measure;
    };

/** What students and teachers say after the first message. */
export type Command =
  | { readonly type: "answer"; readonly value: string | number }
  | { readonly type: "show"; readonly program: ProgramChoice }
  | { readonly type: "ask"; readonly question: Asking; readonly seconds?: number }
  | { readonly type: "again"; readonly seconds?: number }
  | { readonly type: "close" | "reveal" | "run" }
  | { readonly type: "playhead"; readonly playhead: LedPlayhead }
  | { readonly type: "allow"; readonly mayRun: boolean }
  | { readonly type: "end"; readonly sure: true };

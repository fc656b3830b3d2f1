import type { Event, RunEnded, RunStarted, Status } from "./protocol";

export type {
  Buffered,
  ForkReturned,
  Killed,
  KillReturned,
  Output,
  PipeReturned,
  ReadReturned,
  RunEnded,
  RunStarted,
  WaitReturned,
} from "./protocol";

/** The events whose meaning this page knows. */
export type KnownEvent = Event;

/** How a child ended (`exited`, `signaled`), or what else `waitpid` told of it (`stopped`, `continued`). */
export type WaitStatus = Status;

/** What a run ended with; see docs/protocol.md. */
export type Verdict = RunEnded["verdict"];

/** Where a run's standard output goes; it decides how stdio buffers. */
export type Stdout = RunStarted["stdout"];

/** An event of a kind this page does not know: shown as it is, never an error. */
export interface OtherEvent {
  readonly seq: number;
  readonly t: number;
  readonly line?: number;
  readonly type: "other";
  readonly kind: string;
  readonly pid?: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One numbered record of a run. The log of them is the truth; everything on the page is reduced from it. */
export type RunEvent = KnownEvent | OtherEvent;

/**
 * What a process is doing. `forking` is running inside `fork()`, `reading` stands still in `read()`; `zombie` has exited and was not yet waited for;
 * `reaped` is gone.
 */
export type Activity = "running" | "forking" | "waiting" | "reading" | "sleeping" | "zombie" | "reaped";

/** How a process ended: an exit status, or the signal that terminated it. */
export type End =
  | { readonly kind: "exited"; readonly status: number; readonly via?: string }
  | { readonly kind: "killed"; readonly signal: number };

/** What the process's last `fork()` returned in it. */
export interface ForkResult {
  readonly returns: number;
  readonly errno?: string;
  readonly cause?: "kernel" | "run-limit";
}

/** Text in the process's stdio buffer: printed, but not yet handed to write(2). */
export interface Pending {
  readonly text: string;
  readonly bytes: number;
}

/** One process as it stands after some prefix of the log. Never changed, only replaced. */
export interface Process {
  readonly pid: number;
  /** The parent now; another one than `forkedBy` for an orphan. */
  readonly ppid: number;
  /** The process whose `fork()` made it; for the first process, the helper. */
  readonly forkedBy: number;
  /** Its place in order of appearance, from 0. */
  readonly index: number;
  /** Generations below the first process. */
  readonly depth: number;
  readonly bornSeq: number;
  readonly activity: Activity;
  readonly end?: End;
  readonly reapedBy?: number;
  readonly orphan: boolean;
  readonly line?: number;
  readonly waitsFor?: number;
  readonly lastFork?: ForkResult;
  /** The pids its `fork()` has returned so far: a child may appear before or after that. */
  readonly forked: readonly number[];
  readonly variables: readonly Variable[];
  readonly pending?: Pending;
  readonly children: readonly number[];
}

/** A variable's latest value in one process. */
export interface Variable {
  readonly name: string;
  readonly value: number | string;
}

/** Whether the process can still run: it has not ended. */
export function isAlive(process: Process): boolean {
  return process.end === undefined && process.activity !== "reaped";
}

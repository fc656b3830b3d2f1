/** The verdict a run ended with; see docs/protocol.md. Later servers may add some. */
export type Verdict =
  | "completed"
  | "time-limit"
  | "output-limit"
  | "step-limit"
  | "cancelled"
  | "lost"
  | (string & {});

/** How a process ended: by exiting with a status, or by a terminating signal. */
export interface WaitStatus {
  readonly exited?: number;
  readonly signaled?: number | string;
}

interface Common {
  /** 1, 2, 3 ... without gaps. */
  readonly seq: number;
  /** Microseconds since the run began. */
  readonly t: number;
  /** 1-based line of the source, where the event has a place in it. */
  readonly line?: number;
}

interface ByProcess extends Common {
  readonly pid: number;
}

export interface RunStarted extends Common {
  readonly type: "run-started";
  readonly helper: number;
  readonly language: string;
  readonly forks?: number;
  readonly limits?: { readonly processes?: number; readonly wallMs?: number; readonly outputBytes?: number };
  readonly stdout?: Stdout;
}
export interface ProcessStarted extends ByProcess {
  readonly type: "process-started";
  readonly ppid: number;
}
export interface ForkCalled extends ByProcess {
  readonly type: "fork-called";
}
export interface ForkReturned extends ByProcess {
  readonly type: "fork-returned";
  readonly returns: number;
  readonly ppid: number;
  readonly errno?: string;
  readonly cause?: "kernel" | "run-limit";
}
export interface WaitCalled extends ByProcess {
  readonly type: "wait-called";
  readonly waitsFor: number;
}
export interface WaitReturned extends ByProcess {
  readonly type: "wait-returned";
  readonly returns: number;
  readonly status?: WaitStatus;
  readonly errno?: string;
}
export interface Output extends ByProcess {
  readonly type: "output";
  readonly fd: number;
  readonly text: string;
}
export interface Buffered extends ByProcess {
  readonly type: "buffered";
  readonly text: string;
  readonly pending: number;
}
export interface Assigned extends ByProcess {
  readonly type: "assigned";
  readonly name: string;
  readonly value: number | string;
}
export interface Slept extends ByProcess {
  readonly type: "slept";
  readonly micros: number;
}
export interface Exited extends ByProcess {
  readonly type: "exited";
  readonly status: number;
  readonly via?: "return" | "exit" | "_exit";
}
export interface Killed extends ByProcess {
  readonly type: "killed";
  readonly signal: number | string;
  readonly ppid?: number;
}
export interface Reparented extends ByProcess {
  readonly type: "reparented";
  readonly from: number;
  readonly to: number;
}
export interface Reaped extends ByProcess {
  readonly type: "reaped";
  readonly by: number;
  readonly status?: WaitStatus | number;
}
export interface RunEnded extends Common {
  readonly type: "run-ended";
  readonly verdict: Verdict;
  readonly processes: number;
  readonly forks: number;
  readonly failedForks: number;
  readonly peakAlive: number;
  readonly wallMs: number;
}

/** The events whose meaning this page knows. */
export type KnownEvent =
  | RunStarted
  | ProcessStarted
  | ForkCalled
  | ForkReturned
  | WaitCalled
  | WaitReturned
  | Output
  | Buffered
  | Assigned
  | Slept
  | Exited
  | Killed
  | Reparented
  | Reaped
  | RunEnded;

/** An event of a kind this page does not know: shown as it is, never an error. */
export interface OtherEvent extends Common {
  readonly type: "other";
  readonly kind: string;
  readonly pid?: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** One numbered record of a run. The log of them is the truth; everything on the page is reduced from it. */
export type RunEvent = KnownEvent | OtherEvent;

/** Where a run's standard output goes; it decides how stdio buffers. */
export type Stdout = "terminal" | "pipe";

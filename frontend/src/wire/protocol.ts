// Generated from docs/protocol.schema.json by `npm run types`; not to be edited.
export type Event =
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
  | RunEnded
  | KillReturned
  | PipeReturned
  | ReadCalled
  | ReadReturned
  | Piped
  | DescriptorChanged;

export interface Assigned {
  readonly line?: number;
  readonly name: string;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "assigned";
  readonly value: number | string;
}
export interface Buffered {
  readonly line?: number;
  readonly pending: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly text: string;
  readonly type: "buffered";
}
export interface DemoShown {
  readonly group: string;
  readonly id: string;
  readonly languages: MapStringTextShown;
  readonly misconceptions: readonly string[];
  readonly parameters: readonly ParameterShown[];
  readonly questions: readonly Question[];
  readonly summary: string;
  readonly title: string;
}
export interface MapStringTextShown {
  readonly [k: string]: TextShown;
}
export interface TextShown {
  readonly source: string;
  readonly template: string;
}
export interface ParameterShown {
  readonly default: number;
  readonly label: string;
  readonly max: number;
  readonly min: number;
  readonly name: string;
}
export interface Question {
  readonly id: string;
  readonly kind: "number" | "choice";
  readonly matching?: string;
  readonly measure: string;
  readonly options?: readonly string[];
  readonly text: string;
  readonly wrong: readonly WrongAnswer[];
}
export interface WrongAnswer {
  readonly misconception?: string;
  readonly when: string;
  readonly why: string;
}
export interface DescriptorChanged {
  readonly call: "close" | "dup" | "dup2";
  readonly errno?: string;
  readonly fd: number;
  readonly line?: number;
  readonly other?: number;
  readonly pid: number;
  readonly returns: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "descriptor-changed";
}
export interface Diagnostic {
  readonly column: number;
  readonly endColumn: number;
  readonly line: number;
  readonly message: string;
}
export interface RunStarted {
  readonly demo?: string;
  readonly forks?: number;
  readonly helper: number;
  readonly language: "c" | "python";
  readonly limits: LimitsShown;
  readonly seq: number;
  readonly stdout: "terminal" | "pipe";
  readonly t: number;
  readonly type: "run-started";
}
export interface LimitsShown {
  readonly outputBytes: number;
  readonly processes: number;
  readonly steps: number;
  readonly totalProcesses: number;
  readonly wallMs: number;
}
export interface ProcessStarted {
  readonly line?: number;
  readonly pid: number;
  readonly ppid: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "process-started";
}
export interface ForkCalled {
  readonly line?: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "fork-called";
}
export interface ForkReturned {
  readonly cause?: "kernel" | "run-limit";
  readonly errno?: string;
  readonly line?: number;
  readonly pid: number;
  readonly ppid: number;
  readonly returns: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "fork-returned";
}
export interface WaitCalled {
  readonly line?: number;
  readonly options?: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "wait-called";
  readonly waitsFor: number;
}
export interface WaitReturned {
  readonly errno?: string;
  readonly line?: number;
  readonly pid: number;
  readonly returns: number;
  readonly seq: number;
  readonly status?: Status;
  readonly t: number;
  readonly type: "wait-returned";
}
export interface Status {
  readonly continued?: boolean;
  readonly exited?: number;
  readonly signaled?: number;
  readonly stopped?: number;
}
export interface Output {
  readonly fd: number;
  readonly line?: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly text: string;
  readonly type: "output";
}
export interface Slept {
  readonly line?: number;
  readonly micros: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "slept";
}
export interface Exited {
  readonly line?: number;
  readonly pid: number;
  readonly seq: number;
  readonly status: number;
  readonly t: number;
  readonly type: "exited";
  readonly via: "return" | "exit" | "_exit";
}
export interface Killed {
  readonly line?: number;
  readonly pid: number;
  readonly ppid?: number;
  readonly seq: number;
  readonly signal: number;
  readonly t: number;
  readonly type: "killed";
}
export interface Reparented {
  readonly from: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly to: number;
  readonly type: "reparented";
}
export interface Reaped {
  readonly by: number;
  readonly pid: number;
  readonly seq: number;
  readonly status: Status;
  readonly t: number;
  readonly type: "reaped";
}
export interface RunEnded {
  readonly failedForks: number;
  readonly forks: number;
  readonly peakAlive: number;
  readonly processes: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "run-ended";
  readonly verdict: "completed" | "time-limit" | "output-limit" | "step-limit" | "cancelled" | "lost";
  readonly wallMs: number;
}
export interface KillReturned {
  readonly cause?: "kernel" | "run-limit";
  readonly errno?: string;
  readonly line?: number;
  readonly pid: number;
  readonly returns: number;
  readonly seq: number;
  readonly signal: number;
  readonly t: number;
  readonly target: number;
  readonly type: "kill-returned";
}
export interface PipeReturned {
  readonly errno?: string;
  readonly line?: number;
  readonly pid: number;
  readonly readEnd?: number;
  readonly returns: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "pipe-returned";
  readonly writeEnd?: number;
}
export interface ReadCalled {
  readonly fd: number;
  readonly line?: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "read-called";
}
export interface ReadReturned {
  readonly errno?: string;
  readonly fd: number;
  readonly line?: number;
  readonly pid: number;
  readonly returns: number;
  readonly seq: number;
  readonly t: number;
  readonly text: string;
  readonly type: "read-returned";
}
export interface Piped {
  readonly errno?: string;
  readonly fd: number;
  readonly line?: number;
  readonly pid: number;
  readonly returns: number;
  readonly seq: number;
  readonly t: number;
  readonly text: string;
  readonly type: "piped";
}
export interface LimitsAllowed {
  readonly forks: number;
  readonly outputBytes: number;
  readonly processes: number;
  readonly queue: number;
  readonly runsAtATime: number;
  readonly steps: number;
  readonly totalProcesses: number;
  readonly wallMs: number;
}
export interface ProgramChecked {
  readonly errors: readonly Diagnostic[];
  readonly ok: boolean;
}
export interface ProgramText {
  readonly language?: "c" | "python";
  readonly source?: string;
}
export interface RunCreated {
  readonly forks?: number;
  readonly id: string;
  readonly language: "c" | "python";
  readonly position?: number;
  readonly source: string;
  readonly state: "queued" | "running" | "ended";
  readonly token: string;
}
export interface RunShown {
  readonly demo?: string;
  readonly events: number;
  readonly forks?: number;
  readonly id: string;
  readonly language: "c" | "python";
  readonly position?: number;
  readonly processes: number;
  readonly source: string;
  readonly state: "queued" | "running" | "ended";
  readonly stdout: "terminal" | "pipe";
  readonly verdict?: "completed" | "time-limit" | "output-limit" | "step-limit" | "cancelled" | "lost";
}
export interface RunWanted {
  readonly demo?: string;
  readonly forks?: number;
  readonly language?: "c" | "python";
  readonly program?: ProgramText;
  readonly stdout?: "terminal" | "pipe";
}

/** Every `type` an event can have. */
export const EVENT_TYPES = ["run-started","process-started","fork-called","fork-returned","wait-called","wait-returned","output","buffered","assigned","slept","exited","killed","reparented","reaped","run-ended","kill-returned","pipe-returned","read-called","read-returned","piped","descriptor-changed"] as const;

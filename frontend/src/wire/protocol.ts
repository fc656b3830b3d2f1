// Generated from docs/protocol.schema.json by `npm run types`; not to be edited.
export type Event =
  | Assigned
  | Buffered
  | DescriptorChanged
  | Exited
  | ForkCalled
  | ForkReturned
  | KillReturned
  | Killed
  | Output
  | PipeReturned
  | Piped
  | ProcessStarted
  | ReadCalled
  | ReadReturned
  | Reaped
  | Reparented
  | RunEnded
  | RunStarted
  | Slept
  | WaitCalled
  | WaitReturned;

export interface Accepted {
  readonly type: "accepted";
  readonly value: number | string;
}
export interface AnswerShown {
  readonly answer: number | string;
  readonly count: number;
  readonly why?: string;
}
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
  readonly stdout?: "terminal" | "pipe";
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
export interface Exited {
  readonly line?: number;
  readonly pid: number;
  readonly seq: number;
  readonly status: number;
  readonly t: number;
  readonly type: "exited";
  readonly via: "return" | "exit" | "_exit";
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
export interface Killed {
  readonly line?: number;
  readonly pid: number;
  readonly ppid?: number;
  readonly seq: number;
  readonly signal: number;
  readonly t: number;
  readonly type: "killed";
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
export interface ProcessStarted {
  readonly line?: number;
  readonly pid: number;
  readonly ppid: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "process-started";
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
export interface Reaped {
  readonly by: number;
  readonly pid: number;
  readonly seq: number;
  readonly status: Status;
  readonly t: number;
  readonly type: "reaped";
}
export interface Status {
  readonly continued?: boolean;
  readonly exited?: number;
  readonly signaled?: number;
  readonly stopped?: number;
}
export interface Reparented {
  readonly from: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly to: number;
  readonly type: "reparented";
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
export interface Slept {
  readonly line?: number;
  readonly micros: number;
  readonly pid: number;
  readonly seq: number;
  readonly t: number;
  readonly type: "slept";
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
export interface Playhead {
  readonly playing: boolean;
  readonly seq: number;
  readonly speed: number;
}
export interface ProgramChecked {
  readonly errors: readonly Diagnostic[];
  readonly ok: boolean;
}
export interface ProgramShown {
  readonly demo?: string;
  readonly forks?: number;
  readonly language: "c" | "python";
  readonly source: string;
  readonly title?: string;
}
export interface ProgramText {
  readonly language?: "c" | "python";
  readonly source?: string;
}
export interface ProgramWanted {
  readonly demo?: string;
  readonly forks?: number;
  readonly language?: "c" | "python";
  readonly source?: string;
}
export interface QuestionShown {
  readonly deadline?: number;
  readonly id?: string;
  readonly kind: "number" | "choice";
  readonly options?: readonly string[];
  readonly text: string;
}
export interface Rejected {
  readonly errors?: readonly Diagnostic[];
  readonly reason: string;
  readonly type: "rejected";
}
export interface RoomAnswers {
  readonly code: string;
  readonly questions: readonly RoundAnswers[];
}
export interface RoundAnswers {
  readonly answers: readonly AnswerShown[];
  readonly kind: "number" | "choice";
  readonly number: number;
  readonly options?: readonly string[];
  readonly program?: ProgramShown;
  readonly round: number;
  readonly run?: string;
  readonly text: string;
  readonly truth?: number | string;
}
export interface RoomCreated {
  readonly code: string;
  readonly token: string;
}
export interface RoomFound {
  readonly code: string;
  readonly phase: "lobby" | "asking" | "closed" | "revealed" | "ended";
}
export interface RoomShown {
  readonly answered: number;
  readonly code: string;
  readonly mayRun: boolean;
  readonly me?: string;
  readonly mine?: number | string;
  readonly now: number;
  readonly participants: number;
  readonly phase: "lobby" | "asking" | "closed" | "revealed" | "ended";
  readonly playhead?: Playhead;
  readonly previous?: readonly AnswerShown[];
  readonly program?: ProgramShown;
  readonly question?: QuestionShown;
  readonly results?: readonly AnswerShown[];
  readonly round: number;
  readonly run?: string;
  readonly truth?: number | string;
  readonly type: "room";
}
export interface RoomWanted {
  readonly program?: ProgramWanted;
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
export const EVENT_TYPES = ["assigned","buffered","descriptor-changed","exited","fork-called","fork-returned","kill-returned","killed","output","pipe-returned","piped","process-started","read-called","read-returned","reaped","reparented","run-ended","run-started","slept","wait-called","wait-returned"] as const;

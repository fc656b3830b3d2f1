import type { Buffered, ForkReturned, Output, RunEvent, WaitStatus } from "../wire/events";
import { appear, change, finish, reap } from "./changes";
import type { End, Pending, Process } from "./process";
import { processOf, type RunState } from "./state";

/** The state after one more event. Pure: equal inputs give equal outputs, and neither is changed. */
export function reduce(state: RunState, event: RunEvent): RunState {
  return { ...apply(state, event), seq: event.seq };
}

function apply(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case "run-started":
      return { ...state, started: event };
    case "run-ended":
      return { ...state, ended: event };
    case "process-started":
      return appear(state, event, event.ppid);
    case "fork-called":
      return act(state, event, { activity: "forking" });
    case "fork-returned":
      return forkReturned(state, event);
    case "wait-called":
      return act(state, event, { activity: "waiting", waitsFor: event.waitsFor });
    case "wait-returned":
      return waitReturned(act(state, event), event.returns, event.pid, event.status);
    case "buffered":
      return act(state, event, { pending: pendingAfter(state, event) });
    case "output":
      return act(state, event, { pending: pendingAfterWrite(state, event) });
    case "assigned":
      return act(state, event, { variables: assign(processOf(state, event.pid), event.name, event.value) });
    case "kill-returned":
    case "pipe-returned":
    case "read-returned":
    case "piped":
    case "descriptor-changed":
      return act(state, event);
    case "read-called":
      return act(state, event, { activity: "reading" });
    case "slept":
      return act(state, event, { activity: "sleeping" });
    case "exited":
      return finish(state, event, {
        kind: "exited",
        status: event.status,
        via: event.via,
      });
    case "killed":
      return finish(appearIfNew(state, event), event, { kind: "killed", signal: event.signal });
    case "reparented":
      return change(state, event.pid, { ppid: event.to, orphan: true });
    case "reaped":
      return reap(state, event.pid, event.by, endOf(event.status));
    case "other":
      return event.pid === undefined ? state : act(state, { ...event, pid: event.pid });
  }
}

/** A process did something, so it runs (unless `now` says otherwise) and stands on the event's line. */
function act(state: RunState, event: { pid: number; line?: number }, now: Partial<Loose> = {}): RunState {
  const process = processOf(state, event.pid);
  if (!process || process.end) return state;
  const line = event.line === undefined ? {} : { line: event.line };
  return change(state, event.pid, { activity: "running", waitsFor: undefined, ...line, ...now });
}

type Loose = { [K in keyof Process]: Process[K] | undefined };

function forkReturned(state: RunState, event: ForkReturned): RunState {
  const born = event.returns === 0 ? appear(state, event, event.ppid) : state;
  const { returns, errno, cause } = event;
  const forked = processOf(born, event.pid)?.forked ?? [];
  return act(born, event, {
    lastFork: { returns, ...(errno && { errno }), ...(cause && { cause }) },
    ...(returns > 0 && { forked: [...forked, returns] }),
  });
}

function appearIfNew(state: RunState, event: { pid: number; seq: number; ppid?: number }): RunState {
  return processOf(state, event.pid) || event.ppid === undefined ? state : appear(state, event, event.ppid);
}

/** With `WUNTRACED` and `WCONTINUED`, `waitpid` also tells of children that have not ended: nothing is reaped then. */
function waitReturned(state: RunState, returns: number, by: number, status?: WaitStatus): RunState {
  const ended = status?.stopped === undefined && !status?.continued;
  return returns > 0 && ended ? reap(state, returns, by, endOf(status)) : state;
}

function endOf(status: WaitStatus | undefined): End | undefined {
  if (status?.exited !== undefined) return { kind: "exited", status: status.exited };
  if (status?.signaled !== undefined) return { kind: "killed", signal: status.signaled };
  return undefined;
}

function pendingAfter(state: RunState, event: Buffered): Pending | undefined {
  if (event.pending === 0) return undefined;
  const text = (processOf(state, event.pid)?.pending?.text ?? "") + event.text;
  return { text: text.slice(-event.pending), bytes: event.pending };
}

/** A flush writes the buffer's own text; any other write(2) leaves the buffer as it is. */
function pendingAfterWrite(state: RunState, event: Output): Pending | undefined {
  const pending = processOf(state, event.pid)?.pending;
  if (!pending || event.text.startsWith(pending.text)) return undefined;
  if (!pending.text.startsWith(event.text)) return pending;
  const left = pending.text.slice(event.text.length);
  return { text: left, bytes: left.length };
}

function assign(process: Process | undefined, name: string, value: number | string) {
  const variables = process?.variables ?? [];
  const place = variables.findIndex((variable) => variable.name === name);
  return place < 0 ? [...variables, { name, value }] : variables.with(place, { name, value });
}

import type { End, Process } from "./process";
import { processOf, type RunState } from "./state";

type Changes = { [K in keyof Process]?: Process[K] | undefined };

/** Replaces some fields of one process; a pid that never appeared changes nothing. */
export function change(state: RunState, pid: number, changes: Changes): RunState {
  const process = processOf(state, pid);
  if (!process) return state;
  const processes = state.processes.slice();
  processes[process.index] = { ...process, ...changes } as Process;
  return { ...state, processes };
}

/**
 * A process appears: memory copied by `fork()`, so variables and the unwritten stdio buffer are its parent's. If the
 * parent died before the child's first word, `ppid` is the reaper already and the parent is found by what its `fork()`
 * returned.
 */
export function appear(state: RunState, event: { pid: number; seq: number }, ppid: number): RunState {
  if (processOf(state, event.pid)) return state;
  const parent = processOf(state, ppid) ?? state.processes.find(({ forked }) => forked.includes(event.pid));
  const index = state.processes.length;
  const process: Process = {
    pid: event.pid,
    ppid,
    forkedBy: parent?.pid ?? ppid,
    index,
    depth: parent ? parent.depth + 1 : 0,
    bornSeq: event.seq,
    activity: "running",
    orphan: parent !== undefined && parent.pid !== ppid,
    forked: [],
    variables: parent?.variables ?? [],
    children: [],
    ...(parent?.line !== undefined && { line: parent.line }),
    ...(parent?.pending && { pending: parent.pending }),
  };
  const grown: RunState = {
    ...state,
    processes: [...state.processes, process],
    places: new Map(state.places).set(event.pid, index),
    alive: state.alive + 1,
  };
  return parent ? change(grown, parent.pid, { children: [...parent.children, event.pid] }) : grown;
}

/** A process ends: a zombie until it is reaped. */
export function finish(state: RunState, event: { pid: number; line?: number }, end: End): RunState {
  const process = processOf(state, event.pid);
  if (!process || process.end) return state;
  const ended = change(state, event.pid, {
    end,
    activity: process.activity === "reaped" ? "reaped" : "zombie",
    waitsFor: undefined,
    pending: undefined,
    ...(event.line !== undefined && { line: event.line }),
  });
  return { ...ended, alive: state.alive - 1 };
}

/** A process is reaped by its parent's wait or by the reaper, and is gone; `end` tells how, if not yet known. */
export function reap(state: RunState, pid: number, by: number, end: End | undefined): RunState {
  const known = end ? finish(state, { pid }, end) : state;
  return change(known, pid, { activity: "reaped", reapedBy: by });
}

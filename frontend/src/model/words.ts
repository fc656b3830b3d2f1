import type { ForkReturned, RunEvent, WaitReturned, WaitStatus } from "../wire/events";
import { fdName, sayDescriptor, sayKill, sayPipe, sayPiped, sayRead } from "./calls";
import { quoted } from "./escape";
import { signalName } from "./signals";
import { meaningOf } from "./verdicts";

/** One event as a sentence, in the manual's words. */
export function say(event: RunEvent): string {
  switch (event.type) {
    case "run-started":
      return `The run begins; ${event.helper} is its reaper.`;
    case "process-started":
      return `${event.pid} starts: the first process.`;
    case "fork-called":
      return `${event.pid} calls fork().`;
    case "fork-returned":
      return sayFork(event);
    case "wait-called":
      return event.waitsFor > 0
        ? `${event.pid} waits for its child ${event.waitsFor}.`
        : `${event.pid} waits for any child.`;
    case "wait-returned":
      return sayWait(event);
    case "output":
      return `${event.pid} writes ${quoted(event.text)}${event.fd === 1 ? "" : ` to ${fdName(event.fd)}`}.`;
    case "buffered":
      return `${event.pid} prints ${quoted(event.text)} into its stdio buffer: not written yet.`;
    case "assigned":
      return `${event.pid} sets ${event.name} = ${event.value}.`;
    case "slept":
      return `${event.pid} sleeps for ${event.micros / 1000} ms.`;
    case "exited":
      return `${event.pid} exits with status ${event.status}.`;
    case "killed":
      return `${event.pid} is killed by ${signalName(event.signal)}.`;
    case "reparented":
      return `${event.pid} is an orphan: its parent ${event.from} is gone, the reaper ${event.to} adopts it.`;
    case "reaped":
      return `The reaper ${event.by} reaps ${event.pid}.`;
    case "run-ended":
      return `The run ends. ${meaningOf(event.verdict)}`;
    case "kill-returned":
      return sayKill(event);
    case "pipe-returned":
      return sayPipe(event);
    case "read-called":
      return `${event.pid} calls read() on ${fdName(event.fd)}.`;
    case "read-returned":
      return sayRead(event);
    case "piped":
      return sayPiped(event);
    case "descriptor-changed":
      return sayDescriptor(event);
    case "other":
      return sayOther(event.kind, event.pid, event.fields);
  }
}

function sayFork(event: ForkReturned): string {
  if (event.returns === 0) return `fork() returns 0 in ${event.pid}: it is the child of ${event.ppid}.`;
  if (event.returns > 0) return `fork() returns ${event.returns} in ${event.pid}: the PID of its new child.`;
  const errno = event.errno ? ` (${event.errno})` : "";
  const whose =
    event.cause === "run-limit"
      ? "Forkscope's own limit for a run, not Linux's answer"
      : "Linux itself refused, and there is no child";
  return `fork() returns ${event.returns} in ${event.pid}${errno}: ${whose}.`;
}

function sayWait(event: WaitReturned): string {
  if (event.returns > 0) {
    const { stopped, continued } = event.status ?? {};
    if (stopped !== undefined)
      return `wait returns ${event.returns} in ${event.pid}: ${signalName(stopped)} has stopped that child.`;
    if (continued) return `wait returns ${event.returns} in ${event.pid}: that child goes on after a stop.`;
    return `wait returns ${event.returns} in ${event.pid}: that child ${sayStatus(event.status)} and is reaped.`;
  }
  if (event.returns === 0) return `wait returns 0 in ${event.pid}: children there are, but none has ended.`;
  if (event.errno === "ECHILD") return `wait returns -1 in ${event.pid} (ECHILD): it has no children.`;
  return `wait returns ${event.returns} in ${event.pid}${event.errno ? ` (${event.errno})` : ""}.`;
}

function sayStatus(status: WaitStatus | undefined): string {
  if (status?.exited !== undefined) return `exited with status ${status.exited}`;
  if (status?.signaled !== undefined) return `was killed by ${signalName(status.signaled)}`;
  return "has ended";
}

function sayOther(kind: string, pid: number | undefined, fields: Readonly<Record<string, unknown>>): string {
  const what = kind.replaceAll("-", " ");
  const details = Object.entries(fields).map(([name, value]) => `${name} ${spell(value)}`);
  return `${pid === undefined ? "" : `${pid}: `}${what}${details.length ? ` (${details.join(", ")})` : ""}.`;
}

function spell(value: unknown): string {
  return typeof value === "string" ? quoted(value) : JSON.stringify(value);
}

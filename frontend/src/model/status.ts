import { isAlive, type Process } from "./process";
import { signalName } from "./signals";

/** The states the picture tells apart, each with a shape, a colour and a word. */
export type Look = "running" | "waiting" | "sleeping" | "zombie" | "reaped" | "killed";

/** Every look with what it means, in the order of the legend. */
export const LOOKS: readonly { readonly look: Look; readonly word: string; readonly meaning: string }[] = [
  { look: "running", word: "running", meaning: "It is running, or ready to run as soon as a core is free." },
  {
    look: "waiting",
    word: "waiting",
    meaning:
      "It stands still: in wait() until a child has ended, or in read() until there is something to read.",
  },
  {
    look: "sleeping",
    word: "sleeping",
    meaning: "It called sleep() and stands still until the time is over.",
  },
  {
    look: "zombie",
    word: "zombie",
    meaning: "It has ended, but nobody has waited for it yet: the kernel keeps its exit status.",
  },
  { look: "reaped", word: "reaped", meaning: "It has ended and somebody has waited for it. It is gone." },
  { look: "killed", word: "killed", meaning: "A signal ended it." },
];

/** How a process looks now. */
export function lookOf(process: Process): Look {
  if (process.end?.kind === "killed") return "killed";
  switch (process.activity) {
    case "forking":
    case "running":
      return "running";
    case "reading":
      return "waiting";
    default:
      return process.activity;
  }
}

/** The word under the PID: short enough for a node. */
export function statusWord(process: Process): string {
  if (process.end?.kind === "killed") {
    const signal = signalName(process.end.signal);
    return process.activity === "zombie" ? `zombie, ${signal}` : signal;
  }
  if (process.activity === "zombie") return `zombie, exit ${process.end?.status ?? "?"}`;
  if (process.activity === "reaped") return process.end ? `exit ${process.end.status}` : "gone";
  if (process.activity === "forking") return "in fork()";
  if (process.activity === "reading") return "in read()";
  return process.activity;
}

/** What the last `fork()` returned in it, for its node. */
export function forkWord(process: Process): string {
  const result = process.lastFork;
  if (!result) return isAlive(process) ? "no fork yet" : "no fork";
  return `fork() = ${result.returns}`;
}

/** The same where there is little room: only what was returned. */
export function forkNumber(process: Process): string {
  return process.lastFork ? `= ${process.lastFork.returns}` : "";
}

/** The whole state in a sentence, for those who do not see the node. */
export function describe(process: Process): string {
  const parts = [`Process ${process.pid}`, statusWord(process)];
  if (process.lastFork) parts.push(`its last fork returned ${process.lastFork.returns}`);
  if (process.orphan) parts.push(`orphan, adopted by the reaper ${process.ppid}`);
  if (isAlive(process) && process.children.length) parts.push(childCount(process.children.length));
  return parts.join(", ");
}

function childCount(count: number): string {
  return count === 1 ? "1 child" : `${count} children`;
}

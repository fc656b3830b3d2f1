import type { DescriptorChanged, KillReturned, Piped, PipeReturned, ReadReturned } from "../wire/protocol";
import { quoted } from "./escape";
import { signalName } from "./signals";

/** A descriptor by its name where it has one: 0 to 2 are what stdio(3) calls them. */
export function fdName(fd: number): string {
  return ["stdin", "stdout", "stderr"][fd] ?? `descriptor ${fd}`;
}

/** A kill that is carried out is told before it happens, because it may end its teller. */
export function sayKill({ pid, target, signal, returns, errno, cause }: KillReturned): string {
  const what = `${pid} sends ${signalName(signal)} to ${target === pid ? "itself" : target}`;
  if (returns === 0) return `${what}.`;
  const whose =
    cause === "run-limit" ? ", because Forkscope lets a program signal its own processes only" : "";
  return `${what}: kill() returns ${returns}${because(errno)}${whose}.`;
}

export function sayPipe({ pid, returns, readEnd, writeEnd, errno }: PipeReturned): string {
  if (returns !== 0) return `pipe() returns ${returns} in ${pid}${because(errno)}.`;
  return `${pid} makes a pipe: ${readEnd} is its read end, ${writeEnd} its write end.`;
}

export function sayRead({ pid, fd, returns, text, errno }: ReadReturned): string {
  if (returns > 0) return `${pid} reads ${quoted(text)} from ${fdName(fd)}.`;
  if (returns < 0) return `read() returns ${returns} in ${pid}${because(errno)}.`;
  return `read() returns 0 in ${pid}: end of file, nobody can write to ${fdName(fd)} any more.`;
}

export function sayPiped({ pid, fd, returns, text, errno }: Piped): string {
  if (returns < 0) return `write() to ${fdName(fd)} returns ${returns} in ${pid}${because(errno)}.`;
  return `${pid} writes ${quoted(text)} into the pipe at ${fdName(fd)}.`;
}

export function sayDescriptor({ pid, call, fd, other, returns, errno }: DescriptorChanged): string {
  const made = other === undefined ? `${call}(${fd})` : `${call}(${fd}, ${other})`;
  if (returns < 0) return `${made} returns ${returns} in ${pid}${because(errno)}.`;
  if (call === "close") return `${pid} closes ${fdName(fd)}.`;
  return `${made} in ${pid}: ${fdName(returns)} is now the same as ${fdName(fd)}.`;
}

function because(errno: string | undefined): string {
  return errno ? ` (${errno})` : "";
}

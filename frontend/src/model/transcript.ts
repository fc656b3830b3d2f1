import type { Output, RunEvent } from "../wire/events";
import { escapeControls } from "./escape";

/** A stretch of one terminal line, written by one process in one go. */
export interface Piece {
  readonly pid: number;
  readonly fd: number;
  readonly text: string;
  readonly seq: number;
}

/** One terminal line, in the order of the writes; several processes may share it. */
export interface TerminalLine {
  /** Stays the same while the line grows and others come. */
  readonly key: string;
  readonly pieces: readonly Piece[];
}

/**
 * What the terminal shows after the event `seq`: the last `limit` lines of everything written until then.
 *
 * @param outputs all `output` events of the log, in order
 */
export function terminalAt(outputs: readonly Output[], seq: number, limit: number): TerminalLine[] {
  const end = countUntil(outputs, seq);
  const begin = firstShown(outputs, end, limit);
  const lines: { key: string; pieces: Piece[] }[] = [];
  let open = false;
  for (const output of outputs.slice(begin, end)) {
    for (const [place, part] of output.text.split(/(?<=\n)/).entries()) {
      if (!open) lines.push({ key: `${output.seq}.${place}`, pieces: [] });
      open = !part.endsWith("\n");
      const text = escapeControls(open ? part : part.slice(0, -1));
      lines.at(-1)!.pieces.push({ pid: output.pid, fd: output.fd, text, seq: output.seq });
    }
  }
  return lines.slice(-limit);
}

/** How many of `events` have happened once `seq` has. */
export function countUntil(events: readonly RunEvent[], seq: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.seq <= seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first write that can still be seen: going back until `limit` lines have been completed. */
function firstShown(outputs: readonly Output[], end: number, limit: number): number {
  let lines = 0;
  let begin = end;
  while (begin > 0 && lines <= limit) {
    begin--;
    for (const char of outputs[begin]!.text) if (char === "\n") lines++;
  }
  return begin;
}

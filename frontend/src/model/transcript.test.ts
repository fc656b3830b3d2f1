import { describe, expect, it } from "vitest";
import type { Output } from "../wire/events";
import { terminalAt } from "./transcript";

const write = (seq: number, pid: number, text: string, fd = 1): Output => ({
  seq,
  t: seq,
  type: "output",
  pid,
  fd,
  text,
});
const shown = (outputs: Output[], seq = 99, limit = 100) =>
  terminalAt(outputs, seq, limit).map((line) =>
    line.pieces.map(({ pid, text }) => `${pid}:${text}`).join("|"),
  );

describe("the terminal", () => {
  it("shows each line with the process that wrote it", () => {
    expect(shown([write(1, 7, "a\nb\n"), write(2, 8, "c\n")])).toEqual(["7:a", "7:b", "8:c"]);
  });

  it("shows a line that two processes share as one line of two pieces", () => {
    expect(shown([write(1, 7, "-"), write(2, 8, "-\n")])).toEqual(["7:-|8:-"]);
  });

  it("shows only what was written until the moment", () => {
    expect(shown([write(1, 7, "a\n"), write(5, 7, "b\n")], 4)).toEqual(["7:a"]);
  });

  it("keeps the last lines, and their keys, however many there were before", () => {
    const many = Array.from({ length: 50 }, (_, place) => write(place + 1, 7, `${place}\n`));
    expect(shown(many, 99, 3)).toEqual(["7:47", "7:48", "7:49"]);
    expect(terminalAt(many, 99, 3).at(0)?.key).toBe(terminalAt(many, 99, 30).at(-3)?.key);
  });

  it("makes control characters visible", () => {
    expect(shown([write(1, 7, "\u001b[2Jx\0\n")])).toEqual(["7:\\x1b[2Jx\\0"]);
  });
});

import { describe, expect, it } from "vitest";
import type { Checked, OwnProgram } from "./api";
import { checkWhileTyping, type Found } from "./checking";

const program = (source: string): OwnProgram => ({ language: "c", source });
const wrongIn = (line: number): Checked => ({
  ok: false,
  errors: [{ line, column: 1, endColumn: 2, message: "no" }],
});

function typing() {
  const asked: {
    source: string;
    answer: (checked: Checked | Error) => Promise<void>;
    signal: AbortSignal;
  }[] = [];
  const found: [string, Found][] = [];
  const due = new Set<() => void>();
  const timers = {
    after: (_: number, action: () => void) => {
      due.add(action);
      return () => due.delete(action);
    },
  };
  const check = ({ source }: OwnProgram, signal: AbortSignal) =>
    new Promise<Checked>((resolve, reject) => {
      asked.push({
        source,
        signal,
        answer: async (checked) => (checked instanceof Error ? reject(checked) : resolve(checked)),
      });
    });
  const checking = checkWhileTyping({ check }, (about, what) => found.push([about.source, what]), timers);
  const pause = () => {
    for (const action of due) action();
    due.clear();
  };
  return { asked, found, checking, pause };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("checking while somebody types", () => {
  it("asks once when the writer pauses, about the last text", () => {
    const { asked, checking, pause } = typing();
    for (const source of ["i", "in", "int"]) checking.look(program(source));
    pause();
    expect(asked.map(({ source }) => source)).toEqual(["int"]);
  });

  it("drops the answer about an older text, even if it comes last", async () => {
    const { asked, found, checking, pause } = typing();
    checking.look(program("old"));
    pause();
    checking.look(program("new"));
    pause();
    await asked[1]!.answer(wrongIn(2));
    await asked[0]!.answer(wrongIn(1));
    await settled();
    expect(found).toEqual([["new", wrongIn(2)]]);
    expect(asked[0]!.signal.aborted).toBe(true);
  });

  it("tells that the server could not be asked", async () => {
    const { asked, found, checking, pause } = typing();
    checking.look(program("x"));
    pause();
    const failed = new TypeError("Failed to fetch");
    await asked[0]!.answer(failed);
    await settled();
    expect(found).toEqual([["x", { failed }]]);
  });

  it("says nothing more once there is no program of one's own", async () => {
    const { asked, found, checking, pause } = typing();
    checking.look(program("x"));
    pause();
    checking.look(undefined);
    await asked[0]!.answer(wrongIn(1));
    pause();
    await settled();
    expect(found).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});

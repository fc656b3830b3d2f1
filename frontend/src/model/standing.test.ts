import { describe, expect, it } from "vitest";
import { eventsOf } from "../../scenarios/load";
import { RunLog } from "./log";
import { isAlive } from "./process";
import { standingOnLines } from "./standing";

const log = new RunLog();
log.append(eventsOf("row-6"));
const { processes } = log.stateAt(300);

describe("who stands on a line", () => {
  it("is every living process, named or counted", () => {
    const standing = standingOnLines(processes, undefined, 2);
    const total = standing.reduce((sum, line) => sum + line.shown.length + line.more, 0);
    expect(total).toBe(processes.filter((process) => isAlive(process) && process.line !== undefined).length);
  });

  it("names the selected process among the first", () => {
    const last = processes.filter(isAlive).at(-1)!;
    const line = standingOnLines(processes, last.pid, 2).find(({ line }) => line === last.line);
    expect(line?.shown.map(({ pid }) => pid)).toContain(last.pid);
  });
});

import { describe, expect, it } from "vitest";
import { RunLog } from "../src/model/log";
import { eventsOf, scenarioNames } from "./load";

describe.each(scenarioNames())("recording %s keeps the promises of the protocol", (name) => {
  const events = eventsOf(name);
  const forks = events.filter((event) => event.type === "fork-returned");
  const born = forks.filter((event) => event.returns === 0);
  const ended = events.at(-1);

  it("is numbered without gaps and ends with run-ended", () => {
    expect(events.map((event) => event.seq)).toEqual(events.map((_, place) => place + 1));
    expect(ended?.type).toBe("run-ended");
  });

  it("has as many processes as successful forks and one", () => {
    if (ended?.type !== "run-ended") return;
    expect(ended.processes).toBe(ended.forks + 1);
    expect(ended.failedForks).toBe(forks.filter((event) => event.returns < 0).length);
  });

  it("pairs every return in a child with the return in its parent", () => {
    const returned = new Map(forks.filter((e) => e.returns > 0).map((e) => [e.returns, e.pid]));
    if (ended?.type === "run-ended" && ended.verdict !== "completed") return;
    expect(born.map((event) => [event.pid, event.ppid])).toEqual(
      born.map((event) => [event.pid, returned.get(event.pid)]),
    );
  });

  it("leaves every process ended and reaped", () => {
    const log = new RunLog();
    log.append(events);
    const { processes, alive } = log.stateAt(log.length);
    expect(alive).toBe(0);
    expect(processes.filter((process) => process.activity !== "reaped" || !process.end)).toEqual([]);
    if (ended?.type === "run-ended") expect(processes).toHaveLength(ended.processes);
  });
});

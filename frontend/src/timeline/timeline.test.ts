import { describe, expect, it } from "vitest";
import { eventsOf } from "../../scenarios/load";
import type { RunEvent } from "../wire/events";
import { beatsBetween, shownMillis } from "./beats";
import { inUnits } from "./durations";
import { marksOf, strokes } from "./marks";
import { Arrivals } from "./start";
import { throttle } from "./throttle";

describe("beats", () => {
  it("grow with the gap, but never beyond a pause, and never run backwards", () => {
    const beats = [-50, 0, 100, 1000, 10_000, 1e9].map((gap) => beatsBetween(1000, 1000 + gap));
    expect(beats).toEqual([...beats].sort((a, b) => a - b));
    expect(beats[0]).toBe(1);
    expect(beats.at(-1)).toBe(5);
  });

  it("nothing is shown for no events, and a thousand processes for half a minute", () => {
    expect(shownMillis(0)).toBe(0);
    expect(shownMillis(15_000)).toBe(30_000);
  });
});

describe("a duration", () => {
  it.each([
    [0.4, "0.4 ms"],
    [9, "9 ms"],
    [508, "508 ms"],
    [1200, "1.2 s"],
    [36_000, "36 s"],
  ])("of %d ms is told as %s", (millis, words) => {
    expect(inUnits(millis)).toBe(words);
  });
});

describe("the start of a live replay", () => {
  const born = (processes: number) =>
    Array.from({ length: processes }, () => ({ type: "fork-returned", returns: 0 }) as RunEvent);

  function starts(now: number, lastAt: number, processes: number, last?: RunEvent): boolean {
    const arrivals = new Arrivals();
    arrivals.receive(born(processes).slice(1), 0);
    arrivals.receive([...born(1), ...(last ? [last] : [])], lastAt);
    return arrivals.mayStart(now);
  }

  it.each([
    ["is not while events keep coming", 300, 290, 8, false],
    ["is when they have paused", 300, 150, 8, true],
    ["is after two seconds in any case", 2100, 2095, 8, true],
    ["is not so soon with hundreds of processes", 2100, 1900, 800, false],
    ["is after a while also with hundreds", 15_100, 15_090, 800, true],
  ])("%s", (_, now, lastAt, processes, expected) => {
    expect(starts(now, lastAt, processes)).toBe(expected);
  });

  it("is at once when the run has ended, and never before the first event", () => {
    expect(starts(5, 5, 800, { type: "run-ended" } as RunEvent)).toBe(true);
    expect(new Arrivals().mayStart(99_999)).toBe(false);
  });
});

describe("the scrubber's marks", () => {
  const events = eventsOf("row-3");

  it("are one for each new process and one for each end", () => {
    const marks = marksOf(events);
    expect(marks.forks).toHaveLength(7);
    expect(marks.exits).toHaveLength(8);
  });

  it("are drawn once where many fall on one column", () => {
    expect(strokes([1, 2, 3], 3000, 100, 0, 8)).toBe("M0 0V8");
  });
});

describe("a throttled action", () => {
  function throttled() {
    let done = 0;
    const due: (() => void)[] = [];
    const timers = {
      after: (_: number, action: () => void) => {
        due.push(action);
        return () => due.splice(due.indexOf(action), 1);
      },
    };
    const ask = throttle(
      () => 100,
      () => done++,
      timers,
    );
    return { ask, pass: () => due.splice(0).map((action) => action()), done: () => done };
  }

  it("happens at once, then once more for all that was asked meanwhile", () => {
    const { ask, pass, done } = throttled();
    ask();
    ask();
    ask();
    expect(done()).toBe(1);
    pass();
    expect(done()).toBe(2);
  });

  it("happens at once when it must", () => {
    const { ask, done } = throttled();
    ask();
    ask(true);
    expect(done()).toBe(2);
  });
});

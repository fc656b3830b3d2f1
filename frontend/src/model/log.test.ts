import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventsOf, scenarioNames } from "../../scenarios/load";
import { RunLog } from "./log";
import { reduce } from "./reduce";
import { EMPTY } from "./state";

function logOf(name: string): RunLog {
  const log = new RunLog();
  log.append(eventsOf(name));
  return log;
}

describe("the state at a moment", () => {
  it.each(scenarioNames().filter((name) => name !== "row-10"))(
    "of %s is the log reduced so far, however one got there",
    (name) => {
      const events = eventsOf(name);
      const states = [EMPTY];
      for (const event of events) states.push(reduce(states.at(-1)!, event));
      fc.assert(
        fc.property(fc.array(fc.nat(events.length), { maxLength: 12 }), (moments) => {
          const log = logOf(name);
          for (const moment of moments) expect(log.stateAt(moment)).toEqual(states[moment]);
        }),
        { numRuns: 15, seed: 42 },
      );
    },
  );

  it("does not depend on how the log was cut into batches", () => {
    const events = eventsOf("row-3");
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 })), (sizes) => {
        const log = new RunLog();
        let place = 0;
        for (const size of [...sizes, events.length]) {
          log.append(events.slice(place, place + size));
          place += size;
          log.stateAt(log.length);
        }
        expect(log.stateAt(events.length)).toEqual(logOf("row-3").stateAt(events.length));
      }),
      { numRuns: 30, seed: 42 },
    );
  });

  it("outside of the log is its nearest end", () => {
    const log = logOf("row-1");
    expect(log.stateAt(-5)).toEqual(EMPTY);
    expect(log.stateAt(1e6).ended?.verdict).toBe("completed");
  });

  it("going forward and back again gives the same objects for what did not change", () => {
    const log = logOf("row-3");
    const earlier = log.stateAt(40);
    log.stateAt(60);
    expect(log.stateAt(40)).toEqual(earlier);
  });
});

describe("a process's own events", () => {
  it("are what it did and what was done to it, in order", () => {
    const log = logOf("orphan");
    const kinds = log.eventsOf(log.stateAt(log.length).processes[1]!.pid).map((event) => event.type);
    expect(kinds[0]).toBe("fork-returned");
    expect(kinds).toContain("wait-returned");
  });
});

import { describe, expect, it } from "vitest";
import { parseEvents } from "./parse";

describe("parsing a batch", () => {
  it("keeps known events as they are", () => {
    const event = { seq: 4, t: 12, type: "exited", pid: 7, status: 0, via: "exit", line: 3 };
    expect(parseEvents(JSON.stringify([event]))).toEqual([event]);
  });

  it("keeps an unknown event with all its fields", () => {
    const [event] = parseEvents('[{"seq":1,"t":5,"type":"pipe-created","pid":9,"line":2,"fds":[3,4]}]');
    expect(event).toEqual({
      seq: 1,
      t: 5,
      type: "other",
      kind: "pipe-created",
      pid: 9,
      line: 2,
      fields: { fds: [3, 4] },
    });
  });

  it("refuses what is not a list of events", () => {
    expect(() => parseEvents("{}")).toThrow("other than a list");
    expect(() => parseEvents('[{"t":1}]')).toThrow("without a number");
  });
});

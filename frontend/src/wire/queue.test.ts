import { describe, expect, it } from "vitest";
import { followQueue, type Place } from "./queue";

function follow(answers: (Place | Error)[]) {
  const positions: (number | undefined)[] = [];
  const due: (() => unknown)[] = [];
  const run = async () => {
    const answer = answers.shift();
    if (answer instanceof Error || !answer) throw answer;
    return answer;
  };
  const timers = {
    after: (_: number, action: () => void) => {
      due.push(action);
      return () => due.splice(0);
    },
  };
  const stop = followQueue({ run }, "r1", (position) => positions.push(position), timers);
  const second = async () => due.shift()?.();
  return { positions, stop, second, due };
}

const queued = (position: number): Place => ({ state: "queued", position });

describe("the place in the queue", () => {
  it("is asked for every second until the run runs", async () => {
    const queue = follow([queued(3), queued(1), { state: "running" }]);
    await queue.second();
    await queue.second();
    await queue.second();
    expect(queue.positions).toEqual([3, 1, undefined]);
    expect(queue.due).toEqual([]);
  });

  it("is asked for again after an answer was lost", async () => {
    const queue = follow([new Error("lost"), queued(2)]);
    await queue.second();
    await queue.second();
    expect(queue.positions).toEqual([2]);
  });

  it("is not asked for any more once stopped", async () => {
    const queue = follow([queued(3)]);
    queue.stop();
    expect(queue.due).toEqual([]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Clock } from "./clock";
import { Playhead } from "./playhead";

class FakeClock implements Clock {
  time = 0;
  #frame: (() => void) | undefined;
  now = () => this.time;
  nextFrame = (action: () => void) => {
    this.#frame = action;
    return () => {
      this.#frame = undefined;
    };
  };
  get idle() {
    return this.#frame === undefined;
  }
  pass(ms: number, frame = 16) {
    for (const end = this.time + ms; this.time < end && this.#frame; ) {
      this.time += frame;
      const action = this.#frame;
      this.#frame = undefined;
      action();
    }
  }
}

function playheadOver(events: number, complete = true) {
  const clock = new FakeClock();
  const counts: number[] = [];
  const playhead: Playhead = new Playhead(() => counts.push(playhead?.count), clock);
  playhead.append(
    Array.from({ length: events }, (_, place) => place * 150),
    complete,
  );
  return { clock, playhead, counts };
}

describe("playing", () => {
  it("passes every event in order and stops at the end of a complete log", () => {
    const { clock, playhead, counts } = playheadOver(40);
    playhead.play();
    clock.pass(60_000);
    expect(playhead.count).toBe(40);
    expect(playhead.playing).toBe(false);
    expect(clock.idle).toBe(true);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it("takes as long as it says", () => {
    const { clock, playhead } = playheadOver(100);
    playhead.play();
    clock.pass(playhead.shownMillis - 50);
    expect(playhead.playing).toBe(true);
    clock.pass(100);
    expect(playhead.playing).toBe(false);
  });

  it("at twice the speed takes half as long", () => {
    const { clock, playhead } = playheadOver(100);
    const millis = playhead.shownMillis;
    playhead.setSpeed(2);
    expect(playhead.shownMillis).toBe(millis / 2);
    playhead.play();
    clock.pass(millis / 2 + 50);
    expect(playhead.atEnd).toBe(true);
  });

  it("waits at the head of a log that still grows, and goes on when more comes", () => {
    const { clock, playhead } = playheadOver(5, false);
    playhead.play();
    clock.pass(10_000);
    expect(playhead.count).toBe(5);
    expect(playhead.playing).toBe(true);
    playhead.append([2000, 3000], true);
    clock.pass(10_000);
    expect(playhead.count).toBe(7);
    expect(playhead.playing).toBe(false);
  });

  it("from the end of a complete log begins anew", () => {
    const { playhead } = playheadOver(10);
    playhead.seek(10);
    playhead.play();
    expect(playhead.count).toBe(0);
    expect(playhead.playing).toBe(true);
  });

  it("shows a moment of sleep as a pause, and microseconds apart not as one", () => {
    const clock = new FakeClock();
    const playhead = new Playhead(() => {}, clock);
    playhead.append([0, 1, 2, 1_000_000], true);
    playhead.play();
    clock.pass(playhead.shownMillis * 0.45);
    expect(playhead.count).toBe(3);
  });
});

describe("moving", () => {
  it("by a step stops the playing and moves by one event either way", () => {
    const { playhead } = playheadOver(10);
    playhead.play();
    playhead.step(1);
    expect([playhead.count, playhead.playing]).toEqual([1, false]);
    playhead.step(-1);
    expect(playhead.count).toBe(0);
  });

  it("never leaves the log", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -30, max: 30 })), (steps) => {
        const { playhead } = playheadOver(10);
        for (const step of steps) {
          playhead.step(step);
          expect(playhead.count).toBeGreaterThanOrEqual(0);
          expect(playhead.count).toBeLessThanOrEqual(10);
        }
      }),
      { seed: 42 },
    );
  });

  it("nowhere after it was disposed of", () => {
    const { clock, playhead, counts } = playheadOver(10);
    playhead.play();
    playhead.dispose();
    const told = counts.length;
    clock.pass(1000);
    expect(counts).toHaveLength(told);
  });
});

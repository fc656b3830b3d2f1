import { describe, expect, it } from "vitest";
import { asClock, ClockOffset, secondsLeft } from "./countdown";

describe("the countdown", () => {
  it("is the server's, whatever this device's clock shows", () => {
    const clock = new ClockOffset();
    clock.learn(1_000_000, 400_000);
    expect(secondsLeft(1_010_000, clock.serverTime(403_000))).toBe(7);
  });

  it("is not thrown off by a message that was late", () => {
    const clock = new ClockOffset();
    clock.learn(1000, 1010);
    clock.learn(2000, 2900);
    expect(clock.serverTime(3000)).toBe(2990);
  });

  it("follows a clock that was set meanwhile", () => {
    const clock = new ClockOffset();
    clock.learn(1_000_000, 1_000_000);
    clock.learn(1_001_000, 4_601_000);
    expect(clock.serverTime(4_602_000)).toBe(1_002_000);
  });

  it("counts as people do, and never below 0", () => {
    expect(secondsLeft(10_000, 0)).toBe(10);
    expect(secondsLeft(10_000, 9_001)).toBe(1);
    expect(secondsLeft(10_000, 10_000)).toBe(0);
    expect(secondsLeft(10_000, 99_000)).toBe(0);
    expect([asClock(9), asClock(60), asClock(75)]).toEqual(["0:09", "1:00", "1:15"]);
  });
});

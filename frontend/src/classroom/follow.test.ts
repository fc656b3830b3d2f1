import { describe, expect, it } from "vitest";
import { follow } from "./follow";

const local = { count: 50, length: 100, playing: false, speed: 1 };

describe("following the teacher's playhead", () => {
  it("stands at the very event at which the teacher stands", () => {
    expect(follow(local, { seq: 51, playing: false, speed: 1 })).toEqual({ seek: 51 });
    expect(follow({ ...local, playing: true }, { seq: 50, playing: false, speed: 1 })).toEqual({ seek: 50 });
    expect(follow(local, { seq: 50, playing: false, speed: 1 })).toEqual({});
  });

  it("plays where the teacher plays, at the teacher's speed", () => {
    expect(follow(local, { seq: 50, playing: true, speed: 2 })).toEqual({ play: true, speed: 2 });
  });

  it("does not jerk for the little it has drifted", () => {
    const playing = { ...local, playing: true };
    for (const seq of [46, 50, 55]) expect(follow(playing, { seq, playing: true, speed: 1 })).toEqual({});
  });

  it("jumps when it has drifted away", () => {
    const playing = { ...local, playing: true };
    expect(follow(playing, { seq: 80, playing: true, speed: 1 })).toEqual({ seek: 80, play: true });
    expect(follow(playing, { seq: 10, playing: true, speed: 1 })).toEqual({ seek: 10, play: true });
  });

  it("goes as far as it can while events are still on their way", () => {
    expect(follow({ ...local, length: 60 }, { seq: 90, playing: false, speed: 1 })).toEqual({ seek: 60 });
  });

  it("having played to the end a little before the teacher, does not begin again", () => {
    const over = { ...local, count: 100 };
    expect(follow(over, { seq: 97, playing: true, speed: 1 })).toEqual({});
  });
});

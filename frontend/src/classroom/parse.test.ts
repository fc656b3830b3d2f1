import { describe, expect, it } from "vitest";
import { parseRoomMessage } from "./parse";

describe("a room's message", () => {
  it("is a state with everything every state has, and without what is null", () => {
    const message = parseRoomMessage('{"type":"room","code":"K7M2QX","phase":"lobby","now":5,"run":null}');
    expect(message).toEqual({
      type: "room",
      code: "K7M2QX",
      phase: "lobby",
      now: 5,
      round: 0,
      participants: 0,
      answered: 0,
      mayRun: false,
    });
  });

  it("of a type this page does not know is passed over", () => {
    expect(parseRoomMessage('{"type":"applause"}')).toBeUndefined();
  });

  it("without a type, or in no known phase, is an error", () => {
    expect(() => parseRoomMessage("[]")).toThrow("without a type");
    expect(() => parseRoomMessage("null")).toThrow("without a type");
    expect(() => parseRoomMessage('{"type":"room","phase":"nap"}')).toThrow("no known phase");
  });
});

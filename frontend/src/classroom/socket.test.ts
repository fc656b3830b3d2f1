import { beforeEach, describe, expect, it } from "vitest";
import type { Timers } from "../wire/watch";
import type { Hello, RoomMessage } from "./messages";
import { openLine, type RoomConnection, type RoomLine, type RoomSocketLike } from "./socket";

class Wire implements RoomSocketLike {
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent<string>) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  readonly said: unknown[] = [];
  closed = false;

  send(text: string) {
    this.said.push(JSON.parse(text));
  }
  close() {
    this.closed = true;
  }
  open() {
    this.onopen?.(new Event("open"));
  }
  says(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) } as MessageEvent<string>);
  }
  breaks(code = 1006) {
    this.onclose?.({ code } as CloseEvent);
  }
}

/** Time passes when the test says so. */
class Hand implements Timers {
  #due: { at: number; action: () => void }[] = [];
  #now = 0;
  readonly asked: number[] = [];

  after(ms: number, action: () => void) {
    const entry = { at: this.#now + ms, action };
    this.asked.push(ms);
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }
  pass(ms: number) {
    this.#now += ms;
    const due = this.#due.filter(({ at }) => at <= this.#now);
    this.#due = this.#due.filter(({ at }) => at > this.#now);
    for (const { action } of due) action();
  }
}

const STATE = { type: "room", code: "K7M2QX", phase: "lobby", now: 1 };

describe("the line to a room", () => {
  let wires: Wire[];
  let heard: RoomMessage[];
  let connections: RoomConnection[];
  let me: string | undefined;
  let hand: Hand;
  let line: RoomLine;
  const last = () => wires.at(-1)!;

  beforeEach(() => {
    wires = [];
    heard = [];
    connections = [];
    me = undefined;
    hand = new Hand();
    line = openLine(
      () => {
        wires.push(new Wire());
        return last();
      },
      {
        hello: (): Hello => ({ type: "join", ...(me && { me }) }),
        onMessage: (message) => heard.push(message),
        onConnection: (connection) => connections.push(connection),
      },
      hand,
    );
  });

  function joined() {
    last().open();
    last().says(STATE);
  }

  it("says who it is first, and is open only when the first state has come", () => {
    last().open();
    expect(last().said).toEqual([{ type: "join" }]);
    expect(connections).toEqual(["connecting"]);
    expect(line.send({ type: "close" })).toBe(false);
    last().says(STATE);
    expect(connections).toEqual(["connecting", "open"]);
    expect(line.send({ type: "close" })).toBe(true);
  });

  it("comes back to the same place after it was lost", () => {
    joined();
    me = "a-random-id";
    last().breaks();
    expect(connections.at(-1)).toBe("lost");
    hand.pass(250);
    joined();
    expect(wires).toHaveLength(2);
    expect(last().said).toEqual([{ type: "join", me: "a-random-id" }]);
    expect(connections.at(-1)).toBe("open");
  });

  it("waits twice as long each time, up to five seconds, and begins anew once it was open", () => {
    for (let attempt = 0; attempt < 7; attempt++) {
      last().breaks();
      hand.pass(5000);
    }
    expect(hand.asked).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    joined();
    last().breaks();
    expect(hand.asked.at(-1)).toBe(250);
  });

  it.each([
    [4404, "unknown"],
    [4403, "refused"],
    [1000, "over"],
  ] as const)("closed with %i it is %s, for good", (code, connection) => {
    joined();
    last().breaks(code);
    hand.pass(60_000);
    line.retryNow();
    expect(connections.at(-1)).toBe(connection);
    expect(wires).toHaveLength(1);
  });

  it("takes a command that nobody answers as the sign of a dead connection", () => {
    joined();
    line.send({ type: "answer", value: 4 });
    hand.pass(6000);
    expect(wires[0]!.closed).toBe(true);
    expect(connections.at(-1)).toBe("lost");
    hand.pass(250);
    expect(wires).toHaveLength(2);
  });

  it("does not take it so once an answer has come, nor for a playhead, which may change nothing", () => {
    joined();
    line.send({ type: "answer", value: 4 });
    last().says({ type: "accepted", value: 4 });
    line.send({ type: "playhead", playhead: { seq: 1, playing: false, speed: 1 } });
    hand.pass(60_000);
    expect(connections.at(-1)).toBe("open");
    expect(heard.at(-1)).toEqual({ type: "accepted", value: 4 });
  });

  it("tries at once when the phone wakes up, and hears nothing more from the old socket", () => {
    joined();
    line.drop();
    expect(connections.at(-1)).toBe("lost");
    line.retryNow();
    expect(wires).toHaveLength(2);
    wires[0]!.says(STATE);
    wires[0]!.breaks(4404);
    expect(heard).toHaveLength(1);
    expect(connections.at(-1)).toBe("lost");
    joined();
    expect(connections.at(-1)).toBe("open");
  });

  it("an attempt that was already due does not make a second connection", () => {
    joined();
    last().breaks();
    line.retryNow();
    hand.pass(60_000);
    expect(wires).toHaveLength(2);
  });

  it("closed by the page, it stays closed", () => {
    joined();
    line.close();
    last().breaks();
    hand.pass(60_000);
    expect(wires).toHaveLength(1);
    expect(connections.at(-1)).toBe("open");
  });
});

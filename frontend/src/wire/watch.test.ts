import { describe, expect, it } from "vitest";
import type { SocketLike } from "./api";
import type { RunEvent } from "./events";
import { type Connection, watchRun } from "./watch";

class FakeSocket implements SocketLike {
  onopen: SocketLike["onopen"] = null;
  onmessage: SocketLike["onmessage"] = null;
  onclose: SocketLike["onclose"] = null;
  closed = false;
  constructor(readonly after: number) {}
  close() {
    this.closed = true;
  }
  send(...seqs: number[]) {
    const events = seqs.map((seq) => ({ seq, t: seq, type: "fork-called", pid: 1 }));
    this.onmessage?.(new MessageEvent("message", { data: JSON.stringify(events) }));
  }
  end(seq: number) {
    const event = { seq, t: seq, type: "run-ended", verdict: "completed" };
    this.onmessage?.(new MessageEvent("message", { data: JSON.stringify([event]) }));
  }
  drop(code = 1006) {
    this.onclose?.({ code } as CloseEvent);
  }
}

function watch() {
  const sockets: FakeSocket[] = [];
  const events: RunEvent[] = [];
  const connections: Connection[] = [];
  const delays: number[] = [];
  let due = () => {};
  const openSocket = (_: string, after: number) => {
    const socket = new FakeSocket(after);
    sockets.push(socket);
    return socket;
  };
  const timers = {
    after(ms: number, action: () => void) {
      delays.push(ms);
      due = action;
      return () => {
        due = () => {};
      };
    },
  };
  const stop = watchRun(
    { openSocket },
    "r1",
    {
      onEvents: (batch) => events.push(...batch),
      onConnection: (connection) => connections.push(connection),
    },
    timers,
  );
  const last = () => sockets.at(-1)!;
  return { sockets, events, connections, delays, stop, last, wait: () => due() };
}

describe("watching a run", () => {
  it("asks for everything first", () => {
    expect(watch().last().after).toBe(0);
  });

  it("resumes after the last event it has seen when the connection is lost", () => {
    const run = watch();
    run.last().send(1, 2, 3);
    run.last().drop();
    expect(run.connections.at(-1)).toBe("lost");
    run.wait();
    expect(run.last().after).toBe(3);
  });

  it("delivers no event twice, even if the server repeats some", () => {
    const run = watch();
    run.last().send(1, 2, 3);
    run.last().send(2, 3, 4);
    expect(run.events.map((event) => event.seq)).toEqual([1, 2, 3, 4]);
  });

  it("waits twice as long after every failure, and at once less after a success", () => {
    const run = watch();
    for (let i = 0; i < 7; i++) {
      run.last().drop();
      run.wait();
    }
    expect(run.delays).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
    run.last().send(1);
    run.last().drop();
    expect(run.delays.at(-1)).toBe(250);
  });

  it("is done after run-ended and does not connect again", () => {
    const run = watch();
    run.last().end(1);
    run.last().drop(1000);
    expect(run.connections.at(-1)).toBe("done");
    expect(run.sockets).toHaveLength(1);
  });

  it("gives up on a run the server does not know", () => {
    const run = watch();
    run.last().drop(4404);
    expect(run.connections.at(-1)).toBe("unknown-run");
    expect(run.delays).toEqual([]);
  });

  it("stops when told to, also while it waits", () => {
    const run = watch();
    run.last().drop();
    run.stop();
    run.wait();
    expect(run.sockets).toHaveLength(1);
  });
});

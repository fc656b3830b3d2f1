import type { Api, SocketLike } from "./api";
import type { RunEvent } from "./events";
import { parseEvents } from "./parse";

const UNKNOWN_RUN = 4404;
const FIRST_RETRY_MS = 250;
const SLOWEST_RETRY_MS = 5000;

/** How the connection stands: `lost` means it is being made again, and nothing is missed meanwhile. */
export type Connection = "connecting" | "open" | "lost" | "done" | "unknown-run";

export interface Watcher {
  onEvents(events: RunEvent[]): void;
  onConnection(connection: Connection): void;
}

/** Timers, so that tests decide when time passes. */
export interface Timers {
  after(ms: number, action: () => void): () => void;
}

export const realTimers: Timers = {
  after(ms, action) {
    const id = setTimeout(action, ms);
    return () => clearTimeout(id);
  },
};

/**
 * Follows a run until its `run-ended`. Whenever the socket closes before that, it is opened again with
 * `?after=` the last event seen, waiting twice as long each time; duplicates are dropped, gaps cannot arise.
 *
 * @returns a function that stops following
 */
export function watchRun(api: Pick<Api, "openSocket">, id: string, watcher: Watcher, timers = realTimers) {
  let seen = 0;
  let retryMs = FIRST_RETRY_MS;
  let ended = false;
  let socket: SocketLike | undefined;
  let cancelRetry = () => {};

  function connect() {
    socket = api.openSocket(id, seen);
    socket.onopen = () => watcher.onConnection("open");
    socket.onmessage = (message) => receive(parseEvents(message.data));
    socket.onclose = (close) => {
      if (ended) return;
      if (close.code === UNKNOWN_RUN) finish("unknown-run");
      else retry();
    };
  }

  function receive(batch: RunEvent[]) {
    const fresh = batch.filter((event) => event.seq > seen);
    const last = fresh.at(-1);
    if (ended || !last) return;
    seen = last.seq;
    retryMs = FIRST_RETRY_MS;
    watcher.onEvents(fresh);
    if (last.type === "run-ended") finish("done");
  }

  function retry() {
    watcher.onConnection("lost");
    cancelRetry = timers.after(retryMs, connect);
    retryMs = Math.min(retryMs * 2, SLOWEST_RETRY_MS);
  }

  function finish(connection: Connection) {
    ended = true;
    watcher.onConnection(connection);
    socket?.close();
  }

  watcher.onConnection("connecting");
  connect();
  return () => {
    ended = true;
    cancelRetry();
    socket?.close();
  };
}

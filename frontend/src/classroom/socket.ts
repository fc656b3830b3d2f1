import type { SocketLike } from "../wire/api";
import { realTimers, type Timers } from "../wire/watch";
import type { Command, Hello, RoomMessage } from "./messages";
import { parseRoomMessage } from "./parse";

const UNKNOWN_ROOM = 4404;
const WRONG_TOKEN = 4403;
const OVER = 1000;
const FIRST_RETRY_MS = 250;
const SLOWEST_RETRY_MS = 5000;
/** An answer that is not acknowledged for this long was sent into a connection that is dead without knowing it. */
const REPLY_WITHIN_MS = 6000;
/** What may change nothing, and is then not answered. */
const SILENT: ReadonlySet<Command["type"]> = new Set(["playhead", "allow"]);

/** How the connection stands: `lost` means it is being made again. The last three are for good. */
export type RoomConnection = "connecting" | "open" | "lost" | "unknown" | "refused" | "over";

export interface RoomSocketLike extends SocketLike {
  send(text: string): void;
}

export interface RoomListener {
  /** What to say first, each time the connection is made: the place in the class may be known only later. */
  hello(): Hello;
  onMessage(message: RoomMessage): void;
  onConnection(connection: RoomConnection): void;
}

/** A connection to a room that makes itself again whenever it is lost. */
export interface RoomLine {
  /** Sends it now; false if there is no connection to send it on. */
  send(command: Command): boolean;
  /** Where the next attempt is waited for, makes it at once: say because the phone woke up. */
  retryNow(): void;
  /** The network is known to be gone: does not wait until the socket notices. */
  drop(): void;
  close(): void;
}

/** Opens a line to a room. It counts as open once the first state has come, not before. */
export function openLine(
  open: () => RoomSocketLike,
  listener: RoomListener,
  timers: Timers = realTimers,
): RoomLine {
  let socket: RoomSocketLike | undefined;
  let ready = false;
  let finished = false;
  let retryMs = FIRST_RETRY_MS;
  let cancelRetry = () => {};
  let cancelWatch: (() => void) | undefined;

  function connect() {
    cancelRetry();
    const mine = open();
    socket = mine;
    mine.onopen = () => mine.send(JSON.stringify(listener.hello()));
    mine.onmessage = ({ data }) => {
      if (socket === mine) receive(data);
    };
    mine.onclose = ({ code }) => {
      if (socket === mine) closed(code);
    };
  }

  function receive(data: string) {
    const message = parseRoomMessage(data);
    heard();
    if (!message) return;
    if (!ready && message.type === "room") {
      ready = true;
      retryMs = FIRST_RETRY_MS;
      listener.onConnection("open");
    }
    listener.onMessage(message);
  }

  function closed(code: number) {
    leave();
    if (finished) return;
    if (code === UNKNOWN_ROOM) finish("unknown");
    else if (code === WRONG_TOKEN) finish("refused");
    else if (code === OVER) finish("over");
    else retry();
  }

  function retry() {
    listener.onConnection("lost");
    cancelRetry = timers.after(retryMs, connect);
    retryMs = Math.min(retryMs * 2, SLOWEST_RETRY_MS);
  }

  function leave() {
    ready = false;
    heard();
    const left = socket;
    socket = undefined;
    left?.close();
  }

  function heard() {
    cancelWatch?.();
    cancelWatch = undefined;
  }

  function finish(connection: RoomConnection) {
    finished = true;
    listener.onConnection(connection);
  }

  listener.onConnection("connecting");
  connect();
  return {
    send(command) {
      if (!ready || !socket) return false;
      socket.send(JSON.stringify(command));
      if (!SILENT.has(command.type)) {
        cancelWatch ??= timers.after(REPLY_WITHIN_MS, () => {
          leave();
          retry();
        });
      }
      return true;
    },
    retryNow() {
      if (finished || socket) return;
      retryMs = FIRST_RETRY_MS;
      connect();
    },
    drop() {
      if (finished || !socket) return;
      leave();
      cancelRetry();
      retry();
    },
    close() {
      finished = true;
      cancelRetry();
      leave();
    },
  };
}

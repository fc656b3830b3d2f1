import type { RoomMessage, RoomState } from "./messages";

const PHASES: ReadonlySet<unknown> = new Set(["lobby", "asking", "closed", "revealed", "ended"]);

/**
 * Reads one message of a room.
 *
 * @returns nothing for a type this page does not know; a later server may add some
 * @throws Error if it is not an object with a `type`, or a state without what every state has
 */
export function parseRoomMessage(json: string): RoomMessage | undefined {
  const value = JSON.parse(json) as Record<string, unknown> | null;
  if (typeof value?.type !== "string") throw new Error("the server sent a message without a type");
  switch (value.type) {
    case "room":
      return { ...stateOf(value), type: "room" };
    case "accepted":
    case "rejected":
      return value as unknown as RoomMessage;
    default:
      return undefined;
  }
}

function stateOf(value: Record<string, unknown>): RoomState {
  if (!PHASES.has(value.phase)) throw new Error("the server sent a class in no known phase");
  const known = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
  const bare = { code: "", round: 0, now: Date.now(), participants: 0, answered: 0, mayRun: false };
  return { ...bare, ...(known as unknown as RoomState) };
}

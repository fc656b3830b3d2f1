import type { KnownEvent, OtherEvent, RunEvent } from "./events";
import { EVENT_TYPES } from "./protocol";

const KNOWN: ReadonlySet<string> = new Set(EVENT_TYPES);

const COMMON: ReadonlySet<string> = new Set(["seq", "t", "type", "pid", "line"]);

/**
 * Reads one batch as the server sends it: a JSON array of events.
 *
 * @throws Error if it is not an array of objects that each have a `seq` and a `type`
 */
export function parseEvents(json: string): RunEvent[] {
  return readEvents(JSON.parse(json));
}

/** The same for what is already parsed. */
export function readEvents(value: unknown): RunEvent[] {
  if (!Array.isArray(value)) throw new Error("the server sent something other than a list of events");
  return value.map(readEvent);
}

function readEvent(value: unknown): RunEvent {
  const record = value as Record<string, unknown>;
  if (typeof record?.seq !== "number" || typeof record.type !== "string") {
    throw new Error("the server sent an event without a number or a type");
  }
  return KNOWN.has(record.type) ? (record as unknown as KnownEvent) : readOther(record);
}

function readOther(record: Record<string, unknown>): OtherEvent {
  const fields = Object.fromEntries(Object.entries(record).filter(([key]) => !COMMON.has(key)));
  return {
    seq: record.seq as number,
    t: typeof record.t === "number" ? record.t : 0,
    type: "other",
    kind: record.type as string,
    fields,
    ...(typeof record.pid === "number" && { pid: record.pid }),
    ...(typeof record.line === "number" && { line: record.line }),
  };
}

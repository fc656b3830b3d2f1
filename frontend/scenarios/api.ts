import type { Api, Demo, Language, SocketLike } from "../src/wire/api";
import type { Stdout } from "../src/wire/events";
import { readEvents } from "../src/wire/parse";

/** A recorded run together with what was asked for. */
export interface Scenario {
  readonly name: string;
  readonly demo: string;
  readonly language: Language;
  readonly forks?: number;
  readonly stdout: Stdout;
  readonly source: string;
  readonly events: readonly unknown[];
}

const recordings = import.meta.glob<Scenario>("./recordings/*.json", { import: "default" });

/** A recording behind the interface of a server: whatever is run, this is what happens. */
export async function scenarioApi(name: string): Promise<Api & { choice: Scenario }> {
  const load = recordings[`./recordings/${name}.json`];
  if (!load) throw new Error(`there is no scenario named ${name}`);
  const scenario = await load();
  const demos = (await import("./demos.json")).default as unknown as Demo[];
  const events = readEvents(scenario.events);
  return {
    choice: scenario,
    demos: async () => demos,
    createRun: async () => ({
      id: name,
      token: "none",
      state: "running",
      language: scenario.language,
      source: scenario.source,
    }),
    run: async (id) => ({ id, state: "ended" }),
    events: async (_, after) => events.slice(after),
    cancel: async () => {},
    openSocket: (_, after) => playBack(scenario.events.slice(after)),
  };
}

function playBack(events: readonly unknown[]): SocketLike {
  const socket: SocketLike = { onopen: null, onmessage: null, onclose: null, close: () => {} };
  queueMicrotask(() => {
    socket.onopen?.(new Event("open"));
    socket.onmessage?.(new MessageEvent("message", { data: JSON.stringify(events) }));
  });
  return socket;
}

import type { Api, Demo, Language, SocketLike } from "../src/wire/api";
import type { Stdout } from "../src/wire/events";
import { readEvents } from "../src/wire/parse";

/** A recorded run together with what was asked for. */
export interface Scenario {
  readonly name: string;
  /** The demo that was run; a scenario with a `title` instead is a program of its own. */
  readonly demo?: string;
  readonly title?: string;
  readonly language: Language;
  readonly forks?: number;
  readonly stdout: Stdout;
  readonly source: string;
  readonly events: readonly unknown[];
}

const recordings = import.meta.glob<Scenario>("./recordings/*.json", { import: "default" });

/** A recording behind the interface of a server: whatever is run, this is what happens. */
export async function scenarioApi(
  name: string,
): Promise<Api & { choice: Omit<Scenario, "name" | "source" | "events"> }> {
  const load = recordings[`./recordings/${name}.json`];
  if (!load) throw new Error(`there is no scenario named ${name}`);
  const scenario = await load();
  const catalogue = (await import("./demos.json")).default as unknown as Demo[];
  const demos = scenario.title ? [demoOf(scenario, scenario.title), ...catalogue] : catalogue;
  const events = readEvents(scenario.events);
  return {
    choice: {
      demo: scenario.demo ?? name,
      language: scenario.language,
      stdout: scenario.stdout,
      ...(scenario.forks !== undefined && { forks: scenario.forks }),
    },
    demos: async () => demos,
    createRun: async () => ({
      id: name,
      token: "none",
      state: "running",
      language: scenario.language,
      source: scenario.source,
    }),
    run: async (id) => ({
      id,
      state: "ended",
      language: scenario.language,
      source: scenario.source,
      stdout: scenario.stdout,
      processes: new Set(events.map((event) => ("pid" in event ? event.pid : undefined))).size - 1,
      events: events.length,
    }),
    check: async () => ({ ok: true, errors: [] }),
    events: async (_, after) => events.slice(after),
    cancel: async () => {},
    openSocket: (_, after) => playBack(scenario.events.slice(after)),
  };
}

function demoOf({ name, language, source }: Scenario, title: string): Demo {
  const summary = "A scenario, not part of the catalogue.";
  return {
    id: name,
    title,
    summary,
    group: "Scenarios",
    parameters: [],
    misconceptions: [],
    questions: [],
    languages: { [language]: { source, template: source } },
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

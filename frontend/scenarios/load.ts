import { readdirSync, readFileSync } from "node:fs";
import type { RunEvent } from "../src/wire/events";
import { readEvents } from "../src/wire/parse";
import type { Scenario } from "./api";

const folder = new URL("./recordings/", import.meta.url);

/** The names of all scenarios. */
export function scenarioNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(".json", ""))
    .sort();
}

/** The events of one. */
export function eventsOf(name: string): RunEvent[] {
  return readEvents((JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as Scenario).events);
}

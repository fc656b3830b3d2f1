import { mkdirSync, writeFileSync } from "node:fs";

/** Writes one scenario with one event a line, so that a difference between two recordings can be read. */
export function writeScenario(folder, { events, ...about }) {
  mkdirSync(folder, { recursive: true });
  const head = JSON.stringify(about, null, 2).replace(/\n}$/, "");
  const lines = events.map((event) => `    ${JSON.stringify(event)}`).join(",\n");
  writeFileSync(new URL(`${about.name}.json`, folder), `${head},\n  "events": [\n${lines}\n  ]\n}\n`);
}

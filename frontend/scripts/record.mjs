// Replaces the recordings by real ones: asks a running server for each scenario and stores what it recorded.
//   node scripts/record.mjs [http://localhost:8080]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { writeScenario } from "../scenarios/write.mjs";

const server = process.argv[2] ?? process.env.FORKSCOPE_URL ?? "http://localhost:8080";
const folder = new URL("../scenarios/recordings/", import.meta.url);

async function ask(path, init) {
  const response = await fetch(new URL(path, server), init);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

async function record({ name, demo, language, forks, stdout }) {
  const run = await ask("/api/runs", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ demo, language, forks, stdout }),
  });
  while ((await ask(`/api/runs/${run.id}`)).state !== "ended") await setTimeout(50);
  const events = await ask(`/api/runs/${run.id}/events?after=0`);
  writeScenario(folder, { name, demo, language, forks, stdout, source: run.source, events });
  console.log(`${name}: ${events.length} events, ${events.at(-1).verdict}`);
}

const demos = await ask("/api/demos");
writeFileSync(new URL("../demos.json", folder), `${JSON.stringify(demos, null, 2)}\n`);
for (const file of readdirSync(folder).filter((entry) => entry.endsWith(".json"))) {
  const scenario = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
  // Some scenarios show what no introductory demo does yet; they stay as they were synthesised.
  if (!demos.some(({ id }) => id === scenario.demo)) console.log(`${scenario.name}: kept`);
  else await record(scenario);
}

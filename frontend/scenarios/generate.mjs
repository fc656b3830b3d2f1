// Synthesises the scenarios that no demo of the catalogue shows yet. All others are recordings: `npm run record`.
import { simulate } from "./machine.mjs";
import { programs, steps } from "./programs.mjs";
import { writeScenario } from "./write.mjs";

const folder = new URL("./recordings/", import.meta.url);
const plans = [
  { name: "orphan", title: "Orphan", steps: steps.orphan(), seed: 6 },
  { name: "killed", title: "Killed", steps: steps.killed(), seed: 8 },
  { name: "buffered", title: "Dashes in a buffer", steps: steps.buffered(), stdout: "pipe", seed: 2 },
];

for (const { name, title, stdout = "terminal", ...plan } of plans) {
  const events = simulate({ stdout, ...plan });
  writeScenario(folder, { name, title, language: "python", stdout, source: programs[name], events });
}

// Synthesises every scenario. `npm run record` replaces them by recordings of real runs.
import { writeFileSync } from "node:fs";
import { demos, steps } from "./catalogue.mjs";
import { simulate } from "./machine.mjs";
import { writeScenario } from "./write.mjs";

const here = new URL("./recordings/", import.meta.url);

const plans = [
  { name: "who-am-i", demo: "who-am-i", steps: steps.who() },
  { name: "separate-copies", demo: "separate-copies", steps: steps.copies(), seed: 4 },
  { name: "row-1", demo: "forks-in-a-row", forks: 1, steps: steps.row(1), seed: 2 },
  { name: "row-3", demo: "forks-in-a-row", forks: 3, steps: steps.waitingRow(3), seed: 7 },
  { name: "row-4", demo: "forks-in-a-row", forks: 4, steps: steps.waitingRow(4), seed: 7 },
  { name: "row-6", demo: "forks-in-a-row", forks: 6, steps: steps.row(6), seed: 5 },
  { name: "row-10", demo: "forks-in-a-row", forks: 10, steps: steps.row(10), seed: 3 },
  { name: "fork-fails", demo: "fork-fails", steps: steps.fails(), kernelLimit: 1 },
  { name: "fork-bomb", demo: "fork-bomb", steps: steps.bomb(), limit: 64, stopAfter: 900, seed: 9 },
  { name: "server", demo: "server", forks: 6, steps: steps.server(6), seed: 11 },
  { name: "orphan", demo: "separate-copies", steps: steps.orphan(), seed: 6 },
  { name: "killed", demo: "separate-copies", steps: steps.killed(), seed: 8 },
  { name: "buffered", demo: "separate-copies", steps: steps.buffered(), stdout: "pipe", seed: 2 },
];

writeFileSync(new URL("../demos.json", here), `${JSON.stringify(demos, null, 2)}\n`);
for (const { name, demo, ...plan } of plans) {
  const program = demos.find(({ id }) => id === demo).languages.python;
  const source = program.template.replaceAll("{{forks}}", String(plan.forks ?? 1));
  writeScenario(here, {
    name,
    demo,
    language: "python",
    forks: plan.forks,
    stdout: plan.stdout ?? "terminal",
    source,
    events: simulate(plan),
  });
}

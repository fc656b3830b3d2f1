// Replays 1,024 processes in Chromium and prints what one frame costs the main thread. Exits with 1 if the median
// frame's script takes over 16 ms.
//   node scripts/measure-replay.mjs row-10                  a scenario, after `npx vite build --mode pages`
//   node scripts/measure-replay.mjs http://localhost:8080   ten forks in a row, run by that server
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { CHROMIUM_ARGS, findChromium } from "./chromium.mjs";

const LIMIT_MS = 16;
const SCRIPT = new Set(["FireAnimationFrame", "RunMicrotasks", "FunctionCall", "TimerFire", "EventDispatch"]);
const DRAWING = new Set([
  "UpdateLayoutTree",
  "Layout",
  "PrePaint",
  "Paint",
  "Layerize",
  "Commit",
  "UpdateLayerTree",
]);
const REPLAY_MS = 120_000;
const [what = "row-10"] = process.argv.slice(2);

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
const close = await (what.startsWith("http") ? openServer(what) : openScenario(what));
await page.locator(".cm-content").waitFor();
await browser.startTracing(page, { categories: ["devtools.timeline"] });
await page.getByRole("button", { name: "Run" }).click();
await page.getByRole("button", { name: "Pause" }).waitFor();
// Looked for once a second: looking at every frame would itself be a good part of what is measured.
await page.waitForFunction(() => document.querySelector("button[aria-label=Play]"), undefined, {
  polling: 1000,
  timeout: REPLAY_MS,
});
const { traceEvents } = JSON.parse(await browser.stopTracing());
const processes = await page.getByRole("treeitem").count();
await browser.close();
await close();

report(frames(traceEvents));

async function openScenario(name) {
  const server = await preview({
    mode: "pages",
    build: { outDir: "dist-pages" },
    preview: { port: 0, strictPort: false },
  });
  await page.goto(new URL(`/scenario.html?name=${name}`, server.resolvedUrls.local[0]).href);
  return () => server.close();
}

async function openServer(url) {
  await page.goto(url);
  await page.getByRole("button", { name: /^Demo:/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Forks in a row" }).click();
  await page.getByRole("spinbutton", { name: "Fork count" }).fill("10");
  await page.getByRole("spinbutton", { name: "Fork count" }).press("Tab");
  return () => {};
}

/** Sums up script and drawing between one animation frame and the next, on the page's main thread. */
function frames(events) {
  const thread = mainThread(events);
  const spans = events
    .filter((event) => event.ph === "X" && event.tid === thread.tid && event.pid === thread.pid)
    .filter((event) => SCRIPT.has(event.name) || DRAWING.has(event.name))
    .sort((a, b) => a.ts - b.ts);
  const result = [];
  let end = 0;
  for (const span of spans) {
    if (span.ts < end) continue;
    end = span.ts + span.dur;
    if (span.name === "FireAnimationFrame") result.push({ script: 0, scriptCpu: 0, drawing: 0 });
    const frame = result.at(-1);
    if (!frame) continue;
    frame[SCRIPT.has(span.name) ? "script" : "drawing"] += span.dur / 1000;
    if (SCRIPT.has(span.name)) frame.scriptCpu += span.tdur / 1000;
  }
  return result;
}

function mainThread(events) {
  const counts = new Map();
  for (const event of events) {
    if (event.name !== "FireAnimationFrame") continue;
    const key = `${event.pid} ${event.tid}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [key] = [...counts].sort((a, b) => b[1] - a[1])[0];
  const [pid, tid] = key.split(" ").map(Number);
  return { pid, tid };
}

function report(all) {
  const at = (field, share) =>
    all.map((frame) => frame[field]).sort((a, b) => a - b)[Math.floor((all.length - 1) * share)];
  const line = (field) =>
    `${field}: median ${at(field, 0.5).toFixed(2)} ms, 95th percentile ${at(field, 0.95).toFixed(2)} ms, worst ${at(field, 1).toFixed(2)} ms`;
  console.log(`${what}: ${processes} processes, ${all.length} frames`);
  console.log(line("script"));
  console.log(line("scriptCpu"));
  console.log(line("drawing"));
  if (at("script", 0.5) > LIMIT_MS) process.exitCode = 1;
}

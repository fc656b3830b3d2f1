// Replays the 1,024-process scenario in Chromium and prints what one frame costs the main thread.
// Needs `npm run build -- --mode pages`. Exits with 1 if the median frame's script takes over 16 ms.
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
const [scenario = "row-10", seconds = "30"] = process.argv.slice(2);

const server = await preview({ mode: "pages", build: { outDir: "dist-pages" }, preview: { port: 4180 } });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
await page.goto(`http://localhost:4180/scenario.html?name=${scenario}`);
await page.locator(".cm-content").waitFor();
await browser.startTracing(page, { categories: ["devtools.timeline"] });
await page.getByRole("button", { name: "Run" }).click();
await page.getByRole("button", { name: "Pause" }).waitFor();
await page.getByRole("button", { name: "Play" }).waitFor({ timeout: Number(seconds) * 2000 });
const { traceEvents } = JSON.parse(await browser.stopTracing());
await browser.close();
await server.close();

report(frames(traceEvents));

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
    if (span.name === "FireAnimationFrame") result.push({ script: 0, drawing: 0 });
    const frame = result.at(-1);
    if (frame) frame[SCRIPT.has(span.name) ? "script" : "drawing"] += span.dur / 1000;
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
  console.log(`${scenario}, ${all.length} frames`);
  console.log(line("script"));
  console.log(line("drawing"));
  if (at("script", 0.5) > LIMIT_MS) process.exitCode = 1;
}

// Opens the built page (`npm run build` first) in Chromium with its editor and prints what that took off the wire,
// gzipped. Exits with 1 above the budget of 200 kB.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { CHROMIUM_ARGS, findChromium } from "./chromium.mjs";

const BUDGET_KB = 200;
const demos = readFileSync(new URL("../scenarios/demos.json", import.meta.url));
const root = fileURLToPath(new URL("..", import.meta.url));

const server = await preview({ root, preview: { port: 0, strictPort: false }, logLevel: "warn" });
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage();
const sizes = [];
page.on("response", async (response) => {
  const body = await response.body();
  const compressed = /\.woff2$/.test(response.url()) ? body.length : gzipSync(body).length;
  sizes.push([compressed / 1000, new URL(response.url()).pathname]);
});
await page.route("**/api/demos", (route) => route.fulfill({ contentType: "application/json", body: demos }));
await page.goto(server.resolvedUrls.local[0]);
await page.locator(".cm-content").waitFor();
await page.waitForLoadState("networkidle");
await browser.close();
await server.close();

const total = sizes.reduce((sum, [size]) => sum + size, 0);
for (const [size, path] of sizes.sort((a, b) => b[0] - a[0]))
  console.log(`${size.toFixed(1).padStart(7)} kB  ${path}`);
console.log(`${total.toFixed(1).padStart(7)} kB  in all, at most ${BUDGET_KB}`);
if (total > BUDGET_KB) process.exitCode = 1;

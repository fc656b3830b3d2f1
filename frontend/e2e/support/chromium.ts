import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Chromium runs offline, unaccelerated, and in a container also without its own sandbox. */
export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The browser to test with: `CHROMIUM_PATH`, else an installed Chromium or Chrome, else Playwright's own.
 *
 * @throws Error with one sentence that says what to install, if there is none
 */
export function findChromium(): string {
  const found = [process.env.CHROMIUM_PATH, ...onPath(), chromium.executablePath()].find(isExecutable);
  if (found) return found;
  throw new Error(
    "No Chromium was found: install one (Debian: apt-get install chromium; else: npx playwright install chromium) or set CHROMIUM_PATH.",
  );
}

function onPath(): string[] {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string | undefined): path is string {
  if (!path || !existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

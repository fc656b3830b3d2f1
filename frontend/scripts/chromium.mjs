import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Chromium runs offline, unaccelerated, and so also in a container without its own sandbox. */
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
 * @returns {string} its path
 * @throws {Error} with one sentence that says what to install, if there is none
 */
export function findChromium() {
  const found = [process.env.CHROMIUM_PATH ?? "", ...installed(), chromium.executablePath()].find(
    isExecutable,
  );
  if (found) return found;
  throw new Error(
    "No Chromium was found: install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium) or name it in CHROMIUM_PATH.",
  );
}

/** @returns {string[]} */
function installed() {
  const folders = ["/usr/bin", ...(process.env.PATH ?? "").split(delimiter)];
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return path !== "";
  } catch {
    return false;
  }
}

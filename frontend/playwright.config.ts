import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, findChromium } from "./scripts/chromium.mjs";

const PORT = process.env.FORKSCOPE_PAGES_PORT ?? "4173";
const PAGES = `http://localhost:${PORT}`;
const asksForPages = process.argv.some((argument) => argument.includes("pages"));

// `server` drives the page of a running Forkscope, `pages` the scenario pages, which need none.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 1,
  timeout: 30_000,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS },
    trace: "retain-on-failure",
  },
  projects: [
    {
      name: "server",
      testDir: "e2e/server",
      use: { baseURL: process.env.FORKSCOPE_URL ?? "http://localhost:8080" },
    },
    { name: "pages", testDir: "e2e/pages", use: { baseURL: PAGES } },
  ],
  ...(asksForPages && {
    webServer: {
      command: `npx vite build --mode pages && npx vite preview --mode pages --port ${PORT}`,
      url: `${PAGES}/scenario.html`,
      reuseExistingServer: true,
    },
  }),
});

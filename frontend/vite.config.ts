import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const SERVER = "http://localhost:8080";

// Mode `pages` adds the scenario page, which needs no server; what the jar serves never contains it.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  base: "./",
  build: {
    outDir: mode === "pages" ? "dist-pages" : "dist",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: mode === "pages" ? ["index.html", "scenario.html"] : ["index.html"],
    },
  },
  preview: { port: 4173, strictPort: true },
  server: {
    proxy: {
      "/api": SERVER,
      "/ws": { target: SERVER, ws: true },
    },
  },
  test: {
    include: ["src/**/*.test.ts", "scenarios/**/*.test.ts"],
    environment: "node",
  },
}));

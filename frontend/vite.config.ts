import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { leanFonts } from "./scripts/lean-fonts.mjs";

const SERVER = process.env.FORKSCOPE_URL ?? "http://localhost:8080";

// What the page is tested under. The server may send the same or something looser.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";

// Mode `pages` adds the scenario page, which needs no server; what the jar serves never contains it.
export default defineConfig(({ mode }) => ({
  plugins: [svelte(), leanFonts()],
  // Absolute, because a class has addresses two levels deep. For a folder of a site: vite build --base=/folder/
  base: "/",
  build: {
    outDir: mode === "pages" ? "dist-pages" : "dist",
    chunkSizeWarningLimit: mode === "pages" ? 2000 : 330,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: mode === "pages" ? ["index.html", "scenario.html"] : ["index.html"],
    },
  },
  preview: { port: 4173, strictPort: true, headers: { "Content-Security-Policy": POLICY } },
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

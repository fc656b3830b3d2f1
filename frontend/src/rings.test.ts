import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const RINGS = ["wire", "model", "timeline", "layout", "view"];
/** Beside the view: it may use whatever the view may, and the view itself; nobody but the entry knows it. */
const BESIDE = "classroom";
const src = fileURLToPath(new URL(".", import.meta.url));

function sourcesIn(folder: string): string[] {
  return readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|svelte)$/.test(name) && !name.endsWith(".test.ts"))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g)].map((match) => {
    const target = new URL(match[1]!, new URL(file, "file:///"));
    return relative("/", target.pathname);
  });
}

describe("the rings", () => {
  it.each(RINGS)("%s imports only from itself and the rings inside it", (ring) => {
    const allowed = RINGS.slice(0, RINGS.indexOf(ring) + 1);
    const wrong = sourcesIn(ring).flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.includes(target.split("/")[0]!))
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("the classroom imports only from itself and the rings", () => {
    const wrong = sourcesIn(BESIDE).flatMap((file) =>
      importsOf(file).filter((target) => ![BESIDE, ...RINGS].includes(target.split("/")[0]!)),
    );
    expect(wrong).toEqual([]);
  });

  it("the entry takes the classroom in only when it is asked for", () => {
    const entry = readFileSync(join(src, "main.ts"), "utf8");
    expect(entry).toContain('import("./classroom/');
    expect(entry).not.toMatch(/from "\.\/classroom/);
  });

  it("would notice the model reaching for the view", () => {
    const target = relative("/", new URL("../view/run.svelte", new URL("model/log.ts", "file:///")).pathname);
    expect(target).toBe("view/run.svelte");
  });

  it("there are sources in every ring", () => {
    for (const ring of [...RINGS, BESIDE]) expect(sourcesIn(ring).length).toBeGreaterThan(4);
  });
});

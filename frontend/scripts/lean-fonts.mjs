import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const FONTS = [
  "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2",
  "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2",
  "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
  "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff2",
];
/** What the page itself says is English; what programs say, in the monospaced font, may be any western language. */
const SPOKEN = `${range(0x20, 0x7e)}\u00a0·×–—‘’“”…−`;
const PRINTED = `${SPOKEN}${range(0xa0, 0xff)}`;
const key = createHash("sha256").update(SPOKEN).update(PRINTED).digest("hex").slice(0, 8);
const folder = fileURLToPath(new URL(`../node_modules/.lean-fonts/${key}/`, import.meta.url));
const { resolve } = createRequire(import.meta.url);

/**
 * Offers the fonts under `@lean-fonts/`, cut down to the characters the page itself writes and without hints for screens of
 * the last century: 38 kB instead of 77. Whatever else a program prints falls back to the system's fonts.
 *
 * @returns {import("vite").Plugin}
 */
export function leanFonts() {
  return {
    name: "lean-fonts",
    async config() {
      mkdirSync(folder, { recursive: true });
      for (const font of FONTS) await makeLean(font);
      return { resolve: { alias: { "@lean-fonts": folder } } };
    },
  };
}

async function makeLean(font) {
  const target = join(folder, basename(font));
  if (existsSync(target)) return;
  const lean = await subsetFont(readFileSync(resolve(font)), font.includes("mono") ? PRINTED : SPOKEN, {
    targetFormat: "woff2",
    noHinting: true,
  });
  writeFileSync(target, lean);
}

function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, place) => String.fromCodePoint(first + place)).join("");
}

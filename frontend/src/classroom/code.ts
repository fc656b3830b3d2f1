const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
/** How many characters a code has. */
export const CODE_LENGTH = 6;

/** What a look-alike that no code contains was probably read from. */
const MEANT: Readonly<Record<string, string>> = {
  O: "Q or D",
  "0": "Q or D",
  I: "J or 7",
  "1": "J or 7",
  L: "J or 7",
};

/** A code as it was typed, read: either the `code`, or what is wrong with it, in a sentence. */
export type TypedCode = { readonly code: string } | { readonly problem: string };

/** Upper case, without the spaces and dashes people put between the characters. */
export function tidyCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s\-–—.·_]/g, "");
}

/** Reads what somebody typed as a code. Case, spaces and dashes do not matter. */
export function readCode(typed: string): TypedCode {
  const code = tidyCode(typed);
  if (!code) return { problem: `Type the ${CODE_LENGTH} characters your teacher shows.` };
  for (const character of code) {
    if (ALPHABET.includes(character)) continue;
    const meant = MEANT[character];
    if (!meant) return { problem: `A code has only letters and digits, no “${character}”.` };
    return { problem: `No code has a “${character}” in it. Look again: it may be ${meant}.` };
  }
  if (code.length !== CODE_LENGTH) {
    return { problem: `A code has ${CODE_LENGTH} characters; this has ${code.length}. Look at it again.` };
  }
  return { code };
}

/** The code in two halves, as it is read aloud: `K7M 2QX`. */
export function spaced(code: string): string {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

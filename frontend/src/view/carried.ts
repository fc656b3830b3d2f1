import type { Language } from "../wire/api";

const KEY = "forkscope-carried";

/** What goes from this page to a new class: a demo as it is chosen, or a program of the reader's own. */
export type Carried =
  | { readonly demo: string; readonly language: Language; readonly forks?: number }
  | { readonly language: Language; readonly source: string };

/** What can be asked to run, as far as it says which program. */
interface Asked {
  readonly demo?: string;
  readonly language?: Language;
  readonly forks?: number;
  readonly program?: { readonly language: Language; readonly source: string };
}

/** Leaves the chosen program for the page that starts a class, in this tab or another. */
export function carry({ demo, language, forks, program }: Asked): void {
  const carried = program ?? { demo, language, ...(forks !== undefined && { forks }) };
  try {
    localStorage.setItem(KEY, JSON.stringify(carried));
  } catch {
    // Without storage the class begins with the first demo.
  }
}

/** What was left, if anything. */
export function carried(): Carried | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

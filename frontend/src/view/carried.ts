import type { RunRequest } from "../wire/api";

const KEY = "forkscope-carried";

/** What goes from this page to a new class: a demo as it is chosen. */
export type Carried = Pick<RunRequest, "demo" | "language" | "forks">;

/** Leaves the chosen program for the page that starts a class, in this tab or another. */
export function carry({ demo, language, forks }: RunRequest): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ demo, language, ...(forks !== undefined && { forks }) }));
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

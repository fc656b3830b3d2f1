import type { Diagnostic } from "./protocol";

/** One place in a program that the compiler refused. Lines and columns count from 1; `endColumn` is behind the last. */
export type SourceError = Diagnostic;

/** What the server refused, in its own words (RFC 9457). */
export class Problem extends Error {
  override readonly name = "Problem";

  constructor(
    readonly title: string,
    readonly detail: string,
    readonly status: number,
    readonly errors: readonly SourceError[] = [],
  ) {
    super(detail || title);
  }
}

/** Makes a {@link Problem} of an answer that is not a success. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = await response.json().catch(() => ({}));
  const title = typeof body.title === "string" ? body.title : "The server refused";
  const detail = typeof body.detail === "string" ? body.detail : plainWords(response);
  return new Problem(title, detail, response.status, Array.isArray(body.errors) ? body.errors : []);
}

function plainWords(response: Response): string {
  const seconds = response.headers.get("Retry-After");
  if (seconds) return `The server is busy. Try again in ${seconds} seconds.`;
  return `The server answered with status ${response.status}.`;
}

/** A sentence for whatever went wrong while asking the server. */
export function inWords(error: unknown): string {
  if (error instanceof Problem) return error.detail ? `${error.title}: ${error.detail}` : error.title;
  if (error instanceof TypeError) return "The server cannot be reached. Check the connection and try again.";
  return error instanceof Error ? error.message : "Something went wrong.";
}

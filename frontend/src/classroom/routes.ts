import { readCode } from "./code";

/** A page of the class. */
export type Route =
  | { readonly page: "join"; readonly typed?: string }
  | { readonly page: "student" | "teach" | "project"; readonly code: string }
  | { readonly page: "start" };

/** Which page of the class an address names; nothing for every other address. `path` is relative to the site's root. */
export function routeOf(path: string): Route | undefined {
  const [first, second = "", ...rest] = path.replace(/^\/+|\/+$/g, "").split("/");
  if (rest.length) return undefined;
  if (!second) {
    if (first === "join") return { page: "join" };
    return first === "teach" ? { page: "start" } : undefined;
  }
  const read = readCode(decode(second));
  const code = "code" in read ? read.code : undefined;
  if (first === "join") return code ? { page: "student", code } : { page: "join", typed: decode(second) };
  if (first === "teach") return code ? { page: "teach", code } : { page: "start" };
  if (first === "project") return code ? { page: "project", code } : { page: "join", typed: decode(second) };
  return undefined;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

import { describe, expect, it } from "vitest";
import { inWords, Problem, problemOf } from "./problem";

describe("what the server refuses", () => {
  it("is told in the server's own words", async () => {
    const body = { title: "Fork count out of range", detail: "This demo takes 0 to 10 forks." };
    const problem = await problemOf(new Response(JSON.stringify(body), { status: 400 }));
    expect(inWords(problem)).toBe("Fork count out of range: This demo takes 0 to 10 forks.");
  });

  it("carries the places in the program that are wrong", async () => {
    const errors = [{ line: 3, column: 1, message: "no threads here" }];
    const problem = await problemOf(new Response(JSON.stringify({ title: "No", errors }), { status: 422 }));
    expect(problem.errors).toEqual(errors);
  });

  it("says when to come back, where nothing else is said", async () => {
    const response = new Response("busy", { status: 503, headers: { "Retry-After": "3" } });
    expect((await problemOf(response)).detail).toBe("The server is busy. Try again in 3 seconds.");
  });

  it("a server that cannot be reached is said to be that", () => {
    expect(inWords(new TypeError("Failed to fetch"))).toContain("cannot be reached");
    expect(inWords(new Problem("Title only", "", 500))).toBe("Title only");
  });
});

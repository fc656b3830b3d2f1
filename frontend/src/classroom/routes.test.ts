import { describe, expect, it } from "vitest";
import { routeOf } from "./routes";

describe("the addresses of a class", () => {
  it.each([
    ["join", { page: "join" }],
    ["/join/", { page: "join" }],
    ["join/K7M2QX", { page: "student", code: "K7M2QX" }],
    ["join/k7m-2qx/", { page: "student", code: "K7M2QX" }],
    ["join/O7M2QX", { page: "join", typed: "O7M2QX" }],
    ["join/%E0%A4%A", { page: "join", typed: "%E0%A4%A" }],
    ["teach", { page: "start" }],
    ["teach/K7M2QX", { page: "teach", code: "K7M2QX" }],
    ["project/K7M2QX", { page: "project", code: "K7M2QX" }],
  ])("%s", (path, route) => {
    expect(routeOf(path)).toEqual(route);
  });

  it.each(["", "/", "index.html", "runs/abc", "join/K7M2QX/more"])("“%s” is none of them", (path) => {
    expect(routeOf(path)).toBeUndefined();
  });
});

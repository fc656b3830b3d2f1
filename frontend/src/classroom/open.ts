import { mount } from "svelte";
import type { Api } from "../wire/api";
import Classroom from "./Classroom.svelte";
import { routeOf } from "./routes";
import { classServer } from "./server";
import "./classroom.css";

/** Opens the page of a class that `path`, relative to `root`, names. */
export function openClass(target: HTMLElement, root: URL, api: Api, path: string): void {
  mount(Classroom, {
    target,
    props: { api, server: classServer(root), route: routeOf(path) ?? { page: "join" } },
  });
}

import { mount } from "svelte";
import App from "./view/App.svelte";
import "./view/tokens.css";
import "./view/base.css";
import { httpApi } from "./wire/http";

const root = new URL(import.meta.env.BASE_URL, location.href);
const api = httpApi(root);
const target = document.getElementById("app")!;
const path = location.pathname.slice(root.pathname.length);

// The pages of a class come only where one is asked for: whoever runs a demo does not load them.
if (/^(join|teach|project)(\/|$)/.test(path)) {
  import("./classroom/open").then(({ openClass }) => openClass(target, root, api, path));
} else {
  mount(App, { target, props: { api } });
}

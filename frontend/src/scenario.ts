import { mount } from "svelte";
import { scenarioApi } from "../scenarios/api";
import App from "./view/App.svelte";
import "./view/tokens.css";
import "./view/base.css";

// The page with a recording in the server's place: scenario.html?name=row-3
const name = new URLSearchParams(location.search).get("name") ?? "row-3";
const api = await scenarioApi(name);
mount(App, {
  target: document.getElementById("app")!,
  props: { api, choice: api.choice },
});

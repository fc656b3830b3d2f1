import { mount } from "svelte";
import App from "./view/App.svelte";
import "./view/tokens.css";
import "./view/base.css";
import { httpApi } from "./wire/http";

mount(App, {
  target: document.getElementById("app")!,
  props: { api: httpApi(new URL(".", document.baseURI)) },
});

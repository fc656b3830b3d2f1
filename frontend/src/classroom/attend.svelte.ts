import { untrack } from "svelte";
import { Run } from "../view/run.svelte";
import type { Api } from "../wire/api";
import type { Hello } from "./messages";
import { Room } from "./room.svelte";
import type { ClassServer } from "./server";
import { ShownRun } from "./shown.svelte";

/** What a page has to know to take part: where, as whom, and what to do with the place it is given. */
export interface Attendance {
  readonly api: Api;
  readonly server: ClassServer;
  readonly code: string;
  hello(): Hello;
  onMe?(me: string): void;
}

/** Takes part in a class for as long as the component that calls this lives. */
export function attend({ api, server, code, hello, onMe }: Attendance): { room: Room; shown: ShownRun } {
  const room = new Room(() => server.openSocket(code), hello, onMe);
  const shown = new ShownRun(room, new Run(api));

  $effect(() => {
    const { state } = room;
    if (state) untrack(() => shown.show(state));
  });
  $effect(() => {
    const led = room.state?.playhead;
    const { moment, phase } = shown.run;
    if (led && moment.length && phase === "showing") untrack(() => shown.hear(led));
  });
  $effect(() => {
    if (shown.run.moment && shown.leading) untrack(() => shown.moved());
  });
  $effect(() => () => {
    room.close();
    shown.run.clear();
  });
  return { room, shown };
}

import type { Api, Checked, CreatedRun, Demo, RunInfo } from "./api";
import { readEvents } from "./parse";
import { problemOf } from "./problem";

/** The real server, at `base` (the directory the page itself was loaded from). */
export function httpApi(base: URL): Api {
  const at = (path: string) => new URL(path, base);

  async function ask<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await fetch(at(path), init);
    if (!response.ok) throw await problemOf(response);
    return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  }

  return {
    demos: () => ask<Demo[]>("api/demos"),
    createRun: (request) => ask<CreatedRun>("api/runs", post(request)),
    check: (program, signal) => ask<Checked>("api/programs/check", { ...post(program), signal }),
    run: (id) => ask<RunInfo>(`api/runs/${encodeURIComponent(id)}`),
    events: async (id, after) =>
      readEvents(await ask<unknown>(`api/runs/${encodeURIComponent(id)}/events?after=${after}`)),
    cancel: (id, token) =>
      ask<void>(`api/runs/${encodeURIComponent(id)}`, {
        method: "DELETE",
        headers: { Authorization: `Bearer ${token}` },
      }),
    openSocket: (id, after) => new WebSocket(socketUrl(at(`ws/runs/${encodeURIComponent(id)}`), after)),
  };
}

function post(body: unknown): RequestInit {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

function socketUrl(url: URL, after: number): URL {
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.searchParams.set("after", String(after));
  return url;
}

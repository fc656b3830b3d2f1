import { problemOf } from "../wire/problem";
import type { ProgramChoice } from "./messages";
import type { RoomSocketLike } from "./socket";

/** A class that was just started: its code, and the right to teach it. */
export interface CreatedRoom {
  readonly code: string;
  readonly token: string;
}

/** What the pages of a class ask of the server at `root`. */
export interface ClassServer {
  readonly root: URL;
  create(program?: ProgramChoice): Promise<CreatedRoom>;
  /** @throws Problem with status 404 if there is no such class */
  find(code: string): Promise<void>;
  /** What was asked and answered, as a file. */
  answers(code: string, token: string, type: "text/csv" | "application/json"): Promise<Blob>;
  openSocket(code: string): RoomSocketLike;
}

export function classServer(root: URL): ClassServer {
  const at = (path: string) => new URL(path, root);

  async function ask(path: string, init?: RequestInit): Promise<Response> {
    const response = await fetch(at(path), init);
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  return {
    root,
    create: async (program) => {
      const body = program && {
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ program }),
      };
      return (await ask("api/rooms", { method: "POST", ...body })).json();
    },
    find: async (code) => {
      await ask(`api/rooms/${code}`);
    },
    answers: async (code, token, type) => {
      const headers = { Authorization: `Bearer ${token}`, Accept: type };
      return (await ask(`api/rooms/${code}/answers`, { headers })).blob();
    },
    openSocket: (code) => {
      const url = at(`ws/rooms/${code}`);
      url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
      return new WebSocket(url);
    },
  };
}

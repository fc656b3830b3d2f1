import { readFileSync } from "node:fs";
import type { Page, WebSocketRoute } from "@playwright/test";
import type { RoomState } from "../../src/classroom/messages";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), "utf8"));

const QUESTIONS = [
  { id: "processes", text: "How many processes will there be in all?", kind: "number" },
  { id: "lines", text: "On a terminal, how many lines will be printed?", kind: "number" },
];
const recording = read("recordings/row-3");
export const LOBBY: RoomState = {
  code: "K7M2QX",
  phase: "lobby",
  round: 0,
  now: 0,
  participants: 28,
  answered: 0,
  mayRun: false,
  program: {
    demo: "forks-in-a-row",
    title: "Forks in a row",
    language: recording.language,
    forks: 3,
    source: recording.source,
  },
};
const asked = {
  ...LOBBY,
  round: 1,
  question: { id: "processes", text: "How many processes will there be in all?", kind: "number" as const },
};
const results = [
  {
    answer: 3,
    count: 4,
    why: "One per line that says fork: but that line is run by every process there is by then.",
  },
  {
    answer: 4,
    count: 6,
    why: "The first process alone would give that; its children go on with the loop and fork as well.",
  },
  { answer: 6, count: 2, why: "Each fork doubles all the processes there are, it does not add two." },
  { answer: 7, count: 5, why: "Those are the new ones; the first process counts too." },
  { answer: 8, count: 9 },
];
const revealed: RoomState = { ...asked, phase: "revealed", answered: 26, results, truth: 8 };

/** A class in each of its phases, as the server tells it. */
export const PHASES = {
  lobby: LOBBY,
  asking: { ...asked, phase: "asking", answered: 12, question: { ...asked.question, deadline: 24_000 } },
  choosing: {
    ...asked,
    phase: "asking",
    answered: 3,
    question: {
      text: "Which of the two goes on first after fork() has returned?",
      kind: "choice",
      options: ["the parent", "the child", "either: only wait orders them"],
    },
  },
  closed: { ...asked, phase: "closed", answered: 26 },
  revealed,
  again: {
    ...revealed,
    round: 2,
    previous: results,
    results: [
      { answer: 4, count: 2, why: results[1]!.why! },
      { answer: 7, count: 3, why: results[3]!.why! },
      { answer: 8, count: 22 },
    ],
  },
  running: { ...revealed, run: "row-3", mayRun: true, playhead: { seq: 40, playing: false, speed: 1 } },
  ended: { ...asked, phase: "ended" },
} satisfies Record<string, RoomState>;

export type PhaseName = keyof typeof PHASES;

/** Puts a class in the server's place: what it tells is `state`, what it hears is kept. */
export async function scriptRoom(page: Page, first: RoomState, mine: Partial<RoomState> = {}) {
  const heard: Record<string, unknown>[] = [];
  const sockets = new Set<WebSocketRoute>();
  let state = first;
  const tell = (socket: WebSocketRoute) => {
    const now = Date.now();
    const { question, ...rest } = state;
    const deadline = question?.deadline && { deadline: now + question.deadline };
    socket.send(
      JSON.stringify({
        type: "room",
        ...rest,
        ...mine,
        now,
        ...(question && { question: { ...question, ...deadline } }),
      }),
    );
  };
  const demos = read("demos").map((demo: { id: string }) =>
    demo.id === "forks-in-a-row" ? { ...demo, questions: QUESTIONS } : demo,
  );
  await page.route("**/api/demos", (route) => route.fulfill({ json: demos }));
  await page.route("**/api/rooms/*", (route) =>
    route.fulfill({ json: { code: state.code, phase: state.phase } }),
  );
  await page.route("**/api/runs/*", (route) => route.fulfill({ json: { id: "row-3", state: "ended" } }));
  await page.routeWebSocket(/\/ws\/runs\//, (socket) => socket.send(JSON.stringify(recording.events)));
  await page.routeWebSocket(/\/ws\/rooms\//, (socket) => {
    sockets.add(socket);
    socket.onClose(() => sockets.delete(socket));
    socket.onMessage((text) => {
      const message = JSON.parse(String(text));
      heard.push(message);
      if (["join", "teach", "watch"].includes(message.type)) tell(socket);
    });
  });
  await page.addInitScript(() =>
    localStorage.setItem(
      "forkscope-classes",
      JSON.stringify([{ code: "K7M2QX", secret: "a-token", since: 1 }]),
    ),
  );
  return {
    heard,
    say(next: RoomState) {
      state = next;
      for (const socket of sockets) tell(socket);
    },
    reply(message: object) {
      for (const socket of sockets) socket.send(JSON.stringify(message));
    },
    async cut() {
      for (const socket of sockets) await socket.close({ code: 1012 });
      sockets.clear();
    },
  };
}

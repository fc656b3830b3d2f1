import type { RoomState } from "./messages";

/** What a teacher can do next with one press. `question` opens the form, it sends nothing. */
export type Step = "ask" | "close" | "reveal" | "run" | "again" | "question";

/** The way through one question; `number` counts from 1. */
export interface Stop {
  readonly name: "program" | "ask" | "close" | "reveal" | "run";
  readonly label: string;
  readonly status: "done" | "now" | "later";
}

export const STEP_LABELS: Readonly<Record<Step, string>> = {
  ask: "Ask the class",
  close: "Close the question",
  reveal: "Reveal the answers",
  run: "Run the program",
  again: "Ask again",
  question: "Ask another question",
};

/** The one step that comes next, and those that are possible as well. */
export function stepsOf(state: RoomState): {
  readonly next: Step | undefined;
  readonly also: readonly Step[];
} {
  switch (state.phase) {
    case "lobby":
      return state.program ? { next: "ask", also: state.run ? [] : ["run"] } : { next: undefined, also: [] };
    case "asking":
      return { next: "close", also: [] };
    case "closed":
      return { next: "reveal", also: ["again"] };
    case "revealed":
      return state.run
        ? { next: "question", also: ["again", "run"] }
        : { next: "run", also: ["again", "question"] };
    case "ended":
      return { next: undefined, also: [] };
  }
}

const STOPS = [
  { name: "program", label: "Show" },
  { name: "ask", label: "Ask" },
  { name: "close", label: "Close" },
  { name: "reveal", label: "Reveal" },
  { name: "run", label: "Run" },
] as const;

/** The five stops, and how far the class has come. */
export function stopsOf(state: RoomState): readonly Stop[] {
  const at = placeOf(state);
  return STOPS.map((stop, place) => ({
    ...stop,
    status: place < at ? "done" : place === at ? "now" : "later",
  }));
}

function placeOf(state: RoomState): number {
  switch (state.phase) {
    case "lobby":
      return state.program ? 1 : 0;
    case "asking":
      return 2;
    case "closed":
      return 3;
    case "revealed":
      return state.run ? STOPS.length : 4;
    case "ended":
      return STOPS.length;
  }
}

/** Whether the run may be seen: while a question is open or unanswered it would give the answer away. */
export function showsRun(state: RoomState): boolean {
  return state.run !== undefined && state.phase !== "asking" && state.phase !== "closed";
}

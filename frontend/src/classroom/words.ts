import type { RoomProgram, RoomState } from "./messages";

/** `1 student`, `28 students`. */
export function students(count: number): string {
  return `${count} ${count === 1 ? "student" : "students"}`;
}

/** How many have answered, of how many there are. Who has answered and left still counts. */
export function answeredOf({ answered, participants }: RoomState): string {
  return `${answered} of ${Math.max(answered, participants)} answered`;
}

/** What the program is called. */
export function titleOf(program: RoomProgram | undefined): string {
  if (!program) return "No program yet";
  const title = program.title ?? (program.demo ? program.demo : "A program of the teacher’s own");
  return title;
}

export const LANGUAGE_NAMES = { python: "Python", c: "C" } as const;

/** What is said aloud when the class moves on. */
export function announce(state: RoomState): string {
  const again = state.round > 1 ? "again " : "";
  switch (state.phase) {
    case "lobby":
      return state.program
        ? `The program is ${titleOf(state.program)}. Wait for the question.`
        : "Wait for the program.";
    case "asking":
      return `The question is ${again}open: ${state.question?.text ?? ""}`;
    case "closed":
      return "The question is closed. Wait for the answers.";
    case "revealed":
      return state.truth === undefined
        ? "The answers are revealed."
        : `The answers are revealed. It is ${state.truth}.`;
    case "ended":
      return "The class has ended.";
  }
}

import type { RoomQuestion, RoomState } from "./messages";

/** What was typed or chosen, read: a `value` to send, or what is missing. */
export type ReadAnswer = { readonly value: string | number } | { readonly problem: string };

/** An empty answer is never sent, nor a number that is none. */
export function readAnswer(question: RoomQuestion, typed: string): ReadAnswer {
  const text = typed.trim();
  if (question.kind === "choice") {
    return question.options?.includes(typed)
      ? { value: typed }
      : { problem: "Choose one of the answers first." };
  }
  if (!text) return { problem: "Type a number first." };
  if (!/^[+-]?\d{1,9}$/.test(text)) return { problem: "Type a whole number, such as 4." };
  return { value: Number(text) };
}

/** An answer on its way: it belongs to one asking of one question, and to no other. */
export interface OnItsWay {
  readonly value: string | number;
  readonly round: number;
  readonly text: string;
}

/** Ties an answer to what is being asked now. */
export function addressed(value: string | number, state: RoomState): OnItsWay {
  return { value, round: state.round, text: state.question?.text ?? "" };
}

/**
 * What becomes of an answer that was on its way when a state comes in: it has `arrived`, is to be sent `again`
 * because the connection was made anew, or is `late`.
 */
export function fateOf(answer: OnItsWay, state: RoomState): "arrived" | "again" | "late" {
  const same = state.round === answer.round && state.question?.text === answer.text;
  if (same && state.mine !== undefined && String(state.mine) === String(answer.value)) return "arrived";
  return same && state.phase === "asking" ? "again" : "late";
}

import { type EditorState, type Extension, type Range, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  hoverTooltip,
  showTooltip,
  type Tooltip,
} from "@codemirror/view";
import type { SourceError } from "../../wire/problem";

/** What is wrong in the text now. */
export const setErrors = StateEffect.define<readonly SourceError[]>();

interface ErrorMark {
  readonly message: string;
}

const errorMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const effect = transaction.effects.find((one) => one.is(setErrors));
    if (effect)
      return Decoration.set(
        effect.value.map((error) => mark(transaction.state, error)),
        true,
      );
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The messages at the cursor, for whoever comes by key or by touch; under the mouse, for whoever points. */
export function errors(): Extension {
  return [
    errorMarks,
    showTooltip.compute([errorMarks, "selection"], (state) => messageAt(state, state.selection.main.head)),
    hoverTooltip((view, position) => messageAt(view.state, position), { hoverTime: 150 }),
  ];
}

/** Where an error stands in the text: at least one character, and never outside its line. */
export function placeOf(state: EditorState, { line, column, endColumn }: SourceError) {
  const { from, to } = state.doc.line(Math.max(1, Math.min(line, state.doc.lines)));
  const end = Math.min(to, from + Math.max(endColumn, column + 1) - 1);
  const start = Math.max(from, Math.min(from + column - 1, end - 1));
  return { from: start, to: end };
}

/** A line without any character has nothing to underline: the line itself is marked then. */
function mark(state: EditorState, error: SourceError): Range<Decoration> {
  const { from, to } = placeOf(state, error);
  const spec = { class: "cm-error", message: error.message };
  return from < to ? Decoration.mark(spec).range(from, to) : Decoration.line(spec).range(from);
}

function messageAt(state: EditorState, position: number): Tooltip | null {
  const messages: string[] = [];
  let from = position;
  state.field(errorMarks).between(position, position, (start, _, { spec }) => {
    messages.push((spec as ErrorMark).message);
    from = Math.min(from, start);
  });
  if (!messages.length) return null;
  return { pos: from, above: true, create: () => ({ dom: bubble(messages) }) };
}

/** The list under the code tells the same to screen readers, in one place and in order. */
function bubble(messages: readonly string[]): HTMLElement {
  const dom = document.createElement("div");
  dom.className = "cm-message";
  dom.ariaHidden = "true";
  for (const message of messages) {
    const line = document.createElement("div");
    line.textContent = message;
    dom.append(line);
  }
  return dom;
}

import { isolateHistory } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars, lineNumbers, tooltips } from "@codemirror/view";
import type { Standing } from "../../model/standing";
import type { Language } from "../../wire/api";
import type { SourceError } from "../../wire/problem";
import { errors, placeOf, setErrors } from "./errors";
import { highlighting } from "./languages";
import { setStanding, standing } from "./standing";
import { codeTheme } from "./theme";
import { typing } from "./typing";

/** The code pane once its editor is there. */
export interface CodePane {
  /** Shows another text. `undoable`: as if the reader had typed it; otherwise nothing that was typed before can be undone. */
  show(source: string, language: Language, undoable: boolean): void;
  stand(standings: readonly Standing[], selected: number | undefined): void;
  mark(errors: readonly SourceError[]): void;
  /** Puts the cursor where something is wrong. */
  goTo(error: SourceError): void;
  focus(): void;
  destroy(): void;
}

export interface PaneEvents {
  readonly onSelect: (pid: number) => void;
  readonly onEdit: (text: string) => void;
  readonly onRun: () => void;
}

const HELP = "The code. Once you type, Tab indents; Escape, then Tab leaves the editor.";

/**
 * Opens the editor in `host`. It lives in a shadow root, because there CodeMirror adopts its style sheets instead of
 * writing `<style>` elements, so a strict Content-Security-Policy can stand. A text ends in a line break that the
 * editor does not show as an empty line.
 */
export function openPane(host: HTMLElement, { onSelect, onEdit, onRun }: PaneEvents): CodePane {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  /** A text that is being shown was not typed. */
  let showing = false;
  let shown: Language | undefined;
  /** Each language's text with what can be undone in it, for when the reader comes back to it. */
  const left = new Map<Language, EditorState>();

  const heard = EditorView.updateListener.of(({ docChanged, state }) => {
    if (docChanged && !showing) onEdit(textOf(state));
  });
  const stateOf = (source: string, language: Language) =>
    EditorState.create({
      doc: withoutLastBreak(source),
      extensions: [
        lineNumbers(),
        highlightSpecialChars(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": HELP }),
        tooltips({ position: "absolute", tooltipSpace: (view) => view.scrollDOM.getBoundingClientRect() }),
        typing(onRun, PLACEHOLDERS[language]),
        highlighting(language),
        standing(onSelect),
        errors(),
        heard,
        codeTheme,
      ],
    });
  const view = new EditorView({ root, parent: root });
  document.fonts.ready.then(() => view.requestMeasure());

  return {
    show(source, language, undoable) {
      if (language === shown && textOf(view.state) === withBreak(source)) return;
      showing = true;
      const kept = language === shown ? undefined : left.get(language);
      if (shown) left.set(shown, view.state);
      if (undoable && language === shown) {
        view.dispatch({
          changes: { from: 0, to: view.state.doc.length, insert: withoutLastBreak(source) },
          annotations: isolateHistory.of("full"),
        });
      } else if (kept && textOf(kept) === withBreak(source)) view.setState(kept);
      else view.setState(stateOf(source, language));
      shown = language;
      showing = false;
    },
    stand: (standings, selected) => view.dispatch({ effects: setStanding.of({ standings, selected }) }),
    mark: (found) => view.dispatch({ effects: setErrors.of(found) }),
    goTo(error) {
      const { from } = placeOf(view.state, error);
      view.dispatch({
        selection: { anchor: from },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

const PLACEHOLDERS: Readonly<Record<Language, string>> = {
  python: "Type or paste a Python program that calls os.fork()",
  c: "Type or paste a C program that calls fork()",
};

const withoutLastBreak = (text: string) => text.replace(/\r?\n$/, "");
const withBreak = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
const textOf = (state: EditorState) => (state.doc.length ? `${state.doc}\n` : "");

import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars, lineNumbers } from "@codemirror/view";
import type { Standing } from "../model/standing";
import { highlighting } from "../view/editor/languages";
import { setStanding, standing } from "../view/editor/standing";
import { codeTheme } from "../view/editor/theme";
import type { Language } from "../wire/api";

/** A program that everybody reads and nobody writes, with who stands on which line. */
export interface Reading {
  show(source: string, language: Language): void;
  stand(standings: readonly Standing[], selected: number | undefined): void;
  destroy(): void;
}

/** Opens it in `host`, in a shadow root for the sake of a strict Content-Security-Policy. */
export function openReading(host: HTMLElement, onSelect: (pid: number) => void): Reading {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  const language = new Compartment();
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        highlightSpecialChars(),
        EditorView.lineWrapping,
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({
          "aria-label": "The program",
          "aria-readonly": "true",
          tabindex: "0",
        }),
        language.of([]),
        standing(onSelect),
        codeTheme,
      ],
    }),
  });
  document.fonts.ready.then(() => view.requestMeasure());

  return {
    show(source, name) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: source.trimEnd() },
        effects: language.reconfigure(highlighting(name)),
      });
    },
    stand: (standings, selected) => view.dispatch({ effects: setStanding.of({ standings, selected }) }),
    destroy: () => view.destroy(),
  };
}

import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars, lineNumbers } from "@codemirror/view";
import type { Standing } from "../../model/standing";
import type { Language } from "../../wire/api";
import { highlighting } from "./languages";
import { setStanding, standing } from "./standing";
import { codeTheme } from "./theme";

/** The code pane once its editor is there. */
export interface CodePane {
  show(source: string, language: Language): void;
  stand(standings: readonly Standing[], selected: number | undefined): void;
  destroy(): void;
}

/**
 * Opens the editor in `host`, read-only. It lives in a shadow root, because there CodeMirror adopts its style sheets
 * instead of writing `<style>` elements, so a strict Content-Security-Policy can stand.
 */
export function openPane(host: HTMLElement, onSelect: (pid: number) => void): CodePane {
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
        EditorView.contentAttributes.of({ "aria-label": "The program that runs", "aria-readonly": "true" }),
        language.of([]),
        standing(onSelect),
        codeTheme,
      ],
    }),
  });
  let shown: Language | undefined;
  document.fonts.ready.then(() => view.requestMeasure());

  function speak(name: Language) {
    if (shown === name) return;
    shown = name;
    view.dispatch({ effects: language.reconfigure(highlighting(name)) });
  }

  return {
    show(source, name) {
      speak(name);
      if (view.state.doc.toString() === source) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source.trimEnd() } });
    },
    stand: (standings, selected) => view.dispatch({ effects: setStanding.of({ standings, selected }) }),
    destroy: () => view.destroy(),
  };
}

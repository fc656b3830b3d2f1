import {
  deleteCharBackward,
  deleteCharForward,
  history,
  historyKeymap,
  indentLess,
  indentMore,
  insertNewlineAndIndent,
  selectAll,
  toggleComment,
} from "@codemirror/commands";
import {
  bracketMatching,
  type IndentContext,
  indentOnInput,
  indentService,
  indentUnit,
} from "@codemirror/language";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, type KeyBinding, keymap, placeholder } from "@codemirror/view";

const UNIT = "    ";

/** All other keys do what the browser itself does with them; CodeMirror's own list of them would be 3 kB more to load. */
const KEYS: readonly KeyBinding[] = [
  { key: "Enter", run: insertNewlineAndIndent },
  { key: "Backspace", run: deleteCharBackward },
  { key: "Delete", run: deleteCharForward },
  { key: "Mod-a", run: selectAll },
  { key: "Mod-/", run: toggleComment },
];

/**
 * A key over selected text. Chromium, left to itself, tries to save the selection's look in `style` attributes, which
 * the Content-Security-Policy forbids and the console then complains about.
 */
const replaceSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing, cancelable } = event;
    if (inputType !== "insertText" || !data || isComposing || !cancelable) return false;
    if (view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** A new line stands as deep as the one before it, one step deeper after an opening `:` or `{`, one less at a `}`. */
const indentation = indentService.of((context, position) => {
  const before = textBefore(context, position);
  const depth = /^\s*/.exec(before)![0].replaceAll("\t", UNIT).length;
  const opens = /[:{]\s*((#|\/\/).*)?$/.test(before) ? UNIT.length : 0;
  const closes = /^\s*\}/.test(context.lineAt(position).text) ? UNIT.length : 0;
  return Math.max(0, depth + opens - closes);
});

/** The line above the one at `position`; where that is about to be broken there, what stays of it. */
function textBefore(context: IndentContext, position: number): string {
  const line = context.lineAt(position);
  const rest = context.lineAt(position, -1);
  if (rest.from !== line.from) return rest.text;
  return line.from === 0 ? "" : context.state.doc.lineAt(line.from - 1).text;
}

/**
 * Tab indents once the reader has pointed at the text or typed in it, and passes by before that: who goes through the
 * page by keyboard changes nothing and is not held. Later, Escape, then Tab leaves the editor, as CodeMirror proposes.
 */
function tabIndents(): Extension {
  let atWork = false;
  return [
    EditorView.domEventHandlers({
      pointerdown: () => {
        atWork = true;
      },
      blur: () => {
        atWork = false;
      },
    }),
    EditorView.updateListener.of(({ docChanged, view }) => {
      if (docChanged && view.hasFocus) atWork = true;
    }),
    keymap.of([
      { key: "Tab", run: (view) => atWork && indentMore(view), shift: (view) => atWork && indentLess(view) },
    ]),
  ];
}

/**
 * What makes a text one that can be typed.
 *
 * @param onRun Control or Command and Enter were pressed
 */
export function typing(onRun: () => void, whenEmpty: string): Extension {
  return [
    history(),
    replaceSelection,
    bracketMatching(),
    indentation,
    indentOnInput(),
    indentUnit.of(UNIT),
    EditorState.tabSize.of(UNIT.length),
    placeholder(whenEmpty),
    EditorView.contentAttributes.of({ enterkeyhint: "enter" }),
    Prec.highest(keymap.of([{ key: "Mod-Enter", run: ran(onRun) }])),
    keymap.of([...KEYS, ...historyKeymap]),
    tabIndents(),
  ];
}

function ran(onRun: () => void) {
  return () => {
    onRun();
    return true;
  };
}

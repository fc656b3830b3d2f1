import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const chipBorder = (look: string) => ({ borderColor: `var(--${look})` });

/** The editor in the page's own colours: custom properties reach into its shadow root. */
export const codeTheme = [
  EditorView.theme({
    "&": { fontSize: "var(--code-size)", backgroundColor: "transparent", color: "var(--ink)" },
    "&.cm-focused": { outline: "0.125rem solid var(--accent)", outlineOffset: "-0.125rem" },
    ".cm-scroller": { flexGrow: "1", fontFamily: "var(--mono)", lineHeight: "1.75" },
    ".cm-content": { padding: "0.5rem 0", caretColor: "var(--accent)" },
    ".cm-gutters": { backgroundColor: "transparent", border: "0", color: "var(--ink-soft)" },
    ".cm-lineNumbers .cm-gutterElement": { minWidth: "2.25rem", padding: "0 0.5rem 0 0" },
    ".cm-line": { padding: "0 0.75rem 0 0.25rem", borderRadius: "0.25rem" },
    ".cm-placeholder": { color: "var(--ink-soft)" },
    "&.cm-focused .cm-matchingBracket": {
      backgroundColor: "var(--accent-wash)",
      outline: "1px solid var(--accent)",
    },
    "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "var(--problem-wash)" },
    ".cm-error": {
      textDecoration: "underline wavy var(--killed) 0.09375rem",
      textUnderlineOffset: "0.25rem",
      textDecorationSkipInk: "none",
    },
    ".cm-line.cm-error": { boxShadow: "inset 0.1875rem 0 var(--killed)" },
    ".cm-tooltip": { border: "0", backgroundColor: "transparent", pointerEvents: "none" },
    ".cm-message": {
      maxWidth: "min(28rem, 80vw)",
      marginTop: "0.25rem",
      padding: "0.375rem 0.625rem",
      border: "1px solid var(--killed)",
      borderRadius: "0.375rem",
      backgroundColor: "var(--problem-wash)",
      color: "var(--ink)",
      font: "400 var(--text-s)/1.45 var(--sans)",
      boxShadow: "var(--shadow)",
    },
    ".cm-occupied": { backgroundColor: "var(--accent-wash)" },
    ".cm-chips": {
      display: "inline-flex",
      flexWrap: "wrap",
      gap: "0.25rem",
      marginLeft: "0.75rem",
      verticalAlign: "bottom",
      alignItems: "center",
      font: "400 var(--text-xs)/1.5 var(--mono)",
      color: "var(--ink-soft)",
    },
    ".cm-chip": {
      font: "inherit",
      minHeight: "1.5rem",
      color: "var(--ink)",
      padding: "0 0.3125rem",
      border: "1px solid",
      borderLeftWidth: "0.25rem",
      borderRadius: "0.3125rem",
      backgroundColor: "var(--surface)",
      cursor: "pointer",
    },
    ".cm-chip:focus-visible": { outline: "0.1875rem solid var(--accent)" },
    ".cm-chip.selected": { fontWeight: "600", backgroundColor: "var(--accent)", color: "var(--accent-ink)" },
    ".cm-chip.running": chipBorder("running"),
    ".cm-chip.waiting": chipBorder("waiting"),
    ".cm-chip.sleeping": chipBorder("sleeping"),
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      {
        tag: [tags.keyword, tags.controlKeyword, tags.moduleKeyword, tags.operatorKeyword],
        color: "var(--code-keyword)",
      },
      { tag: [tags.string, tags.character], color: "var(--code-string)" },
      { tag: [tags.number, tags.bool, tags.null], color: "var(--code-number)" },
      {
        tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
        color: "var(--code-function)",
      },
      { tag: [tags.comment], color: "var(--code-comment)" },
      { tag: [tags.typeName, tags.processingInstruction], color: "var(--code-keyword)" },
    ]),
  ),
];

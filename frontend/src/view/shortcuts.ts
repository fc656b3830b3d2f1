/** Everything a key can do, wherever the focus is. */
export type Shortcut =
  | "toggle"
  | "back"
  | "forward"
  | "home"
  | "end"
  | "run"
  | "legend"
  | "shortcuts"
  | "present";

/** The list that `?` shows. Single characters can be switched off, as WCAG 2.1.4 asks. */
export const SHORTCUTS: readonly {
  keys: string;
  label: string;
  name: Shortcut;
  key: string;
  single: boolean;
}[] = [
  { keys: "Space", key: " ", name: "toggle", label: "play or pause", single: false },
  { keys: "←", key: "ArrowLeft", name: "back", label: "one event back", single: false },
  { keys: "→", key: "ArrowRight", name: "forward", label: "one event forward", single: false },
  { keys: "Home", key: "Home", name: "home", label: "to the beginning", single: false },
  { keys: "End", key: "End", name: "end", label: "to the end", single: false },
  { keys: "R", key: "r", name: "run", label: "run", single: true },
  { keys: "L", key: "l", name: "legend", label: "what the shapes mean", single: true },
  { keys: "P", key: "p", name: "present", label: "larger, for a projector", single: true },
  { keys: "?", key: "?", name: "shortcuts", label: "this list", single: true },
];

/** What a key press asks for; nothing while it belongs to the control that has the focus. */
export function shortcutFor(event: KeyboardEvent, singleKeys: boolean): Shortcut | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const shortcut = SHORTCUTS.find(({ key }) => key === event.key);
  if (!shortcut || (shortcut.single && !singleKeys)) return undefined;
  const target = event.composedPath()[0];
  return target instanceof Element && keepsKey(target, shortcut) ? undefined : shortcut.name;
}

function keepsKey(target: Element, { key, single }: { key: string; single: boolean }): boolean {
  if (target.closest("dialog")) return true;
  if (target.closest("input:not([type=range]):not([type=checkbox]), textarea, select, .cm-editor"))
    return true;
  if (single) return false;
  if (target.closest("[role=tablist], [role=radiogroup], input")) return true;
  return key === " " && target.closest("button, a, summary") !== null;
}

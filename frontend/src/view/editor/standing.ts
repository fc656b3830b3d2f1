import { type Extension, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import type { Standing } from "../../model/standing";

/** Who stands on which line now. */
export const setStanding = StateEffect.define<{
  readonly standings: readonly Standing[];
  readonly selected: number | undefined;
}>();

const occupied = Decoration.line({ class: "cm-occupied" });

/** The chips at the ends of the lines; a press on one selects its process. */
export function standing(onSelect: (pid: number) => void): Extension {
  return StateField.define<DecorationSet>({
    create: () => Decoration.none,
    update(decorations, transaction) {
      let next = decorations.map(transaction.changes);
      for (const effect of transaction.effects) {
        if (!effect.is(setStanding)) continue;
        const { standings, selected } = effect.value;
        const builder = new RangeSetBuilder<Decoration>();
        for (const here of standings) {
          if (here.line > transaction.state.doc.lines) continue;
          const line = transaction.state.doc.line(here.line);
          const widget = new ChipsWidget(here, selected, onSelect);
          builder.add(line.from, line.from, occupied);
          builder.add(line.to, line.to, Decoration.widget({ widget, side: 1 }));
        }
        next = builder.finish();
      }
      return next;
    },
    provide: (field) => EditorView.decorations.from(field),
  });
}

class ChipsWidget extends WidgetType {
  readonly #key: string;

  constructor(
    readonly here: Standing,
    readonly selected: number | undefined,
    readonly onSelect: (pid: number) => void,
  ) {
    super();
    const chips = here.shown.map(({ pid, look }) => `${pid}${look}${pid === selected ? "*" : ""}`);
    this.#key = `${chips.join()}+${here.more}`;
  }

  override eq(other: ChipsWidget): boolean {
    return other.#key === this.#key;
  }

  toDOM(): HTMLElement {
    const chips = document.createElement("span");
    chips.className = "cm-chips";
    for (const { pid, look } of this.here.shown) chips.append(this.#chip(pid, look));
    if (this.here.more > 0) {
      const more = document.createElement("span");
      more.textContent = `+${this.here.more}`;
      more.setAttribute("aria-label", `and ${this.here.more} more processes`);
      chips.append(more);
    }
    return chips;
  }

  override ignoreEvent(): boolean {
    return true;
  }

  #chip(pid: number, look: string): HTMLElement {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.textContent = String(pid);
    chip.setAttribute("aria-label", `Process ${pid}, ${look}, stands here`);
    chip.className = `cm-chip ${look}${pid === this.selected ? " selected" : ""}`;
    chip.addEventListener("click", () => this.onSelect(pid));
    return chip;
  }
}

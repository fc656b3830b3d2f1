import { clampForks, forksOf, languageFor, meaningOfForks, sourceFor } from "../model/choice";
import { keptElsewhere, NO_TEXTS, type OwnTexts, withoutText, withText } from "../model/own";
import type { Demo, Language, RunRequest } from "../wire/api";
import type { Stdout } from "../wire/events";
import { bytesOf, LONGEST_PROGRAM } from "../wire/packed";

/** What is to be chosen; what is left out is as it is when the page opens. */
export interface Wish {
  readonly demo?: string;
  readonly language?: Language;
  readonly forks?: number;
  readonly stdout?: Stdout;
  readonly texts?: OwnTexts;
}

/** What the reader has chosen to run: a demo, or a text of their own that began as one. */
export class Choice {
  demos = $state.raw<readonly Demo[]>([]);
  demo = $state.raw<Demo>();
  wishedLanguage = $state<Language>("python");
  forks = $state(1);
  stdout = $state<Stdout>("terminal");
  texts = $state.raw<OwnTexts>(NO_TEXTS);
  /** The own program that was on show before a demo was chosen. */
  left = $state.raw<Wish>();

  readonly language = $derived(
    this.texts[this.wishedLanguage] === undefined
      ? languageFor(this.demo, this.wishedLanguage)
      : this.wishedLanguage,
  );
  readonly own = $derived(this.texts[this.language] !== undefined);
  readonly elsewhere = $derived(keptElsewhere(this.texts, this.language));
  readonly parameter = $derived(forksOf(this.demo));
  readonly demoSource = $derived(sourceFor(this.demo, this.language, this.forks));
  readonly source = $derived(this.texts[this.language] ?? this.demoSource);
  readonly tooLong = $derived(this.own && bytesOf(this.source) > LONGEST_PROGRAM);
  readonly meaning = $derived(this.parameter ? meaningOfForks(this.forks, this.parameter.label) : "");

  /** Takes the catalogue in and chooses the first demo, or what is wished for. */
  offer(demos: readonly Demo[], wish: Wish = {}): void {
    this.demos = demos;
    this.take(wish);
  }

  take({ demo: id, language = "python", forks, stdout = "terminal", texts = NO_TEXTS }: Wish): void {
    this.demo = this.demos.find((demo) => demo.id === id) ?? this.demos[0];
    this.forks = this.parameter?.default ?? 1;
    if (forks !== undefined) this.setForks(forks);
    this.wishedLanguage = language;
    this.stdout = stdout;
    this.texts = texts;
  }

  choose(demo: Demo): void {
    if (this.own || this.elsewhere) {
      const { forks, stdout, texts } = this;
      const language = this.elsewhere ?? this.language;
      this.left = { language, forks, stdout, texts, ...(this.demo && { demo: this.demo.id }) };
    }
    this.texts = NO_TEXTS;
    this.demo = demo;
    this.forks = forksOf(demo)?.default ?? 1;
  }

  /** Whether there is an own program that is not on show. */
  get hasOther(): boolean {
    return !this.own && (this.elsewhere !== undefined || this.left !== undefined);
  }

  /** Shows the own program: that of the other language, or the one that was left for a demo, or else an empty one. */
  resume(): void {
    if (this.own) return;
    if (this.elsewhere) this.wishedLanguage = this.elsewhere;
    else if (this.left) this.take(this.left);
    else this.texts = { ...this.texts, [this.language]: "" };
    this.left = undefined;
  }

  /** The shown text is this now: the demo has become the reader's own program, unless it is the demo's text again. */
  edit(text: string): void {
    this.texts = withText(this.texts, this.language, text, this.demoSource);
  }

  /** The demo's text again, in this language. */
  reset(): void {
    this.texts = withoutText(this.texts, this.language);
  }

  setForks(count: number): void {
    if (this.parameter) this.forks = clampForks(count, this.parameter);
  }

  /** What `POST /api/runs` is to be asked. */
  get request(): RunRequest | undefined {
    const { demo, language, source, stdout } = this;
    if (!demo) return undefined;
    if (this.own) return { program: { language, source }, stdout };
    return { demo: demo.id, language, stdout, ...(this.parameter && { forks: this.forks }) };
  }
}

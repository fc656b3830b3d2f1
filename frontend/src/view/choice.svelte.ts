import { clampForks, forksOf, languageFor, meaningOfForks, sourceFor } from "../model/choice";
import type { Demo, Language, RunRequest } from "../wire/api";
import type { Stdout } from "../wire/events";

/** What is to be chosen at first. */
export interface Wish {
  readonly demo?: string;
  readonly language?: Language;
  readonly forks?: number;
  readonly stdout?: Stdout;
}

/** What the reader has chosen to run. */
export class Choice {
  demos = $state.raw<readonly Demo[]>([]);
  demo = $state.raw<Demo>();
  wishedLanguage = $state<Language>("python");
  forks = $state(1);
  stdout = $state<Stdout>("terminal");

  readonly parameter = $derived(forksOf(this.demo));
  readonly language = $derived(languageFor(this.demo, this.wishedLanguage));
  readonly source = $derived(sourceFor(this.demo, this.language, this.forks));
  readonly meaning = $derived(this.parameter ? meaningOfForks(this.forks, this.parameter.label) : "");

  /** Takes the catalogue in and chooses the first demo, or the one that is wished for. */
  offer(demos: readonly Demo[], wished?: Wish): void {
    this.demos = demos;
    const demo = demos.find(({ id }) => id === wished?.demo) ?? demos[0];
    if (demo) this.choose(demo);
    if (wished?.forks !== undefined) this.setForks(wished.forks);
    if (wished?.language) this.wishedLanguage = wished.language;
    if (wished?.stdout) this.stdout = wished.stdout;
  }

  choose(demo: Demo): void {
    this.demo = demo;
    this.forks = forksOf(demo)?.default ?? 1;
  }

  setForks(count: number): void {
    if (this.parameter) this.forks = clampForks(count, this.parameter);
  }

  /** What `POST /api/runs` is to be asked. */
  get request(): RunRequest | undefined {
    if (!this.demo) return undefined;
    return {
      demo: this.demo.id,
      language: this.language,
      stdout: this.stdout,
      ...(this.parameter && { forks: this.forks }),
    };
  }
}

import type { Language } from "../wire/api";
import { LANGUAGES } from "./link";

/** The reader's own texts, one per language at most. A language without one shows the demo. */
export type OwnTexts = Readonly<Partial<Record<Language, string>>>;

export const NO_TEXTS: OwnTexts = {};

/** The texts after one was changed; a text that is the demo's again is nobody's own. */
export function withText(texts: OwnTexts, language: Language, text: string, demoText: string): OwnTexts {
  return text === demoText ? withoutText(texts, language) : { ...texts, [language]: text };
}

export function withoutText(texts: OwnTexts, language: Language): OwnTexts {
  const { [language]: _, ...others } = texts;
  return others;
}

/** The language whose own text is kept while this one shows the demo. */
export function keptElsewhere(texts: OwnTexts, language: Language): Language | undefined {
  if (texts[language] !== undefined) return undefined;
  return LANGUAGES.find((other) => texts[other] !== undefined);
}

export const NAMES: Readonly<Record<Language, string>> = { python: "Python", c: "C" };

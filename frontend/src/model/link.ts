import type { Language } from "../wire/api";
import type { Stdout } from "../wire/events";

/** What is chosen, as far as an address can say it. The reader's own texts are packed. */
export interface Link {
  readonly demo?: string;
  readonly language?: Language;
  readonly forks?: number;
  readonly stdout?: Stdout;
  readonly own: Readonly<Partial<Record<Language, string>>>;
}

export const LANGUAGES: readonly Language[] = ["python", "c"];

/** Reads the part of an address behind its `#`; whatever is not understood is left out. */
export function readLink(hash: string): Link {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const language = LANGUAGES.find((name) => name === fields.get("language"));
  const stdout = (["terminal", "pipe"] as const).find((name) => name === fields.get("stdout"));
  const demo = fields.get("demo");
  const forks = fields.get("forks");
  const own: Partial<Record<Language, string>> = {};
  for (const name of LANGUAGES) {
    const packed = fields.get(name);
    if (packed !== null) own[name] = packed;
  }
  return {
    own,
    ...(demo && { demo }),
    ...(language && { language }),
    ...(forks && /^\d{1,3}$/.test(forks) && { forks: Number(forks) }),
    ...(stdout && { stdout }),
  };
}

/** The part of an address behind its `#` that says this; what goes without saying is not said. */
export function writeLink(link: Link): string {
  const fields = new URLSearchParams();
  if (link.demo) fields.set("demo", link.demo);
  if (link.language) fields.set("language", link.language);
  if (link.forks !== undefined) fields.set("forks", String(link.forks));
  if (link.stdout === "pipe") fields.set("stdout", "pipe");
  for (const [language, packed] of Object.entries(link.own)) fields.set(language, packed);
  return `#${fields}`;
}

/** What of a choice decides whether a change of it is one that the back button takes back. */
export interface Place {
  readonly demo: string | undefined;
  readonly language: Language;
  readonly own: boolean;
}

/** Whether going from one choice to another is a step of its own, rather than more of the same. */
export function isStep(before: Place, after: Place): boolean {
  return before.demo !== after.demo || before.language !== after.language || before.own !== after.own;
}

import { LanguageSupport, LRLanguage } from "@codemirror/language";
import type { Language } from "../../wire/api";

/** Highlighting for one language; each grammar is loaded when it is first shown. */
export async function languageSupport(name: Language): Promise<LanguageSupport> {
  const { parser } = name === "python" ? await import("@lezer/python") : await import("@lezer/cpp");
  return new LanguageSupport(LRLanguage.define({ name, parser }));
}

import type { Demo, Language, Parameter } from "../wire/api";

const FORKS_TOKEN = "{{forks}}";

/** The demo's fork count, if one means something for it. */
export function forksOf(demo: Demo | undefined): Parameter | undefined {
  return demo?.parameters.find((parameter) => parameter.name === "forks");
}

/** The text that will run, for another fork count at once. */
export function sourceFor(demo: Demo | undefined, language: Language, forks: number): string {
  const program = demo?.languages[language];
  if (!program) return "";
  return program.template?.replaceAll(FORKS_TOKEN, String(forks)) ?? program.source;
}

/** The language to show: the wished one where the demo has it. */
export function languageFor(demo: Demo | undefined, wished: Language): Language {
  if (!demo || demo.languages[wished]) return wished;
  return demo.languages.python ? "python" : "c";
}

/** What the number means: "3 forks in a row", "1 fork in a row". */
export function meaningOfForks(count: number, label: string): string {
  const singular = label.replace(/^(\w+?)(ren|s)\b/, (word, stem, ending) =>
    ending === "ren" ? (word === "children" ? "child" : word) : stem,
  );
  return `${count} ${count === 1 ? singular : label}`;
}

/** A fork count within what the demo allows. */
export function clampForks(count: number, { min, max }: Parameter): number {
  return Number.isFinite(count) ? Math.max(min, Math.min(max, Math.round(count))) : min;
}

/** The demos that match a search, by group in the catalogue's order. */
export function groupDemos(demos: readonly Demo[], search: string): [group: string, demos: Demo[]][] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Demo[]>();
  for (const demo of demos) {
    const text = `${demo.title} ${demo.summary} ${demo.group}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    groups.set(demo.group, [...(groups.get(demo.group) ?? []), demo]);
  }
  return [...groups];
}

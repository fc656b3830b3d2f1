import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStep, type Link, readLink, writeLink } from "./link";

const links: fc.Arbitrary<Link> = fc.record(
  {
    demo: fc.string({ minLength: 1 }),
    language: fc.constantFrom("python" as const, "c" as const),
    forks: fc.nat({ max: 999 }),
    stdout: fc.constant("pipe" as const),
    own: fc.dictionary(fc.constantFrom("python", "c"), fc.stringMatching(/^[\w-]*$/), {
      noNullPrototype: true,
    }),
  },
  { requiredKeys: ["own"] },
);

describe("a link", () => {
  it("says what was chosen, and is read as it was written", () => {
    fc.assert(
      fc.property(links, (link) => {
        expect(readLink(writeLink(link))).toEqual(link);
      }),
    );
  });

  it("without anything asks for nothing", () => {
    expect(readLink("")).toEqual({ own: {} });
    expect(readLink("#")).toEqual({ own: {} });
  });

  it.each([
    "#language=ruby",
    "#forks=-1",
    "#forks=2.5",
    "#forks=9999999999",
    "#stdout=printer",
    "#%E0%A4%A=%",
    "#__proto__=x&constructor=y",
  ])("%s asks for nothing that there is", (hash) => {
    expect(readLink(hash)).toEqual({ own: {} });
  });

  it("keeps the texts of both languages", () => {
    expect(readLink("#demo=row&language=c&c=abc&python=def").own).toEqual({ c: "abc", python: "def" });
  });
});

describe("a step back", () => {
  const place = { demo: "row", language: "c", own: false } as const;

  it("undoes another demo, another language, and the first change of a text", () => {
    expect(isStep(place, { ...place, demo: "fan" })).toBe(true);
    expect(isStep(place, { ...place, language: "python" })).toBe(true);
    expect(isStep(place, { ...place, own: true })).toBe(true);
  });

  it("does not undo every key that was typed", () => {
    expect(isStep({ ...place, own: true }, { ...place, own: true })).toBe(false);
  });
});

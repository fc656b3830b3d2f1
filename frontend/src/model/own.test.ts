import { describe, expect, it } from "vitest";
import { keptElsewhere, NO_TEXTS, withoutText, withText } from "./own";

const DEMO = "the demo\n";

describe("a text of one's own", () => {
  it("is one as soon as it differs from the demo, and no longer when it is the demo again", () => {
    const changed = withText(NO_TEXTS, "c", "mine\n", DEMO);
    expect(changed).toEqual({ c: "mine\n" });
    expect(withText(changed, "c", DEMO, DEMO)).toEqual({});
  });

  it("may be empty", () => {
    expect(withText(NO_TEXTS, "c", "", DEMO)).toEqual({ c: "" });
    expect(keptElsewhere({ c: "" }, "python")).toBe("c");
  });

  it("of one language is kept while the other is looked at, changed or reset", () => {
    const both = withText({ c: "mine\n" }, "python", "too\n", DEMO);
    expect(both).toEqual({ c: "mine\n", python: "too\n" });
    expect(withoutText(both, "python")).toEqual({ c: "mine\n" });
    expect(keptElsewhere({ c: "mine\n" }, "python")).toBe("c");
    expect(keptElsewhere({ c: "mine\n" }, "c")).toBeUndefined();
    expect(keptElsewhere(NO_TEXTS, "c")).toBeUndefined();
  });
});

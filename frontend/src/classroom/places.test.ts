import { describe, expect, it } from "vitest";
import { Places, type Store } from "./places";

function memory(content: Record<string, string> = {}): Store {
  return {
    getItem: (key) => content[key] ?? null,
    setItem: (key, value) => {
      content[key] = value;
    },
  };
}

describe("what the browser keeps about classes", () => {
  it("is there again after a reload", () => {
    const store = memory();
    new Places("p", store).keep("K7M2QX", "me-1", 5);
    expect(new Places("p", store).secretOf("K7M2QX")).toBe("me-1");
  });

  it("of two tabs, neither loses the other's class", () => {
    const store = memory();
    const one = new Places("p", store);
    const two = new Places("p", store);
    one.keep("AAAAAA", "1", 1);
    two.keep("BBBBBB", "2", 2);
    expect(new Places("p", store).all.map(({ code }) => code)).toEqual(["BBBBBB", "AAAAAA"]);
  });

  it("is forgotten when asked, and the oldest when there are many", () => {
    const places = new Places("p", memory());
    for (let i = 0; i < 20; i++) places.keep(`CLASS${i}`, "x", i);
    expect(places.all).toHaveLength(12);
    expect(places.secretOf("CLASS0")).toBeUndefined();
    places.forget("CLASS19");
    expect(places.secretOf("CLASS19")).toBeUndefined();
  });

  it("lasts as long as the page where there is no storage, or it is full", () => {
    const none = new Places("p", undefined);
    none.keep("K7M2QX", "me", 1);
    expect(none.secretOf("K7M2QX")).toBe("me");
    const full = new Places("p", {
      getItem: () => "not JSON",
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    });
    full.keep("K7M2QX", "me", 1);
    expect(full.secretOf("K7M2QX")).toBe("me");
  });
});

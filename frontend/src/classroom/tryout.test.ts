import { expect, it } from "vitest";
import { readLink } from "../model/link";
import { unpack } from "../wire/packed";
import { tryOutOf } from "./tryout";

it("opens the demo that the class is shown, in its language and with its fork count", async () => {
  const link = await tryOutOf({
    demo: "forks-in-a-row",
    language: "c",
    forks: 4,
    source: "int main(void) {}",
  });
  expect(readLink(link)).toEqual({ demo: "forks-in-a-row", language: "c", forks: 4, own: {} });
});

it("carries a program of the teacher's own", async () => {
  const source = "import os\nos.fork()\n";
  const { language, own } = readLink(await tryOutOf({ language: "python", source }));
  expect(language).toBe("python");
  expect(await unpack(own.python ?? "")).toBe(source);
});

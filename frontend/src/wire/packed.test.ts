import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_PROGRAM, pack, unpack } from "./packed";

describe("a packed program", () => {
  it("comes back as it was, in characters that no address changes", async () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const packed = await pack(text);
        expect(packed).toMatch(/^[\w-]*$/);
        expect(await unpack(packed)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it("is much shorter than the program", async () => {
    const program = "int main(void) {\n    pid_t pid = fork();\n    wait(NULL);\n}\n".repeat(20);
    expect((await pack(program)).length).toBeLessThan(program.length / 8);
  });

  it.each([["AAAA"], ["!!"], ["%00"], [""], ["a".repeat(5000)], ["4pyT"]])(
    "%s is refused in one sentence",
    async (packed) => {
      await expect(unpack(packed)).rejects.toThrow(/cannot be read/);
    },
  );

  it("that was cut off is refused", async () => {
    const packed = await pack("import os\nos.fork()\nprint(os.getpid())\n");
    await expect(unpack(packed.slice(0, -4))).rejects.toThrow(/cut off/);
  });

  it("that unfolds to more than Forkscope takes is given up, and the longest allowed is not", async () => {
    const longest = "x".repeat(LONGEST_PROGRAM);
    expect(await unpack(await pack(longest))).toBe(longest);
    await expect(unpack(await pack("x".repeat(50_000_000)))).rejects.toThrow("longer than 64 kB");
  });

  it("that is not UTF-8 is refused", async () => {
    const bytes = new Blob([new Uint8Array([0xff, 0xfe, 0x80])]).stream();
    const deflated = await new Response(
      bytes.pipeThrough(new CompressionStream("deflate-raw")),
    ).arrayBuffer();
    const packed = Buffer.from(deflated).toString("base64url");
    await expect(unpack(packed)).rejects.toThrow(/cannot be read/);
  });
});

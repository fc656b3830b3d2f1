import { deflateRawSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { editor, keptInAddress, write } from "../editor";
import { complaints, expectAccessible, expectNoSidewaysScroll } from "../support";

const packed = (text: string | Buffer) => deflateRawSync(text).toString("base64url");
const at = (hash: string) => `/scenario.html?name=row-3${hash}`;

for (const [what, hash, words] of [
  ["is no base64", "#python=%%%!!", "cannot be read"],
  [
    "was cut off",
    `#python=${packed("import os\nprint(os.getpid())\n").slice(0, -5)}`,
    "damaged or was cut off",
  ],
  ["unfolds to 20 MB", `#language=c&c=${packed("x".repeat(20_000_000))}`, "longer than 64 kB"],
  ["is no UTF-8", `#python=${packed(Buffer.from([0xff, 0xfe, 0x80]))}`, "cannot be read"],
  ["is 300 kB long", `#python=${"A".repeat(300_000)}`, "cannot be read"],
  ["names no demo", "#demo=<img src=x onerror=alert(1)>&forks=99", "There is no demo “<img"],
] as const) {
  test(`a link whose program ${what} is refused in plain words, and the page works on`, async ({ page }) => {
    const heard = complaints(page);
    await page.goto(at(hash));
    await editor(page).waitFor();
    await expect(page.locator(".notices")).toContainText(words);
    await expect(page.getByRole("button", { name: /^Run/ })).toBeEnabled();
    await expectNoSidewaysScroll(page);
    expect(heard).toEqual([]);
  });
}

test("a link with a program of another's making shows it as text, whatever it says", async ({ page }) => {
  const heard = complaints(page);
  const text = 'print("<script>alert(1)</script>")\n';
  await page.goto(at(`#language=python&python=${packed(text)}`));
  await expect(editor(page)).toContainText("<script>alert(1)</script>");
  await expect(page.getByRole("heading", { name: "Your program" })).toBeVisible();
  expect(heard).toEqual([]);
});

test("demo, language, fork count and where the output goes stand in the address", async ({ page }) => {
  await page.goto(at(""));
  await editor(page).waitFor();
  expect(new URL(page.url()).hash).toBe("");
  await page.getByRole("radio", { name: "C", exact: true }).check();
  await page.getByRole("spinbutton", { name: "Fork count" }).fill("5");
  await page.getByRole("spinbutton", { name: "Fork count" }).press("Tab");
  await page.getByRole("radio", { name: "pipe" }).check();
  await expect
    .poll(() => new URL(page.url()).hash)
    .toBe("#demo=forks-in-a-row&language=c&forks=5&stdout=pipe");
  await page.reload();
  await expect(page.getByText("5 forks in a row")).toBeVisible();
  await expect(page.getByRole("radio", { name: "C", exact: true })).toBeChecked();
  await expect(page.getByRole("radio", { name: "pipe" })).toBeChecked();
});

test("a program longer than Forkscope takes is told to be, and cannot be run", async ({ page }) => {
  await page.goto(at(""));
  await editor(page).waitFor();
  await write(page, "short = 1\n");
  const before = await keptInAddress(page);
  await write(page, "# a long line of words\n".repeat(3000));
  await expect(page.getByText("Your program is longer than 64 kB")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Run/ })).toBeDisabled();
  await write(page, "short = 2\n");
  await expect(page.getByRole("button", { name: /^Run/ })).toBeEnabled();
  await keptInAddress(page, before);
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing around an own program on a phone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(at(""));
    await editor(page).waitFor();
    await write(page, "import os\nos.fork()\n");
    await expect(page.getByText("No errors")).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole("radio", { name: "C", exact: true }).check();
    await expect(page.getByText("Your Python program is kept")).toBeVisible();
    await expectAccessible(page);
  });
}

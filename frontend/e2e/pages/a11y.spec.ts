import { expect, test } from "@playwright/test";
import { complaints, expectAccessible, expectFingerSized, expectNoSidewaysScroll } from "../support";
import { goTo, open } from "./scenario";

const SCENARIOS = [
  "who-am-i",
  "row-3",
  "row-6",
  "row-10",
  "orphan",
  "killed",
  "buffered",
  "fork-bomb",
  "fork-fails",
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test.beforeEach(async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    });

    for (const name of SCENARIOS) {
      test(`axe finds nothing in the middle and at the end of ${name}`, async ({ page }) => {
        test.slow(name === "row-10");
        const heard = complaints(page);
        await page.setViewportSize({ width: 1280, height: 720 });
        await open(page, name);
        for (const share of [0.5, 1]) {
          await goTo(page, share);
          await expectAccessible(page);
        }
        expect(heard).toEqual([]);
      });
    }

    test("axe finds nothing in the dialogs", async ({ page }) => {
      await open(page, "row-3");
      for (const name of ["Legend: what the shapes mean", "Keyboard shortcuts", /^Demo:/]) {
        await page.getByRole("button", { name }).click();
        await expect(page.getByRole("dialog")).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toBeHidden();
      }
    });

    test("axe finds nothing on a phone, on any tab", async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await open(page, "orphan");
      await goTo(page, 0.8);
      for (const name of ["Code", "Output", "Process"]) {
        await page.getByRole("tab", { name }).click();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });

    test("axe finds nothing in present mode", async ({ page }) => {
      await open(page, "row-3");
      await goTo(page, 0.6);
      await page.getByRole("button", { name: /^Present/ }).click();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Stop presenting" }).click();
      await expect(page.getByRole("button", { name: /^Present/ })).toBeVisible();
    });
  });
}

test("the theme can be switched, and is remembered", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "who-am-i");
  await page.getByRole("button", { name: "Switch to dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.getByRole("button", { name: "Switch to light" })).toBeVisible();
});

test("single-letter keys can be switched off", async ({ page }) => {
  await open(page, "who-am-i");
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: "Single letters work as keys" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("everything that is pressed on a phone is large enough for a finger", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, "row-3");
  await goTo(page, 0.5);
  await expectFingerSized(page, "button.button, select, [role=tab], input[type=number]");
});

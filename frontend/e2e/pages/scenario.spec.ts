import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

async function replayToTheEnd(page: Page): Promise<void> {
  await page.goto("/scenario.html?name=row-3");
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect(page.getByRole("button", { name: "Run again" })).toBeVisible();
  await page.locator(".transport").press("End");
  await expect(page.getByRole("treeitem")).toHaveCount(8);
}

test("one event back and one forward lead to the same moment", async ({ page }) => {
  await replayToTheEnd(page);
  const place = page.locator(".transport .now .machine");
  await expect(page.getByRole("button", { name: "One event forward" })).toBeDisabled();
  const end = await place.innerText();
  await page.getByRole("button", { name: "One event back" }).click();
  await expect(place).not.toHaveText(end);
  await page.getByRole("button", { name: "One event forward" }).click();
  await expect(place).toHaveText(end);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing at ${width} px, ${colorScheme}, after a run`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await replayToTheEnd(page);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}

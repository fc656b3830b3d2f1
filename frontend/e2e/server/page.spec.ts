import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

async function choose(page: Page, demo: RegExp): Promise<void> {
  await page.locator(".chooser button").first().click();
  await page.getByRole("dialog").getByText(demo).click();
}

async function runToTheEnd(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect(page.getByRole("button", { name: "Run again" })).toBeVisible();
  await page.locator(".transport").press("End");
}

test("the page opens ready: a demo is chosen, its code is visible, Run is in reach", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("button", { name: /^Run/ })).toBeEnabled();
  await expect(page.getByText("os.getpid").first()).toBeVisible();
});

test("two forks in a row grow a tree of four processes, and stepping back takes them away again", async ({
  page,
}) => {
  await page.goto("/");
  await choose(page, /^Forks in a row/);
  await runToTheEnd(page);
  await expect(page.getByRole("treeitem")).toHaveCount(4);
  await page.locator(".transport").press("Home");
  await expect(page.getByRole("treeitem")).toHaveCount(0);
  await page.locator(".transport").press("End");
  await expect(page.getByRole("treeitem")).toHaveCount(4);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [360, 768, 1280, 1920]) {
    test(`axe finds nothing at ${width} px, ${colorScheme}, before and after a run`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await page.goto("/");
      await expect(page.getByRole("button", { name: /^Run/ })).toBeEnabled();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      await runToTheEnd(page);
      await expect(page.getByRole("treeitem")).toHaveCount(1);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }
}

import { expect, type Page } from "@playwright/test";

/** Opens a scenario and waits for its editor. */
export async function open(page: Page, name: string): Promise<void> {
  await page.goto(`/scenario.html?name=${name}`);
  await page.locator(".cm-content").waitFor();
}

/** Runs it and stands where a share of its events has happened. */
export async function goTo(page: Page, share: number): Promise<void> {
  const slider = page.getByRole("slider", { name: "Moment", includeHidden: true });
  if (await slider.isDisabled()) await page.getByRole("button", { name: /^Run/ }).click();
  await expect(slider).toBeEnabled();
  const length = Number(await slider.getAttribute("max"));
  await slider.fill(String(Math.round(length * share)));
}

/** Stands right after the first event whose sentence matches. */
export async function goToEvent(page: Page, words: RegExp): Promise<void> {
  await goTo(page, 0);
  const now = page.locator(".now .words");
  while (!words.test((await now.textContent({ timeout: 200 }).catch(() => "")) ?? "")) {
    await page.getByRole("button", { name: "One event forward" }).click();
  }
}

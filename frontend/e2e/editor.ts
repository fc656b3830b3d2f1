import { expect, type Locator, type Page } from "@playwright/test";

/** The text that can be edited. */
export function editor(page: Page): Locator {
  return page.locator(".cm-content");
}

/** Replaces the whole text, as somebody would who pastes a program. */
export async function write(page: Page, text: string): Promise<void> {
  await editor(page).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await expect(page.getByRole("heading", { name: "Your program" })).toBeVisible();
}

/** Waits until the address says the own program, or another one than before. */
export async function keptInAddress(page: Page, before = ""): Promise<string> {
  await expect.poll(() => page.url()).toMatch(/[#&](c|python)=/);
  await expect.poll(() => page.url()).not.toBe(before);
  return page.url();
}

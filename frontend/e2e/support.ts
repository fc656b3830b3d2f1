import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** A phone, a tablet, a laptop and a large screen, in pixels. */
export const SIZES = [
  [360, 740],
  [768, 1024],
  [1280, 720],
  [1920, 1080],
] as const;

/** Chooses a demo by its title, as a reader would. */
export async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: /^Demo:/ }).click();
  await page.getByRole("dialog").getByRole("searchbox").fill(title);
  await page.getByRole("dialog").getByRole("button", { name: title }).first().click();
  await expect(page.getByRole("button", { name: `Demo: ${title}` })).toBeVisible();
}

/** Types a fork count. */
export async function setForks(page: Page, count: number): Promise<void> {
  await page.getByRole("spinbutton", { name: "Fork count" }).fill(String(count));
  await page.getByRole("spinbutton", { name: "Fork count" }).press("Tab");
}

/** Presses Run and waits until the replay has begun and the whole run is known. */
export async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect(page.getByRole("slider", { name: "Moment" })).toBeEnabled({ timeout: 20_000 });
  await expect(page.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 20_000 });
}

/** Presses Run and goes to the end of the replay. */
export async function runToTheEnd(page: Page): Promise<void> {
  await run(page);
  await page.getByRole("button", { name: "To the end" }).click();
  await expect(page.getByRole("button", { name: "One event forward" })).toBeDisabled();
}

/** The scrubber: how many events have happened, and how many there are. */
export async function moment(page: Page): Promise<{ count: number; length: number }> {
  const slider = page.getByRole("slider", { name: "Moment" });
  return { count: Number(await slider.inputValue()), length: Number(await slider.getAttribute("max")) };
}

/** Nothing that axe knows is wrong. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`)).toEqual(
    [],
  );
}

/** Nothing sticks out at the side. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, width } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scroll).toBe(width);
}

/** Everything of that kind that can be seen is large enough for a finger: 44 px, WCAG 2.2 and the platforms' own guides. */
export async function expectFingerSized(page: Page, selector: string): Promise<void> {
  const small = await page.locator(selector).evaluateAll((all) =>
    all
      .map((element) => ({ name: element.outerHTML.slice(0, 80), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 43.9 || box.height < 43.9))
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
}

/** Collects whatever the page complains about, a breach of the Content-Security-Policy included. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") heard.push(message.text());
  });
  return heard;
}

import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { choose, expectAccessible, setForks } from "./support";

/** A class that was just started, with everybody who looks at it. */
export interface Lesson {
  readonly code: string;
  readonly teacher: Page;
  readonly phone: Page;
  readonly projector: Page;
  /** Every address that was asked for, by anybody. */
  readonly asked: string[];
  close(): Promise<void>;
}

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const LAPTOP = { viewport: { width: 1280, height: 720 } };

/** Starts a class with three forks in a row from the page's header, opens the projector, and joins with a phone. */
export async function startLesson(browser: Browser): Promise<Lesson> {
  const asked: string[] = [];
  const contexts: BrowserContext[] = [];
  const open = async (options: object) => {
    const context = await browser.newContext({ ...options, reducedMotion: "reduce" });
    context.on("request", (request) => asked.push(request.url()));
    context.on("page", (page) => page.on("websocket", (socket) => asked.push(socket.url())));
    contexts.push(context);
    return context.newPage();
  };

  const teacher = await open(LAPTOP);
  await teacher.goto("/");
  await choose(teacher, "Forks in a row");
  await setForks(teacher, 3);
  await teacher.getByRole("link", { name: "Start a class" }).click();
  await expect(teacher.getByText("fork count 3")).toBeVisible();
  await teacher.getByRole("button", { name: "Start the class" }).click();
  await teacher.waitForURL(/\/teach\/[2-9A-Z]{6}$/);
  const code = teacher.url().slice(-6);
  await expect(button(teacher, "Ask the class")).toBeEnabled();

  const projector = await open(LAPTOP);
  await projector.goto(`/project/${code}`);
  const phone = await open(PHONE);
  await phone.goto("/join");
  await phone
    .getByLabel("The code your teacher shows")
    .fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
  await button(phone, "Join").click();
  await expect(phone.getByText("You are in.")).toBeVisible();
  await expect(teacher.getByText("1 student", { exact: true })).toBeVisible();
  return {
    code,
    teacher,
    phone,
    projector,
    asked,
    close: async () => {
      for (const context of contexts) await context.close();
    },
  };
}

export function button(page: Page, name: string | RegExp) {
  return page.getByRole("button", { name, exact: typeof name === "string" });
}

/** The teacher takes the next step, as soon as the button takes a click again after the step before. */
export async function step(lesson: Lesson, name: string): Promise<void> {
  const next = button(lesson.teacher, name);
  await expect(next).not.toHaveAttribute("aria-disabled", "true");
  await next.click();
}

/** Asks the program's first question, as one that was not asked before. */
export async function askAnew(lesson: Lesson): Promise<void> {
  await step(lesson, "Ask another question");
  await step(lesson, "Ask the class");
}

export async function answer(page: Page, value: string): Promise<void> {
  await page.getByLabel("Your answer, a number").fill(value);
  await button(page, /answer$/).click();
  await expect(page.getByText(`Your answer ${value} has arrived.`)).toBeVisible();
}

/** Axe finds nothing on any of the three pages, in either theme. */
export async function expectAllAccessible({ teacher, phone, projector }: Lesson): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await Promise.all(
      [teacher, phone, projector].map(async (page) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await expectAccessible(page);
      }),
    );
  }
}

/** Nothing of what was answered, nor what is true, is anywhere in the page, seen or unseen. */
export async function expectNothingGivenAway(page: Page): Promise<void> {
  await expect(page.getByRole("list", { name: "What was answered" })).toHaveCount(0);
  const text = await page.evaluate(() => document.body.textContent ?? "");
  expect(text).not.toMatch(/It is|the true answer|first round/);
}

import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import {
  answer,
  askAnew,
  button,
  expectAllAccessible,
  expectNothingGivenAway,
  type Lesson,
  startLesson,
  step,
} from "../lesson";
import { moment } from "../support";

// One class from its beginning to its end; each test goes on where the one before has left it.
test.describe.configure({ mode: "serial" });

let lesson: Lesson;

test.beforeAll(async ({ browser }) => {
  lesson = await startLesson(browser);
});
test.afterAll(async () => {
  await lesson.close();
});

test("predict, reveal, discuss, predict again, run", async () => {
  test.slow();
  const { teacher, phone, projector } = lesson;
  await expect(
    projector.getByText(`${lesson.code.slice(0, 3)} ${lesson.code.slice(3)}`).last(),
  ).toBeVisible();
  await expectAllAccessible(lesson);

  await teacher.getByRole("radio", { name: "60 s" }).check();
  await step(lesson, "Ask the class");
  for (const page of [teacher, phone, projector]) {
    await expect(page.getByRole("timer", { name: "Time left" })).toHaveText(/1:00|0:[1-5]\d/);
  }
  await expect(projector.getByText("How many processes will there be in all?")).toBeVisible();
  await button(phone, "Send my answer").click();
  await expect(phone.getByText("Type a number first.")).toBeVisible();
  await expect(teacher.getByText("0 of 1 answered")).toBeVisible();
  await answer(phone, "6");
  await answer(phone, "4");
  await expect(teacher.getByText("1 of 1 answered")).toBeVisible();
  await expectNothingGivenAway(projector);
  await expectNothingGivenAway(teacher);

  await step(lesson, "Close the question");
  await expect(phone.getByText("You answered 4.")).toBeVisible();
  await expectNothingGivenAway(projector);
  await expectAllAccessible(lesson);

  await step(lesson, "Reveal the answers");
  await expect(phone.getByText("You answered 4. It is 8.")).toBeVisible({ timeout: 15_000 });
  await expect(phone.getByText(/The first process alone would give that/)).toBeVisible();
  await expect(projector.getByRole("list", { name: "What was answered" })).toContainText("8");
  await expectAllAccessible(lesson);

  await step(lesson, "Ask again");
  await expect(phone.getByText("Asked again")).toBeVisible();
  await expectNothingGivenAway(projector);
  await expect(phone.getByLabel("Your answer, a number")).toHaveValue("");
  await answer(phone, "8");
  await step(lesson, "Close the question");
  await step(lesson, "Reveal the answers");
  await expect(phone.getByText("Right: it is 8.")).toBeVisible({ timeout: 15_000 });
  for (const page of [teacher, phone, projector]) {
    await expect(page.getByText("first round, 1 answer")).toBeVisible();
    await expect(page.getByText("second round, 1 answer")).toBeVisible();
  }

  await step(lesson, "Run the program");
  for (const page of [teacher, phone, projector]) {
    await expect(page.getByRole("tree", { name: "Processes" })).toBeVisible({ timeout: 15_000 });
  }
  await button(teacher, "To the end").click();
  for (const page of [teacher, phone, projector]) await expect(page.getByRole("treeitem")).toHaveCount(8);
  await expectAllAccessible(lesson);
});

test("students follow the teacher's playhead, may look around, and come back with one tap", async () => {
  const { teacher, phone, projector } = lesson;
  const slider = teacher.getByRole("slider", { name: "Moment" });
  await slider.fill("20");
  await expect.poll(() => moment(phone).then(({ count }) => count)).toBe(20);
  await expect(projector.getByText(/^20\//)).toBeVisible();

  await button(phone, "One event back").click();
  await expect(phone.getByText("You are looking around by yourself.")).toBeVisible();
  await slider.fill("30");
  await expect(projector.getByText(/^30\//)).toBeVisible();
  expect((await moment(phone)).count).toBe(19);
  await button(phone, "Back to the teacher").click();
  await expect.poll(() => moment(phone).then(({ count }) => count)).toBe(30);

  await teacher.reload();
  await expect(slider).toHaveValue("30");
  await button(teacher, "One event forward").click();
  await expect.poll(() => moment(phone).then(({ count }) => count)).toBe(31);
});

test("after closing no answer can be changed: not in a second tab, not after a reload, not by a late message", async () => {
  const { phone, teacher } = lesson;
  await askAnew(lesson);
  await answer(phone, "4");
  const second = await phone.context().newPage();
  await second.goto(`/join/${lesson.code}`);
  await expect(second.getByText("Your answer 4 has arrived.")).toBeVisible();
  await expect(teacher.getByText("1 student", { exact: true })).toBeVisible();
  await second.getByLabel("Your answer, a number").fill("8");

  await second.context().setOffline(true);
  await expect(second.getByText("The connection was lost")).toBeVisible();
  await button(second, "Change my answer").click();
  await expect(second.getByText("It will be sent as soon as the connection is back.")).toBeVisible();
  await step(lesson, "Close the question");
  await second.context().setOffline(false);
  await expect(second.getByText("The question was closed before your answer arrived.")).toBeVisible();
  for (const page of [phone, second]) {
    await page.reload();
    await expect(page.getByText("You answered 4.")).toBeVisible();
    await expect(page.getByLabel("Your answer, a number")).toHaveCount(0);
  }
  await second.close();
  await step(lesson, "Reveal the answers");
  await expect(phone.getByText("You answered 4. It is 8.")).toBeVisible({ timeout: 15_000 });
});

test("a lost connection says so, and keeps the student's place and the teacher's control", async () => {
  const { phone, teacher } = lesson;
  await askAnew(lesson);
  await expect(phone.getByLabel("Your answer, a number")).toBeVisible();
  await phone.context().setOffline(true);
  await expect(phone.getByText("The connection was lost and is being made again.")).toBeVisible();
  await phone.getByLabel("Your answer, a number").fill("8");
  await button(phone, "Send my answer").click();
  await phone.context().setOffline(false);
  await expect(phone.getByText("Your answer 8 has arrived.")).toBeVisible();
  await expect(phone.getByText("The connection was lost")).toHaveCount(0);
  await expect(teacher.getByText("1 of 1 answered")).toBeVisible();

  await teacher.context().setOffline(true);
  await expect(teacher.getByText("The connection was lost and is being made again.")).toBeVisible();
  await expect(button(teacher, "Close the question")).toBeDisabled();
  await teacher.context().setOffline(false);
  await step(lesson, "Close the question");
  await expect(phone.getByText("You answered 8.")).toBeVisible();
  await step(lesson, "Reveal the answers");
});

test("a question of one's own, about another program, is a choice between large buttons", async () => {
  const { phone, teacher, projector } = lesson;
  await button(teacher, "Choose another").click();
  await teacher.getByLabel("The demo", { exact: true }).selectOption("Separate copies");
  await button(teacher, "Show it to the class").click();
  await expect(phone.getByRole("heading", { name: "Separate copies" })).toBeVisible();

  await teacher.getByRole("radio", { name: "A question of my own" }).check();
  await step(lesson, "Ask the class");
  await expect(teacher.getByText("Write the question first.")).toBeVisible();
  await teacher.getByLabel("Question", { exact: true }).fill("Who prints 0?");
  await teacher.getByRole("radio", { name: "a choice" }).check();
  await teacher.getByLabel("Answers, one a line").fill("the parent\nthe child");
  await teacher.getByRole("radio", { name: "none" }).check();
  await expectAllAccessible(lesson);
  await step(lesson, "Ask the class");
  await expect(projector.getByText("the child", { exact: true })).toBeVisible();
  await expectAllAccessible(lesson);
  await button(phone, "Send my answer").click();
  await expect(phone.getByText("Choose one of the answers first.")).toBeVisible();
  const option = phone.getByText("the child", { exact: true });
  expect((await phone.locator("label", { has: option }).boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await button(phone, "Send my answer").click();
  await expect(phone.getByText("Your answer the child has arrived.")).toBeVisible();
  await step(lesson, "Close the question");
  await step(lesson, "Reveal the answers");
  await expect(phone.getByText("You answered the child.")).toBeVisible();
});

test("a double click takes one step, not two", async () => {
  const { phone, teacher } = lesson;
  await step(lesson, "Ask another question");
  await expect(button(teacher, "Ask the class")).not.toHaveAttribute("aria-disabled", "true");
  await button(teacher, "Ask the class").dblclick();
  await expect(phone.getByLabel("Your answer, a number")).toBeVisible();
  await expect(button(teacher, "Close the question")).not.toHaveAttribute("aria-disabled", "true");
  await expect(phone.getByLabel("Your answer, a number")).toBeVisible();
  await expect(teacher.getByRole("alert").filter({ hasText: /./ })).toHaveCount(0);
});

test("the answers are saved as files, and the teacher's token is in no address", async ({ browser }) => {
  const { teacher, asked } = lesson;
  await button(teacher, "Save the answers").click();
  for (const [name, ending] of [
    ["CSV, for a spreadsheet", "csv"],
    ["JSON", "json"],
  ] as const) {
    const download = teacher.waitForEvent("download");
    await button(teacher, name).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`forkscope-class-${lesson.code}.${ending}`);
    expect(readFileSync(await file.path(), "utf8")).toContain("Who prints 0?");
  }
  await teacher.keyboard.press("Escape");
  const token = await teacher.evaluate(
    () => JSON.parse(localStorage.getItem("forkscope-classes")!)[0].secret,
  );
  expect(token.length).toBeGreaterThan(20);
  expect(asked.filter((address) => address.includes(token))).toEqual([]);

  const stranger = await browser.newPage();
  await stranger.goto(`/teach/${lesson.code}`);
  await expect(stranger.getByText("can only be led from the browser it was started in")).toBeVisible();
  await stranger.close();
});

test("no button ends the class by itself: ending asks, and only then everybody is told", async () => {
  const { phone, teacher, projector } = lesson;
  await button(teacher, "End the class").click();
  await expect(teacher.getByRole("dialog", { name: "End the class?" })).toBeVisible();
  await button(teacher, "Go on teaching").click();
  await expect(teacher.getByRole("dialog")).toBeHidden();
  await expect(button(teacher, "Close the question")).toBeEnabled();

  await button(teacher, "End the class").click();
  await button(teacher, "End it for everybody").click();
  for (const page of [phone, teacher, projector])
    await expect(page.getByRole("heading", { name: "The class has ended" })).toBeVisible();
});

test("a code that is no code, or of no class, is told to be that", async ({ page }) => {
  await page.goto("/join");
  await page.getByLabel("The code your teacher shows").fill("k0m2qx");
  await button(page, "Join").click();
  await expect(page.getByText("No code has a “0” in it. Look again: it may be Q or D.")).toBeVisible();
  await page.getByLabel("The code your teacher shows").fill("ZZZ-ZZZ");
  await button(page, "Join").click();
  await expect(page.getByText("There is no class with the code ZZZZZZ.")).toBeVisible();
});

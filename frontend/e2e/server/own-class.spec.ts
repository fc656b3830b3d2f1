import { expect, test } from "@playwright/test";
import { editor, write } from "../editor";
import { button } from "../lesson";
import { runToTheEnd } from "../support";

const OWN = 'import os\nfor i in range(2):\n    os.fork()\nprint("ours")\n';

test("a program of the teacher's own goes into a class, is asked about, and is run by the student too", async ({
  page: teacher,
  browser,
}) => {
  test.slow();
  await teacher.goto("/");
  await editor(teacher).waitFor();
  await write(teacher, OWN);
  await teacher.getByRole("link", { name: "Start a class" }).click();
  await expect(teacher.getByText("your own program")).toBeVisible();
  await button(teacher, "Start the class").click();
  await teacher.waitForURL(/\/teach\/[2-9A-Z]{6}$/);
  await expect(editor(teacher)).toContainText("ours");

  const phone = await browser.newPage({ viewport: { width: 360, height: 740 }, reducedMotion: "reduce" });
  await phone.goto(`/join/${teacher.url().slice(-6)}`);
  await expect(editor(phone)).toContainText("ours");

  await teacher.getByLabel("Question", { exact: true }).fill("How many lines are printed?");
  await button(teacher, "Ask the class").click();
  await phone.getByLabel("Your answer, a number").fill("4");
  await button(phone, "Send my answer").click();
  await expect(phone.getByText("Your answer 4 has arrived.")).toBeVisible();
  const own = phone.getByRole("link", { name: "Run it yourself, in a new tab" });
  await teacher.getByLabel("Students may run programs themselves").check();
  await expect(own).toHaveCount(0);
  await button(teacher, "Close the question").click();
  await button(teacher, "Reveal the answers").click();

  const opened = phone.waitForEvent("popup");
  await own.click();
  const alone = await opened;
  await expect(editor(alone)).toContainText("ours");
  await runToTheEnd(alone);
  await expect(alone.getByRole("treeitem")).toHaveCount(4);
  await phone.close();
});

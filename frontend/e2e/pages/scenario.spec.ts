import { expect, test } from "@playwright/test";
import { complaints } from "../support";
import { goTo, goToEvent, open } from "./scenario";

test("one event back and one forward lead to the same moment", async ({ page }) => {
  await open(page, "row-3");
  await goTo(page, 1);
  await expect(page.getByRole("treeitem")).toHaveCount(8);
  const place = page.locator(".transport .now .machine");
  const end = await place.innerText();
  await page.getByRole("button", { name: "One event back" }).click();
  await expect(place).not.toHaveText(end);
  await page.getByRole("button", { name: "One event forward" }).click();
  await expect(place).toHaveText(end);
});

test("an orphan's new parent is the reaper, and where PID 1 would be is said", async ({ page }) => {
  await open(page, "orphan");
  await goToEvent(page, /is an orphan/);
  await expect(page.locator(".adoption").getByText(/adopted by the reaper \(PID \d+\)/)).toBeVisible();
  await expect(page.getByText("on a bare system this would be PID 1").first()).toBeVisible();
  await expect(page.locator("path.adoption")).toHaveCount(1);
  await page.getByRole("treeitem", { name: /orphan/ }).click();
  await expect(page.getByRole("group", { name: "Details of the process" })).toContainText(
    "adopted by the reaper",
  );
});

test("only the children of the dead parent move to the reaper", async ({ page }) => {
  await open(page, "orphan");
  await goToEvent(page, /is an orphan/);
  await expect(page.getByRole("treeitem", { name: /orphan/ })).toHaveCount(1);
  await expect(page.getByRole("treeitem")).toHaveCount(3);
});

test("a zombie is called one until it is reaped", async ({ page }) => {
  await open(page, "orphan");
  await goToEvent(page, /exits with status/);
  await expect(page.getByRole("treeitem", { name: /zombie, exit 1/ })).toHaveCount(1);
  await goTo(page, 1);
  await expect(page.getByRole("treeitem", { name: /zombie/ })).toHaveCount(0);
});

test("a killed process shows its signal", async ({ page }) => {
  await open(page, "killed");
  await goTo(page, 1);
  await expect(page.getByRole("treeitem", { name: /SIGKILL/ })).toHaveCount(1);
});

test("an event of an unknown kind is shown with its fields", async ({ page }) => {
  await open(page, "killed");
  await goToEvent(page, /pipe created \(fds \[3,4\]\)/);
  await expect(page.getByRole("button", { name: /pipe created/ })).toBeVisible();
});

test("text that sits in a stdio buffer is shown as not yet written", async ({ page }) => {
  await open(page, "buffered");
  await goTo(page, 0.4);
  await expect(page.getByRole("heading", { name: "Printed, still in a stdio buffer" })).toBeVisible();
  await expect(page.locator(".buffers code").first()).toHaveText(/^"-+"$/);
});

test("a fork refused by Forkscope is told apart from one refused by Linux", async ({ page }) => {
  await open(page, "fork-bomb");
  await goTo(page, 0.8);
  await expect(page.getByRole("button", { name: /Forkscope's own limit for a run/ }).first()).toBeVisible();
  await goTo(page, 1);
  await expect(page.locator(".now")).toContainText("Forkscope stopped");
});

test("a thousand processes: all are there, in dots, and each can be found", async ({ page }) => {
  const heard = complaints(page);
  await open(page, "row-10");
  await goTo(page, 1);
  await expect(page.getByRole("treeitem")).toHaveCount(1024);
  await page.locator('[role="treeitem"][tabindex="0"]').focus();
  await page.keyboard.press("End");
  await expect(page.locator('[role="treeitem"]:focus')).toHaveCount(1);
  expect(heard).toEqual([]);
});

test("zooming in on a thousand shows their PIDs, and one press shows everything again", async ({ page }) => {
  await open(page, "row-10");
  await goTo(page, 1);
  await expect(page.locator("text.name")).toHaveCount(0);
  for (let press = 0; press < 6; press++) await page.getByRole("button", { name: "Zoom in" }).click();
  await expect(page.locator("text.name")).toHaveCount(1024);
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page.locator("text.name")).toHaveCount(0);
});

test("with reduced motion nothing is animated", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, "row-3");
  await goTo(page, 0.5);
  const animations = await page.evaluate(() => document.getAnimations().length);
  expect(animations).toBe(0);
});

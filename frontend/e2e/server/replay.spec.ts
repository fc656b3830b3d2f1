import { expect, test } from "@playwright/test";
import { choose, moment, runToTheEnd, setForks } from "../support";

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto("/");
  await choose(page, "Forks in a row");
  await setForks(page, 2);
  await runToTheEnd(page);
});

test("stepping back takes processes away, stepping forward brings them again", async ({ page }) => {
  const nodes = page.getByRole("treeitem");
  await page.keyboard.press("Home");
  await expect(nodes).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(nodes).toHaveCount(1);
  await page.keyboard.press("ArrowLeft");
  await expect(nodes).toHaveCount(0);
  await page.keyboard.press("End");
  await expect(nodes).toHaveCount(4);
});

test("the same moment looks the same, from whichever side one comes to it", async ({ page }) => {
  const tree = page.getByRole("tree");
  const slider = page.getByRole("slider", { name: "Moment" });
  const { length } = await moment(page);
  const middle = String(Math.floor(length / 2));
  const labels = () =>
    tree.getByRole("treeitem").evaluateAll((all) => all.map((node) => node.getAttribute("aria-label")));
  await slider.fill(middle);
  const fromTheEnd = await labels();
  await slider.fill("0");
  await slider.fill(middle);
  expect(await labels()).toEqual(fromTheEnd);
});

test("nothing that is drawn moves while the replay goes on", async ({ page }) => {
  const places = () =>
    page
      .getByRole("treeitem")
      .evaluateAll((all) =>
        all.map((node) => `${node.getAttribute("data-pid")} ${node.getAttribute("transform")}`),
      );
  const end = await places();
  const slider = page.getByRole("slider", { name: "Moment" });
  const { length } = await moment(page);
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    await slider.fill(String(Math.floor(length * share)));
    for (const place of await places()) expect(end).toContain(place);
  }
});

test("Space plays and pauses", async ({ page }) => {
  await page.getByRole("slider", { name: "Moment" }).fill("0");
  await page.locator("h1").click();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
});

test("the terminal has 1 + 2 + 4 lines, each with the process that wrote it", async ({ page }) => {
  const lines = page.getByRole("group", { name: "Terminal" }).getByRole("listitem");
  await expect(lines).toHaveCount(7);
  for (const line of await lines.all())
    await expect(line.getByRole("button", { name: /^Process \d+/ })).toBeVisible();
});

test("the tree can be walked with the arrow keys, and tells level, position and set size", async ({
  page,
}) => {
  const focused = page.locator('[role="treeitem"]:focus');
  await page.locator('[role="treeitem"][tabindex="0"]').focus();
  await expect(focused).toHaveAttribute("aria-level", "1");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toHaveAttribute("aria-level", "2");
  await expect(focused).toHaveAttribute("aria-posinset", "1");
  await expect(focused).toHaveAttribute("aria-setsize", "2");
  await page.keyboard.press("ArrowLeft");
  await expect(focused).toHaveAttribute("aria-level", "1");
  await page.keyboard.press("End");
  await expect(focused).toHaveAttribute("aria-selected", "true");
  expect(await moment(page).then(({ count, length }) => count === length)).toBe(true);
});

test("a child's card says 0, and the edge carries the PID at the parent's end and 0 at the child's", async ({
  page,
}) => {
  const pids = await page
    .getByRole("treeitem")
    .evaluateAll((all) => all.map((node) => node.getAttribute("data-pid")));
  const labels = await page.locator("svg g[aria-hidden] text").allTextContents();
  for (const pid of pids.slice(1)) expect(labels).toContain(pid);
  expect(labels.filter((label) => label === "0")).toHaveLength(3);
});

test("an event in the inspector is a jump to its moment", async ({ page }) => {
  await page.getByRole("button", { name: /^Go to event 2:/ }).click();
  await expect(page.getByRole("slider", { name: "Moment" })).toHaveValue("2");
});

test("a chip in the code selects the process that stands there", async ({ page }) => {
  const slider = page.getByRole("slider", { name: "Moment" });
  const { length } = await moment(page);
  await slider.fill(String(Math.floor(length / 2)));
  const chip = page.locator(".cm-chip:not(.selected)").first();
  const pid = await chip.textContent();
  await chip.click();
  await expect(page.getByRole("heading", { name: `Process ${pid}` })).toBeVisible();
});

test("the narrator tells each step in words", async ({ page }) => {
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByTestId("narrator")).toContainText("the first process");
});

test("choosing another program takes the chips from the code until it is run", async ({ page }) => {
  await page.getByRole("slider", { name: "Moment" }).fill("10");
  await expect(page.locator(".cm-chip").first()).toBeVisible();
  await setForks(page, 4);
  await expect(page.locator(".cm-chip")).toHaveCount(0);
  await expect(page.getByText("The tree belongs to the program that ran before")).toBeVisible();
});

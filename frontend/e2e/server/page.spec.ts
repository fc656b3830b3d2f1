import { expect, test } from "@playwright/test";
import {
  choose,
  complaints,
  expectAccessible,
  expectNoSidewaysScroll,
  run,
  runToTheEnd,
  setForks,
} from "../support";

test.beforeEach(async ({ page }) => {
  await page.goto("/");
});

test("the page opens ready: a demo is chosen, its code is visible, Run is in reach", async ({ page }) => {
  await expect(page.getByRole("button", { name: /^Run/ })).toBeEnabled();
  await expect(page.getByText("getpid").first()).toBeVisible();
  await expect(page.getByText("Press Run")).toBeVisible();
});

test("nothing on the page complains, and nothing is asked of another host", async ({ page, baseURL }) => {
  const heard = complaints(page);
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).host !== new URL(baseURL!).host) foreign.push(request.url());
  });
  await page.reload();
  await runToTheEnd(page);
  expect(heard).toEqual([]);
  expect(foreign).toEqual([]);
});

test("the code shows another fork count at once, and the language can be switched", async ({ page }) => {
  await choose(page, "Forks in a row");
  await setForks(page, 7);
  await expect(page.getByText("7 forks in a row")).toBeVisible();
  await expect(page.locator(".cm-content")).toContainText("7");
  await page.getByRole("radio", { name: "C", exact: true }).check();
  await expect(page.locator(".cm-content")).toContainText("int main");
});

test("three forks in a row grow a tree of eight processes with eight PIDs", async ({ page }) => {
  await choose(page, "Forks in a row");
  await setForks(page, 3);
  await runToTheEnd(page);
  const nodes = page.getByRole("treeitem");
  await expect(nodes).toHaveCount(8);
  const pids = await nodes.evaluateAll((all) => all.map((node) => node.getAttribute("data-pid")));
  expect(new Set(pids).size).toBe(8);
  await expect(page.getByText(/8 processes, 0 alive/)).toBeVisible();
  await expect(page.getByText(/real time .+, shown in/)).toBeVisible();
});

test("a run can be run again, with other processes", async ({ page }) => {
  await runToTheEnd(page);
  const first = await page.getByRole("treeitem").getAttribute("data-pid");
  await runToTheEnd(page);
  expect(await page.getByRole("treeitem").getAttribute("data-pid")).not.toBe(first);
});

test("when fork fails, the failure is told to be Linux's own", async ({ page }) => {
  await choose(page, "When fork fails");
  await run(page);
  await page.getByRole("button", { name: "To the end" }).click();
  await expect(page.getByRole("button", { name: /EAGAIN.*Linux itself refused/ })).toBeVisible();
});

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1280, 720],
  [1920, 1080],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing at ${width} px, ${colorScheme}, before and after a run`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      await page.locator(".cm-content").waitFor();
      await expectAccessible(page);
      await choose(page, "Forks in a row");
      await runToTheEnd(page);
      await expect(page.getByRole("treeitem")).toHaveCount(4);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

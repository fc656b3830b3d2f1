import { expect, type Page, test } from "@playwright/test";
import { complaints, expectAccessible, expectFingerSized, expectNoSidewaysScroll } from "../support";
import { PHASES, type PhaseName, scriptRoom } from "./room";

const VIEWS = { join: [360, 740], teach: [1280, 720], project: [1280, 720] } as const;

async function open(page: Page, view: keyof typeof VIEWS, phase: PhaseName, mine = {}) {
  const room = await scriptRoom(page, PHASES[phase], mine);
  await page.setViewportSize({ width: VIEWS[view][0], height: VIEWS[view][1] });
  await page.goto(`/${view}/K7M2QX`);
  return room;
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const view of Object.keys(VIEWS) as (keyof typeof VIEWS)[]) {
    test(`axe finds nothing on /${view} in any phase, ${colorScheme}`, async ({ page }) => {
      test.slow();
      const heard = complaints(page);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const room = await open(page, view, "lobby");
      await page.locator(".cm-content").waitFor();
      for (const name of Object.keys(PHASES) as PhaseName[]) {
        room.say(PHASES[name]);
        if (name === "running") await expect(page.getByRole("treeitem").first()).toBeVisible();
        if (name === "ended") await expect(page.getByText("The class has ended").last()).toBeVisible();
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
      expect(heard).toEqual([]);
    });
  }
}

test("everything that is pressed on a student's phone is large enough for a finger", async ({ page }) => {
  const room = await open(page, "join", "choosing");
  for (const name of ["choosing", "asking", "running"] as const) {
    room.say(PHASES[name]);
    if (name === "running") await expect(page.getByRole("treeitem").first()).toBeVisible();
    await expectFingerSized(
      page,
      "button.button, a.button, .options label, input:not([type=radio], [type=range])",
    );
  }
});

test("what the server refuses is told in its own words, and nothing is lost", async ({ page }) => {
  const room = await open(page, "join", "asking");
  await page.getByLabel("Your answer, a number").fill("8");
  await page.getByRole("button", { name: "Send my answer" }).click();
  room.reply({ type: "rejected", reason: "The question is closed: no more answers are taken." });
  await expect(page.getByRole("alert").filter({ hasText: "no more answers are taken" })).toBeVisible();
  await expect(page.getByLabel("Your answer, a number")).toHaveValue("8");
});

test("an answer that was on its way when the connection broke is sent again, once", async ({ page }) => {
  const room = await open(page, "join", "asking");
  await page.getByLabel("Your answer, a number").fill("8");
  await page.getByRole("button", { name: "Send my answer" }).click();
  await expect.poll(() => room.heard.filter(({ type }) => type === "answer").length).toBe(1);
  await room.cut();
  await expect.poll(() => room.heard.filter(({ type }) => type === "answer").length).toBe(2);
  room.say({ ...PHASES.asking, participants: 29 });
  room.reply({ type: "accepted", value: 8 });
  await expect(page.getByText("Your answer 8 has arrived.")).toBeVisible();
  expect(room.heard.filter(({ type }) => type === "answer")).toHaveLength(2);
});

test("a class that the server does not know leads back to the code", async ({ page }) => {
  await page.routeWebSocket(/\/ws\/rooms\//, (socket) => socket.close({ code: 4404 }));
  await page.goto("/join/K7M2QX");
  await expect(page.getByRole("link", { name: "Type the code again" })).toHaveAttribute("href", "/join");
});

import { expect, type Page, test } from "@playwright/test";
import { expectNoSidewaysScroll } from "../support";
import { PHASES, type PhaseName, scriptRoom } from "./room";

// Pictures to be looked at, in screenshots/: every page of a class in every phase.
const PAGES = {
  join: ["student", 360, 740],
  joinwide: ["student", 1280, 720],
  teach: ["teacher", 1280, 720],
  teachtablet: ["teacher", 768, 1024],
  project: ["projector", 1280, 720],
  projectwide: ["projector", 1920, 1080],
} as const;
const MINE: Partial<Record<PhaseName, number>> = { closed: 7, revealed: 7, again: 8, running: 8 };

async function settle(page: Page, name: PhaseName) {
  if (name !== "ended") await page.locator(".cm-content, .stage svg").first().waitFor();
  if (name !== "running") return;
  await expect(page.getByRole("treeitem").first()).toBeVisible();
  // CodeMirror measures its lines once they are in sight, which a picture of the full page does not bring them into.
  await page.locator(".cm-content").last().scrollIntoViewIfNeeded();
}

for (const [view, [, width, height]] of Object.entries(PAGES)) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${view} at ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height });
      const student = view.startsWith("join");
      const mine: { mine?: number } = {};
      const room = await scriptRoom(page, PHASES.lobby, mine);
      await page.goto(`/${view.replace(/wide|tablet/, "")}/K7M2QX`);
      for (const name of Object.keys(PHASES) as PhaseName[]) {
        delete mine.mine;
        if (student && MINE[name] !== undefined) mine.mine = MINE[name];
        room.say(PHASES[name]);
        await settle(page, name);
        await page.evaluate(() => document.fonts.ready);
        await expectNoSidewaysScroll(page);
        await page.screenshot({
          path: `screenshots/class-${view}-${colorScheme}-${name}.png`,
          fullPage: view !== "project",
        });
      }
    });
  }
}

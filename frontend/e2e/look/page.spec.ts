import { test } from "@playwright/test";
import { choose, expectAccessible, expectNoSidewaysScroll, run, SIZES, setForks } from "../support";

// Pictures of the real page on real runs, to be looked at, in screenshots/; axe is asked at each.
const DEMOS = [
  { processes: 1, title: "Who am I?" },
  { processes: 8, title: "Forks in a row", forks: 3 },
  { processes: 64, title: "Forks in a row", forks: 6 },
  { processes: 1024, title: "Forks in a row", forks: 10 },
] as const;

for (const [width, height] of SIZES) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const demo of DEMOS) {
      test(`${demo.processes} processes at ${width} px, ${colorScheme}`, async ({ page }) => {
        test.slow();
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height });
        await page.goto("/");
        const look = async (moment: string) => {
          await page.screenshot({
            path: `screenshots/live-${demo.processes}-${width}-${colorScheme}-${moment}.png`,
          });
          await expectNoSidewaysScroll(page);
          await expectAccessible(page);
        };
        await choose(page, demo.title);
        if ("forks" in demo) await setForks(page, demo.forks);
        await look("before");
        await run(page);
        const slider = page.getByRole("slider", { name: "Moment" });
        const length = Number(await slider.getAttribute("max"));
        await slider.fill(String(Math.round(length * 0.55)));
        await look("during");
        await slider.fill(String(length));
        await look("after");
      });
    }
  }
}

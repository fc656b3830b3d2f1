import { test } from "@playwright/test";
import { expectNoSidewaysScroll, SIZES } from "../support";
import { goTo, open } from "./scenario";

// Pictures to be looked at, in screenshots/: before, in the middle of and after 1, 8, 64 and 1,024 processes.
const MOMENTS = { before: undefined, middle: 0.55, after: 1 } as const;

for (const [width, height] of SIZES) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const name of ["who-am-i", "row-3", "row-6", "row-10"]) {
      test(`${name} at ${width} px, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height });
        await open(page, name);
        for (const [moment, share] of Object.entries(MOMENTS)) {
          if (share !== undefined) await goTo(page, share);
          await expectNoSidewaysScroll(page);
          await page.screenshot({ path: `screenshots/${name}-${width}-${colorScheme}-${moment}.png` });
        }
      });
    }
  }
}

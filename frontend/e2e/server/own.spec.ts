import { expect, test } from "@playwright/test";
import { editor, keptInAddress, write } from "../editor";
import { choose, complaints, expectAccessible, run, runToTheEnd } from "../support";

const C = `#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    if (fork() == 0) return 7;
    wait(NULL);
    puts("mine");
}
`;
const PYTHON = 'import os\nif os.fork() == 0:\n    os._exit(5)\nos.wait()\nprint("mine too")\n';

const language = (name: "Python" | "C") => ({ name, exact: true }) as const;

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await editor(page).waitFor();
});

test("a C program and a Python program of one's own really run, and each is kept while the other is seen", async ({
  page,
}) => {
  await page.getByRole("radio", language("C")).check();
  await write(page, C);
  await runToTheEnd(page);
  await expect(page.getByRole("treeitem", { name: /exit 7/ })).toHaveCount(1);
  await expect(page.getByRole("group", { name: "Terminal" })).toContainText("mine");

  await page.getByRole("radio", language("Python")).check();
  await expect(page.getByText("Your C program is kept")).toBeVisible();
  await expect(page.getByText("The tree belongs to the program that ran before")).toBeVisible();
  await write(page, PYTHON);
  await runToTheEnd(page);
  await expect(page.getByRole("treeitem", { name: /exit 5/ })).toHaveCount(1);

  await page.getByRole("radio", language("C")).check();
  await expect(editor(page)).toContainText("return 7;");
});

test("errors are underlined in place while typing, listed under the code, and gone once mended", async ({
  page,
}) => {
  test.slow();
  const heard = complaints(page);
  await page.getByRole("radio", language("C")).check();
  await write(page, C.replace("wait(NULL)", "waitt(NULL)"));
  const list = page.getByRole("list", { name: "Errors in your program" });
  await expect(list.getByRole("button")).toHaveCount(1);
  await expect(list).toContainText(/Line 7.*waitt/);
  await expect(page.locator(".cm-error")).toHaveText("waitt");
  await expectAccessible(page);

  await list.getByRole("button").click();
  await expect(editor(page)).toBeFocused();
  await expect(page.locator(".cm-message")).toContainText("waitt");
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect(page.getByText("There is 1 error to mend")).toBeVisible();

  await write(page, C);
  await expect(page.locator(".cm-error")).toHaveCount(0);
  await expect(page.getByText("No errors")).toBeVisible();
  await expect(page.getByText("to mend before")).toHaveCount(0);
  expect(heard).toEqual([]);
});

test("a program that is refused when it is run shows its errors in place", async ({ page }) => {
  await page.route("**/api/programs/check", () => {});
  await write(page, "import os\nos.forkk()\n");
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect(page.locator(".cm-error")).toHaveText("forkk");
  await expect(page.getByRole("list", { name: "Errors in your program" })).toContainText("Line 2");
});

test("an answer about an older text comes too late and is not shown", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/programs/check", async (route) => {
    if (route.request().postData()?.includes("forkk")) await released;
    await route.continue();
  });
  const asked = page.waitForRequest("**/api/programs/check");
  await write(page, "import os\nos.forkk()\n");
  await asked;
  await write(page, PYTHON);
  await expect(page.getByText("No errors")).toBeVisible();
  release();
  await runToTheEnd(page);
  await expect(page.locator(".cm-error")).toHaveCount(0);
});

test("an own program survives a reload, and the back button and the chooser lead from and to it", async ({
  page,
}) => {
  await choose(page, "Forks in a row");
  await page.getByRole("radio", { name: "pipe" }).check();
  await write(page, PYTHON);
  await keptInAddress(page);
  await page.reload();
  await expect(editor(page)).toContainText("mine too");
  await expect(page.getByRole("radio", { name: "pipe" })).toBeChecked();
  await expect(page.getByText("Your own text decides how often it forks.")).toBeVisible();

  await choose(page, "Who am I?");
  await expect(editor(page)).not.toContainText("mine too");
  await page.goBack();
  await expect(editor(page)).toContainText("mine too");
  await page.goForward();
  await expect(page.getByRole("button", { name: "Demo: Who am I?" })).toBeVisible();
  await page.getByRole("button", { name: /^Demo:/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Your program/ })
    .click();
  await expect(editor(page)).toContainText("mine too");
});

test("the demo comes back on request, and that can be undone", async ({ page }) => {
  await choose(page, "Forks in a row");
  await write(page, PYTHON);
  await page.getByRole("button", { name: "Reset to the demo" }).click();
  await expect(page.getByRole("heading", { name: "Code" })).toBeVisible();
  await expect(page.getByRole("spinbutton", { name: "Fork count" })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(editor(page)).toContainText("mine too");
  await expect(page.getByRole("spinbutton", { name: "Fork count" })).toHaveCount(0);
});

test("a changed text takes the chips away and says so; the text that ran brings them back", async ({
  page,
}) => {
  await write(page, PYTHON);
  await run(page);
  await page.getByRole("slider", { name: "Moment" }).fill("4");
  await expect(page.locator(".cm-chip").first()).toBeVisible();
  await editor(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.type("#");
  await expect(page.locator(".cm-chip")).toHaveCount(0);
  await expect(page.getByText("The tree belongs to the text that ran before")).toBeVisible();
  await page.keyboard.press("Backspace");
  await expect(page.locator(".cm-chip").first()).toBeVisible();
});

test("Tab passes by the code until something is typed; then it indents, and Escape, then Tab leaves", async ({
  page,
}) => {
  await editor(page).focus();
  await page.keyboard.press("Tab");
  await expect(editor(page)).not.toBeFocused();
  await expect(page.getByRole("heading", { name: "Code" })).toBeVisible();

  await write(page, "x = 1\n");
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("Tab");
  await expect(editor(page)).toContainText("    x = 1");
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(editor(page)).not.toBeFocused();
});

test("a new line stands as deep as its place in the program asks for", async ({ page }) => {
  await page.getByRole("radio", language("C")).check();
  await write(page, "int main(void) {");
  await page.keyboard.press("Enter");
  await page.keyboard.type("fork();");
  await page.keyboard.press("Enter");
  await page.keyboard.type("}");
  await expect(page.locator(".cm-line")).toHaveText(["int main(void) {", "    fork();", "}"]);
});

test("a server that cannot be asked is said to be that, and the program can still be run", async ({
  page,
}) => {
  await page.route("**/api/programs/check", (route) => route.abort());
  await write(page, PYTHON);
  await expect(page.getByText("It could not be checked just now")).toBeVisible();
  await runToTheEnd(page);
  await expect(page.getByRole("treeitem", { name: /exit 5/ })).toHaveCount(1);
});

test("the page runs before its editor is there, and without it the code can still be read", async ({
  page,
}) => {
  await page.route("**/assets/pane-*.js", (route) => route.abort());
  await page.reload();
  await expect(page.getByText("The editor could not be loaded")).toBeVisible();
  await expect(page.locator("pre")).toContainText("getpid");
  await runToTheEnd(page);
  await expect(page.getByRole("treeitem")).toHaveCount(1);
});

for (const hash of ["#python=%%%", `#language=c&c=${"A".repeat(200_000)}`]) {
  test(`a broken link (${hash.length} characters) is told to be one, and the page works on`, async ({
    page,
  }) => {
    const heard = complaints(page);
    await page.goto(`/${hash}`);
    await page.reload();
    await expect(page.getByText("The program in this link cannot be read")).toBeVisible();
    await runToTheEnd(page);
    expect(heard).toEqual([]);
  });
}

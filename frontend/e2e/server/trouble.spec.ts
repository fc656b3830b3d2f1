import { expect, test, type WebSocketRoute } from "@playwright/test";
import { choose, runToTheEnd, setForks } from "../support";

test("a lost connection is made again with ?after, says so, and nothing is missing", async ({ page }) => {
  const asked: string[] = [];
  let fail = true;
  await page.routeWebSocket(/\/ws\/runs\//, (client: WebSocketRoute) => {
    asked.push(new URL(client.url()).search);
    const server = client.connectToServer();
    server.onMessage((message) => {
      const events = JSON.parse(String(message));
      if (!fail) return client.send(message);
      fail = false;
      client.send(JSON.stringify(events.slice(0, 2)));
      client.close({ code: 1012 });
    });
  });
  await page.goto("/");
  await choose(page, "Forks in a row");
  await setForks(page, 2);
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect(page.getByText("The connection was lost")).toBeVisible();
  await expect(page.getByRole("button", { name: "Run again" })).toBeVisible();
  await page.getByRole("button", { name: "To the end" }).click();
  await expect(page.getByRole("treeitem")).toHaveCount(4);
  expect(asked).toEqual(["?after=0", "?after=2"]);
});

test("a refusal is told in the server's own words, and the page works on", async ({ page }) => {
  const busy = { title: "Busy", detail: "The machine is full. Try again in 3 seconds.", status: 503 };
  await page.route("**/api/runs", (route) =>
    route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify(busy) }),
  );
  await page.goto("/");
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect(page.getByText("The machine is full. Try again in 3 seconds.")).toBeVisible();
  await page.unroute("**/api/runs");
  await runToTheEnd(page);
  await expect(page.getByText("The machine is full")).toHaveCount(0);
});

test("a queued run shows its place until it runs", async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/runs", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), state: "queued", position: 3 } });
  });
  await page.routeWebSocket(/\/ws\/runs\//, (client) => {
    const server = client.connectToServer();
    server.onMessage((message) => {
      released.then(() => client.send(message));
    });
    server.onClose(() => {});
  });
  await page.goto("/");
  await page.getByRole("button", { name: /^Run/ }).click();
  await expect(page.getByText("You are number 3 in the queue")).toBeVisible();
  await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
  release();
  await expect(page.getByRole("treeitem")).toHaveCount(1);
});

test("demos that cannot be loaded are asked for again on request", async ({ page }) => {
  await page.route("**/api/demos", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText("The server cannot be reached")).toBeVisible();
  await page.unroute("**/api/demos");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("button", { name: /^Run/ })).toBeEnabled();
});

test("a run is cancelled with its own token", async ({ page }) => {
  await page.goto("/");
  const token = page.waitForRequest((request) => request.method() === "DELETE");
  await page.routeWebSocket(/\/ws\/runs\//, () => {});
  await page.getByRole("button", { name: /^Run/ }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  expect((await token).headers().authorization).toMatch(/^Bearer \S+/);
});

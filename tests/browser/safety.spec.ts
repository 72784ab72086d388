import { dataset, drawn, part, rows, visit } from "./asof.ts";
import { CANARY } from "./datasets.ts";
import { expect, test } from "./fixture.ts";

test("markup in every text shows as letters, and nothing of it runs or is asked for", async ({
  page,
  faults,
}) => {
  await visit(page, dataset(faults.url("markup"), "&event=m1"));
  await drawn(page);
  await expect(rows(page)).toHaveCount(2);
  const img = `<img src="${CANARY}`;
  await expect(rows(page).filter({ hasText: "event <img" }).first()).toContainText(`event ${img}`);
  for (const field of ["title", "description"])
    await expect(page.locator("body")).toContainText(`${field} ${img}`);
  const detail = part(page, "detail");
  await detail.locator("details:not([open]) > summary").evaluateAll((all) => {
    for (const summary of all) (summary as HTMLElement).click();
  });
  for (const field of [
    "event",
    "summary",
    "role",
    "actor",
    "place",
    "statement",
    "source",
    "publisher",
    "why",
    "quote",
    "note",
  ])
    await expect(detail, field).toContainText(`${field} ${img}`);
  await expect(detail).toContainText("<script>window.pwned=1</script> &amp; **b**");
  expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
  await expect(
    page.locator(`[src^="${CANARY}"], [href^="javascript:" i], [href^="data:text" i]`),
  ).toHaveCount(0);
  for (const link of await page.locator('a[href^="http"]').all()) {
    const href = (await link.getAttribute("href")) ?? "";
    if (new URL(href).origin === new URL(page.url()).origin) continue;
    await expect(link).toHaveAttribute("rel", /noopener.*noreferrer.*nofollow/);
  }
});

test("parameters of the address are never markup", async ({ page }) => {
  const evil = encodeURIComponent('"><img src=x onerror="window.pwned=1">');
  await visit(page, `?from=${evil}&event=${evil}&actor=${evil}&lang=${evil}&theme=${evil}&win=${evil}`);
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
});

test("where a host lets no script write markup, the list of another dataset can be read", async ({
  baseURL,
  browser,
}) => {
  // A page of its own: what is refused is said in the console, and vis-timeline draws nothing there.
  const page = await browser.newPage({ baseURL: baseURL ?? "" });
  await page.route(/\/\?/, async (route) => {
    const answer = await route.fetch();
    const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), "content-security-policy": policy },
    });
  });
  const faults: string[] = [];
  page.on("pageerror", ({ message }) => void faults.push(message));
  await page.goto("./?data=data/iwo-to.json&theme=dark");
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator('[data-part="list"]')).toContainText("The island returns to Japan");
  expect(faults).toEqual([]);
  await page.close();
});

test("the shipped page asks nobody but its own host", async ({ page }) => {
  // The fixture fails the test on any other request; opening the richest event would be the moment for one.
  await visit(page, "?event=ministers-meeting-2025");
  await drawn(page);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForLoadState("networkidle");
});

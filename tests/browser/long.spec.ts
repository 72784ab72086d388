import { en } from "../../src/i18n/en.ts";
import { counted, dataset, drawn, part, row, rows, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

test("20,000 events: read by a worker that goes again, and a list that goes along", async ({
  page,
  faults,
}) => {
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await visit(page, dataset(faults.url("twenty-thousand")));
  await drawn(page);
  expect(workers.map((url) => /parseWorker/.test(url))).toEqual([true]);
  await expect.poll(() => page.workers().length).toBe(0);
  expect(await counted(page)).toBe(20_000);
  const list = part(page, "list");
  // As many as the window holds.
  await expect(rows(page)).toHaveCount(8);
  expect(await page.locator("*").count()).toBeLessThanOrEqual(3_000);

  // By year, with the focus.
  const ways = page.getByRole("navigation", { name: en.list.jumps });
  const way = ways.getByRole("link").nth(3);
  await way.click();
  const key = (await way.getAttribute("href")) ?? "";
  await expect(list.locator(key)).toBeInViewport();
  await expect(list.locator(key)).toBeFocused();
  await expect(page).toHaveURL(new RegExp(`${key}$`));

  // Rows come and go as the page is scrolled; what is in sight keeps still.
  const posOf = async (): Promise<number> =>
    Number(await list.locator(".event-list__row").first().getAttribute("aria-posinset"));
  const before = await posOf();
  const id = (await rows(page).last().getAttribute("data-event-id")) ?? "";
  await row(page, id).scrollIntoViewIfNeeded();
  await expect.poll(posOf).toBeGreaterThan(before);
  await expect(row(page, id)).toBeInViewport();
  await expect(rows(page)).toHaveCount(60);

  // An opened event's row is there, wherever it stands.
  await page.goto(`./${dataset(faults.url("twenty-thousand"), "&event=e12345")}`);
  await drawn(page);
  await expect(row(page, "e12345")).toBeAttached();
  await expect(row(page, "e12345").locator("xpath=..")).toHaveAttribute("aria-posinset", "12346");
});

test("20,000 events where no worker can be had: the page reads them itself", async ({ page, faults }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      Worker: function NoWorker() {
        throw new DOMException("No workers here", "SecurityError");
      },
    });
  });
  await visit(page, dataset(faults.url("twenty-thousand")));
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  expect(await counted(page)).toBe(20_000);
});

test("in a frame a long list goes on by its buttons: a frame as high as its content scrolls nothing", async ({
  page,
  faults,
  baseURL,
}) => {
  const address = new URL(`./embed.html${dataset(faults.url("thousand"))}`, baseURL).href;
  await page.setContent(`<iframe src="${address}" width="800" height="30000" title="t"></iframe>`);
  const list = page.frameLocator("iframe").locator('[data-part="list"]');
  await expect(list.locator("[data-event-id]")).toHaveCount(60);
  const first = list.locator(".event-list__row").first();
  await expect(first).toHaveAttribute("aria-posinset", "1");
  await list.getByRole("button", { name: /^Later in the list/ }).click();
  await expect(first).toHaveAttribute("aria-posinset", "31");
  await expect(list.locator("[data-event-id]")).toHaveCount(60);
  await expect(list.getByRole("link", { name: "Event number 60" })).toBeFocused();
});

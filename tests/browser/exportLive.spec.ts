import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { dataset, drawn, part, row, rows, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/** What a press on one of the menu's buttons gives. */
async function exported(page: Page, kind: string): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("group", { name: "Export" })
      .getByRole("button", { name: new RegExp(`^${kind} `) })
      .click(),
  ]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

test("the view is saved as data and as a picture, as known on its day", async ({ page }) => {
  await visit(page, "?asOf=2025-03-01&actor=jp");
  const shown = await rows(page).count();
  await page.getByRole("button", { name: "Export" }).click();
  const csv = await exported(page, "CSV");
  expect(csv.name).toBe("japan-us-defence-in-2025-what-was-expected-what-happened-2025-03-01.csv");
  expect(csv.content.subarray(0, 3)).toEqual(Buffer.from("\uFEFF"));
  await expect(page.getByRole("group", { name: "Export" }).getByRole("status")).toContainText("× claims");
  const json = JSON.parse((await exported(page, "JSON")).content.toString()) as { events: unknown[] };
  expect(json.events).toHaveLength(shown);
  const ics = (await exported(page, "ICS")).content.toString();
  expect(ics.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(shown / 2);
  const svg = (await exported(page, "SVG")).content.toString();
  expect(svg).toContain("as known on 1 March 2025");
  // Drawn by the browser itself, with nothing that it would take for another site's.
  const { content: png } = await exported(page, "PNG");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2400);
  const colours = await page.evaluate(async (data) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${data}`;
    await picture.decode();
    const canvas = new OffscreenCanvas(240, 135);
    const pen = canvas.getContext("2d");
    pen?.drawImage(picture, 0, 0, 240, 135);
    return new Set(new Uint32Array(pen?.getImageData(0, 0, 240, 135).data.buffer ?? new ArrayBuffer(0))).size;
  }, png.toString("base64"));
  expect(colours).toBeGreaterThan(50);
});

const EVENTS = Array.from({ length: 60 }, (_, at) => ({
  id: `e${at}`,
  title: `Event ${at}`,
  summary: "Something took place, and here it is told in a line of its own.",
  when: `2025-${String(1 + Math.floor(at / 10)).padStart(2, "0")}-${String(1 + (at % 10)).padStart(2, "0")}`,
}));
const FILE = { schemaVersion: 1, id: "live", title: "Live", events: EVENTS };
const NEWER = {
  ...FILE,
  events: [
    ...EVENTS.map((event) => (event.id === "e41" ? { ...event, title: "Event 41, told anew" } : event)),
    { id: "n1", title: "New event", when: "2025-01-05" },
    { id: "n2", title: "Another new event", when: "2025-05-04T10:00" },
  ],
};

test("a file is followed: what is new is marked and said, and nothing moves that the reader looks at", async ({
  page,
  faults,
}) => {
  faults.repair("live", FILE);
  await visit(page, dataset(faults.url("live"), "&live=60&event=e40&win=2025-04-20/2025-05-20"));
  await drawn(page);
  await expect(part(page, "detail")).toContainText("Event 40");
  const line = page.getByRole("region", { name: "Live data" });
  await expect(line).toContainText("every minute");
  // Rows out of sight have estimated heights, which the browser corrects when it likes: here all have their own.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".event-list__row { content-visibility: visible !important }");
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await row(page, "e42").evaluate((each) => each.scrollIntoView({ block: "center", behavior: "instant" }));
  // The reader's own place; rows above get their real heights as they come into sight.
  const place = async () =>
    await page.evaluate(() => {
      const top = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1;
      const mark = document.querySelector('[data-part="timeline"] [data-event-id="e45"]');
      return {
        row: Math.round(top('[data-part="list"] [data-event-id="e42"]')),
        detail: Math.round(top('[data-part="detail"]')),
        mark: Math.round(mark?.getBoundingClientRect().left ?? -1),
        address: location.search,
      };
    });
  let before = await place();
  await expect
    .poll(async () => {
      const last = JSON.stringify(before);
      before = await place();
      return JSON.stringify(before) === last;
    })
    .toBe(true);

  faults.repair("live", NEWER);
  // As when the reader comes back to the tab: it need not wait for the minute.
  await expect
    .poll(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
      return await line.getByRole("status").textContent();
    })
    .toMatch(/^2 new, 1 changed since \d\d:\d\d$/);
  await expect(row(page, "n2").getByText("new", { exact: true })).toHaveCount(1);
  await expect(row(page, "e41").getByText("changed", { exact: true })).toHaveCount(1);
  await expect(part(page, "detail")).toContainText("Event 40");
  await expect
    .poll(async () => {
      const now = await place();
      // A pixel is what heights are rounded by.
      return Math.abs(now.row - before.row) < 3 ? { ...now, row: before.row } : now;
    })
    .toEqual(before);

  await line.getByRole("button", { name: "Show" }).click();
  await line.getByRole("link", { name: "Another new event" }).click();
  await expect(part(page, "detail")).toContainText("Another new event");
  await line.getByRole("button", { name: "Seen" }).click();
  await expect(line.getByRole("status")).toBeEmpty();
  await expect(page.locator(".asof-flag--fresh")).toHaveCount(0);
});

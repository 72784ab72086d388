import { part, rows, settled, visit } from "./asof.ts";
import { test as hosted } from "./embedHosts.ts";
import { expect, test } from "./fixture.ts";

const ground = ".map__land";

test("one selection: the map has the filter's places, a place lists its events, and one of them opens the panel", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit(page, "?actor=nakatani-gen&lang=en");
  const listed = await rows(page).count();
  expect(asked.filter((url) => /countries|PlacesView/.test(url))).toEqual([]);
  await page.getByRole("link", { name: "Map", exact: true }).click();
  const map = part(page, "map");
  await expect(map.locator(ground)).not.toHaveAttribute("d", "");
  await expect(map.locator(".other-view__note")).toContainText(
    new RegExp(`(of|with \\d+ of) ${listed} events`),
  );
  // The policy of the page lets no other host be asked; the coarse atlas is enough for the world.
  expect(asked.filter((url) => url.includes("countries-50m"))).toEqual([]);
  const ids = await map
    .locator("[data-event-id]")
    .evaluateAll((all) => new Set(all.map((each) => each.getAttribute("data-event-id"))).size);
  expect(ids).toBe(listed);
  // By keyboard alone: from the marks to the place's list, and into the panel.
  const tokyo = map.getByRole("button", { name: /Tokyo|Ministry/ }).first();
  await tokyo.focus();
  await page.keyboard.press("Enter");
  await expect(map.getByRole("heading", { level: 3 })).toBeFocused();
  await expect(tokyo).toHaveAttribute("aria-pressed", "true");
  await map.locator(".places__list a").last().click();
  await expect(part(page, "detail")).toBeVisible();
  await expect(page).toHaveURL(/view=map/);
  await expect(map.getByRole("button", { name: /opened event/ })).toHaveCount(1);
  // Its own small map comes when the reader gets to it, into room that was kept.
  const small = page.locator(".place-map");
  const before = await small.boundingBox();
  await small.scrollIntoViewIfNeeded();
  await expect(small.getByRole("img")).toBeVisible();
  expect((await small.boundingBox())?.height).toBe(before?.height);
});

test("the map is moved by keys, wheel and hand, and never holds the page; at 360 px nothing is cut off", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visit(page, "?view=map&lang=en&theme=dark");
  const map = part(page, "map");
  await expect(map.locator(ground)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  // Its beginning is enough to tell one drawing from another.
  const drawn = async () => (await map.locator(ground).getAttribute("d"))?.slice(0, 80);
  const home = await drawn();
  const box = map.locator(".map__box");
  await box.scrollIntoViewIfNeeded();
  const { x = 0, y = 0 } = (await box.boundingBox()) ?? {};
  await page.mouse.move(x + 150, y + 110);
  const scrolled = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 60);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(scrolled);
  expect(await drawn()).toBe(home);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -60);
  await page.keyboard.up("Control");
  await expect.poll(drawn).not.toBe(home);
  const nearer = await drawn();
  await page.mouse.down();
  await page.mouse.move(x + 90, y + 80, { steps: 4 });
  await page.mouse.up();
  await expect.poll(drawn).not.toBe(nearer);
  await map.getByRole("button", { name: "Show all places" }).click();
  await expect.poll(drawn).toBe(home);
  await settled(page);
});

hosted(
  "an embed in a shadow root has the map too, from its own files and with its own style",
  async ({ page, hosts, allowed }) => {
    allowed.origins.push(hosts.open, new URL(hosts.page("", hosts.open)).origin);
    await page.goto(
      hosts.page(
        `<link rel="icon" href="data:,"><script async src="${hosts.open}/embed.js"></script><body>
      <event-timeline mode="inline" view="map" lang="en"></event-timeline>`,
        hosts.open,
      ),
    );
    const land = page.locator("event-timeline").locator(ground);
    await expect(land).toBeVisible();
    const [fill, sea] = await land.evaluate((element) => [
      getComputedStyle(element).fill,
      getComputedStyle(element.previousElementSibling ?? element).fill,
    ]);
    expect(fill).not.toBe("rgb(0, 0, 0)");
    expect(sea).not.toBe(fill);
  },
);

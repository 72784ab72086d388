import type { Page } from "@playwright/test";
import { test } from "./embedHosts.ts";
import type { Hosts } from "./embedHosts.ts";
import { expect } from "./fixture.ts";
import { watchHeld } from "./held.ts";

/** What only a first visit shows, or what is counted in the page's process. */
const alone = test.extend({ firstVisit: true });

/** What themes of real sites do to their pages, and worse. */
const HOSTILE = `html{font-size:62.5%}
body{margin:0;font:italic 700 10px/3 "Comic Sans MS",cursive;color:red;letter-spacing:.3em;text-transform:uppercase;
text-align:center;word-spacing:1em;white-space:nowrap;text-indent:2em;list-style:square;cursor:wait}
*{color:fuchsia!important;font-family:cursive!important;line-height:3!important;text-shadow:1px 1px red!important}
a{color:lime!important}button{background:blue!important}div{letter-spacing:5px!important;word-break:break-all!important}
iframe{border:0;display:block;width:100%;height:100vh}`;

const csp = (files: string): string =>
  `default-src 'none'; script-src ${files}; style-src 'nonce-host'; connect-src ${files}; frame-src ${files}; img-src data:`;

const put = (hosts: Hosts, body: string, files = hosts.open): string =>
  hosts.page(
    `<link rel="icon" href="data:,"><style nonce="host">${HOSTILE}</style>
    <script async src="${files}/embed.js"></script><body>${body}`,
    files,
    csp(files),
  );

const attributes = (search: string): string =>
  [...new URLSearchParams(search)].map(([name, value]) => `${name}="${value}"`).join(" ");

/** Pixels in which two pictures differ by more than rounding. */
function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const picture = await createImageBitmap(
            new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))]),
          );
          const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
          pen?.drawImage(picture, 0, 0);
          return pen?.getImageData(0, 0, picture.width, picture.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (a === undefined || b === undefined || a.length !== b.length) return NaN;
      return a.reduce((sum, value, at) => sum + (Math.abs(value - (b[at] ?? 0)) > 24 ? 1 : 0), 0);
    },
    [one.toString("base64"), other.toString("base64")],
  );
}

const READY = 'main[data-timeline="ready"]';

for (const [width, height, search] of [
  [1280, 900, "?theme=light"],
  // Down to where the panel's map begins: its finer shapes come in their own time, and map.spec.ts looks at them.
  [1280, 830, "?theme=dark&event=summit-2025&lang=ja"],
  [768, 900, "?theme=dark&actor=japan"],
  [360, 740, "?theme=light&event=ministers-meeting-2025"],
] as const) {
  test(`inline in a hostile page looks as the frame does: ${width} px ${search}`, async ({
    page,
    allowed,
    hosts,
  }) => {
    allowed.origins.push(hosts.open, new URL(put(hosts, "")).origin);
    await page.setViewportSize({ width, height });
    // What comes after the timeline has no mark of its own: on a busy machine a picture may be taken before it.
    await expect(async () => {
      await page.goto(put(hosts, `<iframe src="${hosts.open}/embed.html${search}"></iframe>`));
      await expect(page.frameLocator("iframe").locator(READY)).toBeVisible();
      // The finer shapes of the map in the panel come by themselves, a while after the coarse ones.
      await page.waitForLoadState("networkidle");
      let frame = await page.screenshot({ animations: "disabled" });
      // Fonts and rows may still be settling.
      await expect
        .poll(async () => {
          const before = frame;
          frame = await page.screenshot({ animations: "disabled" });
          return before.equals(frame);
        })
        .toBe(true);
      await page.goto(put(hosts, `<event-timeline mode="inline" ${attributes(search)}></event-timeline>`));
      await expect(page.locator(READY)).toBeVisible();
      await expect
        .poll(async () => difference(page, frame, await page.screenshot({ animations: "disabled" })))
        .toBe(0);
    }).toPass();
  });
}

for (const search of ["", "view=list"])
  alone(
    `an inline timeline in the reader's sight: nothing moves in its kept room: ${search}`,
    async ({ page, allowed, hosts }) => {
      const body = `<style nonce="host">event-timeline { display: block; min-height: 900px; }</style>
      <event-timeline mode="inline" lang="en" height="900" ${attributes(search)}></event-timeline><p>After</p>`;
      const address = put(hosts, body);
      allowed.origins.push(hosts.open, new URL(address).origin);
      await page.goto(address);
      await expect(page.locator(search === "" ? READY : "a.event-row__link").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      const shifts = await page.evaluate(
        () =>
          new Promise<number[]>((done) => {
            new PerformanceObserver((list) => {
              done(list.getEntries().map((each) => (each as PerformanceEntry & { value: number }).value));
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done([]), 500);
          }),
      );
      expect(shifts).toEqual([]);
    },
  );

test("what is done in an inline timeline touches nothing of the page around it", async ({
  page,
  allowed,
  hosts,
}) => {
  const address = put(
    hosts,
    `<p id="asof-2025">The host's own</p><event-timeline mode="inline" lang="en"></event-timeline>`,
  );
  allowed.origins.push(hosts.open, new URL(address).origin);
  await page.goto(address);
  await expect(page.locator(READY)).toBeVisible();
  const host = () =>
    page.evaluate(() => ({
      address: location.href,
      steps: history.length,
      title: document.title,
      head: document.head.innerHTML,
      body: document.body.childElementCount,
      html: document.documentElement.outerHTML.slice(0, 200),
      stored: localStorage.length + sessionStorage.length,
    }));
  const before = await host();
  // A place in the list, also where the page has the same id; an event; a filter; a saved view.
  await page.getByRole("navigation").getByRole("link", { name: /^2025/ }).click();
  await expect(page.getByRole("heading", { name: "2025", exact: true })).toBeInViewport();
  await expect(page.getByRole("heading", { name: "2025", exact: true })).toBeFocused();
  await page.locator("a.event-row__link").last().click();
  const panel = page.locator('[data-part="detail"]');
  await expect(panel).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await page.getByRole("button", { name: /^Saved views/ }).click();
  await page.getByRole("textbox", { name: /name/i }).fill("Mine");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Mine", exact: true })).toBeVisible();
  expect(await host()).toEqual(before);
  // A source opens beside the page.
  const target = await page
    .locator('a[href^="https:"].source__link')
    .first()
    .evaluate((link: HTMLAnchorElement) => {
      document.addEventListener("click", (click) => click.preventDefault(), { once: true });
      link.click();
      return [link.target, link.rel];
    });
  expect(target[0]).toBe("_blank");
  expect(target[1]).toContain("noopener");
});

test("a part that can't be loaded is told, and the host page is never reloaded", async ({
  page,
  allowed,
  hosts,
}) => {
  allowed.console.push(/ERR_FAILED|Failed to fetch dynamically/);
  const address = put(hosts, `<event-timeline mode="inline" lang="en"></event-timeline>`);
  allowed.origins.push(hosts.open, new URL(address).origin);
  let loads = 0;
  page.on("load", () => (loads += 1));
  await page.route(/\/inline\/Timeline-[^/]*\.js$/, (route) => route.abort());
  await page.goto(address);
  await expect(page.getByText("The timeline could not be drawn.", { exact: false })).toBeVisible();
  await expect(page.locator("a.event-row__link").first()).toBeVisible();
  expect(loads).toBe(1);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

alone(
  "taken off and put back a dozen times an inline timeline leaves nothing behind",
  async ({ page, allowed, hosts }) => {
    test.setTimeout(120_000);
    const address = put(hosts, `<event-timeline mode="inline" lang="en"></event-timeline>`);
    allowed.origins.push(hosts.open, new URL(address).origin);
    await page.goto(address);
    await expect(page.locator(READY)).toBeVisible();
    const count = await watchHeld(page);
    /** Off at the end. */
    const rounds = (times: number) =>
      page.evaluate(async (left) => {
        const element = document.querySelector("event-timeline") ?? document.createElement("event-timeline");
        element.setAttribute("mode", "inline");
        const ready = () => {
          const boxes = [...(element.shadowRoot?.querySelectorAll("div") ?? [])];
          return boxes.some((box) => box.shadowRoot?.querySelector("main[data-timeline]") != null);
        };
        for (let time = 0; time < left; time++) {
          document.body.append(element);
          while (!ready()) await new Promise((resolve) => setTimeout(resolve, 10));
          element.remove();
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
      }, times);
    await rounds(3);
    const before = await count();
    await rounds(12);
    const after = await count();
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  },
);

import type { CDPSession, Page } from "@playwright/test";
import { drawn, part, visit } from "./asof.ts";
import { test as hosted } from "./embedHosts.ts";
import { expect, test } from "./fixture.ts";

type Place = readonly [x: number, y: number];
type Way = readonly [from: Place, to: Place];

/** Fingers on the glass, as the browser's own recognition of gestures gets them. */
class Hand {
  readonly #client: CDPSession;
  readonly #page: Page;

  constructor(page: Page, client: CDPSession) {
    this.#page = page;
    this.#client = client;
  }

  /** Fingers that go their ways together, or one that goes several one after the other. */
  async move(fingers: readonly Way[], thenTo?: Place): Promise<void> {
    const send = (type: "touchStart" | "touchMove" | "touchEnd", at: readonly Place[]) =>
      this.#client.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: at.map(([x, y], id) => ({ x, y, id })),
      });
    const go = async (ways: readonly Way[]): Promise<void> => {
      for (let step = 1; step <= STEPS; step++)
        await send(
          "touchMove",
          ways.map(([[x, y], [toX, toY]]) => [
            x + ((toX - x) * step) / STEPS,
            y + ((toY - y) * step) / STEPS,
          ]),
        );
    };
    await send(
      "touchStart",
      fingers.map(([from]) => from),
    );
    await go(fingers);
    const [, last] = fingers[0] ?? [];
    if (thenTo !== undefined && last !== undefined) await go([[last, thenTo]]);
    await send("touchEnd", []);
    // A page that was thrown goes on for a while.
    await this.#page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let y = NaN, still = 0; still < 6; still = y === scrollY ? still + 1 : 0) {
        y = scrollY;
        await frame();
      }
    });
  }

  /** One finger by so much. */
  drag([x, y]: Place, dx: number, dy: number): Promise<void> {
    return this.move([
      [
        [x, y],
        [x + dx, y + dy],
      ],
    ]);
  }

  /** Two fingers around a place, from so far on either side of it to so far. */
  pinch([x, y]: Place, from: Place, to: Place): Promise<void> {
    const finger = (side: number): Way => [
      [x + side * from[0], y + side * from[1]],
      [x + side * to[0], y + side * to[1]],
    ];
    return this.move([finger(-1), finger(1)]);
  }
}

const STEPS = 10;
const hand = async (page: Page): Promise<Hand> => new Hand(page, await page.context().newCDPSession(page));

/** Where the page and its timeline stand: scrolled, enlarged, the visible window in days. */
const standing = (page: Page) =>
  page.evaluate(() => {
    const [from = "", to = ""] = new URL(location.href).searchParams.get("win")?.split("/") ?? [];
    const [start, end] = [Date.parse(from) / 864e5, Date.parse(to) / 864e5];
    return {
      y: scrollY,
      scale: visualViewport?.scale,
      from: start,
      days: end - start,
      event: location.search,
    };
  });

/** The middle of something, after it was brought to the middle of the window. */
async function middle(page: Page, selector: string): Promise<Place> {
  await page.locator(selector).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen`);
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** A dot with nothing else near it, and a place on the canvas below it that a finger may land on. */
function freeBelow(host: Element): { readonly id: string; readonly x: number; readonly y: number } {
  const marks = [...host.querySelectorAll<HTMLElement>("[data-item][role]")];
  const boxes = marks.map((mark) => mark.getBoundingClientRect());
  const canvas = host.getBoundingClientRect();
  for (const [index, mark] of marks.entries()) {
    const { bottom = 0, left = 0, width = 0 } = boxes[index] ?? {};
    const [x, y] = [left + width / 2, bottom + 8];
    const id = mark.dataset["eventId"];
    const dot = mark.matches(".timeline-item--label-none:not(.timeline-item--bar, .timeline-item--stub)");
    const others = boxes.filter((box) => box.left < x + 24 && box.right > x - 24 && box.bottom > bottom);
    if (id !== undefined && dot && x > canvas.left + 24 && x < canvas.right && others.length === 0)
      return { id, x, y };
  }
  throw new Error("no dot with room below it");
}

const WINDOW = "?win=2025-02-01/2025-04-12";

/** A phone held upright, and sideways. */
const viewport = { width: 360, height: 740 };
const SIDEWAYS = { width: 740, height: 360 };

test.describe("a phone", () => {
  test.use({ viewport, hasTouch: true, isMobile: true });

  test("one finger scrolls the page or pans the timeline, whichever it begins with; two fingers zoom the timeline alone", async ({
    page,
  }) => {
    await visit(page, WINDOW);
    await drawn(page);
    const fingers = await hand(page);
    const at = await middle(page, ".timeline__host");
    const start = await standing(page);

    await fingers.drag(at, 12, -90);
    await expect.poll(async () => (await standing(page)).y).toBeGreaterThan(start.y + 30);
    expect(await standing(page)).toMatchObject({ scale: 1, from: start.from, days: start.days });

    // To the side, and on upwards: it stays with the timeline.
    const [x, y] = await middle(page, ".timeline__host");
    const { y: top } = await standing(page);
    await fingers.move(
      [
        [
          [x, y],
          [x - 90, y - 8],
        ],
      ],
      [x - 100, y - 120],
    );
    await expect.poll(async () => (await standing(page)).from).toBeGreaterThan(start.from + 5);
    const panned = await standing(page);
    expect(panned).toMatchObject({ y: top, scale: 1 });
    // A day that ends a window is counted whole there; an instant is not.
    expect(Math.abs(panned.days - start.days - 1)).toBeLessThan(0.1);

    // Up, and on to the side: it stays with the page.
    await fingers.move(
      [
        [
          [x, y],
          [x + 6, y - 60],
        ],
      ],
      [x - 120, y - 64],
    );
    await expect.poll(async () => (await standing(page)).y).toBeGreaterThan(top);
    expect(await standing(page)).toMatchObject({ from: panned.from, days: panned.days });

    // Level, upright or slanting, around the place between the fingers.
    for (const [dx, dy] of [
      [1, 0],
      [0, 1],
      [0.7, 0.7],
    ] as const) {
      const [middleX, middleY] = await middle(page, ".timeline__host");
      const { width = 0, x: left = 0 } = (await page.locator(".timeline__host").boundingBox()) ?? {};
      const before = await standing(page);
      const off = middleX - 40;
      const far = Math.min(70, viewport.height / 4);
      await fingers.pinch([off, middleY], [20 * dx, 20 * dy], [far * dx, far * dy]);
      await expect.poll(async () => (await standing(page)).days).toBeLessThan(before.days * 0.6);
      const after = await standing(page);
      expect(after).toMatchObject({ y: before.y, scale: 1 });
      const share = (off - left) / width;
      const day = before.from + before.days * share;
      expect(Math.abs(after.from + after.days * share - day) / after.days).toBeLessThan(0.08);
      await fingers.pinch([off, middleY], [far * dx, far * dy], [20 * dx, 20 * dy]);
      await expect.poll(async () => (await standing(page)).days).toBeGreaterThan(after.days * 1.5);
      expect(await standing(page)).toMatchObject({ y: before.y, scale: 1 });
    }
    // Together, as far apart as before: to the side. And the one that stays longer moves nothing.
    const [sideX, sideY] = await middle(page, ".timeline__host");
    const level = await standing(page);
    const ways = [-30, 30].map((dx): Way => [
      [sideX + 40 + dx, sideY],
      [sideX - 60 + dx, sideY + 4],
    ]);
    await fingers.move(ways);
    await expect
      .poll(async () => ((await standing(page)).from - level.from) / level.days)
      .toBeGreaterThan(0.2);
    const along = await standing(page);
    expect(along).toMatchObject({ y: level.y, scale: 1 });
    expect(Math.abs(along.days / level.days - 1)).toBeLessThan(0.05);
    // Elsewhere two fingers enlarge the page, as ever.
    const list = await middle(page, "[data-part=list] [data-event-id] >> nth=4");
    await fingers.pinch(list, [20, 0], [80, 0]);
    await expect.poll(async () => (await standing(page)).scale).toBeGreaterThan(1.2);
  });

  test("a finger opens events, also beside their dots and when it stays long, and what stands for several; twice is not larger", async ({
    page,
  }) => {
    await visit(page, WINDOW);
    await drawn(page);
    const timeline = part(page, "timeline");
    const host = timeline.locator(".timeline__host");
    await host.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const bare = await host.evaluate(freeBelow);
    await page.touchscreen.tap(bare.x, bare.y);
    await expect(page).toHaveURL(new RegExp(`event=${bare.id}`));
    const close = part(page, "detail").getByRole("button", { name: "Close" });
    const target = await close.boundingBox();
    expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await close.tap();
    await expect(page).not.toHaveURL(/event=/);

    const pill = timeline.locator("[data-count]").first();
    await pill.tap();
    await expect
      .poll(
        async () =>
          (await standing(page)).event !== WINDOW || (await timeline.getByRole("dialog").count()) > 0,
      )
      .toBe(true);
    expect((await standing(page)).scale).toBe(1);

    const [x, y] = await middle(page, ".timeline__host");
    await page.touchscreen.tap(x, y);
    await page.touchscreen.tap(x, y);
    expect((await standing(page)).scale).toBe(1);
    expect(await page.evaluate(() => String(getSelection()))).toBe("");

    // Turned: rows are closer, and lanes stand below one another.
    await page.setViewportSize(SIDEWAYS);
    await page.keyboard.press("Escape");
    await page.goto(WINDOW);
    await drawn(page);
    await host.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const free = await host.evaluate(freeBelow);
    await page.touchscreen.tap(free.x, free.y);
    await expect(page).toHaveURL(new RegExp(`event=${free.id}`));
    await close.tap();
    await expect(page).not.toHaveURL(/event=/);
    const fingers = await hand(page);
    const start = await standing(page);
    await fingers.drag(await middle(page, ".timeline__host"), -120, -8);
    await expect.poll(async () => (await standing(page)).from).toBeGreaterThan(start.from + 5);
    const turned = await standing(page);
    await fingers.pinch(await middle(page, ".timeline__host"), [20, 0], [80, 0]);
    await expect.poll(async () => (await standing(page)).days).toBeLessThan(turned.days * 0.6);
    const { y: top } = await standing(page);
    await fingers.drag(await middle(page, ".timeline__host"), 4, -70);
    await expect.poll(async () => (await standing(page)).y).toBeGreaterThan(top + 20);
  });

  test("overview, slider and map take a finger to the side and leave the page the one up and down", async ({
    page,
  }) => {
    await visit(page, WINDOW);
    await drawn(page);
    const fingers = await hand(page);
    const brush = await middle(page, ".overview__brush");
    const before = await standing(page);
    await fingers.drag(brush, -50, 6);
    await expect.poll(async () => (await standing(page)).from).toBeLessThan(before.from - 5);
    const moved = await standing(page);
    expect(moved).toMatchObject({ y: before.y, scale: 1 });
    await fingers.drag(await middle(page, ".overview__brush"), 4, -90);
    await expect.poll(async () => (await standing(page)).y).toBeGreaterThan(moved.y + 30);
    expect(await standing(page)).toMatchObject({ from: moved.from, days: moved.days });

    await page.goto("?asOf=2025-03-10");
    await drawn(page);
    await part(page, "as-of").getByText("More", { exact: true }).tap();
    const slider = page.getByRole("slider", { name: "Day of knowledge" });
    const value = Number(await slider.inputValue());
    const { x, y, width, height } = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const share = value / Number(await slider.getAttribute("max"));
    await fingers.drag([x + width * share, y + height / 2], 60, 3);
    await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(value);

    await page.goto("?view=map");
    const land = page.locator(".map__box .map__land").first();
    await expect(land).toBeAttached();
    const shape = () => land.getAttribute("d");
    const at = await middle(page, ".map__box");
    const home = await shape();
    const top = await standing(page);
    await fingers.drag(at, 5, -90);
    await expect.poll(async () => (await standing(page)).y).toBeGreaterThan(top.y + 30);
    expect(await shape()).toBe(home);
    const there = await middle(page, ".map__box");
    const scrolled = await standing(page);
    await fingers.drag(there, -60, 4);
    await expect.poll(shape).not.toBe(home);
    const panned = await shape();
    await fingers.pinch(there, [15, 0], [60, 0]);
    await expect.poll(shape).not.toBe(panned);
    expect(await standing(page)).toMatchObject({ y: scrolled.y, scale: 1 });
  });
});

hosted.describe("embedded", () => {
  hosted.use({ viewport, hasTouch: true, isMobile: true });

  hosted(
    "in a frame and inline one finger scrolls the host page or pans, two fingers zoom the timeline alone",
    async ({ page, allowed, hosts }) => {
      allowed.origins.push(hosts.open, new URL(hosts.article(hosts.open)).origin);
      const words = "<p>Words of the article</p>".repeat(30);
      const embed = (mode: string) =>
        `<event-timeline mode="${mode}" src="${hosts.open}/data/japan-us-2025.json" win="2025-02-01/2025-04-12"></event-timeline>`;
      const body = `<meta name="viewport" content="width=device-width">${words}${embed("frame")}${words}${embed("inline")}${words}<script async src="${hosts.open}/embed.js"></script>`;
      await page.goto(hosts.page(body, hosts.open));
      const fingers = await hand(page);
      for (const mode of ["frame", "inline"]) {
        const element = page.locator(`event-timeline[mode=${mode}]`);
        await element.scrollIntoViewIfNeeded();
        const inside = mode === "frame" ? element.locator("iframe").contentFrame() : element;
        await expect(inside.locator("main")).toHaveAttribute("data-timeline", "ready", { timeout: 20_000 });
        const canvas = inside.locator(".timeline__host");
        /** Of the host page, and of the timeline, in days. */
        const stands = async () => {
          const win = await element.evaluate(
            (it) => (it as unknown as { viewState: { win: string | null } }).viewState.win,
          );
          const [from = NaN, to = NaN] = (win ?? "").split("/").map((end) => Date.parse(end) / 864e5);
          const { scale, y } = await standing(page);
          return { y, scale, from, days: to - from };
        };
        /** A label in the midst of the canvas, which is not cut. */
        const label = async (): Promise<Place> => {
          await canvas.evaluate((host) => host.scrollIntoView({ block: "center" }));
          const labels = canvas.locator(".timeline-item__label");
          const nth = await labels.evaluateAll((all) => {
            const middles = all.map((each) => {
              const { left, right, width } = each.getBoundingClientRect();
              const room = each.closest(".timeline__host")?.getBoundingClientRect();
              return width === 0 || room === undefined
                ? Infinity
                : Math.abs(left + right - room.left - room.right);
            });
            return middles.indexOf(Math.min(...middles));
          });
          const box = await labels.nth(nth).boundingBox();
          if (box === null) throw new Error(`no label in ${mode}`);
          return [box.x + box.width / 2, box.y + box.height / 2];
        };
        const start = await stands();
        const from = await label();
        const { y } = await stands();
        await fingers.drag(from, 10, -90);
        await expect.poll(async () => (await stands()).y, mode).toBeGreaterThan(y + 30);
        expect(await stands()).toMatchObject({ from: start.from, days: start.days });

        // Begun on a mark, which is drawn anew as the time moves.
        for (let time = 0, last = start.from; time < 2; time++) {
          const at = await label();
          const { y: top } = await stands();
          await fingers.drag(at, -90, -6);
          await expect.poll(async () => (await stands()).from, `${mode}, ${time}`).toBeGreaterThan(last + 5);
          const now = await stands();
          expect(now).toMatchObject({ y: top, scale: 1 });
          last = now.from;
        }
        const before = await stands();
        await canvas.evaluate((host) => host.scrollIntoView({ block: "center" }));
        const {
          x,
          y: upper,
          width,
          height,
        } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        await fingers.pinch([x + width / 2, upper + height / 2], [20, 0], [80, 0]);
        await expect.poll(async () => (await stands()).days, mode).toBeLessThan(before.days * 0.6);
        expect(await stands()).toMatchObject({ scale: 1 });
      }
    },
  );
});

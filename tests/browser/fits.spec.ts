import { spawnSync } from "node:child_process";
import type { Server } from "node:http";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { createStaticServer, listen } from "../../scripts/serve.mjs";
import { drawn, settled } from "./asof.ts";
import { expectSound, expectSoundInJapanese, OF_SIZE, violations } from "./axe.ts";
import { misfits, readerStyle, SIZES, SPACED } from "./fits.ts";
import type { Size } from "./fits.ts";
import { expect, test } from "./fixture.ts";

interface State {
  readonly name: string;
  readonly search: string;
  /** What is pressed there to open something. */
  readonly opener?: string;
  /** Shown once it is there. */
  readonly opened: string;
  /** On a narrow page it is a sheet with a veil, whose colours are others. */
  readonly sheet?: true;
}

/** The days that say most: the list is not that of eighty years in each. */
const DAYS = "from=2025-03-24&to=2025-04-02";
/** One page goes through those of a row: what opens over the page is its last. */
const ROWS: readonly (readonly State[])[] = [
  [
    { name: "the story", search: "", opened: '[data-part="list"] [data-event-id]' },
    {
      name: "an opened event",
      search: `event=ministers-meeting-2025&${DAYS}`,
      opened: '[data-part="detail"] h3',
      sheet: true,
    },
    {
      name: "filters",
      search: "actor=jp&from=2025-03-30&to=2025-04",
      opener: ".filter-popup__button",
      opened: ".actor-panel__search",
    },
  ],
  [
    {
      name: "two days compared",
      search: `${DAYS}&asOf=2025-03-24&compare=2025-02-12`,
      opened: ".changes",
    },
    { name: "the map", search: "view=map", opened: ".map__controls" },
    {
      name: "sharing",
      search: DAYS,
      opener: ".masthead [aria-haspopup=dialog]",
      opened: "dialog.share:modal",
    },
  ],
  [
    {
      name: "a guided story",
      search: `${DAYS}&event=ministers-meeting-2025&asOf=2025-02-20&story=late-march-or-april&step=5`,
      opened: ".story-guide",
    },
    {
      name: "times relative to an event",
      search: `${DAYS}&around=ministers-meeting-2025&span=P7D`,
      opened: ".relative-notice",
    },
    {
      name: "the list of keys",
      search: DAYS,
      opener: ".keys-button",
      opened: "dialog.keys:modal",
    },
  ],
  [
    { name: "how plans moved", search: "view=moved", opened: '[data-part="moved"] .slip-chart' },
    {
      name: "sources",
      search: "view=sources&actor=kp",
      opened: '[data-part="sources"]',
    },
    { name: "nothing found", search: "q=zzzzzz&from=nonsense", opened: ".empty-result" },
  ],
];

const namesOf = (states: readonly State[]): string => states.map(({ name }) => name).join(", ");

/** Three states take three times as long as one. */
test.describe.configure({ timeout: 240_000 });

/** Chromium's own remark on the share dialog's preview, a frame of the page's own origin. */
test.beforeEach(({ allowed }) => void allowed.console.push(/allow-scripts and allow-same-origin/));

/** The first state of a page is loaded; to the next it goes as by "back" and "forward", and in English again. */
async function open(page: Page, base: string, { opened, opener, search }: State, more = ""): Promise<void> {
  const address = `?${[search, more].filter((each) => each !== "").join("&")}`;
  await page.setViewportSize({ width: 1280, height: 800 });
  if (page.url() === "about:blank") await page.goto(`${base}${address}`);
  else
    await page.evaluate((to) => {
      document.querySelector<HTMLElement>('html[lang="ja"] header button[lang="en"]')?.click();
      history.pushState(null, "", to);
      dispatchEvent(new PopStateEvent("popstate"));
      scrollTo(0, 0);
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }, address);
  await settled(page);
  if (!/view=|q=/.test(search)) await drawn(page);
  if (opener !== undefined) await page.locator(opener).first().click();
  await expect(page.locator(opened).first()).toBeVisible();
}

/** At each size, one after the other on the same page, with a style of the reader's own; filters as a sheet where they are one. */
async function expectToFit(page: Page, sizes: readonly Size[], css = ""): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await readerStyle(page, css);
    // On a narrow page what is open goes along into the sheet.
    const toggle = page.locator(".filter-bar:has(.filter-popup__panel) > .filter-bar__toggle");
    if (await toggle.isVisible())
      await expect(page.locator(".filter-sheet .filter-popup__panel")).toBeVisible();
    const message = `${size.width} × ${size.height} px${css === "" ? "" : ", spaced"}`;
    await expect.poll(() => misfits(page), { message }).toEqual([]);
  }
}

/**
 * In English wide and in Japanese narrow; what only another theme or width can break is asked for those. Below a
 * dialog is the page, which is asked where there is none.
 */
async function expectAxeContent(page: Page, { opened, sheet }: State): Promise<void> {
  const where = opened.endsWith(":modal") ? "dialog:modal" : undefined;
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectSound(page, where);
  await page.setViewportSize({ width: 360, height: 740 });
  if (sheet === true) {
    await expect(page.locator("dialog:modal")).toBeVisible();
    await expectSound(page, "dialog:modal");
  } else expect(await violations(page, OF_SIZE, where), "360 px").toEqual([]);
  await expectSoundInJapanese(page, where);
}

test.describe("as they are, and with the text spacing of WCAG 1.4.12, these", () => {
  for (const states of ROWS)
    test(`fit from 1280 px to 320 × 200 px, and axe finds nothing: ${namesOf(states)}`, async ({ page }) => {
      for (const state of states)
        await test.step(state.name, async () => {
          await open(page, "./", state);
          await expectToFit(page, SIZES.plain);
          await expectToFit(page, SIZES.spaced, SPACED);
          await readerStyle(page, "");
          // The other rows are like those of these days.
          if (state.search === "") await open(page, "./", { ...state, search: DAYS });
          await expectAxeContent(page, state);
        });
    });
});

/** `vite build --mode pseudo`: the page in languages that nobody speaks (docs/languages.md). */
test.describe("in a language", () => {
  // One build for all: these run in one process, one after the other.
  test.describe.configure({ mode: "default" });
  let server: Server | null = null;
  let base = "";

  test.beforeAll(async () => {
    const vite = join("node_modules", "vite", "bin", "vite.js");
    const folder = join(".cache", "test", `pseudo-${process.pid}`);
    const args = [vite, "build", "--mode", "pseudo", "--logLevel", "error", "--outDir", folder];
    const built = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect(built.status, built.stderr).toBe(0);
    server = createStaticServer(folder);
    base = await listen(server, 0);
  });

  test.afterAll(() => server?.close());

  test.beforeEach(({ allowed }) => void allowed.origins.push(new URL(base).origin));

  for (const states of ROWS)
    test(`that is 40 % longer these fit: ${namesOf(states)}`, async ({ page }) => {
      for (const state of states)
        await test.step(state.name, async () => {
          await open(page, base, state);
          await expectToFit(page, SIZES.long);
        });
    });

  for (const states of ROWS)
    test(`from right to left these fit: ${namesOf(states)}`, async ({ page }) => {
      for (const state of states)
        await test.step(state.name, async () => {
          await open(page, base, state, "pseudo=rtl");
          await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
          await expectToFit(page, SIZES.rtl);
        });
    });
});

test("with the reader's forced colours nothing keeps a theme's ink, and what is chosen is seen", async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active", colorScheme: "light" });
  // A dark theme on a light palette: its light ink would be gone.
  await open(page, "./", {
    name: "",
    search: `theme=dark&${DAYS}&story=late-march-or-april&step=5&event=ministers-meeting-2025`,
    opened: ".story-guide",
  });
  await expect(page.locator('[data-part="detail"] h3').first()).toBeVisible();
  const looks = await page.evaluate(() => {
    const probe = document.createElement("i");
    document.body.append(probe);
    const shown = (colour: string): string => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const of = (selector: string, pseudo?: string): CSSStyleDeclaration | null => {
      const element = document.querySelector(selector);
      return element === null ? null : getComputedStyle(element, pseudo);
    };
    const dot = of(".story-guide__dot[aria-current]", "::before");
    const brush = of(".overview__brush");
    return {
      ink: shown("var(--asof-ink)") === shown("CanvasText"),
      bars: of(".overview__bar:not(.overview__bar--all)")?.fill === shown("CanvasText"),
      dot: dot?.backgroundColor !== of(".story-guide__dot:not([aria-current])", "::before")?.backgroundColor,
      brush: `${brush?.borderInlineStartStyle} ${brush?.borderInlineStartWidth}`,
      panel: of('[data-part="detail"]')?.borderInlineStartStyle,
    };
  });
  expect(looks).toEqual({ ink: true, bars: true, dot: true, brush: "solid 2px", panel: "solid" });
});

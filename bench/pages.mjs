// The pages that are measured beside one another, and how a reader works them.
import { FILTER } from "./dataset.mjs";

/**
 * @typedef {object} MeasuredPage
 * @property {string} name
 * @property {(size: number) => string} path
 * @property {string} [ready] selector of what stands in the page when the reader can use it
 * @property {"parquet"} [data] what its data are in, if not JSON
 * @property {number} brief the most events in a brief run
 * @property {number} most the most events at all
 * @property {number} [least]
 * @property {string} [stage] selector of what is panned and zoomed
 * @property {"drag" | "scroll"} [pan]
 * @property {"wheel" | "control-wheel" | {in: string, out: string}} [zoom] wheel, or buttons
 * @property {(page: import("@playwright/test").Page) => Promise<void>} [beforeActor] what is not part of the filtering itself
 * @property {(page: import("@playwright/test").Page) => Promise<void>} [actor]
 * @property {(page: import("@playwright/test").Page) => Promise<void>} [afterActor] nor is this
 * @property {(page: import("@playwright/test").Page) => import("@playwright/test").Locator} [words] field that Enter sends off
 * @property {{marks: string, parts: string, busy: string}} [changes] selectors of what a filter changes: marks that come and
 *   go, parts of the page with words or bars of the result, and what stands in the page while an answer is on its way
 */

/** @type {MeasuredPage} */
const ASOF = {
  name: "Asof",
  path: (size) => `asof/?data=../data/${size}.json`,
  ready: 'main[data-timeline="ready"]',
  brief: 100_000,
  most: 100_000,
  stage: ".timeline__host",
  pan: "drag",
  zoom: "control-wheel",
  beforeActor: async (page) => {
    const filters = page.locator('[data-part="filters"]');
    // In a narrow window they are in a sheet.
    const sheet = filters.getByRole("button", { name: /^Filters/ });
    if (await sheet.isVisible()) await sheet.click();
    await filters.getByRole("button", { name: "Actors" }).click();
    await filters.getByRole("checkbox", { name: FILTER.actor }).first().waitFor();
  },
  actor: (page) =>
    page.locator('[data-part="filters"]').getByRole("checkbox", { name: FILTER.actor }).first().click(),
  afterActor: async (page) => {
    const sheet = page.locator('[data-part="filters"] dialog[open]');
    while (await sheet.isVisible()) await page.keyboard.press("Escape");
  },
  words: (page) => page.locator('[data-part="filters"]').getByRole("searchbox").first(),
  changes: {
    marks: "[data-event-id], .vis-item",
    parts: '[data-part="count"], [data-part="overview"] svg, .timeline__lanes, .year-jumps',
    busy: '[data-searching="true"]',
  },
};

/** @type {Record<string, MeasuredPage>} */
export const PAGES = {
  asof: ASOF,
  parquet: {
    ...ASOF,
    name: "Asof, Parquet",
    path: (size) => `asof/?data=../parquet/${size}/dataset.json`,
    data: "parquet",
    brief: 0,
    most: 1_000_000,
    least: 1_000_000,
  },
  plain: {
    name: "plain HTML",
    path: (size) => `plain/${size}/`,
    ready: "ol > li",
    brief: 10_000,
    most: 100_000,
    stage: "ol",
    pan: "scroll",
  },
  vis: {
    name: "vis-timeline",
    path: (size) => `peers/vis.html?data=../data/${size}.json`,
    brief: 10_000,
    most: 100_000,
    stage: ".vis-timeline",
    pan: "drag",
    zoom: "wheel",
    actor: (page) => page.locator("#actor").click(),
    words: (page) => page.locator("#words"),
    changes: { marks: ".vis-item", parts: "#count", busy: ":not(*)" },
  },
  timelinejs: {
    name: "TimelineJS3",
    path: (size) => `peers/timelinejs.html?data=../data/${size}.json`,
    brief: 1_000,
    most: 10_000,
    stage: ".tl-timenav",
    pan: "drag",
    zoom: { in: ".tl-menubar-button .tl-icon-zoom-in", out: ".tl-menubar-button .tl-icon-zoom-out" },
  },
  chrono: {
    name: "react-chrono",
    path: (size) => `peers/chrono.html?data=../data/${size}.json`,
    brief: 1_000,
    most: 10_000,
    stage: "#timeline",
    pan: "scroll",
  },
  json: {
    name: "JSON alone",
    path: (size) => `peers/json.html?data=../data/${size}.json`,
    brief: 100_000,
    most: 100_000,
  },
};

/** This page takes part at this size, unless it was too slow with fewer. */
export function isAsked(name, size, { brief, named }) {
  const { brief: soFar, least = 0, most } = PAGES[name];
  return size <= (brief ? soFar : most) && (named === true || size >= least);
}

// One load of one page in a context of its own, and what a reader does there.
import { FILTER } from "./dataset.mjs";
import { probe } from "./probe.mjs";

/** A page that is not ready by then is left. */
export const LIMIT_MS = 30_000;
/** Nothing may have changed, and no long task run, for so long before something is measured. */
const QUIET_MS = 400;
/** Slow pages are not panned or zoomed for longer. */
const PATIENCE_MS = 5_000;
/** By then a new tab of the browser is at rest. */
const TAB_MS = 500;

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {{page: import("./pages.mjs").MeasuredPage, size: number, address: string,
 *   viewport: {width: number, height: number}, use: boolean}} wanted use: also pan, zoom and filter
 * @returns {Promise<Record<string, number> | null>} null: not ready in time
 */
export async function measure(browser, { page: what, size, address, viewport, use }) {
  const context = await browser.newContext({ viewport, locale: "en-GB", timezoneId: "Europe/Berlin" });
  try {
    const page = await newTab(context);
    await page.addInitScript(probe, what.ready ?? 'html[data-ready="yes"]');
    const bytes = countBytes(page);
    const ready = await load(page, new URL(what.path(size), address).href);
    if (!ready) return null;
    const figures = await loaded(page);
    const client = await context.newCDPSession(page);
    figures.bytes = await bytes();
    // What may be collected goes with the code that has been compiled, which no reader's browser does by itself: a page that
    // is worked is weighed afterwards.
    if (use && what.stage !== undefined) {
      Object.assign(figures, await pan(page, what), await zoom(page, what), await filter(page, what));
      figures.heapAfter = await heap(client);
    } else figures.heap = await heap(client);
    figures.nodesMost = Math.max(figures.nodesMost ?? 0, await nodes(page));
    return figures;
  } finally {
    await context.close();
  }
}

/** A reader's tab stands before its page is asked for: making it keeps the browser busy for some tenths of a second. */
export async function newTab(context) {
  const page = await context.newPage();
  await new Promise((done) => setTimeout(done, TAB_MS));
  return page;
}

/** What came of the data, zipped as it came. */
function countBytes(page) {
  const sizes = [];
  page.on("requestfinished", (request) => {
    if (/\/(data|parquet)\/\d/.test(new URL(request.url()).pathname)) sizes.push(request.sizes());
  });
  return async () => {
    const all = await Promise.all(sizes);
    return all.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  };
}

export async function load(page, address) {
  const until = Date.now() + LIMIT_MS;
  try {
    await page.goto(address, { waitUntil: "commit", timeout: LIMIT_MS });
    const timeout = Math.max(1, until - Date.now());
    await page.waitForFunction(() => globalThis.__bench.ready !== null, null, { timeout, polling: 100 });
    return true;
  } catch (error) {
    if (error.name === "TimeoutError") return false;
    throw error;
  }
}

/** The figures of the load, once the page has come to rest. */
async function loaded(page) {
  await settle(page);
  return await page.evaluate(() => {
    const { ready, blocking, longest, shift } = globalThis.__bench;
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const nodes = globalThis.__bench.nodes();
    return { ready, blocking, longest, shift, paint: paint?.startTime ?? null, nodes };
  });
}

/** Until no long task has come for a while; a page that never rests is taken as it is. */
export async function settle(page) {
  await page.evaluate(
    async ([quiet, patience]) => {
      const asked = performance.now();
      let blocked = globalThis.__bench.blocking;
      let since = asked;
      while (performance.now() - since < quiet && performance.now() - asked < patience) {
        await new Promise((done) => setTimeout(done, 50));
        if (globalThis.__bench.blocking !== blocked) since = performance.now();
        blocked = globalThis.__bench.blocking;
      }
    },
    [QUIET_MS, PATIENCE_MS],
  );
}

/** Megabytes that script holds, after all that can go has gone. */
export async function heap(client) {
  await client.send("HeapProfiler.enable");
  for (let time = 0; time < 2; time++) await client.send("HeapProfiler.collectGarbage");
  await client.send("HeapProfiler.disable");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  return usedSize / 1_000_000;
}

export const nodes = (page) => page.evaluate(() => globalThis.__bench.nodes());

/** 60 steps of 8 pixels, there and back: with the button held down, or by the wheel where the page only scrolls. */
async function pan(page, { stage, pan: how }) {
  const { x, y } = await middle(page, stage);
  const steps = Array.from({ length: 60 }, (_, index) => (index < 30 ? index : 60 - index) * 8);
  await page.mouse.move(x, y);
  if (how === "drag") await page.mouse.down();
  const frames = await watched(page, steps, async (step, index) => {
    if (how === "drag") await page.mouse.move(x - step, y);
    else await page.mouse.wheel(0, index < 30 ? 80 : -80);
  });
  if (how === "drag") await page.mouse.up();
  await settle(page);
  return { panP95: at(frames, 0.95), panMax: at(frames, 1), nodesMost: await nodes(page) };
}

/** Twelve steps closer, 24 away, twelve closer. */
async function zoom(page, { stage, zoom: how }) {
  if (how === undefined) return {};
  const { x, y } = await middle(page, stage);
  const buttons = typeof how === "object";
  const steps = Array.from({ length: buttons ? 12 : 48 }, (_, index) => {
    const quarter = Math.floor((index * 4) / (buttons ? 12 : 48));
    return quarter === 0 || quarter === 3;
  });
  let most = 0;
  await page.mouse.move(x, y);
  if (how === "control-wheel") await page.keyboard.down("Control");
  const frames = await watched(page, steps, async (closer, index) => {
    if (buttons) await page.locator(closer ? how.in : how.out).click({ force: true });
    else await page.mouse.wheel(0, closer ? -120 : 120);
    if (index === 35) most = await nodes(page);
  });
  if (how === "control-wheel") await page.keyboard.up("Control");
  await settle(page);
  return { zoomP95: at(frames, 0.95), zoomMax: at(frames, 1), nodesMost: Math.max(most, await nodes(page)) };
}

/** The frames while those steps are taken one after another, each once the page has taken in the one before. */
async function watched(page, steps, take) {
  const frames = await page.evaluateHandle(() => globalThis.__bench.watchFrames());
  const begun = Date.now();
  for (const [index, step] of steps.entries()) {
    if (Date.now() - begun > PATIENCE_MS) break;
    await take(step, index);
  }
  return await frames.evaluate((stop) => stop());
}

/** By an actor, then by words: the first words also bring the search's code and index, the second only search. */
async function filter(page, { beforeActor, actor, afterActor, words, changes }) {
  if (actor === undefined) return {};
  await beforeActor?.(page);
  await settle(page);
  const figures = { filterActor: await changed(page, changes, () => actor(page)) };
  await afterActor?.(page);
  const field = words(page);
  for (const [name, word] of [
    ["searchFirst", FILTER.otherWord],
    ["filterText", FILTER.word],
  ]) {
    await field.click();
    await field.fill("");
    await settle(page);
    figures[name] = await changed(page, changes, async () => {
      await page.keyboard.insertText(word);
      await page.keyboard.press("Enter");
    });
  }
  return figures;
}

/** From the click or Enter to the last frame in which it changed what is shown. */
async function changed(page, changes, act) {
  const wanted = { quiet: QUIET_MS, ...changes };
  const watch = await page.evaluateHandle((of) => globalThis.__bench.watchChange(of), wanted);
  await act();
  return await watch.evaluate((end) => end());
}

export async function middle(page, selector) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${page.url()} shows no ${selector}`);
  const { height } = page.viewportSize();
  const [top, bottom] = [Math.max(0, box.y), Math.min(height, box.y + box.height)];
  return { x: box.x + box.width / 2, y: (top + bottom) / 2 };
}

/** The value below which that part of all lie. */
function at(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((sorted.length - 1) * part)] ?? null;
}

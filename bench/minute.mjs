// `--minute`: a minute of panning and zooming through the most events, as a reader who can't sit still.
import { randomFrom } from "./dataset.mjs";
import { heap, load, middle, newTab, nodes, settle } from "./measure.mjs";
import { PAGES } from "./pages.mjs";
import { probe } from "./probe.mjs";

const SECONDS = 60;
/** Longer than three frames is a stutter that one sees. */
const STUTTER_MS = 50;

/**
 * @param {import("@playwright/test").Browser} browser
 * @param {string} address of the site
 * @param {{sizes: readonly number[], seed: number, viewport: {width: number, height: number}}} options
 */
export async function minute(browser, address, { sizes, seed, viewport }) {
  const { most: mostEvents, path, ready, stage } = PAGES.asof;
  const size = Math.max(...sizes.filter((each) => each <= mostEvents));
  const context = await browser.newContext({ viewport });
  try {
    const page = await newTab(context);
    await page.addInitScript(probe, ready);
    if (!(await load(page, new URL(path(size), address).href))) return null;
    await settle(page);
    const client = await context.newCDPSession(page);
    const before = await heap(client);
    const watch = await page.evaluateHandle(() => globalThis.__bench.watchFrames());
    const most = await roam(page, await middle(page, stage), randomFrom(seed));
    const frames = await watch.evaluate((stop) => stop());
    await settle(page);
    return {
      size,
      frames: frames.length,
      stutters: frames.filter((length) => length > STUTTER_MS + 1).length,
      longest: Math.max(...frames),
      nodes: most,
      before,
      after: await heap(client),
    };
  } finally {
    await context.close();
  }
}

/** Drags and turns of the wheel by chance; the most nodes that the page had meanwhile. */
async function roam(page, { x, y }, random) {
  const end = Date.now() + SECONDS * 1_000;
  let most = 0;
  while (Date.now() < end) {
    await page.mouse.move(x, y);
    if (random() < 0.5) {
      const step = (random() - 0.5) * 40;
      await page.mouse.down();
      for (let index = 1; index <= 15; index++) await page.mouse.move(x + index * step, y);
      await page.mouse.up();
    } else {
      const turn = random() < 0.5 ? 120 : -120;
      await page.keyboard.down("Control");
      for (let index = 0; index < 12; index++) await page.mouse.wheel(0, turn);
      await page.keyboard.up("Control");
    }
    most = Math.max(most, await nodes(page));
  }
  return most;
}

/** What it gave, in a sentence. */
export function minuteSentence(of) {
  if (of === null) return "A minute of panning and zooming: the page was not ready in time.";
  const figure = (value) => value.toLocaleString("en", { maximumFractionDigits: 1 });
  return `A minute of panning and zooming through ${figure(of.size)} events: ${figure(of.frames)} frames, ${of.stutters} over ${STUTTER_MS} ms (to reach: 0), the longest ${figure(of.longest)} ms; at most ${figure(of.nodes)} nodes (3,000); memory ${figure(of.before)} MB before, ${figure(of.after)} MB after (± 10 %).`;
}

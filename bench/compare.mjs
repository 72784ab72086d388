// All pages at all sizes, round by round, in one browser.
import { chromium } from "@playwright/test";
import { findBrowser } from "../scripts/browser.mjs";
import { randomFrom } from "./dataset.mjs";
import { measure } from "./measure.mjs";
import { minute } from "./minute.mjs";
import { isAsked, PAGES } from "./pages.mjs";
import { canWriteParquet } from "./parquet.mjs";
import { serveSite } from "./site.mjs";
import { spread } from "./statistics.mjs";

export const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
/** A page that needs so long is loaded once, not in every round. */
const SLOW_MS = 5_000;

/**
 * @typedef {object} Result
 * @property {string} page key of `PAGES`
 * @property {number} size
 * @property {"measured" | "not finished" | "left out"} outcome
 * @property {Record<string, number>[]} rounds
 * @property {Record<string, {min: number, median: number, max: number} | null>} figures
 */

/**
 * @param {ReturnType<import("./options.mjs").readOptions>} options
 * @returns {Promise<{chromium: string, roamed: object | null | undefined, bytes: Record<string, number>, results: Result[]}>}
 */
export async function compare(asked) {
  const options = { ...asked, pages: asked.pages.filter((page) => canBeHad(page)) };
  const site = await serveSite(options);
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ARGS });
  try {
    const shuffle = shuffled(randomFrom(options.seed));
    const results = options.sizes.flatMap((size) =>
      options.pages.map((page) => ({ page, size, outcome: "measured", rounds: [] })),
    );
    const setup = { browser, site, options };
    await warmUp(setup);
    for (let round = 0; round < options.rounds; round++) {
      for (const size of options.sizes)
        for (const run of shuffle(results.filter((each) => each.size === size))) {
          if (round === 0 && !takesPart(run, options, results)) run.outcome = "left out";
          // The first rounds are the ones with use: slow pages, and hurried runs, have no other.
          if (goesOn(run) && !isLate(round, options)) await take(run, setup, round < options.used);
        }
      process.stdout.write(`Round ${round + 1} of ${options.rounds} done.\n`);
    }
    for (const result of results) result.figures = figuresOf(result.rounds);
    const roamed = options.minute ? await minute(browser, site.address, options) : undefined;
    return { chromium: browser.version(), roamed, bytes: Object.fromEntries(site.bytes), results };
  } finally {
    await browser.close();
    site.close();
  }
}

/** A build whose command line writes no Parquet is measured without. */
function canBeHad(page) {
  if (PAGES[page].data !== "parquet" || canWriteParquet()) return true;
  process.stdout.write(`${PAGES[page].name}: left out, this build's command line does not write it.\n`);
  return false;
}

/** What did not finish with fewer events is not tried with more. */
function takesPart({ page, size }, options, results) {
  const beaten = results.some((each) => each.page === page && each.outcome === "not finished");
  return !beaten && isAsked(page, size, options);
}

const goesOn = ({ outcome, rounds }) =>
  outcome === "measured" && !rounds.some(({ ready }) => ready > SLOW_MS);

/** One round there is always. */
const isLate = (round, { until }) => round > 0 && performance.now() > until;

async function take(run, { browser, site, options }, use) {
  const load = { page: PAGES[run.page], size: run.size, address: site.address, viewport: options.viewport };
  const figures = await measure(browser, { ...load, use });
  if (figures === null) {
    run.outcome = "not finished";
    return;
  }
  run.rounds.push(figures);
  // What a page holds when it is ready is weighed in a round without use, and there may be none.
  const isLast = !goesOn(run) || options.rounds <= options.used;
  if (isLast && run.rounds.every(({ heap }) => heap === undefined))
    figures.heap = (await measure(browser, { ...load, use: false }))?.heap;
}

/** The first pages of a browser pay for what all later ones find ready. */
async function warmUp({ browser, site, options }) {
  const { pages, sizes, viewport } = options;
  const size = Math.min(...sizes);
  for (const page of pages.slice(0, 2))
    await measure(browser, { page: PAGES[page], size, address: site.address, viewport, use: false });
}

function figuresOf(rounds) {
  const names = new Set(rounds.flatMap((round) => Object.keys(round)));
  return Object.fromEntries([...names].map((name) => [name, spread(rounds.map((round) => round[name]))]));
}

function shuffled(random) {
  return (list) => {
    const order = list.map((each) => ({ each, at: random() }));
    return order.toSorted((a, b) => a.at - b.at).map(({ each }) => each);
  };
}

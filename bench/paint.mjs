// `npm run bench`: the shipped story's first paint against the same events as plain HTML, in one browser,
// turn by turn, and the sizes that a reader downloads. Prints a table, writes bench/results/paint.json.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../scripts/browser.mjs";
import { root } from "../scripts/ensure.mjs";
import { createStaticServer, listen } from "../scripts/serve.mjs";
import { newTab } from "./measure.mjs";
import { plainPage } from "./plainPage.mjs";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const ROUNDS = Number(process.env.ROUNDS ?? 25);
const dataset = JSON.parse(await readFile(join(root, "public/data/japan-us-2025.json"), "utf8"));

const plainFolder = join(root, ".cache/plain");
await mkdir(plainFolder, { recursive: true });
await writeFile(join(plainFolder, "index.html"), plainPage(dataset));
const servers = [createStaticServer(join(root, "dist")), createStaticServer(plainFolder)];
const [asof, plain] = await Promise.all(servers.map((server) => listen(server, 0)));

const browser = await chromium.launch({ executablePath: await findBrowser(), args: ARGS });
const pages = [
  { name: "plain HTML", address: plain, paints: [], ready: [], shift: [] },
  { name: "Asof", address: asof, paints: [], ready: [], shift: [] },
];
// The first round warms the browser and counts for nobody; the order changes each round.
for (let round = 0; round <= ROUNDS; round++) {
  for (const page of round % 2 === 0 ? pages : pages.toReversed()) {
    const figures = await measure(page);
    if (round === 0) continue;
    page.paints.push(figures.paint);
    page.shift.push(figures.shift);
    if (figures.ready !== null) page.ready.push(figures.ready);
  }
}
await browser.close();
for (const server of servers) server.close();

async function measure({ name, address }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await newTab(context);
  await page.addInitScript(() => {
    globalThis.__shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.__shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address, { waitUntil: "load" });
  let ready = null;
  if (name === "Asof") {
    await page.waitForSelector('main[data-timeline="ready"]');
    ready = await page.evaluate(() => performance.now());
  }
  const paint = await page.evaluate(async () => {
    while (performance.getEntriesByName("first-contentful-paint").length === 0)
      await new Promise((done) => setTimeout(done, 5));
    return performance.getEntriesByName("first-contentful-paint")[0].startTime;
  });
  const shift = await page.evaluate(() => globalThis.__shift);
  await context.close();
  return { paint, ready, shift };
}

const at = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? Number.NaN;
const spread = (values) => [0, 0.5, 1].map((part) => at(values, part).toFixed(0)).join("–");
const rows = pages.map((page) => ({
  page: page.name,
  "first contentful paint ms": spread(page.paints),
  "timeline ready ms": page.ready.length === 0 ? "" : spread(page.ready),
  "layout shift": at(page.shift, 1).toFixed(4),
}));
console.log(`${dataset.events.length} events, ${ROUNDS} rounds each, min–median–max`);
console.table(rows);
const ratio = at(pages[1].paints, 0.5) / at(pages[0].paints, 0.5);
console.log(
  `first contentful paint, medians: Asof = ${ratio.toFixed(2)} × plain HTML (figure to reach: 1.2)`,
);
await mkdir(join(root, "bench/results"), { recursive: true });
await writeFile(
  join(root, "bench/results/paint.json"),
  `${JSON.stringify({ rounds: ROUNDS, ratio, pages }, null, 2)}\n`,
);

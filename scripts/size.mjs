// `npm run size`: what a reader downloads as script, gzip, against the budgets.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { root } from "./ensure.mjs";

/** Budgets in kB (1,000 bytes). The list must be live with the first, the canvas is loaded after it. */
const LIST_AND_FILTERS = 140;
const CANVAS = 125;
const ELEMENT = 3;

/**
 * The budgets measured on a finished build: chunks that the page's entry brings, and those that
 * the timeline adds to them.
 * @param {string} dist
 * @returns {{name: string, kB: number, limit: number, files: string[]}[]}
 */
export function measure(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8"));
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry && key.endsWith("index.html"));
  if (entry === undefined) throw new Error("dist/.vite/manifest.json has no entry index.html");
  const timeline = Object.keys(manifest).filter(
    (key) => manifest[key].isDynamicEntry && /(^|\/)timeline\//.test(manifest[key].src ?? key),
  );
  // The entry loads the page's code after the first paint: for the reader it is one step. The canvas, which
  // it asks for at the same time, has its own budget.
  const asked = (manifest[entry].dynamicImports ?? []).filter((key) => !timeline.includes(key));
  const first = graph(manifest, [entry, ...asked]);
  if (timeline.length === 0) throw new Error("the build has no lazy chunk from src/timeline/");
  const later = [...graph(manifest, timeline)].filter((key) => !first.has(key));
  return [
    report("list and filters", LIST_AND_FILTERS, dist, manifest, [...first]),
    report("canvas chunk", CANVAS, dist, manifest, later),
    { name: "embed.js", kB: zipped(dist, "embed.js") / 1000, limit: ELEMENT, files: ["embed.js"] },
  ];
}

/** The chunks reached by static imports. */
function graph(manifest, starts) {
  const seen = new Set();
  const queue = [...starts];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    queue.push(...(manifest[key].imports ?? []));
  }
  return seen;
}

function report(name, limit, dist, manifest, keys) {
  const files = keys.map((key) => manifest[key].file).filter((file) => /\.m?js$/.test(file));
  const bytes = files.reduce((sum, file) => sum + zipped(dist, file), 0);
  return { name, kB: bytes / 1000, limit, files };
}

function zipped(dist, file) {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, kB, limit, files } of measure(join(root, "dist"))) {
    const verdict = kB <= limit ? "ok" : "TOO LARGE";
    console.log(`${name}: ${kB.toFixed(1)} of ${limit} kB gzip, ${verdict} (${files.join(", ")})`);
    if (kB > limit) process.exitCode = 1;
  }
}

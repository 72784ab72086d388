// Writes the shipped story into dist/index.html: the page as HTML, readable without script, and the
// dataset itself, so that taking the page over costs no request.
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { build } from "vite";
import { pageParts } from "./pageParts.mjs";

const STORY = "public/data/japan-us-2025.json";
const PAGE = "dist/index.html";
const BOOT = '<script src="./boot.js"></script>';

// One build for this script and publish.mjs.
const input = { prerender: "src/entries/prerender.tsx", publish: "src/entries/publish.ts" };
await build({ build: { ssr: true, rolldownOptions: { input } }, logLevel: "warn" });
const { prerender } = await import(pathToFileURL(resolve(".cache/prerender/prerender.js")).href);
const text = await readFile(STORY, "utf8");
const parts = pageParts(prerender(text));

const replaceOnce = (page, from, to) => {
  const pieces = page.split(from);
  if (pieces.length !== 2)
    throw new Error(`${PAGE} should hold exactly one ${from}, it holds ${pieces.length - 1}.`);
  return pieces.join(to);
};

let page = await readFile(PAGE, "utf8");
page = replaceOnce(page, "<title>Asof</title>", parts.title);
const [description] = /<meta\s+name="description"[^>]*>/.exec(page) ?? [""];
page = replaceOnce(page, description, parts.description);
page = replaceOnce(page, '<div id="root"></div>', parts.root);
page = replaceOnce(page, BOOT, (await styleSheets()).join("") + BOOT);
await writeFile(PAGE, page);
console.log(`prerendered ${STORY} into ${PAGE}: ${Math.round(page.length / 1024)} kB`);

/**
 * Links of the style sheets that the page's code brings: it is loaded after the first paint, which needs them.
 * They stand before the boot script, so that both are fetched at the same time.
 */
async function styleSheets() {
  const manifest = JSON.parse(await readFile("dist/.vite/manifest.json", "utf8"));
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key].imports ?? []) visit(next);
  };
  visit(Object.keys(manifest).find((key) => manifest[key].name === "start"));
  const files = [...seen].flatMap((key) => manifest[key].css ?? []);
  return files.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">\n    `);
}

// Writes the shipped story into dist/index.html: the page as HTML, readable without script, and the
// dataset itself, so that taking the page over costs no request. The page without a story is kept for
// `asof build` (scripts/cli.mjs).
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { build } from "vite";

const STORY = "public/data/japan-us-2025.json";
const PAGE = "dist/index.html";
const BOOT = '<script src="./boot.js"></script>';

// One build for this script and publish.mjs.
const input = {
  prerender: "src/entries/prerender.tsx",
  pageParts: "src/entries/pageParts.ts",
  publish: "src/entries/publish.ts",
  pictures: "src/cli/pictures.ts",
};
await build({ build: { ssr: true, rolldownOptions: { input } }, logLevel: "warn" });
const built = (name) => import(pathToFileURL(resolve(`.cache/prerender/${name}.js`)).href);
const { prerender } = await built("prerender");
const { fillPage, replaceOnce } = await built("pageParts");

const sheets = (await styleSheets()).join("");
const shell = replaceOnce(await readFile(PAGE, "utf8"), BOOT, sheets + BOOT);
await mkdir(".cache/shell", { recursive: true });
await writeFile(".cache/shell/index.html", shell);

const page = fillPage(shell, await prerender(await readFile(STORY, "utf8")));
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

// Writes the shipped story into dist/index.html: the page as HTML, readable without script, and the
// dataset itself, so that taking the page over costs no request. The page without a story is kept for
// `asof build` (scripts/cli.mjs).
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { build, minifySync } from "vite";

const STORY = "public/data/japan-us-2025.json";
const PAGE = "dist/index.html";
const HTML = '<html lang="en"';
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
const { LANGUAGES, prerender } = await built("prerender");
const { fillPage, replaceOnce } = await built("pageParts");

const manifest = JSON.parse(await readFile("dist/.vite/manifest.json", "utf8"));
const START = keyOf(({ name }) => name === "start");
const CANVAS = keyOf(
  ({ isDynamicEntry, src }) => isDynamicEntry === true && src?.endsWith("/timeline/Timeline.tsx"),
);
const PARSER = keyOf(({ name }) => name === "parse");

const sheets = styleSheets().join("");
const bare = replaceOnce(await readFile(PAGE, "utf8"), BOOT, sheets + BOOT);
const shell = replaceOnce(bare, HTML, `${HTML} data-parts="${parts().join("")}"`);
// Which languages there are is known by their files (src/languages/).
for (const name of ["boot.js", "boot-frame.js"]) {
  const spoken = replaceOnce(await readFile(`public/${name}`, "utf8"), "(en|ja)", `(${LANGUAGES.join("|")})`);
  await writeFile(`dist/${name}`, name === "boot.js" ? minified(spoken) : spoken);
}
await mkdir(".cache/shell", { recursive: true });
await writeFile(".cache/shell/index.html", shell);

const page = fillPage(shell, await prerender(await readFile(STORY, "utf8")));
await writeFile(PAGE, page);
console.log(`prerendered ${STORY} into ${PAGE}: ${Math.round(page.length / 1024)} kB`);

/**
 * Links of the style sheets that the page's code brings: it is loaded after the first paint, which needs them.
 * They stand before the boot script, so that both are fetched at the same time.
 */
function styleSheets() {
  const files = graph(START).flatMap((key) => manifest[key].css ?? []);
  return files.map((file) => `<link rel="stylesheet" crossorigin href="./${file}">\n    `);
}

/** The scripts that stand between a dataset's address and its canvas, for the boot script to ask for: links, without a quote. */
function parts() {
  const keys = new Set(["index.html", START, CANVAS, PARSER].flatMap((key) => graph(key)));
  return [...keys].map((key) => `<link rel=modulepreload href=./${manifest[key].file}>`);
}

/** A chunk and all that it imports. */
function graph(key, seen = new Set()) {
  if (seen.has(key)) return [...seen];
  seen.add(key);
  for (const next of manifest[key].imports ?? []) graph(next, seen);
  return [...seen];
}

function keyOf(is) {
  const key = Object.keys(manifest).find((each) => is(manifest[each]));
  if (key === undefined)
    throw new Error("The build has no such chunk: look again at scripts/vite/chunks.ts.");
  return key;
}

/** The boot script stands before the first paint: no byte too many. */
function minified(code) {
  const { code: short, errors } = minifySync("boot.js", code, { module: false, mangle: { toplevel: false } });
  if (errors.length > 0) throw new Error(`public/boot.js: ${errors[0].message}`);
  // A further language is "|xx" in it.
  const most = 1_000 + 3 * Math.max(0, LANGUAGES.length - 2);
  if (short.length > most) throw new Error(`public/boot.js has ${short.length} bytes, more than ${most}.`);
  return short;
}

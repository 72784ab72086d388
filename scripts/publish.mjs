// What dist/ tells those who never open the page: share pictures, Open Graph and Twitter cards, JSON-LD, oEmbed.
// ASOF_SITE is the address where it will stand; without it everything that has to be absolute is left out.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const DIST = "dist";
const PAGE = join(DIST, "index.html");

// Built by prerender.mjs.
const built = (name) => import(pathToFileURL(resolve(`.cache/prerender/${name}.js`)).href);
const { card, publish, siteAddress, STORIES } = await built("publish");
const { renderer } = await built("pictures");

const started = performance.now();
let site = "";
try {
  site = siteAddress(process.env.ASOF_SITE);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

const render = await renderer();
let count = 0;
for (const { file, id } of STORIES) {
  const text = await readFile(join("public", file), "utf8");
  for (const lang of ["en", "ja"]) {
    const picture = card(text, id, lang, site);
    const target = join(DIST, picture.file);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, render(picture.svg));
    count += 1;
  }
}

const { data, head, files } = publish(await readFile(join("public", STORIES[0].file), "utf8"), site);
const page = await readFile(PAGE, "utf8");
await writeFile(PAGE, before(before(page, "</head>", `  ${head}\n  `), "</body>", `  ${data}\n  `));
for (const [file, text] of files) await writeFile(join(DIST, file), text);
const where = site === "" ? "no ASOF_SITE: no canonical link, no oEmbed" : site;
console.log(`published (${where}): ${count} pictures, ${Math.round(performance.now() - started)} ms`);

/** `text` before the last `mark`; the story inside the page may hold anything, but not after the page's own end. */
function before(html, mark, text) {
  const at = mark === "</head>" ? html.indexOf(mark) : html.lastIndexOf(mark);
  if (at === -1) throw new Error(`${PAGE} has no ${mark}.`);
  return html.slice(0, at) + text + html.slice(at);
}

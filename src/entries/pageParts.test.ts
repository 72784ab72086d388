// @vitest-environment jsdom
import { expect, test } from "vitest";
import { packPlain } from "../lib/plainData.ts";
import { fillPage, storiesBlock } from "./pageParts.ts";
import type { Prerendered } from "./prerender.tsx";

const SHELL = `<!doctype html>
<html lang="en" data-parts="<link rel=modulepreload href=./a.js>">
  <head>
    <title>Asof</title>
    <meta name="description" content="none" />
    <script src="./boot.js"></script>
    <script type="module" crossorigin src="./a.js"></script>
    <link rel="modulepreload" crossorigin href="./b.js">
  </head>
  <body>
    <p id="asof-script-failed" class="boot-note" hidden>
      Reload the page.
    </p>
    <noscript>The list, in English. 出典を英語で。日本語での表示</noscript>
    <div id="root"></div>
  </body>
</html>`;
const HOSTILE = `"'></plaintext></textarea><!-- --><script>window.pwned=1</script>`;
const story: Prerendered = {
  title: HOSTILE,
  description: HOSTILE,
  lang: "ja",
  dir: "ltr",
  html: "<main>The story</main>",
  data: packPlain({ title: HOSTILE }),
};
const stories = storiesBlock([{ id: "one", file: "data/one.json", label: { en: HOSTILE, ja: HOSTILE } }]);

/** What the boot script writes, before the rest of the file. */
function blank(page: string): string {
  return new DOMParser().parseFromString(page, "text/html").documentElement.dataset["blank"] ?? "";
}

test("in place of the story stand the page's code, its root in the site's language, and the site's stories", () => {
  const filled = fillPage(SHELL, story, { head: "<!-- of the story -->", body: stories });
  const rest = filled.slice(filled.indexOf('src="./boot.js"></script>') + 'src="./boot.js"></script>'.length);
  const { body, head } = new DOMParser().parseFromString(
    `<!doctype html><html><head>${blank(filled)}${rest}`,
    "text/html",
  );

  const scripts = [...head.querySelectorAll("script, link")];
  expect(scripts.map((each) => each.getAttribute("src") ?? each.getAttribute("href"))).toEqual([
    "./a.js",
    "./b.js",
  ]);
  expect([...body.children].map((each) => each.id || each.localName)).toEqual([
    "asof-script-failed",
    "root",
    "asof-stories",
    "plaintext",
  ]);
  expect(body.querySelector("#asof-script-failed")?.textContent.trim()).toBe("Reload the page.");
  expect(body.querySelector("#root")?.getAttribute("data-lang")).toBe("ja");
  expect(body.querySelector("#root")?.hasAttribute("data-prerendered")).toBe(false);
  expect(body.querySelector("#root")?.childNodes).toHaveLength(0);
  expect(JSON.parse(body.querySelector("#asof-stories")?.textContent ?? "")).toMatchObject([
    { label: { en: HOSTILE } },
  ]);
  // All the rest is text, whatever stands in it.
  expect(body.lastElementChild?.children).toHaveLength(0);
  expect(body.lastElementChild?.textContent).toContain("<main>The story</main>");
  expect(body.lastElementChild).toHaveProperty("hidden", true);
});

test("a page whose boot script asks for nothing has no other", () => {
  expect(blank(fillPage(SHELL.replace(/ data-parts="[^"]*"/, ""), story))).toBe("");
});

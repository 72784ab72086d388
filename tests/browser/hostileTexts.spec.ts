import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Frame, Page } from "@playwright/test";
import { pageParts } from "../../src/entries/pageParts.ts";
import type { Prerendered } from "../../src/entries/prerender.tsx";
import { unpackPlain } from "../../src/lib/plainData.ts";
import type { Packed } from "../../src/lib/plainData.ts";
import { parseDatasetText } from "../../src/model/parseDataset.ts";
import { test } from "./embedHosts.ts";
import type { Hosts } from "./embedHosts.ts";
import { expect } from "./fixture.ts";
import { EVENTS, HOSTILE, hostileDataset, PANEL_FIELDS, said, stringsOf } from "./hostileTexts.ts";

/** One place where a timeline is shown, driven the same way in all. */
interface Place {
  /** The document that the timeline stands in; inline this is the host page. */
  readonly inside: () => Page | Frame;
  /** Changes what is named: texts, null takes away. */
  readonly set: (params: Readonly<Record<string, string | null>>) => Promise<void>;
}

const fields = (names: readonly string[], indexes: readonly number[]): string[] =>
  indexes.flatMap((index) => names.map((name) => said(name, index)));
/** As a file of text can hold it: half a character alone is none in UTF-8. */
const inFile = (text: string): string => Buffer.from(text).toString();
const EVERY = HOSTILE.map((_, index) => index);

/**
 * Waits until all of `wanted` stands in the timeline as letters, in whatever shadow root; gives what does not come.
 * Every element that one of the strings could have made, or that could ask somebody for something, is given too.
 */
async function missing({ inside }: Place, wanted: readonly string[]): Promise<string[]> {
  return await inside().evaluate(async (needles) => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    const plain = (text: string) => text.replaceAll(/\s+/g, " ");
    const read = (): string =>
      roots(document)
        .map((root) => {
          const body = root instanceof Document ? root.body : root;
          const values = [...root.querySelectorAll<HTMLTextAreaElement>("textarea, input")];
          return plain([body.textContent, ...values.map(({ value }) => value)].join("\n"));
        })
        .join("\n");
    const end = performance.now() + 8000;
    let left = needles.map(plain);
    for (;;) {
      const text = read();
      left = left.filter((needle) => !text.includes(needle));
      if (left.length === 0 || performance.now() > end) break;
      await new Promise((done) => setTimeout(done, 20));
    }
    const made = roots(document).flatMap((root) =>
      [...root.querySelectorAll("*")].filter(
        (element) =>
          element.matches("form[action]") ||
          /^(x-evil|math|object|embed|video|source|template)$/.test(element.localName) ||
          [...element.attributes].some(
            ({ name, value }) =>
              name.startsWith("on") ||
              (/^(src|srcset|style|data|poster|background|action|srcdoc)$/.test(name) &&
                /canary|pwned/.test(value)) ||
              (name.endsWith("href") && /^\s*(javascript|data|vbscript):/i.test(value)),
          ),
      ),
    );
    const ran = "pwned" in window ? ["a script has run"] : [];
    return [...left, ...made.map(({ outerHTML }) => outerHTML.slice(0, 200)), ...ran];
  }, wanted);
}

/** All that a reader can open, in all places alike. */
async function readAll(place: Place): Promise<void> {
  const expectAll = async (what: string, wanted: readonly string[]): Promise<void> => {
    expect(await missing(place, wanted), what).toEqual([]);
  };
  await expectAll("list", fields(["event", "summary", "actor", "publisher", "license"], EVERY));
  for (const event of EVENTS) {
    await place.set({ event: `e${event}` });
    await expectAll(`panel of e${event}: ${HOSTILE[event]}`, fields(PANEL_FIELDS, stringsOf(event)));
  }
  await place.set({ event: null, view: "sources" });
  await expectAll("sources", fields(["source", "publisher", "remark", "event"], EVERY));
  await place.set({ view: "corrections" });
  await expectAll("corrections", fields(["correction", "event"], EVERY));
  await place.set({ view: "moved" });
  await expectAll("moved", fields(["event"], EVERY));
  await place.set({ view: "list", story: "walk", step: "3" });
  await expectAll("guided story", [...fields(["guide"], EVERY), said("step", 2)]);
  // As a day before knew it, under the titles of that day; then compared with now.
  await place.set({ story: null, step: null, asOf: "2024-12-01" });
  await expectAll("as of a day", fields(["early"], EVERY));
  await place.set({ asOf: "2025-03-01", compare: "2024-12-01" });
  await expectAll("comparison", fields(["event"], EVERY));
  // Search marks what it finds within the texts.
  await place.set({ asOf: null, compare: null, q: "script" });
  await expectAll("search", fields(["event"], [0, 1]));
  // A filter says its name in the open.
  await place.set({ q: null, actor: "a0,a6", topic: "t7" });
  await expectAll("filters", []);
  await place.set({ actor: "a0,a6", topic: null });
  await expectAll("filtered", fields(["actor"], [0, 6]));
  await place.set({ actor: null, view: "both", lanes: "topic" });
  await expectAll("lanes", fields(["event"], EVERY));
  for (const [name, field, some] of [
    ["Actors", "actor", [0, 13, 32]],
    ["Topics", "topic", [0, 13, 32]],
    // The first five in order.
    ["Claims", "source", [8, 32, 35]],
  ] as const) {
    const button = place.inside().locator('[data-part="filters"]').getByRole("button", { name });
    await button.evaluate((element: HTMLElement) => element.click());
    await expectAll(`the filter ${name}`, fields([field], some));
    await button.evaluate((element: HTMLElement) => element.click());
  }
  await place.set({ event: "e6" });
  const share = place.inside().getByRole("button", { name: "Share", exact: true }).last();
  await share.evaluate((element: HTMLElement) => element.click());
  await expectAll("citation", [said("event", 6), said("author", 0), said("author", 6), said("house", 7)]);
}

/** Only what the foreign host of the data is asked for; a canary would fail the fixture. */
const embedded = (hosts: Hosts, data: string, mode: string): string =>
  hosts.page(
    `<script async src="${hosts.open}/embed.js"></script>
     <event-timeline mode="${mode}" lang="en" view="list" src="${data}"><a href="${hosts.open}/">The timeline</a></event-timeline>`,
    hosts.open,
    `default-src 'none'; script-src ${hosts.open}; img-src https: data:; connect-src ${hosts.open} ${new URL(data).origin}; frame-src ${hosts.open}; base-uri 'none'; form-action 'none'`,
  );

const driven = (page: Page, inside: Place["inside"]): Place => ({
  inside,
  set: (params) =>
    page.evaluate((view) => {
      (document.querySelector("event-timeline") as unknown as { setView: (view: object) => void }).setView(
        view,
      );
    }, params),
});

test.beforeEach(({ faults, allowed }) => {
  faults.repair("hostile", hostileDataset());
  // The browser's remark on the share dialog's preview.
  allowed.console.push(/allow-scripts and allow-same-origin/);
});

test("fifty hostile strings in every text: the page", async ({ page, faults }) => {
  await page.goto(`./?lang=en&view=list&data=${encodeURIComponent(faults.url("hostile"))}`);
  await readAll({
    inside: () => page,
    set: (params) =>
      page.evaluate((changes) => {
        const url = new URL(location.href);
        for (const [key, value] of Object.entries(changes))
          if (value === null) url.searchParams.delete(key);
          else url.searchParams.set(key, value);
        history.pushState(null, "", url);
        dispatchEvent(new PopStateEvent("popstate"));
      }, params),
  });
});

for (const mode of ["frame", "inline"] as const)
  test(`fifty hostile strings in every text: ${mode}`, async ({ page, faults, allowed, hosts }) => {
    const url = embedded(hosts, faults.url("hostile"), mode);
    allowed.origins.push(hosts.open, new URL(url).origin);
    await page.goto(url);
    const frame = () =>
      page.frames().find((each) => /embed\.html\?/.test(each.url()) && each.name() !== "") ?? page;
    if (mode === "frame") await expect.poll(() => frame() !== page).toBe(true);
    await readAll(driven(page, mode === "frame" ? frame : () => page));
  });

test("fifty hostile strings in every text: the built page with its JSON-LD, before and without the script", async ({
  page,
}) => {
  const load = async (name: string) =>
    (await import(
      pathToFileURL(join(import.meta.dirname, "..", "..", ".cache", "prerender", name)).href
    )) as {
      readonly prerender: (text: string) => Promise<Prerendered>;
      readonly publish: (
        text: string,
        site: string,
      ) => { head: string; data: string; files: ReadonlyMap<string, string> };
    };
  const text = JSON.stringify(hostileDataset());
  const { prerender } = await load("prerender.js");
  const { publish } = await load("publish.js");
  const { head, data, files } = publish(text, "https://timeline.example/");
  const parts = pageParts(await prerender(text));
  const built = await readFile(join(import.meta.dirname, "..", "..", "dist", "index.html"), "utf8");
  const [policy = ""] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(built) ?? [];
  expect(policy).toContain("script-src");
  const html = `<!doctype html><html lang="en"><head>${policy}<meta charset="utf-8">${parts.title}${parts.description}${head}</head><body>${parts.root}${data}</body></html>`;
  await page.route("**/built.html", (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await page.goto("./built.html");
  expect(
    await missing(
      { inside: () => page, set: async () => {} },
      fields(["event", "summary", "actor"], EVERY).map(inFile),
    ),
  ).toEqual([]);
  const found = await page.evaluate(() => ({
    title: document.title,
    card: document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? "",
    children: [document.head, document.body].map(({ children }) => [
      ...new Set([...children].map(({ localName }) => localName)),
    ]),
    story: document.querySelector('script[type="application/json"]')?.textContent ?? "",
    linked: JSON.stringify(
      JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? "null"),
    ),
  }));
  const plain = (value: string) => value.replaceAll(/\s+/g, " ").trim();
  for (const index of EVERY) {
    const title = plain(inFile(said("title", index)));
    expect([plain(found.title).includes(title), plain(found.card).includes(title)], title).toEqual([
      true,
      true,
    ]);
    const linked = JSON.stringify(said("event", index)).slice(1, -1);
    expect(found.linked.includes(linked), linked).toBe(true);
  }
  expect(found.children).toEqual([
    ["meta", "title", "link"],
    ["div", "script"],
  ]);
  const { dataset, problems } = parseDatasetText(text) as { dataset: unknown; problems: unknown };
  expect(unpackPlain(JSON.parse(found.story) as Packed)).toMatchObject({ dataset, problems });
  // The oEmbed document's frame is markup: other sites put it into their pages as it is.
  const frame = await page.evaluate(
    (markup) => {
      const box = new DOMParser().parseFromString(markup, "text/html").body;
      return {
        tags: [...box.querySelectorAll("*")].map(({ localName }) => localName),
        title: box.querySelector("iframe")?.title ?? "",
      };
    },
    (JSON.parse(files.get("oembed.json") ?? "") as { html: string }).html,
  );
  expect(frame.tags).toEqual(["iframe"]);
  expect(plain(frame.title)).toContain(plain(said("title", 3)));
});

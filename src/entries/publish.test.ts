// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { card, publish, siteAddress, STORIES } from "./publish.ts";

const SITE = "https://example.org/asof/";
const STORY = readFileSync(`public/${STORIES[0].file}`, "utf8");
const HOSTILE = `"><script>alert(1)</script><!-- ' & \u0000`;

function head(text: string, site: string): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><head>${publish(text, site).head}</head>`,
    "text/html",
  );
}

function metas(page: Document): Map<string, string> {
  return new Map(
    [...page.querySelectorAll("meta")].map((each) => [
      each.getAttribute("property") ?? each.name,
      each.content,
    ]),
  );
}

describe("the site's address", () => {
  it.each([
    [undefined, ""],
    [" ", ""],
    ["https://example.org", "https://example.org/"],
    ["https://example.org/asof", SITE],
    [SITE, SITE],
    ["http://localhost:4173/", "http://localhost:4173/"],
  ])("%j is read as %j", (text, address) => {
    expect(siteAddress(text)).toBe(address);
  });

  it.each([
    "example.org",
    "ftp://example.org/",
    "https://example.org/?a=1",
    "https://u:p@example.org/",
    "https://example.org/a.html",
  ])("%s is refused with a sentence", (text) => {
    expect(() => siteAddress(text)).toThrow("https://example.org/timeline/");
  });
});

describe("the head", () => {
  it("names the page, its picture and its oEmbed document by absolute addresses", () => {
    const page = head(STORY, SITE);
    expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(SITE);
    const oembed = page.querySelector('link[type="application/json+oembed"]');
    expect(oembed?.getAttribute("href")).toBe(`${SITE}oembed.json`);
    const told = metas(page);
    expect(told.get("og:url")).toBe(SITE);
    expect(told.get("og:title")).toBe("Japan–US defence in 2025: what was expected, what happened");
    expect(told.get("og:description")).toMatch(/^How the Japan–US alliance moved/);
    for (const name of ["og:image", "twitter:image"])
      expect(told.get(name)).toBe(`${SITE}share/japan-us-2025.png`);
    expect([told.get("og:image:width"), told.get("og:image:height")]).toEqual(["1200", "630"]);
    for (const name of ["og:image:alt", "twitter:image:alt"])
      expect(told.get(name)).toContain("First Nakatani–Hegseth meeting, Tokyo");
    expect(told.get("twitter:card")).toBe("summary_large_image");
  });

  it("leaves out what has to be absolute where the address is not known", () => {
    const page = head(STORY, "");
    expect([...page.querySelectorAll("link")].map((each) => each.getAttribute("href"))).toEqual([
      "feed.xml",
      "events.ics",
    ]);
    expect(metas(page).has("og:url")).toBe(false);
    expect(metas(page).get("og:image")).toBe("share/japan-us-2025.png");
    expect([...publish(STORY, "").files.keys()]).toEqual([
      "data/japan-us-2025.jsonld",
      "feed.xml",
      "events.ics",
    ]);
  });

  it("takes hostile texts as text, also in JSON-LD and oEmbed", () => {
    const text = JSON.stringify({
      schemaVersion: 1,
      id: "d",
      title: HOSTILE,
      description: HOSTILE,
      events: [{ id: "a", title: HOSTILE, when: "2025-01-01", featured: true }],
    });
    const page = head(text, SITE);
    expect(page.querySelectorAll("script")).toHaveLength(0);
    expect(metas(page).get("og:title")).toBe(HOSTILE.replace("\u0000", "\ufffd"));
    const { data, files } = publish(text, SITE);
    const oembed = files.get("oembed.json");
    expect(data.match(/<\/?script/g)).toEqual(["<script", "</script"]);
    const body = new DOMParser().parseFromString(
      (JSON.parse(oembed ?? "") as { html: string }).html,
      "text/html",
    ).body;
    expect([...body.querySelectorAll("*")].map((each) => each.localName)).toEqual(["iframe"]);
    expect(body.querySelector("iframe")?.src).toBe(`${SITE}embed.html`);
  });
});

it("the oEmbed document has what the standard asks of a rich one", () => {
  expect(JSON.parse(publish(STORY, SITE).files.get("oembed.json") ?? "")).toMatchObject({
    version: "1.0",
    type: "rich",
    provider_name: "Asof",
    provider_url: SITE,
    title: "Japan–US defence in 2025: what was expected, what happened",
    html: expect.stringMatching(/^<iframe [^>]*sandbox="allow-scripts [^>]*><\/iframe>$/) as unknown,
    width: 800,
    height: 900,
    thumbnail_url: `${SITE}share/japan-us-2025.png`,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

it("a share picture reads no clock and no address but the site's", () => {
  for (const lang of ["en", "ja"] as const) {
    const one = card(STORY, "japan-us-2025", lang, SITE);
    expect(card(STORY, "japan-us-2025", lang, SITE)).toEqual(one);
    expect(one.svg).toContain(">example.org/asof<");
  }
  expect(card(STORY, "japan-us-2025", "ja", "").file).toBe("share/japan-us-2025.ja.png");
});

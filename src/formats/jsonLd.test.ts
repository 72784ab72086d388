import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { jsonLdText, toJsonLd } from "./jsonLd.ts";
import type { JsonLdOptions } from "./jsonLd.ts";
import { coverage } from "./schemaDate.ts";

type Node = Record<string, unknown>;

const SITE: JsonLdOptions = { lang: "en", site: "https://example.org/asof/", file: "data/x.json" };

function dataset(events: readonly object[], more: object = {}): Dataset {
  const result = parseDataset({ schemaVersion: 1, id: "d", title: "D", events, ...more });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

/** Read back from the text, as a search engine does. */
function read(data: Dataset, options = SITE): { set: Node; list: Node; events: Node[] } {
  const graph = (JSON.parse(jsonLdText(toJsonLd(data, options))) as { "@graph": [Node, Node] })["@graph"];
  const [set, list] = graph;
  return { set, list, events: (list["itemListElement"] as { item: Node }[]).map(({ item }) => item) };
}

function event(fields: object, more: object = {}): Node {
  const [first] = read(dataset([{ id: "a", title: "A", ...fields }], more)).events;
  if (first === undefined) throw new Error("no event");
  return first;
}

const stories = ["japan-us-2025", "iwo-to"].map((name) => {
  const result = parseDataset(JSON.parse(readFileSync(`public/data/${name}.json`, "utf8")));
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
});

/** Properties that schema.org has for each type that is written (and temporalCoverage, see `toJsonLd`). */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  Dataset:
    "identifier name description url inLanguage license dateModified temporalCoverage isAccessibleForFree distribution mainEntity citation".split(
      " ",
    ),
  DataDownload: "encodingFormat contentUrl".split(" "),
  ItemList: "name numberOfItems itemListOrder itemListElement".split(" "),
  ListItem: "position item".split(" "),
  Event:
    "url name description startDate endDate temporalCoverage previousStartDate eventStatus location attendee superEvent subjectOf".split(
      " ",
    ),
  Place: "name geo".split(" "),
  GeoCoordinates: "latitude longitude".split(" "),
  Person: "name sameAs".split(" "),
  Organization: "name sameAs".split(" "),
  NewsArticle: "name url publisher datePublished inLanguage".split(" "),
  Legislation: "name url publisher datePublished inLanguage".split(" "),
  CreativeWork: "name url publisher datePublished inLanguage".split(" "),
};

function strangers(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const each of value) strangers(each, found);
  else if (typeof value === "object" && value !== null) {
    const type = (value as Node)["@type"];
    for (const [key, inside] of Object.entries(value)) {
      if (key.startsWith("@")) continue;
      if (typeof type !== "string" || PROPERTIES[type]?.includes(key) !== true)
        found.push(`${String(type)}.${key}`);
      strangers(inside, found);
    }
  }
  return found;
}

describe("JSON-LD", () => {
  it.each([
    ["2025-03-24", { startDate: "2025-03-24" }],
    ["2025-03-30T09:50+09:00", { startDate: "2025-03-30T09:50+09:00" }],
    ["2025-03-24/2025-03-30", { startDate: "2025-03-24", endDate: "2025-03-30" }],
    ["2025-03-24/..", { startDate: "2025-03-24" }],
    ["2025-03", { temporalCoverage: "2025-03" }],
    ["1985", { temporalCoverage: "1985" }],
    ["1995/..", { temporalCoverage: "1995/.." }],
    ["../2025-03-30", { temporalCoverage: "../2025-03-30" }],
    ["[2025-03-21..2025-03-31]", { temporalCoverage: "2025-03-21/2025-03-31" }],
    ["[2025-04..]", { temporalCoverage: "2025-04-01/.." }],
    ["[1995,2000,2002]", { temporalCoverage: "1995-01-01/2002-12-31" }],
    ["2025-03-16~", { temporalCoverage: "2025-03-16~" }],
    ["2025-03-16?", { temporalCoverage: "2025-03-16?" }],
    ["2025-24", { temporalCoverage: "2025-12-01/2026-02-28" }],
    ["198X", { temporalCoverage: "1980-01-01/1989-12-31" }],
  ])("says %s as %o, and nothing more certain", (when, dates) => {
    const told = event({ when });
    expect({
      ...("startDate" in told ? { startDate: told["startDate"] } : {}),
      ...("endDate" in told ? { endDate: told["endDate"] } : {}),
      ...("temporalCoverage" in told ? { temporalCoverage: told["temporalCoverage"] } : {}),
    }).toEqual(dates);
  });

  it("gives the end that a duration makes", () => {
    expect(event({ when: "2025-03-30T23:00-05:30", duration: "PT2H" })).toMatchObject({
      startDate: "2025-03-30T23:00-05:30",
      endDate: "2025-03-31T01:00-05:30",
    });
    expect(event({ when: "2025-03-30", duration: "P3D" })).toMatchObject({ endDate: "2025-04-01" });
  });

  it.each([{ status: "rumoured" }, { status: "arranging" }, { status: "planned" }, { basis: "unverified" }])(
    "does not take a day for certain that is %o",
    (more) => {
      const told = event({ when: "2025-04-01", ...more });
      expect(told["startDate"]).toBeUndefined();
      expect(told["temporalCoverage"]).toBe("2025-04-01");
    },
  );

  it("says what was put off, cancelled or moved, and from which day", () => {
    const status = (fields: object): unknown => event(fields)["eventStatus"];
    expect(status({ when: "2025-04-01", status: "cancelled" })).toBe("https://schema.org/EventCancelled");
    expect(status({ when: "2025-04-01", status: "postponed" })).toBe("https://schema.org/EventPostponed");
    expect(status({ when: "2025-04-01" })).toBe("https://schema.org/EventScheduled");
    const accounts = (first: string): object => ({
      accounts: [
        { status: "planned", when: first },
        { status: "occurred", when: "2025-03-30" },
      ],
    });
    expect(event(accounts("2025-04-05"))).toMatchObject({
      eventStatus: "https://schema.org/EventRescheduled",
      previousStartDate: "2025-04-05",
    });
    // "Late March" came true: nothing was moved.
    expect(status(accounts("[2025-03-21..2025-03-31]"))).toBe("https://schema.org/EventScheduled");
  });

  it("names places, those who took part, the whole, and the sources", () => {
    const data = dataset(
      [
        { id: "whole", title: "Trip", when: "2025-03-24/2025-03-30" },
        {
          id: "会談",
          title: { en: "Meeting", ja: "会談" },
          when: "2025-03-30",
          place: "tokyo",
          actors: ["n", "m", "jp", "x"],
          sources: ["s", "gone"],
          relations: [{ type: "part-of", event: "whole" }],
        },
      ],
      {
        license: "CC-BY-4.0",
        updated: "2026-03-06",
        places: [{ id: "tokyo", name: "Tokyo", lat: 35.7, lon: 139.7 }],
        actors: [
          { id: "n", name: "Nakatani", kind: "person", sameAs: ["https://www.wikidata.org/wiki/Q1"] },
          { id: "m", name: "Ministry" },
          { id: "jp", name: "Japan", kind: "state" },
          { id: "x", name: "an official", kind: "speaker" },
        ],
        sources: [
          {
            id: "s",
            title: "Report",
            url: "https://news.example/1",
            publisher: "News",
            kind: "news",
            published: "2025-03-31",
          },
          { id: "unused", title: "Other" },
        ],
      },
    );
    const { events, set } = read(data);
    expect(events[1]).toMatchObject({
      url: "https://example.org/asof/?event=%E4%BC%9A%E8%AB%87",
      name: "Meeting",
      location: { "@type": "Place", name: "Tokyo", geo: { latitude: 35.7, longitude: 139.7 } },
      attendee: [
        { "@type": "Person", name: "Nakatani", sameAs: "https://www.wikidata.org/wiki/Q1" },
        { "@type": "Organization", name: "Ministry" },
        { "@type": "Organization", name: "Japan" },
      ],
      superEvent: { "@id": "https://example.org/asof/?event=whole" },
      subjectOf: { "@id": "https://example.org/asof/#source-s" },
    });
    expect(set).toMatchObject({
      license: "https://creativecommons.org/licenses/by/4.0/",
      dateModified: "2026-03-06",
      temporalCoverage: "2025-03-24/2025-03-30",
      distribution: { contentUrl: "https://example.org/asof/data/x.json" },
      citation: {
        "@type": "NewsArticle",
        "@id": "https://example.org/asof/#source-s",
        url: "https://news.example/1",
        publisher: { name: "News" },
        datePublished: "2025-03-31",
      },
    });
  });

  it("for a page has all events, and the summaries and sources of the main ones", () => {
    const sources = ["s", "t"].map((id) => ({ id, title: id }));
    const data = dataset(
      [
        { id: "a", title: "A", when: "2025-01-01", summary: "Long", sources: ["s"] },
        { id: "b", title: "B", when: "2025-01-02", summary: "Main", sources: ["t"], featured: true },
      ],
      { sources },
    );
    const { events, set } = read(data, { ...SITE, brief: true, whole: "data/x.jsonld" });
    expect(events.map((each) => [each["startDate"], each["description"]])).toEqual([
      ["2025-01-01", undefined],
      ["2025-01-02", "Main"],
    ]);
    expect(set["citation"]).toMatchObject({ name: "t" });
    expect(set["distribution"]).toMatchObject([
      { encodingFormat: "application/json" },
      { encodingFormat: "application/ld+json", contentUrl: "https://example.org/asof/data/x.jsonld" },
    ]);
  });

  it("is relative to the page where the site has no address yet", () => {
    const { events, set } = read(dataset([{ id: "a", title: "A" }]), { lang: "en", site: "", file: null });
    expect(events[0]?.["url"]).toBe("?event=a");
    expect(set["url"]).toBeUndefined();
    expect(set["distribution"]).toBeUndefined();
  });

  it("can't end its script element, and keeps every letter", () => {
    const hostile = `</script><script>alert(1)</script><!-- \u2028 \ud800 "`;
    const data = dataset([{ id: "__proto__", title: hostile }], { title: hostile });
    const told = jsonLdText(toJsonLd(data, SITE));
    expect(told).not.toContain("<");
    expect(read(data).events[0]?.["name"]).toBe(hostile);
  });

  it("links nowhere but by http, https and mailto", () => {
    const more = { sources: [{ id: "s", title: "S", url: "javascript:alert(1)" }] };
    const told = jsonLdText(toJsonLd(dataset([{ id: "a", title: "A", sources: ["s"] }], more), SITE));
    expect(told).not.toContain("javascript:");
  });

  it("uses only what schema.org has for each type, with every event of the shipped stories once", () => {
    for (const story of stories) {
      const { events, list, set } = read(story);
      expect(strangers([set, list])).toEqual([]);
      expect(list["numberOfItems"]).toBe(story.events.length);
      expect(new Set(events.map((each) => each["@id"])).size).toBe(story.events.length);
      expect(String(set["description"]).length).toBeGreaterThanOrEqual(50);
      for (const each of events) {
        expect(each["name"]).not.toBe("");
        if (each["startDate"] !== undefined)
          expect(each["startDate"]).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d[+-]\d\d:\d\d)?$/);
        expect("startDate" in each && "temporalCoverage" in each).toBe(false);
      }
    }
  });
});

it("coverage holds what is open on either side", () => {
  const date = parseFuzzyDate("[..2025-03-30]");
  expect(date === null ? null : coverage(date)).toBe("../2025-03-30");
});

// @vitest-environment jsdom
import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { nameUuid } from "../lib/nameUuid.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { toAtom } from "./atom.ts";

const NOW = Date.UTC(2025, 5, 1);

function dataset(more: object): Dataset {
  const result = parseDataset({ schemaVersion: 1, id: "d", title: "A & B", ...more });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

function feed(of: Dataset, site = ""): Document {
  const text = toAtom(of, { lang: "en", words: en, site, file: "feed.xml", authors: ["N.N."], now: NOW });
  const xml = new DOMParser().parseFromString(text, "application/xml");
  expect(xml.querySelector("parsererror")).toBeNull();
  return xml;
}

const all = (xml: Document, selector: string): (string | null)[] =>
  [...xml.querySelectorAll(selector)].map((each) => each.textContent);

const EVENTS = [
  { id: "old", title: "<Old>", when: "1945-02-19" },
  { id: "plan", title: "Plan", status: "planned", when: "2025-04", reported: "2025-03-01", summary: "Soon." },
  { id: "undated", title: "Some time" },
];

test("what became known last comes first, corrections among it, each dated by when it was known", () => {
  const of = dataset({
    events: EVENTS,
    corrections: [{ on: "2025-03-02", event: "old", text: "The day was wrong." }],
  });
  const xml = feed(of);
  expect(all(xml, "entry > title")).toEqual(["Some time", "Correction: <Old>", "Plan", "<Old>"]);
  expect(all(xml, "entry > updated")).toEqual([
    "2025-06-01T00:00:00Z",
    "2025-03-02T23:59:59Z",
    "2025-03-01T23:59:59Z",
    "1945-02-19T23:59:59Z",
  ]);
  expect(all(xml, "feed > updated")).toEqual(["2025-06-01T00:00:00Z"]);
  expect(all(xml, "entry > summary")[2]).toBe("April 2025 · Planned\nSoon.");
  expect(all(xml, "author > name")).toEqual(["N.N."]);
});

test("ids stay when the feed moves, and differ", () => {
  const of = dataset({ events: EVENTS });
  const ids = all(feed(of), "id");
  expect(all(feed(of, "https://example.org/t/"), "id")).toEqual(ids);
  expect(new Set(ids).size).toBe(4);
  for (const id of ids)
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const link = feed(of, "https://example.org/t/").querySelector("entry link");
  expect(link?.getAttribute("href")).toBe("https://example.org/t/?event=undated");
});

test("names that hardly differ have other UUIDs", () => {
  const names = Array.from({ length: 5000 }, (_, at) => nameUuid(`asof d event ${at}`));
  expect(new Set(names).size).toBe(5000);
});

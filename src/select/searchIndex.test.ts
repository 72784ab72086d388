import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { asOf } from "../model/asOf.ts";
import { parseDatasetText } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { searchDocument, SEARCHED } from "./searchDocuments.ts";
import type { SearchDocument } from "./searchDocuments.ts";
import { createSearchIndex } from "./searchIndex.ts";

function storyOf(): Dataset {
  const result = parseDatasetText(
    readFileSync(new URL("../../public/data/japan-us-2025.json", import.meta.url), "utf8"),
  );
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

const STORY = storyOf();

function finderIn(dataset: Dataset): (query: string) => string[] {
  const index = createSearchIndex();
  index.add(dataset.events.map((event) => searchDocument(dataset, event)));
  const ids = new Map(dataset.events.map((event) => [event.index, event.id]));
  return (query) => [...index.search(query).ranked].map((place) => ids.get(place) ?? "?");
}

const find = finderIn(STORY);

test("“to” in a name is not the beginning of other words", () => {
  const index = createSearchIndex();
  index.add(STORY.events.map((event) => searchDocument(STORY, event)));
  expect(index.search("Iwo To").words).not.toContain("took");
  expect(index.search("to").words).toContain("tokyo");
});

/** The expected events, which come before all others. */
test.each<[string, readonly string[]]>([
  ["石破", ["summit-2025", "courtesy-call-2025"]],
  ["ishiba", ["summit-2025", "courtesy-call-2025"]],
  ["ISHIBA", ["summit-2025", "courtesy-call-2025"]],
  ["Iwo To", ["reunion-of-honor-2025", "reunion-of-honor-series", "imperial-visit-iwo-to-2025"]],
  ["硫黄島", ["reunion-of-honor-2025", "reunion-of-honor-series", "imperial-visit-iwo-to-2025"]],
  ["joint operations", ["jjoc-launch-2025", "joc-law-2024"]],
  ["統合作戦司令部", ["jjoc-launch-2025"]],
  ["日米首脳会談", ["summit-2025"]],
  ["ﾍｸﾞｾｽ", ["ministers-meeting-2025"]],
  ["２１，９００", ["battle-of-iwo-jima"]],
  ["law May 2024", ["joc-law-2024"]],
  ["casualties", ["battle-of-iwo-jima"]],
  ["死傷者", ["battle-of-iwo-jima"]],
])("%s", (query, first) => {
  expect(find(query).slice(0, first.length)).toEqual(first);
});

test("of equal scripts both find the same, and a reading in kana finds its actor", () => {
  expect(find("石破").toSorted()).toEqual(find("ishiba").toSorted());
  expect(find("なかたに")).toContain("ministers-meeting-2025");
  expect(find("ナカタニ")).toEqual(find("なかたに"));
});

test("a day in words finds what was on it", () => {
  const that = ["ministers-meeting-2025", "joint-presser-2025", "courtesy-call-2025"];
  for (const query of ["30 March 2025", "2025年3月30日"])
    expect(find(query)).toEqual(expect.arrayContaining(that));
});

test("beginnings find, and small typos where nothing else does", () => {
  expect(find("ishi")).toEqual(expect.arrayContaining(find("ishiba")));
  expect(find("ishbia")).toEqual(find("ishiba"));
  expect(find("joint operatoins comand")[0]).toBe("jjoc-launch-2025");
  // With the right letters only what has them.
  expect(find("ishiba").length).toBeLessThan(STORY.events.length / 4);
});

test("every word has to be there, in any field, in either spelling; particles and articles need not", () => {
  expect(find("ishiba zeppelin")).toEqual([]);
  expect(find("the minister of defence")).toEqual(find("minister of defense"));
  expect(find("石破首相の訪米").length).toBeLessThanOrEqual(find("石破").length);
  expect(find("中谷防衛相の会談")[0]).toBe("ministers-meeting-2025");
  expect(find("")).toEqual([]);
  expect(find("、。！ …")).toEqual([]);
});

test("what is told of an event finds it: claims, speakers, sources, offices of the time", () => {
  expect(find("Jiji Press").length).toBeGreaterThan(3);
  expect(find("prime minister")).toContain("courtesy-call-2025");
  expect(find("JCT")[0]).toBe("usfj-team-2025");
});

test("on an earlier day nothing is found through what became known later", () => {
  for (const day of ["2025-02-12", "2025-02-20", "2025-03-24"]) {
    const { dataset } = asOf(STORY, day);
    const there = new Set(dataset.events.map(({ id }) => id));
    const early = finderIn(dataset);
    for (const query of ["ishiba", "硫黄島", "meeting", "30 March", "会談"])
      expect(early(query).every((id) => there.has(id))).toBe(true);
    // Only on the 30th was it known who came, and what was said.
    expect(early("warfighting headquarters")).not.toContain("ministers-meeting-2025");
    expect(early("jiji-2025-03-30")).toEqual([]);
  }
  const texts = (day: string) => {
    const { dataset } = asOf(STORY, day);
    return dataset.events.map((event) => JSON.stringify(searchDocument(dataset, event))).join("\n");
  };
  // Titles of sources are searched too, and those of later sources are not there.
  const later = [...STORY.sources.values()].filter(
    ({ published }) => (published?.startMin ?? 0) > Date.UTC(2025, 2, 25),
  );
  expect(later.length).toBeGreaterThan(20);
  for (const { title } of later) {
    const [text = ""] = typeof title === "string" ? [title] : [...title.values()];
    const known = [...STORY.sources.values()].some(
      (other) => !later.includes(other) && JSON.stringify(titlesOf(other)).includes(text),
    );
    if (!known) expect(texts("2025-03-24")).not.toContain(JSON.stringify(text).slice(1, -1));
  }
});

const titlesOf = ({ title }: { readonly title: string | ReadonlyMap<string, string> }) =>
  typeof title === "string" ? [title] : [...title.values()];

test("a query of 10,000 characters asks for a few words only", () => {
  const index = createSearchIndex();
  index.add(STORY.events.map((event) => searchDocument(STORY, event)));
  for (const query of ["ishiba ".repeat(1500), "硫黄島".repeat(3500), "a b c d e f g h ".repeat(700)]) {
    const hits = index.search(query);
    expect(hits.words.length).toBeLessThanOrEqual(2100);
    expect(hits.runs.length).toBeLessThanOrEqual(16);
  }
});

test("a typo finds other endings of the word that was meant", () => {
  const index = createSearchIndex();
  const document = (id: number, title: string): SearchDocument => {
    const empty = Object.fromEntries(SEARCHED.map((field) => [field, ""])) as Record<
      (typeof SEARCHED)[number],
      string
    >;
    return { ...empty, id, title, featured: false };
  };
  index.add([document(0, "A second crack"), document(1, "Divers find cracks"), document(2, "The ferry")]);
  expect([...index.search("cracl").ranked].toSorted((a, b) => a - b)).toEqual([0, 1]);
  expect([...index.search("divers cracl").ranked]).toEqual([1]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STORIES } from "../data/stories.ts";
import { checkDocument } from "./check.ts";
import { documentOf } from "./document.ts";
import { markupIn } from "./markup.ts";

test.each([
  ["They <b>met</b>.", "<b>"],
  ["One<br/>two", "<br/>"],
  ['<a href="https://example.org/">There</a>', '<a href="https://example.org/">'],
  ["R&amp;D", "&amp;"],
  ["It was **loud**.", "**loud**"],
  ["See [there](https://example.org/a).", "[there](https://example.org/a)"],
  ["First\n## Second", "##"],
])("%s: a text with marks", (text, marks) => {
  expect(markupIn({ events: [{ title: "T" }, { summary: { en: text } }] })).toEqual({
    marks,
    pointer: "/events/1/summary/en",
    texts: 1,
  });
});

test.each([
  "a < b > c",
  "Q&A; R&D",
  "2 ** 3 ** 4",
  "No. #1",
  "[sic] (so)",
  "<https://example.org/>",
  "*",
  "",
])("%s: a plain text", (text) => {
  expect(markupIn({ title: text })).toBeNull();
});

test("what others wrote, addresses and what is never shown are not looked at", () => {
  const quote = { exact: "<b>" };
  expect(
    markupIn({ url: "https://example.org/?a&lt;b", x: "<b>", events: [{ claims: [{ quote }] }] }),
  ).toBeNull();
  expect(markupIn(undefined)).toBeNull();
  for (const { file } of STORIES)
    expect(markupIn(JSON.parse(readFileSync(`public/${file}`, "utf8")))).toBeNull();
});

test("is told once, at the first of its places", async () => {
  const table = "title,when,summary\nA,2025,plain\nB,2026,<i>one</i>\nC,2027,**two**\n";
  const { report } = await checkDocument(documentOf("t.csv", table));
  expect(report.count).toBe(1);
  expect(report.findings).toMatchObject([
    { about: { kind: "markup", marks: "<i>", texts: 2 }, place: { line: 3, column: 8 } },
  ]);
});

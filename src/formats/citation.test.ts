import { expect, test } from "vitest";
import { shareEn } from "../i18n/shareEn.ts";
import { shareJa } from "../i18n/shareJa.ts";
import { statedCredit, toCslJson } from "./citation.ts";
import type { Citation } from "./citation.ts";

const CITATION: Citation = {
  authors: ["A. Writer", "B. Editor"],
  title: "The story: was it so?",
  event: "The meeting",
  asOf: "1 March 2025",
  publisher: "Desk",
  updated: { words: "6 March 2026", iso: "2026-03-06" },
  digest: "0123456789ab",
  accessed: { words: "23 November 2026", iso: "2026-11-23" },
  url: "https://host.example/?event=m",
};
const parts = (citation: Citation) => ({
  ...citation,
  updated: citation.updated?.words ?? null,
  accessed: citation.accessed.words,
});
const BARE: Citation = {
  ...CITATION,
  authors: [],
  event: null,
  asOf: null,
  publisher: null,
  updated: null,
  digest: null,
};

test("a citation in words", () => {
  expect(shareEn.cite.text(parts(CITATION))).toBe(
    "A. Writer, B. Editor. “The meeting.” In: “The story: was it so?”, as known on 1 March 2025. Event timeline. Desk. Dataset of 6 March 2026, SHA-256 0123456789ab. Accessed 23 November 2026. https://host.example/?event=m",
  );
  expect(shareEn.cite.text(parts(BARE))).toBe(
    "“The story: was it so?” Event timeline. Accessed 23 November 2026. https://host.example/?event=m",
  );
  expect(shareEn.cite.text(parts({ ...BARE, digest: "0123456789ab" }))).toContain(
    "Dataset SHA-256 0123456789ab.",
  );
  expect(shareJa.cite.text(parts({ ...CITATION, asOf: "2025年3月1日" }))).toBe(
    "A. Writer・B. Editor、「The meeting」『The story: was it so?』（2025年3月1日時点）、年表、Desk、データ：6 March 2026版、SHA-256 0123456789ab、23 November 2026閲覧、https://host.example/?event=m",
  );
  expect(shareJa.cite.text(parts(BARE))).not.toContain("データ");
});

test("a citation as CSL-JSON", () => {
  expect(JSON.parse(toCslJson(CITATION, "story", "en"))).toEqual([
    {
      id: "story",
      type: "dataset",
      title: "The meeting",
      "container-title": "The story: was it so?",
      author: [{ literal: "A. Writer" }, { literal: "B. Editor" }],
      publisher: "Desk",
      issued: { "date-parts": [[2026, 3, 6]] },
      version: "sha256:0123456789ab",
      note: "1 March 2025",
      accessed: { "date-parts": [[2026, 11, 23]] },
      URL: "https://host.example/?event=m",
      language: "en",
    },
  ]);
  const bare = JSON.parse(toCslJson({ ...BARE, updated: { words: "2026?", iso: null } }, "s", "ja")) as [
    object,
  ];
  expect(Object.keys(bare[0])).toEqual(["id", "type", "title", "accessed", "URL", "language"]);
});

test.each([
  [{ x: { author: "A", publisher: "P" } }, "en", { authors: ["A"], publisher: "P" }],
  [{ x: { author: ["A", { en: "B", ja: "乙" }, 7, ""] } }, "ja", { authors: ["A", "乙"], publisher: null }],
  [{ x: { publisher: { ja: " 編\n集 " } } }, "en", { authors: [], publisher: "編 集" }],
  [{ x: { author: null, publisher: [] } }, "en", { authors: [], publisher: null }],
  [{ author: "not of the format" }, "en", { authors: [], publisher: null }],
  [null, "en", { authors: [], publisher: null }],
])("who made it, of %j", (raw, lang, credit) => {
  expect(statedCredit(raw, lang)).toEqual(credit);
});

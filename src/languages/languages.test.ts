import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { catalogue, loadCatalogue } from "../i18n/catalogue.ts";
import { aboutWords, amountWords } from "../i18n/claimWords.ts";
import { detailOf } from "../i18n/detail.ts";
import { detailEn } from "../i18n/detailEn.ts";
import { en } from "../i18n/en.ts";
import { exportWords } from "../i18n/exportWords.ts";
import { KNOWLEDGE_WORDS } from "../i18n/knowledge.ts";
import { languageName } from "../i18n/moreLanguages.ts";
import { printWords } from "../i18n/printWords.ts";
import { workbenchWords } from "../i18n/workbench.ts";
import { dateWordsEn } from "../model/dateWordsEn.ts";
import { formatDay, formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { sayIn } from "../model/saying.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { fillPage } from "../entries/pageParts.ts";
import { LANGUAGES } from "../view/viewState.ts";
import type { Language } from "../view/viewState.ts";
import type { LanguageFile } from "./languageFile.ts";

/** A language that nobody speaks: its tag is free for such use. */
const { language: spoken } = vi.hoisted(() => ({ language: { file: {} } }));
vi.mock("../i18n/moreLanguages.ts", async (original) => ({
  ...(await original<object>()),
  MORE: ["qq"],
  FILES: { "../languages/qq.ts": async () => ({ language: spoken.file }) },
}));

const TAG = "qq" as Language;
const { tag: _tag, dates: _dates, ...page } = en;
const FILE: LanguageFile = {
  page: {
    ...page,
    direction: "rtl",
    list: { ...page.list, heading: "Qevents" },
    problems: {
      ...page.problems,
      sentences: {
        sentence: (key) => (key === "taken-id" ? "qtaken" : undefined),
        word: (word) => `q${word}`,
        or: " q ",
        and: " q ",
        at: (kind, item, inside, sentence) => `${sentence} @ ${kind} ${item} ${inside}`,
      },
    },
  },
  dates: { ...dateWordsEn, point: () => "qday" },
  parts: {
    claim: { abouts: { dead: "Qdead" }, units: { people: (value) => `${value} qpeople` } },
    detail: { ...detailEn, lane: "Qlane" },
    export: { ...exportWords("en"), losses: { claims: "qclaims" } },
  },
};

it("a language is one file: its words, direction and dates are taken, and English where it has none", async () => {
  spoken.file = FILE;
  expect(LANGUAGES).toEqual(["en", "ja", "qq"]);
  expect(catalogue(TAG)).toBeNull();
  const words = await loadCatalogue(TAG);
  expect(words).toMatchObject({ tag: "qq", dates: "qq", direction: "rtl" });
  expect(words.list.heading).toBe("Qevents");
  expect(detailOf(words).lane).toBe("Qlane");
  expect(KNOWLEDGE_WORDS[TAG].play).toBe(KNOWLEDGE_WORDS.en.play);
  expect(printWords("qq").sources).toBe("Sources");
  expect(printWords("ja").sources).toBe("出典");
  expect(workbenchWords(TAG)).toBe(workbenchWords("en"));
  expect(formatDay(0, words.dates)).toBe("qday");
  const march = parseFuzzyDate("2025-03");
  expect(march === null ? "" : formatFuzzyDate(march, "ja")).toBe("2025年3月");
});

it("problems, losses and claims are said in it as far as it has words for them", async () => {
  spoken.file = FILE;
  const { problems } = await loadCatalogue(TAG);
  const place = { kind: "Event", item: 2, inside: "id" } as const;
  const said = (key: "taken-id" | "empty-id") =>
    problems.sentences === null ? "" : sayIn({ key, values: {}, place }, problems.sentences);
  expect(said("taken-id")).toBe("qtaken @ qEvent 2 id");
  expect(said("empty-id")).toBeNull();
  expect(exportWords("qq").losses).toEqual({ claims: "qclaims" });
  expect(["dead", "cost", "constructor"].map((about) => aboutWords(about, "qq"))).toEqual([
    "Qdead",
    "Cost",
    null,
  ]);
  expect(["people", "dead", "constructor"].map((unit) => amountWords(2, unit, "qq"))).toEqual([
    "2 qpeople",
    "2 dead",
    null,
  ]);
});

it("a page in it has its language and direction before any script", () => {
  const shell =
    '<html lang="en"><head><meta name="description" content="" /><title>Asof</title></head><div id="root"></div></html>';
  const story = { html: "", title: "T", description: "", data: [] as never };
  expect(fillPage(shell, { ...story, lang: TAG, dir: "rtl" })).toContain('<html lang="qq" dir="rtl">');
  expect(fillPage(shell, { ...story, lang: "en", dir: "ltr" })).toContain('<html lang="en">');
});

it("it is called as it calls itself", () => {
  expect(["en", "ja", "de", "ar"].map(languageName)).toEqual(["English", "日本語", "Deutsch", "العربية"]);
});

it("each part that has words by language can have its own in such a file", () => {
  const src = join(import.meta.dirname, "..");
  const parts = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .flatMap((file) => [
      ...readFileSync(join(src, file), "utf8").matchAll(
        /(?:everyLanguage(?:<\w+>)?\(|ownWords\(\w+, )"(\w+)"/g,
      ),
    ])
    .map(([, part = ""]) => part);
  const type = readFileSync(join(import.meta.dirname, "languageFile.ts"), "utf8");
  expect(parts.length).toBeGreaterThan(14);
  expect(parts.filter((part) => !new RegExp(`readonly ${part}\\??:`).test(type))).toEqual([]);
});

// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import { ClaimList } from "./ClaimList.tsx";
import { LocaleProvider } from "./locale.tsx";
import { makeDataset } from "./testing/makeEvent.ts";

afterEach(cleanup);

const base = { about: "when", statement: { en: "It was held.", ja: "開かれた。" }, source: "s" };

interface Shown {
  readonly lang?: "en" | "ja";
  readonly preferred?: object;
}

function show(claims: readonly object[], { lang = "en", preferred = {} }: Shown = {}) {
  const dataset = makeDataset({
    languages: ["en", "ja"],
    actors: [
      { id: "jiji", name: "Jiji Press", kind: "organization" },
      { id: "passive", name: "No speaker (passive)", kind: "speaker" },
      { id: "near", name: "“Sources close to the matter”", kind: "group" },
      { id: "voice", name: "The article itself", kind: "speaker" },
    ],
    sources: [
      { id: "s", title: "Outline", publisher: "Mainichi Shimbun", language: "ja", published: "2025-03-30" },
      {
        id: "page",
        title: "Page",
        url: "https://example.org/page",
        archivedUrl: "https://archive.example/page",
      },
      { id: "pdf", title: "Paper", url: "https://example.org/paper.pdf" },
    ],
    events: [
      {
        id: "e",
        title: "Meeting",
        claims: claims.map((claim, index) => ({ id: `c${index}`, ...base, ...claim })),
        preferred,
      },
    ],
  });
  const [event] = dataset.events;
  if (event === undefined) throw new Error("no event");
  render(
    <LocaleProvider value={{ lang, words: lang === "ja" ? ja : en }}>
      <ClaimList dataset={dataset} event={event} />
    </LocaleProvider>,
  );
  return screen
    .getAllByRole("list")
    .flatMap((list) => (list.className === "claims__list" ? [...list.children] : []));
}

/** A number and what it counts stay on one line. */
const summary = () => document.querySelector(".claims__conflict")?.textContent.replaceAll("\u00a0", " ");

const said = (claim: object): string => {
  const [item] = show([claim]);
  const text = within(item as HTMLElement)
    .getAllByRole("listitem")
    .map((each) => each.textContent);
  cleanup();
  return text.join(" | ");
};

describe("ClaimList: who says it and how firmly", () => {
  it.each([
    [{ says: "jiji", attribution: "named", modality: "fact" }, "Jiji Press stated it as fact"],
    [{ says: "jiji", attribution: "own-voice", modality: "plan" }, "Jiji Press itself gave it as a plan"],
    [
      { says: "jiji", attribution: "unnamed", modality: "forecast" },
      "Unnamed sources of Jiji Press gave it as a forecast",
    ],
    [
      { says: "voice", attribution: "own-voice", modality: "opinion" },
      "The article itself gave it as an opinion",
    ],
    [{ attribution: "own-voice", modality: "fact" }, "The source itself stated it as fact"],
    [
      { says: "near", attribution: "unnamed", modality: "plan" },
      "“Sources close to the matter” gave it as a plan",
    ],
    [{ attribution: "unnamed" }, "Unnamed sources said so"],
    [
      { says: "passive", attribution: "hidden", modality: "plan" },
      "Given as a plan; the source does not say by whom",
    ],
    [{ attribution: "hidden" }, "The source does not say who says it"],
    [{ modality: "fact" }, "Stated as fact"],
  ])("%j: %s", (claim, words) => {
    expect(said(claim)).toBe(words);
  });

  it("gives the hedge or the quoted words, not both, when one has the other in it", () => {
    const quoted = { hedge: "According to", quote: { exact: "according  to government sources" } };
    expect(said({ ...quoted, modality: "fact" })).toBe(
      "Stated as fact | word for word: “according  to government sources”",
    );
    expect(said({ hedge: "as early as April", quote: { exact: "April" } })).toBe(
      "hedged with “as early as April”",
    );
    expect(said({ hedge: "about", quote: { exact: "late March" } })).toBe(
      "hedged with “about” | word for word: “late March”",
    );
  });
});

describe("ClaimList: the source's words on a Japanese page", () => {
  it("marks them with their language, not the words around them", () => {
    show([{ hedge: "as early as" }], { lang: "ja" });
    const hedge = screen.getByText("as early as");
    expect(hedge.getAttribute("lang")).toBe("en");
    expect(hedge.parentElement?.textContent).toBe("留保の表現：「as early as」");
    expect(hedge.parentElement?.closest("[lang]")).toBeNull();
  });
});

describe("ClaimList: values", () => {
  it("puts the preferred value first with its reason, then those that agree, then the others", () => {
    const items = show(
      [
        { value: "2025-04", statement: "A" },
        { value: "2025-03-30", statement: "B" },
        { value: "2025-04", statement: "C" },
        { value: "2025-03-30", statement: "D" },
      ],
      { preferred: { when: { claim: "c3", why: "The host says so." } } },
    );
    expect(items.map((item) => item.querySelector(".claim__statement")?.textContent?.trim())).toEqual([
      "D",
      "B",
      "A",
      "C",
    ]);
    expect(items[0]?.textContent).toMatch(/^30 March 2025Preferred/);
    expect(items.filter((item) => item.textContent?.includes("Preferred"))).toHaveLength(1);
    expect(summary()).toBe(
      "The sources give 2 different values: 30 March 2025 (1 source) and April 2025 (1 source) – 2 to 31 days apart. " +
        "Preferred is 30 March 2025. Why: The host says so.",
    );
  });

  it("sums a disagreement up: values, how many sources, how far apart, and that none is preferred", () => {
    const dead = [
      {
        about: "dead-japan",
        value: 21900,
        unit: "dead",
        hedge: "about",
        statement: { en: "A.", ja: "あ。" },
      },
      {
        about: "dead-japan",
        value: "over 18,000",
        unit: "dead",
        source: "t",
        statement: { en: "More than 18,000.", ja: "1万8000人を超える。" },
      },
    ];
    show(dead);
    expect(summary()).toBe(
      "The sources give 2 different values: about 21,900 (1 source) and over 18,000 (1 source) – up to 3,900 apart. " +
        "None is preferred; no reason is given in the dataset.",
    );
    cleanup();
    show(dead, { lang: "ja" });
    expect(summary()).toBe(
      "出典により2通りの値があります：約21,900（出典1件）、1万8000人を超える（出典1件）。差は最大3,900。 " +
        "いずれも採用されていません。理由はデータに示されていません。",
    );
  });

  it("keeps the reason at the claim where nothing differs, and counts what is too much for a sentence", () => {
    const [item] = show([{ value: "2025-03-30" }], {
      preferred: { when: { claim: "c0", why: "So it was." } },
    });
    expect(item?.textContent).toContain("So it was.");
    cleanup();
    show([1, 2, 3, 4, 5, 6, 7, 8].map((value) => ({ about: "size", value })));
    expect(summary()).toContain("6 (1 source), and 2 more – up to 7 apart.");
    cleanup();
    // Places in a row: two days apart is not the second day.
    show([4, 6].map((value) => ({ about: "flag-day", value, unit: "day" })));
    expect(summary()).toContain("Day 4 (1 source) and Day 6 (1 source) – up to 2 days apart.");
  });

  it("lists the matters that sources differ on, to jump to", () => {
    show([
      { about: "length", value: 1 },
      { about: "length", value: 2 },
      { about: "size", value: 1 },
      { about: "size", value: 2 },
      { about: "cost", value: 2 },
    ]);
    const index = screen.getByRole("heading", { name: "Where the sources differ" }).parentElement;
    const jumps = within(index as HTMLElement).getAllByRole("button");
    expect(jumps.map((jump) => jump.textContent)).toEqual(["Length", "Size"]);
  });

  it("does not say a value twice", () => {
    const items = show([
      { about: "length", value: 36, unit: "days", statement: "It took 36 days." },
      { about: "length", value: 5, unit: "weeks", statement: "It took five weeks." },
      { about: "length", value: "over 20,000", unit: "dead", statement: "More than 20,000 died." },
    ]);
    expect(items.map((item) => item.querySelector(".claim__value")?.textContent ?? null)).toEqual([
      null,
      "5 weeks",
      null,
    ]);
  });

  it("on a Japanese page leaves out a value in English words that the statement has in Japanese", () => {
    const items = show(
      [
        { value: "many thousands", unit: "dead" },
        { value: 5, unit: "weeks", statement: { ja: "五週間。" } },
      ],
      { lang: "ja" },
    );
    expect(items.map((item) => item.querySelector(".claim__value")?.textContent ?? null)).toEqual([
      null,
      "5週間",
    ]);
  });
});

describe("ClaimList: what it is about, and units", () => {
  const headings = () => screen.getAllByRole("heading", { level: 4 }).map((heading) => heading.textContent);
  const own = [{ about: "law-name" }, { about: "dead-jiji" }, { about: "dead-ke" }, { about: "oil_price" }];

  it("has words for keys that many stories use, and takes the others apart", () => {
    show(own);
    expect(headings()).toEqual(["Name of the law", "Dead: Jiji Press", "Dead: ke", "Oil price"]);
    cleanup();
    show(own, { lang: "ja" });
    expect(headings()).toEqual(["法律の名称", "死者：Jiji Press", "死者：ke", "Oil price"]);
    expect(screen.getByText("Oil price").lang).toBe("en");
  });

  it("writes units in the reader's language, and no figure twice that Japanese writes with 万", () => {
    const items = show(
      [
        { about: "remains", value: 11000, unit: "people", statement: { ja: "約1万1000人の遺骨が未収容。" } },
        { about: "staff", value: 240, unit: "people", statement: { ja: "二百人余りの態勢。" } },
      ],
      { lang: "ja" },
    );
    expect(items.map((item) => item.querySelector(".claim__value")?.textContent ?? null)).toEqual([
      null,
      "240人",
    ]);
  });
});

describe("ClaimList: the source", () => {
  it.each([
    ["P2S3", "paragraph 2, sentence 3", "第2段落第3文"],
    ["P11", "paragraph 11", "第11段落"],
    ["p. 2", "at p. 2", "該当箇所：p. 2"],
    ["P2S3-4", "at P2S3-4", "該当箇所：P2S3-4"],
  ])("says the locator %s as %s and %s", (locator, english, japanese) => {
    show([{ locator }]);
    expect(screen.getByText(english)).toBeTruthy();
    cleanup();
    show([{ locator }], { lang: "ja" });
    expect(screen.getByText(japanese)).toBeTruthy();
  });

  it("marks a publisher with the language that its letters are in, not with the source's", () => {
    show([{}], { lang: "ja" });
    expect(screen.getByText("Mainichi Shimbun").getAttribute("lang")).toBe("en");
    cleanup();
    show([{}]);
    expect(screen.getByText("Mainichi Shimbun").getAttribute("lang")).toBeNull();
  });
});

it("leads to the quoted words of a source, in its archived copy too, and to the page of a PDF", () => {
  const quote = { exact: "late-March meeting", prefix: null, suffix: null };
  show([
    { source: "page", locator: "P2S3", quote },
    { source: "pdf", locator: "p. 4", quote },
    { source: "page" },
  ]);
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "https://example.org/page#:~:text=late%2DMarch%20meeting",
    "https://archive.example/page#:~:text=late%2DMarch%20meeting",
    "https://example.org/paper.pdf#page=4",
    "https://example.org/page",
    "https://archive.example/page",
  ]);
});

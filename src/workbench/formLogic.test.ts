import { describe, expect, it } from "vitest";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { checkDocument } from "./check.ts";
import { axisMeaning, joinSpan, splitSpan, yearOf } from "./dateMeaning.ts";
import { documentOf } from "./document.ts";
import { fixed } from "./fix.ts";
import { removingEvent, withEdits } from "./formEdits.ts";
import { tagsOf, withText } from "./TextField.tsx";

const meaning = (edtf: string) => {
  const date = parseFuzzyDate(edtf);
  if (date === null) throw new Error(edtf);
  const { kind, from, to, about } = axisMeaning(date, "en");
  return `${kind} ${from} – ${to}${about ? " about" : ""}`;
};

it("says what a date is on the axis", () => {
  expect(meaning("2025-03-30")).toBe("point 30 March 2025 – 30 March 2025");
  expect(meaning("2025-03-30T09:50+09:00")).toMatch(/^moment 30 March 2025/);
  expect(meaning("2025-03~")).toBe("unit 1 March 2025 – 31 March 2025 about");
  expect(meaning("[2025-03-21..2025-03-31]")).toBe("oneOf 21 March 2025 – 31 March 2025");
  expect(meaning("2025-03-27/2025-03-28")).toBe("span 27 March 2025 – 28 March 2025");
  expect(meaning("2025-04/..")).toMatch(/^since 1 April 2025/);
  expect(meaning("../2025-04-02")).toMatch(/^until .*2 April 2025$/);
});

it("parts a date into its beginning and end, and puts them together again", () => {
  for (const edtf of ["2025", "2025/2026", "2025/..", "../2025", "[2025-03-21..2025-03-31]", ""]) {
    const { start, end } = splitSpan(edtf);
    expect(joinSpan(start, end)).toBe(edtf);
  }
  expect(yearOf([{ title: "x" }, { when: "2025-03-30" }])).toBe(2025);
  expect(yearOf(null)).toBeNull();
});

describe("a text by language", () => {
  it("stays plain for one language and becomes an object with the second", () => {
    expect(tagsOf("A", [])).toEqual([null]);
    expect(tagsOf("A", ["en", "ja"])).toEqual(["en", "ja"]);
    expect(withText("A", null, "B", [])).toBe("B");
    expect(withText("A", "en", "B", ["en", "ja"])).toBe("B");
    expect(withText("A", "ja", "B", ["en", "ja"])).toEqual({ en: "A", ja: "B" });
  });

  it("goes when nothing is left of it", () => {
    expect(withText({ en: "A" }, "en", "", ["en"])).toBeUndefined();
    expect(withText({ en: "A", ja: "B" }, "en", "", ["en", "ja"])).toEqual({ ja: "B" });
    expect(Object.keys(withText({ en: "A" }, "__proto__", "x", ["en"]) as object)).toEqual([
      "en",
      "__proto__",
    ]);
  });
});

describe("what was probably meant", () => {
  it("is put into the file at its place", async () => {
    const text = `{"schemaVersion":1,"id":"d","title":"D","events":[{"id":"a","title":"A","when":"March 2025"}]}`;
    const { report } = await checkDocument(documentOf("d.json", text));
    const [finding] = report.findings;
    expect(finding?.meant).toEqual(["2025-03"]);
    expect(finding && fixed(text, finding, "2025-03")).toBe(text.replace("March 2025", "2025-03"));
  });

  it("is put into a cell only where that holds nothing else", async () => {
    const text = "title,when,duration\nA,2025,2 hours\n";
    const { report } = await checkDocument(documentOf("d.csv", text));
    const [finding] = report.findings;
    expect(finding && fixed(text, finding, "PT2H", null)).toBe("title,when,duration\nA,2025,PT2H\n");
    expect(finding && fixed(text.replace("2 hours", "2 hours; 3"), finding, "PT2H", null)).toBeNull();
  });
});

it("takes an event away with the relations that lead to it", () => {
  const data = {
    events: [
      { id: "a", relations: [{ type: "follows", event: "b" }] },
      { id: "b" },
      {
        id: "c",
        relations: [
          { type: "follows", event: "b" },
          { type: "follows", event: "a" },
        ],
      },
    ],
  };
  const text = withEdits(JSON.stringify(data, null, 2), removingEvent(data, 1));
  expect(JSON.parse(text)).toEqual({
    events: [{ id: "a" }, { id: "c", relations: [{ type: "follows", event: "a" }] }],
  });
});

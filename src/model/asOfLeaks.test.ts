/** Nothing of a later day is in what is made of an earlier one: every text of the shipped stories on every day of change. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { knowledgeDays } from "../select/knowledgeDays.ts";
import { searchDocument } from "../select/searchDocuments.ts";
import { asOf } from "./asOf.ts";
import { laterThan } from "./later.fixture.ts";
import { parseDatasetText } from "./parseDataset.ts";
import type { Dataset } from "./types.ts";

function read(name: string): Dataset {
  const file = new URL(`../../public/data/${name}.json`, import.meta.url);
  const parsed = parseDatasetText(readFileSync(file, "utf8"));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.dataset;
}

/** Every text in a value, however deep, with the keys of its tables. */
function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === "string") yield value;
  else if (value instanceof Map) {
    for (const [key, each] of value) {
      yield* textsIn(key);
      yield* textsIn(each);
    }
  } else if (typeof value === "object" && value !== null) {
    for (const each of Object.values(value)) yield* textsIn(each);
  }
}

/** What the later texts and ids leave behind in what is shown of a day. */
function leaks(whole: Dataset, day: string): readonly string[] {
  const then = asOf(whole, day).dataset;
  const later = laterThan(whole, day);
  // Id, title and description are the dataset's own, of no day.
  const found = [
    ...textsIn({ ...then, id: "", title: "", description: "" }),
    ...textsIn(then.events.map((event) => searchDocument(then, event))),
  ];
  // One text below the other, so that each later one is looked for once.
  const all = [...new Set(found)].join("\n");
  return [
    ...found.filter((text) => later.ids.has(text)),
    ...later.texts.filter((text) => all.includes(text)),
  ];
}

describe.each(["japan-us-2025", "iwo-to"])("%s", (name) => {
  const story = read(name);

  it("tells nothing on any day that became known later", () => {
    const days = knowledgeDays(story).map(({ day }) => day);
    expect(days.length).toBeGreaterThan(5);
    const told = days.flatMap((day) => leaks(story, day).map((text) => `${day}: ${text}`));
    expect(told).toEqual([]);
  });

  it.each([
    ["2025-02-11", /12 February|12日/],
    ["2025-03-23", /through USNI|USNIの/],
  ])("as of %s has no remark that tells of a later day in words of its own", (day, later) => {
    const remarks = asOf(story, day).dataset.events.flatMap(({ accounts }) =>
      accounts.flatMap(({ note }) => [...textsIn(note)]),
    );
    expect(remarks.filter((remark) => later.test(remark))).toEqual([]);
  });

  it("has something to tell later, on the days that the facts speak of", () => {
    for (const day of ["2025-02-12", "2025-02-20", "2025-03-24"]) {
      expect(laterThan(story, day).texts.length, day).toBeGreaterThan(20);
    }
  });
});

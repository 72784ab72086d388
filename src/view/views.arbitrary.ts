import fc from "fast-check";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { ATTRIBUTIONS, MODALITIES, STATUSES } from "../model/types.ts";
import { readQuery } from "./query.ts";
import { ERAS, LANES, LANGUAGES, THEMES, VIEWS, ZONES } from "./viewState.ts";
import type { ViewState } from "./viewState.ts";

const id = fc.oneof(
  fc.constantFrom("japan", "__proto__", "constructor", "防衛省", "q:1.2-3_4", "é", "हिन्दी", "e."),
  fc.string({ unit: fc.constantFrom(..."aZ09_-:.日é"), minLength: 1, maxLength: 200 }),
);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const DATES = [
  "2025",
  "2025-03",
  "2025-03-30",
  "2025-03~",
  "2025-03?",
  "2025-03%",
  "2025-04/..",
  "../2025",
  "2025-02-07/2025-03-30",
];
const MORE = ["[2025-03-21..2025-03-31]", "[2025-04..]", "2025-03-30T09:50+09:00", "202X", "-0044-03-15"];
const date = fc.constantFrom(...DATES, ...MORE);
const orNull = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null });

/** Every legal view but for `from` after `to`, which is never read back. */
export const anyView: fc.Arbitrary<ViewState> = fc
  .record({
    data: orNull(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true }),
        fc.constantFrom("data/x y.json", "../é.json?v=1&w=+"),
      ),
    ),
    actor: ids,
    topic: ids,
    status: fc.uniqueArray(fc.constantFrom(...STATUSES)),
    match: fc.constantFrom("any", "all"),
    from: orNull(date),
    to: orNull(date),
    certain: fc.boolean(),
    q: orNull(
      fc.oneof(
        fc.constantFrom(
          "石破 訪米",
          "a+b & c",
          "100%",
          "“joint operations”",
          "a=b#c",
          "x,y.",
          "😀".repeat(90),
        ),
        fc.string({ unit: "grapheme", maxLength: 60 }).map((text) => readQuery(text) ?? "x"),
      ),
    ),
    event: orNull(id),
    says: ids,
    attribution: fc.uniqueArray(fc.constantFrom(...ATTRIBUTIONS)),
    modality: fc.uniqueArray(fc.constantFrom(...MODALITIES)),
    source: ids,
    conflict: fc.boolean(),
    moved: fc.boolean(),
    around: orNull(id),
    span: orNull(fc.constantFrom("PT72H", "P2W", "P6M", "P1Y2M3W4DT5H6M", "P999999Y")),
    asOf: orNull(fc.constantFrom("2025-02-12", "2024-02-29", "1945-08-15")),
    compare: orNull(fc.constantFrom("2025-02-12", "2024-02-29", "1945-08-15")),
    story: orNull(fc.constantFrom("late-march-or-april", "tour:1")),
    step: orNull(fc.integer({ min: 1, max: 9999 })),
    win: orNull(fc.constantFrom("2025-01/2025-06", "2025-03-30T00:00Z/2025-03-30T12:30Z")),
    lanes: orNull(fc.constantFrom(...LANES)),
    view: fc.constantFrom(...VIEWS),
    tz: fc.constantFrom(...ZONES),
    live: orNull(fc.integer({ min: 10, max: 99_999 })),
    lang: orNull(fc.constantFrom(...LANGUAGES, ERAS)),
    theme: orNull(fc.constantFrom(...THEMES)),
    embed: fc.boolean(),
  } satisfies { [Key in keyof ViewState]: fc.Arbitrary<ViewState[Key]> })
  .filter(({ from, to }) => from === null || to === null || starts(from) < ends(to));

const starts = (text: string): number => parseFuzzyDate(text)?.startMin ?? Number.NaN;
const ends = (text: string): number => parseFuzzyDate(text)?.endMax ?? Number.NaN;

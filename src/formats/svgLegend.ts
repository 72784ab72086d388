import type { Catalogue } from "../i18n/en.ts";
import { pictureWords } from "../i18n/pictureWords.ts";
import { markKind } from "../select/timeIndex.ts";
import type { DrawnEvents } from "./svgEvents.ts";
import type { Mark } from "./svgMark.ts";
import { textLine } from "./svgText.ts";
import type { TextLine } from "./svgText.ts";
import { textWidth } from "../lib/textWidth.ts";

export interface LegendEntry {
  /** null: a pill, with the text that stands on it. */
  readonly mark: Mark | null;
  readonly words: string;
}

export interface PlacedLegend {
  readonly marks: readonly Mark[];
  readonly pills: readonly {
    readonly x: number;
    readonly y: number;
    readonly height: number;
    readonly planned: false;
  }[];
  readonly texts: readonly TextLine[];
}

const GLYPH_PX = 22;
const GAP_PX = 6;
const APART_PX = 18;
const LINE_PX = 20;

const SAMPLE = {
  left: 4,
  right: 18,
  y: 0,
  height: 10,
  bar: false,
  status: "occurred",
  featured: false,
  soft: null,
  oneOf: false,
  possible: false,
  tail: null,
} as const satisfies Mark;
const SPAN = { ...SAMPLE, left: 1, right: 21, bar: true } as const;

/** What the marks of a drawing mean: only of those that are in it, what is met most first. */
export function legendOf({ marks, pills }: DrawnEvents, words: Catalogue, lang: string): LegendEntry[] {
  const { marks: names } = words.page;
  const has = (test: (mark: Mark) => boolean): boolean => marks.some(test);
  const isPlain = (mark: Mark): boolean => !mark.featured && markKind(mark.status) === "held";
  const isPlanned = ({ status }: Mark): boolean =>
    markKind(status) === "planned" && status !== "cancelled" && status !== "postponed";
  // Stated in the order of need: what a reader would not guess comes before what is plain to see.
  const entries: readonly (readonly [boolean, LegendEntry])[] = [
    [
      has((mark) => mark.featured && markKind(mark.status) === "held"),
      { mark: { ...SAMPLE, featured: true }, words: names.main },
    ],
    [has(isPlanned), { mark: { ...SAMPLE, status: "planned" }, words: names.planned }],
    [has(({ oneOf }) => oneOf), { mark: { ...SPAN, oneOf: true }, words: names.several }],
    [
      has(({ soft, oneOf }) => soft !== null && !oneOf),
      { mark: { ...SPAN, soft: { in: 35, out: 65, end: 100 } }, words: names.uncertain },
    ],
    [
      has(({ status }) => status === "cancelled"),
      { mark: { ...SAMPLE, status: "cancelled" }, words: names.cancelled },
    ],
    [
      has(({ status }) => status === "postponed"),
      { mark: { ...SAMPLE, status: "postponed" }, words: names.postponed },
    ],
    [has(({ possible }) => possible), { mark: { ...SAMPLE, possible: true }, words: names.possible }],
    [pills.length > 0, { mark: null, words: pictureWords(lang).count }],
    [has(isPlain), { mark: SAMPLE, words: names.occurred }],
    [has(({ bar, soft, oneOf }) => bar && soft === null && !oneOf), { mark: SPAN, words: names.bar }],
  ];
  return entries.filter(([isThere]) => isThere).map(([, entry]) => entry);
}

/** The legend on lines from `x`, the first one's middle at `y`; what finds no room on `most` lines is left out. */
export function placeLegend(
  entries: readonly LegendEntry[],
  at: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly size: number;
    readonly most: number;
  },
): PlacedLegend {
  const marks: Mark[] = [];
  const pills: PlacedLegend["pills"][number][] = [];
  const texts: TextLine[] = [];
  let line = 0;
  let used = 0;
  for (const { mark, words } of entries) {
    const width = GLYPH_PX + GAP_PX + textWidth(words, { size: at.size, bold: false });
    if (width > at.width || at.most === 0) continue;
    if (used + width > at.width) {
      // On the last line a shorter one may still find room.
      if (line === at.most - 1) continue;
      line += 1;
      used = 0;
    }
    const x = at.x + used;
    const y = at.y + line * LINE_PX;
    if (mark === null) pills.push({ x, y, height: 11, planned: false });
    else marks.push({ ...mark, left: x + mark.left, right: x + mark.right, y });
    texts.push(
      textLine({
        text: words,
        x: x + GLYPH_PX + GAP_PX,
        y: y + at.size * 0.35,
        size: at.size,
        ink: "ink-soft",
      }),
    );
    used += width + APART_PX;
  }
  return { marks, pills, texts };
}

import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import type { Dataset } from "../model/types.ts";
import { aggregate } from "../select/aggregate.ts";
import type { CanvasChange, CanvasLens, Stretch } from "./canvasLens.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { planCanvas } from "./canvasPlan.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { changeGhosts } from "./changeGhosts.ts";
import { emptyStretches } from "./emptyStretches.ts";
import { toTimelineItems } from "./toTimelineItems.ts";

const day = (date: number): number => Date.UTC(2025, 2, date);
/** 20 days, 50 px a day. */
const VIEW = { from: day(20), to: day(40) };
const WIDTH = 1000;

const LENS: CanvasLens = {
  note: () => "",
  change: () => null,
  some: (count) => `${count} changed`,
  gone: [],
  matches: null,
  stretches: () => [],
  empty: emptyStretches,
  ghosts: changeGhosts,
  around: null,
};

function dataset(whens: readonly string[]): Dataset {
  const events = whens.map((when, at) => ({ id: `e${at}`, title: "Event", when }));
  const result = parseDataset({ schemaVersion: 1, id: "d", title: "D", events });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

function items(whens: readonly string[], lens: CanvasLens, height = 120): CanvasItem[] {
  const data = dataset(whens);
  const filter = { actor: [], topic: [], status: [], match: "any", from: null, to: null } as const;
  const more = { certain: false, q: null, says: [], attribution: [], modality: [], source: [] } as const;
  const matches = filterEvents(data, { ...filter, ...more, conflict: false, moved: false });
  const size = { width: WIDTH, height, narrow: false };
  const measure = { labelPx: () => 100, widestLabel: 185 };
  const plan = planCanvas(data, matches, "none", size, VIEW, VIEW.to, measure);
  const request = { ...plan.model, ...measure, window: VIEW, rows: plan.rows, width: WIDTH };
  const layout = aggregate(plan.model.index, { ...request, pinned: new Set(), before: new Map() });
  return toTimelineItems({
    dataset: data,
    layout,
    index: plan.model.index,
    geometry: plan.geometry,
    window: VIEW,
    width: WIDTH,
    tongue: { lang: "en", words: en },
    now: VIEW.from,
    asOf: null,
    selected: null,
    period: null,
    lens,
  });
}

const gap = (from: number, to: number): Stretch => ({
  from: day(from),
  to: day(to),
  kind: "gap",
  labels: ["5 days without an event", "5 days"],
});
const withGap = (...stretches: readonly Stretch[]): CanvasLens => ({ ...LENS, stretches: () => stretches });
const words = (of: readonly CanvasItem[]) =>
  of.filter(({ classes }) => classes === "timeline-empty-words").map(({ label }) => label);
const marks = (of: readonly CanvasItem[]) =>
  of.filter(({ classes }) => classes.startsWith("timeline-empty "));

test("an empty stretch has its words where they have room, else its length, else only its line", () => {
  expect(words(items([], withGap(gap(22, 32))))).toEqual(["5 days without an event"]);
  expect(words(items([], withGap(gap(22, 24))))).toEqual(["5 days"]);
  expect(words(items([], withGap(gap(22, 23))))).toEqual(["5 days"]);
  const long = { ...gap(22, 23), labels: ["12 months without an event", "12 months"] };
  expect(words(items([], withGap(long)))).toEqual([]);
  expect(marks(items([], withGap(gap(22, 23))))).toHaveLength(1);
  // A few pixels are not worth a mark.
  expect(marks(items([], withGap({ ...gap(22, 23), to: day(22) + 1e7 })))).toEqual([]);
});

test("a length alone is not said of a stretch that goes on out of sight", () => {
  const cut = items([], withGap(gap(38, 60)));
  expect([...words(cut), ...marks(cut)]).toEqual([]);
});

test("words keep off a label at the foot", () => {
  // One row: the label of the 21st runs to the 24th.
  const item = items(["2025-03-21"], withGap(gap(22, 40)), 43).find(
    ({ classes }) => classes === "timeline-empty-words",
  );
  expect(item?.from).toBeGreaterThan(day(23));
  const free = items(["2025-03-21"], withGap(gap(22, 40)), 300).find(
    ({ classes }) => classes === "timeline-empty-words",
  );
  expect(free?.from).toBe(day(22));
});

const MOVED: CanvasChange = { kind: "moved", was: parseFuzzyDate("2025-03-24"), label: "5 days later" };

test("what changed is said in the name and marked at its own item, of several by their number", () => {
  const changed = new Map<string, CanvasChange>([["e0", MOVED]]);
  const lens: CanvasLens = {
    ...LENS,
    change: (id) => changed.get(id) ?? null,
    note: ({ id }) => (changed.has(id) ? "Moved" : ""),
  };
  const [first, second] = items(["2025-03-29", "2025-03-31"], lens).filter(({ kind }) => kind === "event");
  expect(first?.classes).toContain("timeline-item--change-moved");
  expect(first?.name).toBe("Event, 29 March 2025, Took place. Moved");
  expect(second?.classes).not.toContain("change");
  const crowd = Array.from({ length: 9 }, () => "2025-03-29");
  const pill = items(crowd, lens, 43).find(({ kind }) => kind === "aggregate");
  expect(pill?.classes).toContain("timeline-item--some-changed");
  expect(pill?.name).toMatch(/1 changed$/);
});

test("where an event was is outlined with the distance on the line; only of what is drawn", () => {
  const mark = { eventId: "e0", from: day(29), to: day(30), top: 100 } as CanvasItem;
  const change = (id: string): CanvasChange | null => (id === "e0" ? MOVED : null);
  const [ghost, ...more] = changeGhosts([mark], change, [], VIEW, WIDTH, 300);
  expect(more).toEqual([]);
  expect(ghost?.link).not.toBe("");
  expect(ghost?.words?.text).toBe("5 days later");
  expect(ghost?.words?.x).toBeGreaterThan(250);
  expect(ghost?.words?.x).toBeLessThan(475);
  expect(changeGhosts([], change, [], VIEW, WIDTH, 300)).toEqual([]);
});

test("what is gone has a cross at the foot, with its title where the next one leaves room", () => {
  const gone = (when: string): CanvasChange => ({
    kind: "gone",
    was: parseFuzzyDate(when),
    label: "Gone: it",
  });
  const crosses = changeGhosts(
    [],
    () => null,
    [gone("2025-03-22"), gone("2025-03-22"), gone("2025-05-01"), { ...gone("2025-03-22"), was: null }],
    VIEW,
    WIDTH,
    300,
  );
  expect(crosses.map((cross) => cross.words?.text ?? null)).toEqual([null, "Gone: it"]);
});

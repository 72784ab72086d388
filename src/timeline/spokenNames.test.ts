import { expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { parseDataset } from "../model/parseDataset.ts";
import { aggregate } from "../select/aggregate.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import type { LaneMode } from "../select/lanes.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { planCanvas } from "./canvasPlan.ts";
import { toTimelineItems } from "./toTimelineItems.ts";

const NOW = Date.UTC(2025, 5, 1);
const VIEW = { from: Date.UTC(2025, 1, 1), to: Date.UTC(2025, 3, 13) };
const ROOMY = { width: 1100, height: 316, narrow: false };

function items(events: readonly object[], mode: LaneMode, size = ROOMY): CanvasItem[] {
  const actors = [
    { id: "jp", name: "Japan", kind: "state" },
    { id: "us", name: "United States", kind: "state" },
  ];
  const result = parseDataset({ schemaVersion: 1, id: "d", title: "D", actors, events });
  if (!result.ok) throw new Error(result.problem.message);
  const { dataset } = result;
  const measure = { labelPx: () => 120, widestLabel: 185 };
  const plan = planCanvas(dataset, filterEvents(dataset, NO_FILTERS), mode, size, VIEW, NOW, measure);
  const { geometry, model, rows } = plan;
  const { index, lanes } = model;
  const request = { ...model, ...measure, window: VIEW, rows, width: size.width };
  const layout = aggregate(index, { ...request, pinned: new Set(), before: new Map() });
  return toTimelineItems({
    dataset,
    layout,
    geometry,
    index,
    lanes,
    window: VIEW,
    width: size.width,
    tongue: { lang: "en", words: en },
    now: NOW,
    asOf: null,
    selected: null,
    period: null,
    lens: null,
  }).filter(({ name }) => name !== "");
}

const TWO = [
  { id: "a", title: "Landing", when: "2025-03-01", actors: [{ actor: "us" }] },
  { id: "b", title: "Reply", when: "2025-03-20~", actors: [{ actor: "jp" }], status: "planned" },
];

it("a mark says its lane first, where there are several, and which of how many it is", () => {
  const [landing, reply] = items(TWO, "state");
  expect(landing?.name).toBe("United States: Landing, 1 March 2025, Took place");
  expect(landing?.place).toEqual({ at: 1, of: 2 });
  expect(reply?.name).toBe("Japan: Reply, about 20 March 2025, Planned");
  expect(reply?.place).toEqual({ at: 2, of: 2 });
});

it("no lane is said where there is one, and none that the status says already", () => {
  for (const mode of ["none", "status"] as const)
    expect(items(TWO, mode).map(({ name }) => name)).toEqual([
      "Landing, 1 March 2025, Took place",
      "Reply, about 20 March 2025, Planned",
    ]);
});

it("what stands for several says its lane, how many and when, and the place of its first", () => {
  const crowd = Array.from({ length: 60 }, (_, at) => ({ ...TWO[0], id: `c${at}`, title: "Raid" }));
  const all = items([...crowd, TWO[1] ?? {}], "state");
  const heap = all.find(({ kind }) => kind === "aggregate");
  expect(heap?.name).toMatch(/^United States: \d+ events, 1 March 2025$/);
  expect(heap?.place).toMatchObject({ of: 61 });
  expect(heap?.place?.at).toBe((heap?.aggregate?.positions[0] ?? -2) + 1);
});

it("what stands for several says their dates only as exactly as these are known", () => {
  const heapOf = (when: string): string => {
    const crowd = Array.from({ length: 60 }, (_, at) => ({ ...TWO[0], id: `c${at}`, when }));
    return items(crowd, "none").find(({ kind }) => kind === "aggregate")?.name ?? "";
  };
  expect(heapOf("2025")).toMatch(/^\d+ events, 2025$/);
  expect(heapOf("2025-03")).toMatch(/^\d+ events, March 2025$/);
  expect(heapOf("2025-03~/2025-04-02")).toMatch(/^\d+ events, about March 2025$/);
  expect(heapOf("2025-03-30T09:50+09:00")).toMatch(/^\d+ events, 30 March 2025$/);
  // Without a beginning: what is drawn of it begins at the canvas's edge.
  expect(heapOf("../2025-03")).toMatch(/^\d+ events, 1 February 2025$/);
});

it("a count is said as it is written on the mark", () => {
  expect(en.timeline.aggregate(1590, "2025", true)).toBe("1,590 planned events, 2025");
});

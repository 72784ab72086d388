import { describe, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset, FuzzyDate } from "../model/types.ts";
import { aggregate } from "../select/aggregate.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { majorLabel, minorLabel, periodEnd, periodNames } from "./axisLabels.ts";
import { fanPlace } from "./fanPlace.ts";
import { axisStep } from "./axisScale.ts";
import { canvasModel, clampWindow, openingWindow } from "./canvasModel.ts";
import { planCanvas } from "./canvasPlan.ts";
import { countLabel } from "./countLabel.ts";
import { layOutLanes, mostLanes, totalRows } from "./geometry.ts";
import { across, actOf, neighbour } from "./keyboard.ts";
import { sameButRounded, windowInto, windowOn, zoomed } from "./navigate.ts";
import { softEdges } from "../select/softEdges.ts";
import { toTimelineItems } from "./toTimelineItems.ts";
import type { CanvasItem } from "./canvasItem.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2025, 5, 1);
const VIEW = { from: Date.UTC(2025, 1, 1), to: Date.UTC(2025, 3, 13) };

function date(text: string): FuzzyDate {
  const parsed = parseFuzzyDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

function dataset(events: readonly object[], more: object = {}): Dataset {
  const result = parseDataset({ schemaVersion: 1, id: "d", title: "D", events, ...more });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

function items(
  data: Dataset,
  lang: "en" | "ja" = "en",
  selected: string | null = null,
  now = NOW,
  period: { from: number; to: number } | null = null,
  asOf: string | null = null,
): CanvasItem[] {
  const size = { width: 1100, height: 316, narrow: false };
  const measure = { labelPx: () => 120, widestLabel: 185 };
  const plan = planCanvas(data, filterEvents(data, NO_FILTERS), null, size, VIEW, NOW, measure);
  const request = { ...plan.model, ...measure, window: VIEW, rows: plan.rows, width: size.width };
  const layout = aggregate(plan.model.index, { ...request, pinned: new Set(), before: new Map() });
  const tongue = { lang, words: lang === "en" ? en : ja };
  return toTimelineItems({
    dataset: data,
    layout,
    geometry: plan.geometry,
    window: VIEW,
    width: size.width,
    tongue,
    now,
    asOf,
    selected,
    period,
    lens: null,
  });
}

describe("items", () => {
  it("say title, date, status and importance in words, and mark them by class", () => {
    const [item] = items(
      dataset([
        {
          id: "a",
          title: { en: "Meeting", ja: "会談" },
          when: "2025-03-30",
          featured: true,
          status: "planned",
        },
      ]),
    );
    expect(item).toMatchObject({ kind: "event", eventId: "a", label: "Meeting" });
    expect(item?.name).toBe("Meeting, 30 March 2025, Planned. Main event");
    expect(item?.classes).toContain("timeline-item--planned");
    expect(item?.classes).toContain("timeline-item--featured");
  });

  it("speak the reader's language", () => {
    const [item] = items(
      dataset([{ id: "a", title: { en: "Meeting", ja: "会談" }, when: "2025-03-30" }]),
      "ja",
    );
    expect(item?.label).toBe("会談");
    expect(item?.name).toContain("会談、2025年3月30日、");
  });

  it("never take text of the dataset into class names", () => {
    const [item] = items(
      dataset([{ id: "x-evil", title: "evil <b>", when: "2025-03-30", topics: ["evil"] }]),
    );
    expect(item?.classes).not.toContain("evil");
    expect(item?.label).toBe("evil <b>");
  });

  it("stay inside the canvas, with its lanes over the whole height", () => {
    const events = Array.from({ length: 300 }, (_, at) => ({ id: `e${at}`, title: "E", when: "2025-03-01" }));
    for (const { top } of items(dataset(events))) expect(top + 25).toBeLessThanOrEqual(316);
    const { lanes } = layOutLanes({ width: 1100, height: 316, narrow: false }, [4, 2, 1]);
    const last = lanes.at(-1);
    expect((last?.top ?? 0) + (last?.height ?? 0)).toBeCloseTo(316);
  });

  it("include eras and today's line, which are decoration", () => {
    const drawn = items(
      dataset([{ id: "a", title: "A", when: "2025-03-30" }], { eras: [{ title: "Era", when: "2025/.." }] }),
    );
    expect(drawn.filter(({ kind }) => kind === "era")).toMatchObject([{ label: "Era", name: "" }]);
    expect(drawn.filter(({ kind }) => kind === "now")).toHaveLength(0);
  });

  it("leave out an era's title where today's stands", () => {
    const data = dataset([], { eras: [{ title: "Eighty years after", when: "2025-03-01/2025-03-02" }] });
    const titled = (now: number): string => {
      const era = items(data, "en", null, now).find(({ kind }) => kind === "era");
      return era?.label ?? "none";
    };
    expect(titled(Date.UTC(2025, 2, 2))).toBe("");
    expect(titled(Date.UTC(2025, 1, 5))).toBe("Eighty years after");
  });

  it("name the line by the day of knowledge, when one is shown", () => {
    const data = dataset([{ id: "a", title: "A", when: "2025-03-30" }]);
    const line = (lang: "en" | "ja", asOf: string | null): string | undefined =>
      items(data, lang, null, Date.UTC(2025, 2, 2), null, asOf).find(({ kind }) => kind === "now")?.label;
    expect(line("en", null)).toBe("Today");
    expect(line("en", "2025-03-01")).toBe("As of 1 Mar 2025");
    expect(line("ja", "2025-03-01")).toBe("2025年3月1日時点");
  });

  it("shade what lies outside the chosen dates, and nothing where a side is open", () => {
    const data = dataset([{ id: "a", title: "A", when: "2025-03-30" }]);
    const shades = (from: number, to: number): object[] =>
      items(data, "en", null, NOW, { from, to })
        .filter(({ kind }) => kind === "outside")
        .map((item) => ({ id: item.id, from: item.from, to: item.to, name: item.name }));
    const [march, april] = [Date.UTC(2025, 2, 1), Date.UTC(2025, 3, 1)];
    expect(shades(march, april)).toMatchObject([
      { id: "before", to: march, name: "" },
      { id: "after", from: april, name: "" },
    ]);
    expect(shades(march, Infinity)).toMatchObject([{ id: "before", to: march }]);
    expect(shades(-Infinity, VIEW.to + 900 * DAY)).toEqual([]);
    expect(items(data).filter(({ kind }) => kind === "outside")).toEqual([]);
  });

  it("go on to the window's edge with an arrow, or to their end, where only a start has room", () => {
    const data = dataset(
      ["2025-05-20", "2025-03-30", "2025-05-30", "2025-03-29"].map((end, at) => ({
        id: `s${at}`,
        title: "S",
        when: `2025-02-${10 + at * 6}/${end}`,
      })),
    );
    const size = { width: 1100, height: 60, narrow: false };
    const measure = { labelPx: () => 120, widestLabel: 185 };
    const plan = planCanvas(data, filterEvents(data, NO_FILTERS), "none", size, VIEW, NOW, measure);
    const request = { ...plan.model, ...measure, window: VIEW, rows: [1], width: size.width };
    const layout = aggregate(plan.model.index, { ...request, pinned: new Set(), before: new Map() });
    const starts = toTimelineItems({
      dataset: data,
      layout,
      geometry: plan.geometry,
      window: VIEW,
      width: size.width,
      asOf: null,
      tongue: { lang: "en", words: en },
      now: NOW,
      selected: null,
      period: null,
      lens: null,
    }).filter(({ classes }) => classes.includes("timeline-item--stub"));
    expect(starts.length).toBeGreaterThan(1);
    for (const { classes, eventId, to } of starts) {
      const goesOn = eventId === "s0" || eventId === "s2";
      expect(classes.includes("timeline-item--goes-on")).toBe(goesOn);
      if (goesOn) expect(to).toBe(VIEW.to);
      else expect(to).toBeLessThan(VIEW.to);
    }
  });

  it("number aggregates as the language does", () => {
    expect(countLabel(12, "en")).toBe("12");
    expect(countLabel(1000, "en")).toBe("1,000");
    expect(countLabel(12_345, "en")).toBe("12K");
    expect(countLabel(12_345, "ja")).toBe("1万");
  });

  it("look different when the event is opened", () => {
    const data = dataset([{ id: "a", title: "A", when: "2025-03-30" }]);
    expect(items(data)[0]?.look).not.toBe(items(data, "en", "a")[0]?.look);
    expect(items(data)[0]?.look).toBe(items(data)[0]?.look);
  });
});

describe("soft edges", () => {
  const edges = (text: string): ReturnType<typeof softEdges> => {
    const when = date(text);
    const cut = { from: Math.max(when.startMin, VIEW.from), to: Math.min(when.endMax, VIEW.to) };
    return softEdges(when, cut, VIEW, NOW);
  };
  it("are there for what is uncertain, not for a day or a stay", () => {
    expect(edges("2025-03-30")).toBeNull();
    expect(edges("2025-02-10/2025-02-12")).toBeNull();
    expect(edges("[2025-03-21..2025-03-31]")).toMatchObject({ out: 65 });
    expect(edges("2025-03")).not.toBeNull();
    expect(edges("2025-03-16~")).not.toBeNull();
    expect(edges("2025-03/..")).not.toBeNull();
  });

  it("rise and fall in order within the mark", () => {
    for (const text of ["[2025-03-21..]", "2025-02/..", "../2025-03-01", "2025-02/2025-03", "1995/.."]) {
      const soft = edges(text);
      if (soft === null) continue;
      expect(soft.in).toBeLessThanOrEqual(soft.out);
      expect(soft.out).toBeLessThanOrEqual(soft.end);
      expect(soft.end).toBeLessThanOrEqual(100);
    }
  });
});

describe("axis", () => {
  it("has ticks that fit, from minutes to the end of dates", () => {
    expect(axisStep(VIEW, 1100)).toEqual({ scale: "day", step: 5 });
    expect(axisStep(VIEW, 320)).toEqual({ scale: "day", step: 10 });
    expect(axisStep({ from: 0, to: 3_600_000 }, 1000).scale).toBe("minute");
    const widest = axisStep({ from: -8.6e15, to: 8.6e15 }, 1000);
    expect(widest.scale).toBe("year");
    expect(545_000 / widest.step).toBeLessThan(20);
  });

  it("is labelled in civil time and in the reader's language", () => {
    const ms = Date.UTC(2025, 2, 30, 23, 30);
    expect(minorLabel(ms, "day", "en")).toBe("30");
    expect(majorLabel(ms, "day", "en")).toBe("March 2025");
    expect(majorLabel(ms, "day", "ja")).toBe("2025年3月");
    expect(minorLabel(ms, "hour", "en")).toBe("23:30");
    expect(minorLabel(ms, "year", "ja")).toBe("2025年");
    expect(minorLabel(-1e14, "year", "en")).toContain("BC");
  });
});

describe("the period at the left edge", () => {
  const ms = Date.UTC(2025, 1, 27, 22);
  it("has names for every room, the longest first", () => {
    expect(periodNames(ms, "day", "en")).toEqual(["February 2025", "Feb 2025", "Feb"]);
    expect(periodNames(ms, "hour", "en").at(-1)).toBe("27");
    expect(periodNames(ms, "month", "ja")).toEqual(["2025年"]);
    expect(periodNames(ms, "year", "en")).toEqual(["2025"]);
  });

  it("ends where the next one is named", () => {
    expect(periodEnd(ms, "day")).toBe(Date.UTC(2025, 2, 1));
    expect(periodEnd(ms, "hour")).toBe(Date.UTC(2025, 1, 28));
    expect(periodEnd(ms, "month")).toBe(Date.UTC(2026, 0, 1));
  });
});

describe("a fan", () => {
  const stage = { left: 32, top: 300, width: 1216, height: 380 };
  it("stands under its aggregate where all rows have room, else where there is more", () => {
    const mark = { left: 600, top: 350, width: 36, height: 20 };
    expect(fanPlace(mark, stage, 800, 12)).toMatchObject({ below: true, edge: 78, stem: 20 });
    expect(fanPlace({ ...mark, top: 600 }, stage, 800, 12).below).toBe(false);
    expect(fanPlace({ ...mark, top: 600 }, stage, 800, 3).below).toBe(true);
  });

  it("stays on the stage, its stem at the aggregate", () => {
    const at = fanPlace({ left: 1220, top: 350, width: 28, height: 20 }, stage, 800, 2);
    expect(at.left + at.width).toBe(stage.width);
    expect(at.left + at.stem).toBe(1220 + 14 - stage.left);
    expect(
      fanPlace({ left: 40, top: 350, width: 28, height: 20 }, { ...stage, width: 328 }, 800, 2),
    ).toMatchObject({
      left: 0,
      width: 328,
    });
  });
});

describe("windows", () => {
  it("open where the dataset says, else on everything", () => {
    const events = [{ id: "a", title: "A", when: "2025-03-30" }];
    const asked = dataset(events, { opening: { from: "2025-02-01", to: "2025-04-12" } });
    const { index } = canvasModel(asked, [], "state", 4);
    expect(openingWindow(asked, index, NOW)).toEqual(VIEW);
    const plain = dataset(events);
    const all = canvasModel(plain, filterAll(plain), "state", 4).index;
    const open = openingWindow(plain, all, NOW);
    expect(open.from).toBeLessThan(Date.UTC(2025, 2, 30));
    expect(open.to).toBeGreaterThan(Date.UTC(2025, 2, 31));
  });

  it("stay within dates and are never empty", () => {
    const { from, to } = clampWindow({ from: -1e300, to: Infinity });
    expect(Number.isNaN(new Date(from).getTime()) || Number.isNaN(new Date(to).getTime())).toBe(false);
    expect(clampWindow({ from: 5, to: 5 }).to).toBeGreaterThan(5);
  });

  it("zoom about a moment that stays in place", () => {
    const closer = zoomed({ from: 0, to: 100 }, 1, 25);
    expect((25 - closer.from) / (closer.to - closer.from)).toBeCloseTo(0.25);
    expect(windowOn({ from: 40, to: 60 }, { from: 0, to: 100 })).toBeNull();
    expect(windowOn({ from: 400, to: 401 }, { from: 0, to: 100 })).toEqual({ from: 350, to: 450 });
  });

  it("tell their own rounded echo from another window", () => {
    expect(sameButRounded({ from: VIEW.from - DAY / 2, to: VIEW.to + DAY / 2 }, VIEW)).toBe(true);
    expect(sameButRounded({ from: VIEW.from - 3 * DAY, to: VIEW.to }, VIEW)).toBe(false);
  });

  it("take an aggregate apart unless it is of one day", () => {
    const one = {
      id: "",
      kind: "held",
      lane: 0,
      row: 0,
      from: 0,
      to: 1,
      count: 2,
      begins: { first: 0, last: 0, from: null, to: null },
      positions: [],
    } as const;
    expect(windowInto({ ...one, first: VIEW.from, last: VIEW.from }, VIEW)).toBeNull();
    const into = windowInto({ ...one, first: VIEW.from + 10 * DAY, last: VIEW.from + 20 * DAY }, VIEW);
    expect(into).toEqual({ from: VIEW.from + 7.5 * DAY, to: VIEW.from + 22.5 * DAY });
  });
});

describe("keys", () => {
  const mark = (id: string, from: number, lane: number, top: number): CanvasItem =>
    ({ id, from, to: from + 1, lane, top, kind: "event" }) as CanvasItem;
  const row = [mark("a", 1, 0, 0), mark("b", 5, 1, 50), mark("c", 9, 0, 0), mark("d", 10, 2, 90)];

  it("belong to the browser with a modifier", () => {
    expect(actOf("ArrowLeft", true)).toBeNull();
    expect(actOf("a", false)).toBeNull();
    expect(actOf("Enter", false)).toEqual({ kind: "open" });
  });

  it("go through time and across lanes", () => {
    expect(neighbour(row, "a", 1)?.id).toBe("b");
    expect(neighbour(row, "a", -1)).toBeNull();
    expect(neighbour(row, null, 1)?.id).toBe("a");
    expect(across(row, "c", 1)?.id).toBe("b");
    expect(across(row, "b", 1)?.id).toBe("d");
    expect(across(row, "b", -1)?.id).toBe("a");
  });
});

describe("geometry", () => {
  it("has rows for labels of three lines in each lane of a phone's canvas", () => {
    // 28rem without the axis (timeline.css).
    const size = { width: 328, height: 408, narrow: true };
    expect(mostLanes(size, "many")).toBe(3);
    expect(totalRows(size, 3)).toBeGreaterThanOrEqual(12);
  });

  it("never promises more rows or lanes than fit", () => {
    for (const width of [320, 700, 1200]) {
      for (const height of [40, 150, 316]) {
        const size = { width, height, narrow: width < 560 };
        const lanes = mostLanes(size);
        expect(lanes).toBeGreaterThanOrEqual(1);
        expect(totalRows(size, lanes)).toBeGreaterThanOrEqual(lanes);
      }
    }
  });
});

function filterAll(data: Dataset): ReturnType<typeof filterEvents> {
  return filterEvents(data, NO_FILTERS);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account, FuzzyDate, Status, TimelineEvent } from "../model/types.ts";
import { aggregate, MARGIN } from "./aggregate.ts";
import type { CanvasLayout, LayoutRequest } from "./canvasLayout.ts";
import { allotRows } from "./allotRows.ts";
import type { Match } from "./filterEvents.ts";
import { orderOf, placesIn } from "./importance.ts";
import { BAR_PAD_PX, LABEL_GAP_PX, markBox, scale } from "./placement.ts";
import { markKind, overlaps, timeIndex } from "./timeIndex.ts";
import type { TimeIndex, TimeWindow } from "./timeIndex.ts";

const DAY = 86_400_000;
const T0 = Date.UTC(2025, 0, 1);

interface Sketch {
  readonly start: number;
  readonly days: number;
  readonly lane: number;
  readonly status: Status;
  readonly featured: boolean;
  readonly label: number;
}

function dateOf({ start, days }: Pick<Sketch, "start" | "days">): FuzzyDate {
  const [from, to] = [T0 + start * DAY, T0 + (start + days) * DAY];
  return {
    text: "",
    form: "date",
    startMin: from,
    startMax: from,
    endMin: to,
    endMax: to,
    precision: "day",
    approximate: false,
    uncertain: false,
    start: "known",
    end: "known",
    utc: null,
    offset: null,
    members: [],
  };
}

function matchOf(sketch: Sketch, index: number): Match {
  const when = Number.isNaN(sketch.start) ? null : dateOf(sketch);
  const current = { status: sketch.status, when } as Account;
  const event = { id: `e${index}`, index, title: "", featured: sketch.featured, current };
  return { event: event as unknown as TimelineEvent, certainty: "certain" };
}

function layOut(
  sketches: readonly Sketch[],
  window: TimeWindow,
  changes: Partial<LayoutRequest> = {},
): { index: TimeIndex; layout: CanvasLayout; request: LayoutRequest } {
  const matches = sketches.map(matchOf).sort((a, b) => startOf(a) - startOf(b));
  const index = timeIndex(matches);
  const rank = new Uint32Array(sketches.length);
  const byWeight = sketches
    .map((_, at) => at)
    .sort((a, b) => weightOf(sketches[b]) - weightOf(sketches[a]) || a - b);
  for (const [place, at] of byWeight.entries()) rank[at] = place;
  const order = orderOf(index, rank);
  const request: LayoutRequest = {
    window,
    width: 1000,
    order,
    placeOf: placesIn(order),
    laneOf: Uint8Array.from(index.matches, ({ event }) => sketches[event.index]?.lane ?? 0),
    rows: [3, 2, 1],
    labelPx: ({ event }) => sketches[event.index]?.label ?? 0,
    wrappedPx: ({ event }) => (sketches[event.index]?.label ?? 0) / 2 + 10,
    widestLabel: 180,
    pinned: new Set(),
    before: new Map(),
    ...changes,
  };
  return { index, layout: aggregate(index, request), request };
}

const startOf = ({ event }: Match): number => event.current.when?.startMin ?? Infinity;
const weightOf = (sketch: Sketch | undefined): number => (sketch?.featured === true ? 1 : 0);

const sketch = fc.record<Sketch>({
  start: fc.oneof(fc.integer({ min: -400, max: 400 }), fc.constantFrom(-Infinity, 0, 0, 0)),
  days: fc.constantFrom(1 / 1440, 1, 1, 1, 12, 90, Infinity),
  lane: fc.integer({ min: 0, max: 2 }),
  status: fc.constantFrom<Status>("occurred", "planned", "ongoing", "cancelled"),
  featured: fc.boolean(),
  label: fc.integer({ min: 5, max: 420 }),
});
const sketches = fc.array(sketch, { maxLength: 120 });
const window = fc
  .tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: 1, max: 600 }))
  .map(([from, days]) => ({ from: T0 + from * DAY, to: T0 + (from + days) * DAY }));

/** The pixels that a shown event covers, label and all, the way timelineItem.css draws it. */
function boxOf(
  shown: CanvasLayout["shown"][number],
  request: LayoutRequest,
): { left: number; right: number } {
  const toPx = scale(request.window, request.width);
  const mark = markBox(toPx(shown.from), toPx(shown.to));
  if (shown.side === "inside") {
    const right = Math.max(mark.left, 0) + BAR_PAD_PX + shown.labelPx;
    return { left: mark.left, right: Math.max(mark.right, right) };
  }
  if (shown.side === "after") return { left: mark.left, right: mark.right + LABEL_GAP_PX + shown.labelPx };
  if (shown.side === "before") return { left: mark.left - LABEL_GAP_PX - shown.labelPx, right: mark.right };
  return { left: mark.left, right: mark.right };
}

const day = (start: number, more: Partial<Sketch> = {}): Sketch => {
  return { start, days: 1, lane: 0, status: "occurred", featured: false, label: 100, ...more };
};
const hundredDays = { from: T0, to: T0 + 100 * DAY };

describe("aggregate", () => {
  it("loses nothing and counts nothing twice", () => {
    fc.assert(
      fc.property(sketches, window, (events, view) => {
        const { index, layout } = layOut(events, view);
        const there = index.matches.filter((_, position) => overlaps(index, position, layout.drawn)).length;
        const counted = layout.aggregates.reduce((sum, { count }) => sum + count, 0);
        expect(layout.shown.length + counted).toBe(there);
        const ids = new Set(layout.shown.map(({ match }) => match.event.id));
        expect(ids.size).toBe(layout.shown.length);
        for (const { count, positions } of layout.aggregates) {
          expect(positions.length).toBe(Math.min(count, 60));
          for (const position of positions)
            expect(ids.has(index.matches[position]?.event.id ?? "")).toBe(false);
        }
      }),
    );
  });

  it("counts what brute force counts, at any zoom of crowds of any shape", () => {
    const crowds: Record<string, (at: number) => Partial<Sketch>> = {
      even: (at) => ({ start: (at * 7919) % 3000 }),
      "all on one day": () => ({ start: 40 }),
      "heavy tail": (at) => ({ start: 3000 - Math.floor((3000 * ((at * 7919) % 997) ** 4) / 997 ** 4) }),
      "ten thousand years": (at) => ({ start: ((at * 7919) % 3_650_000) - 3_000_000 }),
      "mostly ranges": (at) => ({ start: (at * 7919) % 3000, days: at % 5 < 3 ? 1 + ((at * 31) % 400) : 1 }),
    };
    for (const [name, crowd] of Object.entries(crowds)) {
      const events = Array.from({ length: 4_000 }, (_, at) => {
        const more = { lane: at % 3, status: at % 4 === 0 ? "planned" : "occurred", ...crowd(at) } as const;
        return day(0, more);
      });
      const { index, request } = layOut(events, hundredDays);
      for (let zoom = 0; zoom < 22; zoom++) {
        const length = (8_000_000 * DAY) / 2 ** zoom;
        const middle = T0 + 41 * DAY;
        const view = { from: middle - length * 0.4, to: middle + length * 0.6 };
        const { aggregates, drawn, shown } = aggregate(index, { ...request, window: view });
        const there = events.filter(
          ({ start, days }) => T0 + start * DAY < drawn.to && T0 + (start + days) * DAY > drawn.from,
        );
        for (const lane of [0, 1, 2]) {
          const counted = aggregates
            .filter((one) => one.lane === lane)
            .reduce((sum, { count }) => sum + count, 0);
          const marks = shown.filter((one) => one.lane === lane).length;
          const all = there.filter((event) => event.lane === lane).length;
          expect(marks + counted, `${name}, zoom ${zoom}, lane ${lane}`).toBe(all);
        }
        expect(shown.length + aggregates.length).toBeLessThan(300);
      }
    }
  });

  it("keeps what is shown while the canvas is panned, until it leaves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 3, 11, -2, -7), (seed, step) => {
        const events = Array.from({ length: 900 }, (_, at) =>
          day(((at * 7919 * seed) % 600) - 200, {
            lane: at % 3,
            days: at % 11 === 0 ? 9 : 1,
            label: 30 + ((at * 31) % 200),
          }),
        );
        const rows = [4, 3, 2];
        const { index, request } = layOut(events, hundredDays, { rows });
        let kept = 0;
        let view = hundredDays;
        let last = aggregate(index, { ...request, window: view });
        for (let turn = 0; turn < 12; turn++) {
          view = { from: view.from + step * DAY, to: view.to + step * DAY };
          const stay = last.shown.map(({ position }) => position);
          const before = new Map(last.shown.map(({ match, row }) => [match.event.id, row]));
          const next = aggregate(index, { ...request, window: view, stay, before });
          const shown = new Set(next.shown.map(({ position }) => position));
          // In the last row stands what is alone in its stretch of time, and there not always.
          const own = last.shown.filter(({ lane, row }) => row < (rows[lane] ?? 0) - 1);
          const inView = own.filter(({ position }) => overlaps(index, position, view));
          expect(inView.filter(({ position }) => !shown.has(position))).toEqual([]);
          kept += inView.length;
          last = next;
        }
        expect(kept).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });

  it("draws one event as itself, and several within their own stretch of time", () => {
    fc.assert(
      fc.property(
        sketches,
        window,
        fc.constantFrom({}, { width: 320, rows: [1, 1, 1] }),
        (events, view, changes) => {
          const { index, layout, request } = layOut(events, view, changes);
          const toPx = scale(request.window, request.width);
          for (const { count, from, positions, to } of layout.aggregates) {
            expect(count).toBeGreaterThanOrEqual(2);
            const starts = positions.map((each) => Math.max(index.starts[each] ?? 0, layout.drawn.from));
            const ends = positions.map((each) => Math.min(index.ends[each] ?? 0, layout.drawn.to));
            const middle = (toPx(from) + toPx(to)) / 2;
            expect(middle).toBeGreaterThanOrEqual(toPx(Math.min(...starts)) - 21);
            expect(middle).toBeLessThanOrEqual(toPx(Math.max(...ends)) + 21);
          }
        },
      ),
    );
  });

  it("never draws an aggregate across the window's edge", () => {
    fc.assert(
      fc.property(sketches, window, (events, view) => {
        const { layout, request } = layOut(events, view);
        const toPx = scale(request.window, request.width);
        for (const { from, to } of layout.aggregates) {
          const [left, right] = [toPx(from), toPx(to)];
          const isInside = left >= -0.01 && right <= request.width + 0.01;
          expect(isInside || right <= 0.01 || left >= request.width - 0.01).toBe(true);
        }
      }),
    );
  });

  it("puts a lone planned event at its date where others share its stretch", () => {
    const crowd = Array.from({ length: 30 }, () => day(10, { label: 400 }));
    const { layout } = layOut([...crowd, day(10, { label: 400, status: "planned" })], hundredDays);
    const planned = layout.shown.find(({ match }) => match.event.id === "e30");
    expect(planned?.from).toBeCloseTo(T0 + 10 * DAY);
  });

  it("never lets two labelled events of one row overlap", () => {
    fc.assert(
      fc.property(sketches, window, (events, view) => {
        const { layout, request } = layOut(events, view);
        const keysOf = ({ lane, lines, row }: CanvasLayout["shown"][number]): string[] =>
          lines === 2 ? [`${lane} ${row}`, `${lane} ${row + 1}`] : [`${lane} ${row}`];
        for (const key of new Set(layout.shown.flatMap(keysOf))) {
          const row = layout.shown.filter((shown) => keysOf(shown).includes(key));
          const boxes = row.map((shown) => ({
            ...boxOf(shown, request),
            bare: shown.side === "none" || shown.bar,
          }));
          boxes.sort((a, b) => a.left - b.left);
          for (const [at, box] of boxes.entries()) {
            // Where too much meets, bare marks may touch: rather than one not being drawn at its date.
            for (const next of boxes.slice(at + 1)) {
              if (!box.bare || !next.bare) expect(next.left).toBeGreaterThanOrEqual(box.right);
            }
          }
        }
      }),
    );
  });

  it("keeps labels of marks in view inside the window", () => {
    fc.assert(
      fc.property(sketches, window, (events, view) => {
        const { layout, request } = layOut(events, view);
        for (const shown of layout.shown) {
          const box = boxOf(shown, request);
          const toPx = scale(request.window, request.width);
          const mark = markBox(toPx(shown.from), toPx(shown.to));
          if (mark.left < 0 || mark.right > request.width || shown.side === "none") continue;
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(request.width);
        }
      }),
    );
  });

  it("stays within its rows and never mixes what is planned with what took place", () => {
    fc.assert(
      fc.property(sketches, window, (events, view) => {
        const { index, layout, request } = layOut(events, view);
        const lines = layout.shown.map((shown) => ({ lane: shown.lane, row: shown.row + shown.lines - 1 }));
        for (const { lane, row } of [...lines, ...layout.aggregates]) {
          expect(row).toBeLessThan(request.rows[lane] ?? 0);
        }
        for (const { kind, lane, positions } of layout.aggregates) {
          for (const position of positions) {
            expect(markKind(index.matches[position]?.event.current.status ?? "occurred")).toBe(kind);
            expect(request.laneOf[position]).toBe(lane);
          }
        }
      }),
    );
  });

  it("gives finite stretches whatever the dates, and the same layout for the same request", () => {
    fc.assert(
      fc.property(sketches, window, (events, view) => {
        const { index, layout, request } = layOut(events, view);
        for (const { from, to } of [...layout.shown, ...layout.aggregates]) {
          expect(Number.isFinite(from) && Number.isFinite(to) && from < to).toBe(true);
        }
        expect(aggregate(index, request)).toEqual(layout);
      }),
    );
  });

  it("shows main events by themselves among hundreds of the same day", () => {
    const crowd = Array.from({ length: 400 }, () => day(50));
    const { layout } = layOut([...crowd, day(50, { featured: true })], hundredDays);
    expect(layout.shown.map(({ match }) => match.event.featured)).toContain(true);
    expect(layout.aggregates.reduce((sum, { count }) => sum + count, layout.shown.length)).toBe(401);
  });

  it("shows every main event, were it as a bare mark, in a lane without room", () => {
    const main = [50, 50.2, 50.4].map((start, at) => day(start + at * 3, { featured: true, label: 900 }));
    const crowd = Array.from({ length: 40 }, () => day(20));
    const { layout } = layOut([...main, ...crowd], hundredDays, { rows: [3, 1, 1] });
    expect(layout.shown.filter(({ match }) => match.event.featured)).toHaveLength(3);
  });

  it("shows a pinned event, however unimportant", () => {
    const crowd = Array.from({ length: 400 }, () => day(50));
    const { layout } = layOut(crowd, hundredDays, { pinned: new Set(["e399"]) });
    expect(layout.shown.some(({ match }) => match.event.id === "e399")).toBe(true);
  });

  it("puts a label before its mark where the window ends", () => {
    const { layout } = layOut([day(97, { label: 150 })], hundredDays);
    expect(layout.shown[0]).toMatchObject({ side: "before", labelPx: 150 });
  });

  it("gives main events their whole labels, over two lines where one is too long", () => {
    const main = day(50, { featured: true, label: 420 });
    const { layout } = layOut([day(50), day(52), main], hundredDays, { rows: [4, 1, 1] });
    expect(layout.shown.find(({ match }) => match.event.featured)).toMatchObject({ labelPx: 420, lines: 1 });
    const narrow = layOut([day(50), main], hundredDays, {
      rows: [4, 1, 1],
      width: 300,
      wrappedPx: () => 120,
    });
    const shown = narrow.layout.shown.find(({ match }) => match.event.featured);
    expect(shown).toMatchObject({ labelPx: 120, lines: 2 });
    // In the middle of a phone's canvas neither side has room for two lines.
    const middle = layOut([day(20), main], hundredDays, {
      rows: [4, 1, 1],
      width: 300,
      wrappedPx: (_, lines) => 390 / lines,
    });
    expect(middle.layout.shown.find(({ match }) => match.event.featured)).toMatchObject({
      labelPx: 130,
      lines: 3,
    });
  });

  it("shows a dot at the window's edge whole or not at all", () => {
    for (const start of [-0.6, -0.3, 0, 0.3, 99.4, 99.9, 100.2]) {
      const { layout, request } = layOut([day(start, { days: 0.01 })], hundredDays);
      const toPx = scale(hundredDays, request.width);
      for (const { from, to } of layout.shown) {
        const mark = markBox(toPx(from), toPx(to));
        expect((mark.left >= 0 && mark.right <= 1000) || mark.right <= 0 || mark.left >= 1000).toBe(true);
        expect(Math.abs(toPx(from) - start * 10)).toBeLessThan(20);
      }
    }
  });

  it("spreads labels over the whole window, though the file begins with the earliest", () => {
    const many = Array.from({ length: 1000 }, (_, at) => day(at / 10, { days: 0.1 }));
    const { layout } = layOut(many, hundredDays, { rows: [11, 1, 1] });
    const labelled = layout.shown.filter(({ side }) => side !== "none").map(({ from }) => (from - T0) / DAY);
    for (let from = 0; from < 90; from += 20) {
      expect(labelled.filter((each) => each >= from && each < from + 20).length).toBeGreaterThan(5);
    }
  });

  it("joins two aggregates that stand in the way of a third rather than drawing it on them", () => {
    const heldBefore = Array.from({ length: 2 }, () => day(85, { label: 400 }));
    const held = Array.from({ length: 34 }, () => day(94, { label: 400 }));
    const planned = Array.from({ length: 2 }, () => day(97, { label: 400, status: "planned" }));
    const { layout, request } = layOut([...heldBefore, ...held, ...planned], hundredDays, {
      rows: [1, 1, 1],
      width: 320,
    });
    const toPx = scale(hundredDays, request.width);
    const pills = layout.aggregates.map(({ from, to }) => [toPx(from), toPx(to)] as const);
    expect(layout.aggregates.reduce((sum, { count }) => sum + count, 0)).toBe(38);
    for (const [at, [left]] of pills.entries())
      for (const [other, [begin, end]] of pills.entries())
        if (other !== at && begin <= left) expect(end).toBeLessThanOrEqual(left);
  });

  it("keeps an aggregate at its events, even where marks that must be shown leave it no room", () => {
    const main = [42.5, 50, 57.5].map((start) => day(start, { featured: true, label: 900 }));
    const crowd = Array.from({ length: 5 }, () => day(50, { label: 400 }));
    const { layout, request } = layOut([...main, ...crowd], hundredDays, { rows: [1, 1, 1], width: 320 });
    const toPx = scale(hundredDays, request.width);
    expect(layout.aggregates).toHaveLength(1);
    for (const { from, to } of layout.aggregates)
      expect(Math.abs((toPx(from) + toPx(to)) / 2 - toPx(T0 + 50.5 * DAY))).toBeLessThan(23);
  });

  it("draws a tail to the end of what lasts where only its start has room", () => {
    const bars = Array.from({ length: 4 }, (_, at) => day(10 + at * 15, { days: 45, label: 300 }));
    const { layout } = layOut(bars, hundredDays, { rows: [2, 1, 1] });
    const stubs = layout.shown.filter(({ tail }) => tail !== null);
    expect(stubs.length).toBeGreaterThan(0);
    for (const { match, tail } of stubs) expect(tail).toBe(match.event.current.when?.endMax);
  });

  it("draws days alike: none as a mere start while another is whole", () => {
    const week = { from: T0, to: T0 + 7 * DAY };
    const days = [1, 1, 2, 5, 5, 5].map((start) => day(start, { label: 300 }));
    const { layout } = layOut(days, week, { rows: [2, 1, 1] });
    expect(layout.shown.length).toBeGreaterThan(2);
    expect(layout.shown.filter(({ bar, tail }) => !bar || tail !== null)).toEqual([]);
  });

  it("lets an event keep its row when it can", () => {
    const { layout } = layOut([day(10)], hundredDays, { before: new Map([["e0", 2]]) });
    expect(layout.shown[0]?.row).toBe(2);
  });

  it("draws nothing of nothing", () => {
    expect(layOut([], hundredDays).layout).toMatchObject({ shown: [], aggregates: [] });
  });

  it("bounds what it draws of twenty thousand events", () => {
    const many = Array.from({ length: 20_000 }, (_, at) => day((at * 7919) % 20_000, { lane: at % 3 }));
    const { layout } = layOut(many, { from: T0, to: T0 + 20_000 * DAY });
    expect(layout.shown.length + layout.aggregates.length).toBeLessThan(260);
    expect(layout.aggregates.reduce((sum, { count }) => sum + count, layout.shown.length)).toBe(20_000);
    expect(layout.drawn.from).toBe(T0 - 20_000 * DAY * MARGIN);
  });
});

describe("allotRows", () => {
  it("gives every lane a row and never more than there are", () => {
    fc.assert(
      fc.property(sketches, window, fc.integer({ min: 3, max: 14 }), (events, view, total) => {
        const { index, request } = layOut(events, view);
        const rows = allotRows(index, request, total);
        expect(rows).toHaveLength(3);
        expect(Math.min(...rows)).toBeGreaterThanOrEqual(1);
        expect(rows.reduce((sum, many) => sum + many, 0)).toBeLessThanOrEqual(total);
      }),
    );
  });

  it("gives a lane no more rows than its events in the window fill, and one", () => {
    const far = Array.from({ length: 40 }, (_, at) => day(300 + at, { lane: 0 }));
    const near = [10, 12, 14, 16].map((start) => day(start, { lane: 1 }));
    const { index, request } = layOut([day(50), ...far, ...near], hundredDays);
    const [first = 0, second = 0] = allotRows(index, request, 12);
    expect(first).toBeLessThanOrEqual(2);
    expect(second).toBeGreaterThanOrEqual(4);
  });
});

describe("an aggregate stands where its events do, and tells when they begin", () => {
  const HOUR = 1 / 24;
  const around = (hours: number): TimeWindow => ({
    from: T0 + (20 - hours * HOUR) * DAY,
    to: T0 + (20 + hours * HOUR) * DAY,
  });
  const held = { lane: 0, status: "occurred", featured: false, label: 300 } as const;
  const middleOf = ({ from, to }: TimeWindow): number => (from + to) / 2;

  it("a day without a time counts at its middle, not at midnight", () => {
    const days = Array.from({ length: 6 }, () => ({ ...held, start: 20, days: 1 }));
    const { layout } = layOut(days, around(72), { rows: [1] });
    expect(layout.aggregates.map(({ first, last }) => [first, last])).toEqual([
      [T0 + 20.5 * DAY, T0 + 20.5 * DAY],
    ]);
    const [pill] = layout.aggregates;
    expect(Math.abs(middleOf(pill ?? around(1)) - (T0 + 20.5 * DAY)) / DAY).toBeLessThan(0.1);
  });

  it("what was under way before the window is not of the day at its edge, and stands where it comes in", () => {
    const view = around(72);
    const running = [0, 1, 2, 3].map((start) => ({ ...held, start: start - 300, days: 900 }));
    const atTheEdge = [0, 1, 2, 3].map(() => ({ ...held, start: 17.2, days: HOUR }));
    const { index, layout } = layOut([...running, ...atTheEdge], view, { rows: [1] });
    expect(layout.aggregates.length).toBe(2);
    for (const one of layout.aggregates) {
      const starts = one.positions.map((position) => index.starts[position] ?? NaN);
      expect(one.begins.first).toBe(Math.min(...starts));
      const isRunning = one.begins.first < view.from;
      expect(new Set(starts.map((start) => start < view.from))).toEqual(new Set([isRunning]));
      expect(middleOf(one)).toBeLessThan(view.from + 2 * DAY);
    }
  });
});

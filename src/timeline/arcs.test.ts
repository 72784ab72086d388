import { describe, expect, it } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { arcsOf, relatedTo } from "./arcs.ts";
import type { CanvasItem } from "./canvasItem.ts";

const DAY_MS = 86_400_000;
const day = (date: number): number => Date.UTC(2025, 0, date);

function dataset(): Dataset {
  const result = parseDataset({
    schemaVersion: 1,
    id: "arcs",
    title: "Arcs",
    events: [
      {
        id: "summit",
        title: "Summit",
        when: "2025-01-10",
        relations: [
          { type: "follows", event: "call" },
          { type: "prepares", event: "visit" },
          { type: "part-of", event: "undated" },
        ],
      },
      { id: "call", title: "Call", when: "2025-01-05", relations: [{ type: "prepares", event: "summit" }] },
      { id: "visit", title: "Visit", when: "2025-06-01" },
      { id: "undated", title: "Undated", when: null },
      { id: "far", title: "Far", when: "2024-06-01", relations: [{ type: "prepares", event: "summit" }] },
    ],
  });
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

function item(id: string, date: number, more: Partial<CanvasItem> = {}): CanvasItem {
  return {
    id: `e${id}`,
    kind: "event",
    from: day(date),
    to: day(date) + DAY_MS,
    classes: "timeline-item--dot",
    top: 50,
    lane: 0,
    label: "",
    labelLang: "",
    labelPx: 0,
    name: "",
    place: null,
    eventId: id,
    count: null,
    possible: false,
    steady: true,
    soft: null,
    aggregate: null,
    look: "",
    ...more,
  };
}

const data = dataset();
const event = (id: string) => {
  const found = data.events.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const window = { from: day(1), to: day(21) };
/** 50 px a day. */
const WIDTH = 1000;
const arcs = (items: readonly CanvasItem[], of = "summit") =>
  arcsOf(event(of), relatedTo(data, event(of)), items, window, WIDTH);
const ends = (line: string): number[] => {
  const numbers = line.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  return [numbers[0] ?? Number.NaN, numbers.at(-2) ?? Number.NaN];
};

describe("relatedTo", () => {
  it("names both ways, each event once", () => {
    const ids = (of: string) => relatedTo(data, event(of)).map(({ id }) => id);
    expect(ids("summit")).toEqual(["call", "visit", "undated", "far"]);
    expect(ids("visit")).toEqual(["summit"]);
  });
});

describe("arcsOf", () => {
  it("joins marks that are drawn, and points from what led up to what followed", () => {
    const [arc, ...more] = arcs([item("summit", 10), item("call", 5)]).filter(
      (each) => each.event === "call",
    );
    expect(more).toEqual([]);
    // The middle of the day: 9.5 and 4.5 days from the left.
    expect(ends(arc?.line ?? "")).toEqual([475, 225]);
    // The summit follows the call, by its own words.
    expect(arc?.head).toMatch(/^M475\.0 /);
    const [back] = arcs([item("summit", 10), item("visit", 12)], "visit");
    expect(back?.head).toMatch(/^M575\.0 /);
    // Seen from the call it is the same.
    const [seen] = arcs([item("summit", 10), item("call", 5)], "call");
    expect(seen?.head).toMatch(/^M475\.0 /);
  });

  it("has no head where an event is part of another: neither came of the other", () => {
    const part = {
      ...event("undated"),
      current: { ...event("undated").current, when: event("call").current.when },
    };
    const [arc] = arcsOf(event("summit"), [part], [item("summit", 10), item("undated", 5)], window, WIDTH);
    expect(arc?.line).not.toBe("");
    expect(arc?.head).toBe("");
  });

  it("goes to the edge behind which an event lies, without a head there", () => {
    const found = arcs([item("summit", 10)]);
    expect(found.map((each) => each.event).sort()).toEqual(["far", "visit"]);
    expect(ends(found.find((each) => each.event === "visit")?.line ?? "")).toEqual([475, WIDTH]);
    expect(found.find((each) => each.event === "visit")?.head).toBe("");
    expect(ends(found.find((each) => each.event === "far")?.line ?? "")).toEqual([475, 0]);
    // It is pointed at itself.
    expect(found.find((each) => each.event === "far")?.head).toMatch(/^M475\.0 /);
  });

  it("takes a bar by its beginning, or by the window's edge where it begins before", () => {
    const bar = { classes: "timeline-item--bar" };
    const [long] = arcs([item("summit", 10, { ...bar, to: day(18) }), item("call", 5)]);
    expect(ends(long?.line ?? "")[0]).toBe(458);
    const [cut] = arcs([item("summit", 10), item("call", 1, { ...bar, from: day(-20), to: day(8) })]);
    expect(ends(cut?.line ?? "")).toEqual([475, 8]);
  });

  it("goes to the aggregate that counts an event", () => {
    const pill = item("", 4, {
      id: "a1",
      eventId: null,
      to: day(6),
      aggregate: {
        id: "1",
        kind: "held",
        lane: 0,
        row: 0,
        from: day(4),
        to: day(6),
        count: 3,
        first: day(4),
        last: day(6),
        positions: [],
      } as unknown as CanvasItem["aggregate"],
    });
    const arc = arcs([item("summit", 10), pill]).find((each) => each.event === "call");
    expect(ends(arc?.line ?? "")[1]).toBeGreaterThan(140);
    expect(ends(arc?.line ?? "")[1]).toBeLessThan(260);
  });

  it("draws nothing where the opened event is not drawn, nor to what has no date", () => {
    expect(arcs([item("call", 5)])).toEqual([]);
    expect(arcs([item("summit", 10)]).some((each) => each.event === "undated")).toBe(false);
  });
});

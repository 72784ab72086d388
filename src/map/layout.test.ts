import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clusters } from "./clusters.ts";
import { freeCorner } from "./corners.ts";
import { overlap, placeLabels } from "./labels.ts";

const spots = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    weight: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 80 },
);

describe("groups of marks", () => {
  test("every spot is in one group, and no two groups are nearer than asked", () => {
    fc.assert(
      fc.property(spots, (all) => {
        const groups = clusters(all, 28);
        expect(groups.flat()).toHaveLength(all.length);
        for (const [at, [a]] of groups.entries())
          for (const [b] of groups.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(28);
      }),
      { numRuns: 60 },
    );
  });

  test("a group stands where its heaviest is", () => {
    const [group] = clusters(
      [
        { x: 10, y: 10, weight: 1 },
        { x: 20, y: 10, weight: 9 },
      ],
      28,
    );
    expect(group?.[0]).toEqual({ x: 20, y: 10, weight: 9 });
  });

  test("with leave to move, marks keep their distance, and none is drawn further from its place than allowed", () => {
    fc.assert(
      fc.property(spots, (all) => {
        const groups = clusters(
          all.map((spot, id) => ({ ...spot, id })),
          26,
          16,
        );
        expect(groups.flat()).toHaveLength(all.length);
        for (const [at, [a]] of groups.entries()) {
          const { x = NaN, y = NaN } = all[a.id] ?? {};
          expect(Math.hypot(a.x - x, a.y - y)).toBeLessThan(10.1);
          for (const [b] of groups.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(26);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("what has no room to move joins the nearest", () => {
    const row = [0, 30, 18].map((x, at) => ({ x, y: 0, weight: 9 - at }));
    expect(clusters(row, 26, 10).map((group) => group.length)).toEqual([1, 2]);
    expect(clusters(row.toSpliced(1, 1), 26, 10).map(([{ x }]) => Math.round(x))).toEqual([0, 26]);
  });

  test("a thousand places are no thousand marks on one another", () => {
    const many = Array.from({ length: 1000 }, (_, at) => ({
      x: (at * 37) % 800,
      y: (at * 91) % 480,
      weight: at % 7,
    }));
    expect(clusters(many, 28).length).toBeLessThan(600);
  });

  test("what is nowhere on the map is in no group", () => {
    expect(clusters([{ x: NaN, y: 3, weight: 1 }], 28)).toEqual([]);
  });
});

describe("names of marks", () => {
  const marks = fc
    .array(
      fc.record({
        x: fc.integer({ min: 10, max: 590 }),
        y: fc.integer({ min: 10, max: 390 }),
        weight: fc.constant(1),
        radius: fc.integer({ min: 5, max: 12 }),
        width: fc.integer({ min: 20, max: 160 }),
        height: fc.constantFrom(16, 32),
      }),
      { maxLength: 40 },
    )
    .map((all) => clusters(all, 26).map(([first]) => first));
  const SIZE = { width: 600, height: 400 };

  test("stand on no mark, on no other name, and on the map", () => {
    fc.assert(
      fc.property(marks, (all) => {
        const boxes = placeLabels(all, SIZE).flatMap((label) => (label === null ? [] : [label.box]));
        for (const [at, box] of boxes.entries()) {
          expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 600 && box.y + box.height <= 400).toBe(
            true,
          );
          for (const other of boxes.slice(at + 1)) expect(overlap(box, other)).toBe(false);
          for (const { x, y, radius } of all)
            expect(
              overlap(box, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
            ).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("alone, a name stands at the right of its mark; at the right edge, at its left", () => {
    const mark = { y: 100, radius: 6, width: 80, height: 16 };
    expect(placeLabels([{ ...mark, x: 100 }], SIZE)[0]).toMatchObject({ anchor: "start", leader: null });
    expect(placeLabels([{ ...mark, x: 580 }], SIZE)[0]).toMatchObject({ anchor: "end", leader: null });
  });

  test("where there is no room beside it, a line leads to it", () => {
    const mark = { radius: 10, width: 90, height: 32 };
    const column = [0, 28, 56, 84, 112].map((dy) => ({ ...mark, x: 560, y: 140 + dy }));
    const placed = placeLabels(column, SIZE);
    expect(placed.filter((label) => label !== null).length).toBeGreaterThan(3);
    expect(placed.some((label) => label?.leader != null)).toBe(true);
  });

  test("where there is none at all, there is no name", () => {
    expect(
      placeLabels([{ x: 20, y: 10, radius: 6, width: 90, height: 16 }], { width: 40, height: 20 }),
    ).toEqual([null]);
  });
});

describe("what stands in a corner", () => {
  const of = { width: 60, height: 60 };
  const size = { width: 250, height: 190 };

  test("takes the first in which it covers no mark", () => {
    expect(freeCorner(size, of, ["top right", "bottom right"], [[100, 100]])).toMatchObject({ x: 190, y: 0 });
    expect(freeCorner(size, of, ["top right", "bottom right"], [[240, 30]])).toMatchObject({
      x: 190,
      y: 130,
    });
  });

  test("stands nowhere when each is taken", () => {
    expect(freeCorner(size, of, ["top right"], [[180, 30]])).toBeNull();
    expect(freeCorner(size, of, ["top left"], [], [{ x: 50, y: 50, width: 20, height: 20 }])).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Position } from "../select/positions.ts";
import { closestLook, isWide, leastScale, limited, panned, project, projectionOf, zoomed } from "./camera.ts";
import type { Camera } from "./camera.ts";
import { fit, middleLongitude, withCoast } from "./fit.ts";
import { scaleBar } from "./scaleBar.ts";

const SIZE = { width: 800, height: 480 };
const MARGIN = { x: 60, y: 40 };
const positions = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const sizes = fc.record({
  width: fc.integer({ min: 200, max: 1400 }),
  height: fc.integer({ min: 160, max: 900 }),
});

const at = (camera: Camera, place: Position, size = SIZE) => project(projectionOf(camera, size), place);

describe("the map fits its places", () => {
  test("whatever they are, all are in sight, and what they are shown by is a number", () => {
    fc.assert(
      fc.property(fc.array(positions, { minLength: 1, maxLength: 12 }), sizes, (places, size) => {
        const camera = fit(places, size, { x: 30, y: 30 });
        expect(Number.isFinite(camera.lon + camera.lat + camera.scale)).toBe(true);
        for (const place of places) {
          const [x, y] = at(camera, place, size);
          expect([place, x > -2, x < size.width + 2, y > -2, y < size.height + 2]).toEqual([
            place,
            true,
            true,
            true,
            true,
          ]);
        }
      }),
      { numRuns: 80 },
    );
  });

  test("Tokyo and Washington stand with the Pacific between them, not cut in two", () => {
    const camera = fit(
      [
        { lat: 35.7, lon: 139.7 },
        { lat: 38.9, lon: -77 },
        { lat: 21.4, lon: -157.9 },
      ],
      SIZE,
      MARGIN,
    );
    const [tokyo] = at(camera, { lat: 35.7, lon: 139.7 });
    const [hawaii] = at(camera, { lat: 21.4, lon: -157.9 });
    const [washington] = at(camera, { lat: 38.9, lon: -77 });
    expect(tokyo).toBeLessThan(hawaii);
    expect(hawaii).toBeLessThan(washington);
  });

  test("a single place has its surroundings: some degrees, not its street and not the world", () => {
    const camera = fit([{ lat: 48.85, lon: 2.35 }], SIZE, MARGIN);
    const heightDegrees = (SIZE.height / camera.scale) * (180 / Math.PI);
    expect(heightDegrees).toBeGreaterThan(5);
    expect(heightDegrees).toBeLessThan(25);
    expect(at(camera, { lat: 48.85, lon: 2.35 }).map(Math.round)).toEqual([400, 240]);
  });

  test("places of one street are no closer look than a single one", () => {
    const one = fit([{ lat: 48.85, lon: 2.35 }], SIZE, MARGIN);
    const two = fit(
      [
        { lat: 48.85, lon: 2.35 },
        { lat: 48.851, lon: 2.352 },
      ],
      SIZE,
      MARGIN,
    );
    expect(two.scale).toBeCloseTo(one.scale, 0);
  });

  test("none at all: the whole earth", () => {
    expect(fit([], SIZE, MARGIN).scale).toBeCloseTo(leastScale(SIZE), 3);
  });

  test("an island far from any coast is shown from further off, until one is in sight", () => {
    const coast = Array.from({ length: 40 }, (_, step) => [130 + step / 4, 35] as const);
    const near = fit([{ lat: 24.8, lon: 141.3 }], SIZE, MARGIN);
    const wider = withCoast(near, SIZE, coast);
    expect(wider.scale).toBeLessThan(near.scale);
    const [, y] = at(wider, { lat: 35, lon: 139 });
    expect(y).toBeGreaterThan(0);
    expect(withCoast(wider, SIZE, coast)).toEqual(wider);
  });
});

describe("the middle of longitudes", () => {
  test("lies on the shortest stretch that has them all", () => {
    expect(middleLongitude([139.7, -77])).toBeCloseTo(-148.65, 5);
    expect(middleLongitude([-10, 20])).toBe(5);
    expect(middleLongitude([170, -170])).toBe(180);
    expect(middleLongitude([42])).toBe(42);
    expect(middleLongitude([180, -180])).toBeCloseTo(180, 5);
  });
});

describe("moving about", () => {
  const japan: Camera = { lon: 138, lat: 37, scale: 2000 };

  test("a map taken by hand follows it: what was under it stays under it", () => {
    const held = projectionOf(japan, SIZE).invert?.([300, 200]) ?? [0, 0];
    const [x, y] = at(panned(japan, SIZE, 40, -25), { lon: held[0], lat: held[1] });
    expect(x).toBeCloseTo(340, -0.5);
    expect(y).toBeCloseTo(175, -0.5);
  });

  test("zooming holds the point that it goes to", () => {
    const held = projectionOf(japan, SIZE).invert?.([600, 100]) ?? [0, 0];
    const [x, y] = at(zoomed(japan, SIZE, 1.5, [600, 100]), { lon: held[0], lat: held[1] });
    expect(x).toBeCloseTo(600, -0.5);
    expect(y).toBeCloseTo(100, -0.5);
  });

  test("there is a nearest and a furthest look, and the earth is not lost from sight", () => {
    let camera = japan;
    for (let step = 0; step < 40; step++) camera = zoomed(camera, SIZE, 0.7);
    expect(camera.scale).toBeCloseTo(leastScale(SIZE), 3);
    for (let step = 0; step < 60; step++) camera = panned(camera, SIZE, 90, 90);
    expect(Math.abs(camera.lat)).toBeLessThan(1);
    for (let step = 0; step < 60; step++) camera = zoomed(camera, SIZE, 1.6);
    expect(camera.scale).toBeLessThan(5000);
  });

  test("east for ever: the world goes round and has no edge to be stopped at", () => {
    let camera = limited({ lon: 0, lat: 0, scale: 140 }, SIZE);
    for (let step = 0; step < 50; step++) camera = panned(camera, SIZE, -200, 0);
    expect(isWide(camera, SIZE)).toBe(true);
    expect(Math.abs(camera.lon)).toBeLessThanOrEqual(180);
  });
});

test("a scale bar is round and no longer than its room", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 30, max: 5000, noNaN: true }),
      fc.integer({ min: 40, max: 120 }),
      (scale, most) => {
        const { km, px } = scaleBar({ scale }, most);
        expect(px).toBeLessThanOrEqual(most + 1e-6);
        expect(px).toBeGreaterThan(most / 2.51);
        expect(String(km)).toMatch(/^(0\.0*)?[125]0*$/);
      },
    ),
    { numRuns: 60 },
  );
});

describe("the nearest look", () => {
  const bridge = { lat: 53.541, lon: 9.984 };
  const dock = { lat: 53.545, lon: 9.99 };

  test("tells two places of one harbour apart, and is no nearer than that takes", () => {
    const size = { ...SIZE, closest: closestLook([bridge, dock, { lat: 0, lon: 100 }]) };
    const nearest = zoomed({ ...bridge, scale: 100 }, size, 1e9);
    const [x, y] = at(nearest, bridge, size);
    const [otherX, otherY] = at(nearest, dock, size);
    expect(Math.hypot(x - otherX, y - otherY)).toBeCloseTo(40, 0);
  });

  test("is the usual one for places far apart, and for several on one spot", () => {
    const usual = zoomed({ ...bridge, scale: 100 }, SIZE, 1e9).scale;
    expect(closestLook([bridge])).toBe(usual);
    expect(closestLook([bridge, bridge])).toBe(usual);
    expect(closestLook([bridge, { lat: 35.7, lon: 139.7 }])).toBe(usual);
  });
});

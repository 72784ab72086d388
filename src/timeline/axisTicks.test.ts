import fc from "fast-check";
import { expect, it } from "vitest";
import { civilMs, HOUR_MS } from "../model/calendar.ts";
import type { AxisStep } from "./axisScale.ts";
import { axisTicks } from "./axisTicks.ts";

const days = (from: number, to: number, step: number): string[] =>
  axisTicks({ from, to }, { scale: "day", step }).map(
    ({ at, major }) => new Date(at).toISOString().slice(5, 10) + (major ? "!" : ""),
  );

it("days are counted from the first of each month; one too near to the next month has no tick", () => {
  const from = civilMs(2025, 1, 20);
  expect(days(from, civilMs(2025, 2, 7), 5)).toEqual(["01-16", "01-21", "01-26", "02-01!", "02-06"]);
  expect(days(from, civilMs(2025, 3, 2), 10)).toEqual([
    "01-11",
    "01-21",
    "02-01!",
    "02-11",
    "02-21",
    "03-01!",
  ]);
  expect(days(civilMs(2024, 12, 28), civilMs(2025, 1, 3), 2)).toEqual([
    "12-27",
    "12-29",
    "12-31",
    "01-01!",
    "01-03",
  ]);
});

it("a window within a day that has no tick begins at the step before", () => {
  const from = civilMs(2025, 1, 31) + HOUR_MS;
  expect(days(from, from + HOUR_MS, 5)).toEqual(["01-26"]);
});

it("months and years stand at whole steps, also before the common era: 10 BC, 5 BC, 1, 5", () => {
  const at = (from: number, to: number, step: AxisStep): number[] =>
    axisTicks({ from, to }, step).map((tick) => tick.at);
  expect(at(civilMs(2024, 11, 5), civilMs(2025, 5), { scale: "month", step: 3 })).toEqual([
    civilMs(2024, 10),
    civilMs(2025, 1),
    civilMs(2025, 4),
  ]);
  expect(at(civilMs(-7, 5), civilMs(6), { scale: "year", step: 5 })).toEqual(
    [-9, -4, 1, 5].map((year) => civilMs(year)),
  );
});

it("hours and minutes stand at whole steps of a day, and a day begins where it is midnight", () => {
  const from = civilMs(1969, 12, 31) + 21 * HOUR_MS + 1;
  const ticks = axisTicks({ from, to: from + 6 * HOUR_MS }, { scale: "hour", step: 2 });
  expect(ticks.map(({ at }) => at / HOUR_MS)).toEqual([-4, -2, 0, 2]);
  expect(ticks.filter(({ major }) => major).map(({ at }) => at)).toEqual([0]);
});

it("ticks rise, begin at the window's edge at the latest, and are never thousands", () => {
  const steps: AxisStep[] = [
    { scale: "minute", step: 15 },
    { scale: "hour", step: 6 },
    { scale: "day", step: 5 },
    { scale: "month", step: 1 },
    { scale: "year", step: 20 },
  ];
  fc.assert(
    fc.property(
      fc.integer({ min: -8e15, max: 8e15 }),
      fc.double({ min: 1e5, max: 1e14, noNaN: true }),
      fc.constantFrom(...steps),
      (from, length, step) => {
        const ticks = axisTicks({ from, to: from + length }, step);
        expect(ticks.length).toBeLessThanOrEqual(1_000);
        expect(ticks[0]?.at).toBeLessThanOrEqual(from);
        for (let place = 1; place < ticks.length; place++)
          expect(ticks[place]?.at).toBeGreaterThan(ticks[place - 1]?.at ?? Infinity);
      },
    ),
    { numRuns: 200 },
  );
});

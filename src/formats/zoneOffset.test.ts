import { expect, test } from "vitest";
import { civilMs } from "../model/calendar.ts";
import { zoneOffset } from "./zoneOffset.ts";

test.each([
  ["Asia/Tokyo", 2025, 540],
  // Years below 100 are years of the first century, and clocks then went by the sun.
  ["Asia/Tokyo", 50, 559],
  ["UTC", 99, 0],
  ["UTC", -44, 0],
  ["UTC", 1500, 0],
  ["Nowhere/Nowhere", 2025, null],
])("%s in %i", (zone, year, minutes) => {
  const offset = zoneOffset(civilMs(year, 3, 30), zone);
  expect(offset === null ? null : Math.round(offset)).toBe(minutes);
});

import { expect, test } from "vitest";
import { OLDEST_VERSION, UPGRADERS, missingSteps, upgrade } from "./migrations.ts";
import type { Upgrader } from "./migrations.ts";
import { SCHEMA_VERSION } from "./schemaVersion.ts";

test("every version from the oldest leads on to the newest", () => {
  expect(missingSteps()).toEqual([]);
  // A step for a version outside the range would never run.
  for (const version of UPGRADERS.keys()) {
    expect(version >= OLDEST_VERSION && version < SCHEMA_VERSION).toBe(true);
  }
});

test("a gap is found, and not stepped over", () => {
  const steps = new Map<number, Upgrader>([
    [1, (file) => ({ ...file, a: 1 })],
    [3, (file) => ({ ...file, c: 3 })],
  ]);
  expect(missingSteps(steps, 1, 4)).toEqual([2]);
  expect(() => upgrade({ schemaVersion: 1 }, 1, steps, 4)).toThrow(RangeError);
  expect(upgrade({ schemaVersion: 3 }, 3, steps, 4)).toEqual({ schemaVersion: 4, c: 3 });
});

test("steps run in order, on a copy", () => {
  const steps = new Map<number, Upgrader>([
    [1, (file) => ({ ...file, log: "1" })],
    [2, (file) => ({ ...file, log: `${String(file["log"])}2` })],
  ]);
  const file = { schemaVersion: 1 };
  expect(upgrade(file, 1, steps, 3)).toEqual({ schemaVersion: 3, log: "12" });
  expect(file).toEqual({ schemaVersion: 1 });
});

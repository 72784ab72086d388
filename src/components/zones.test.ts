import { describe, expect, it } from "vitest";
import { inZone, zoneOffset } from "./zones.ts";

const MEETING = Date.UTC(2025, 2, 30, 0, 50);

describe("a moment in other zones", () => {
  it.each([
    ["Asia/Tokyo", "2025-03-30T09:50+09:00"],
    ["America/New_York", "2025-03-29T20:50-04:00"],
    ["UTC", "2025-03-30T00:50Z"],
    ["Asia/Kolkata", "2025-03-30T06:20+05:30"],
    ["Pacific/Kiritimati", "2025-03-30T14:50+14:00"],
    ["Pacific/Niue", "2025-03-29T13:50-11:00"],
  ])("%s", (zone, text) => {
    expect(inZone(MEETING, zone)?.text).toBe(text);
  });

  it("says nothing of a zone that does not exist", () => {
    expect(zoneOffset(MEETING, "Mars/Olympus")).toBeNull();
    expect(inZone(MEETING, "Mars/Olympus")).toBeNull();
  });
});

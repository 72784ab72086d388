import { describe, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { slip } from "../model/slip.ts";
import { slipWords } from "./slipWords.ts";
import { makeEvent } from "./testing/makeEvent.ts";

function lag(expected: string, final: string): string | null {
  const event = makeEvent({
    accounts: [
      { status: "planned", when: expected },
      { status: "occurred", when: final },
    ],
  });
  const moved = slip(event);
  const [step] = moved?.steps ?? [];
  return moved === null || step === undefined ? null : slipWords(step, moved.final, en);
}

describe("slipWords", () => {
  it.each([
    ["[2025-04..]", "2025-03-30", "at least 2 days earlier"],
    ["2025-03-28", "2025-03-30", "2 days later"],
    ["2025-03-29", "2025-03-30", "1 day later"],
    ["2025-04", "2025-03-30", "2 to 31 days earlier"],
    ["2025-02", "2025-03-30", "30 to 57 days later"],
    ["[2025-03-21..2025-03-31]", "2025-03-30", "within what was expected"],
    ["[2025-03-21..2025-03-30]", "2025-03-30T09:50+09:00", "within what was expected"],
    ["2025-03-30", "2025-03-30T09:50+09:00", "on that day"],
    ["[..2025-03-29]", "2025-03-30", "at least 1 day later"],
    ["2025-03-30", "2025-03", "up to 29 days earlier or 1 day later"],
  ])("%s, then %s: %s", (expected, final, words) => {
    expect(lag(expected, final)).toBe(words);
  });

  it("says nothing when the date did not move", () => {
    expect(lag("2025-03-30", "2025-03-30")).toBeNull();
  });
});

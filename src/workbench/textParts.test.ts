import { expect, test } from "vitest";
import { countLines, partOf, partWith, PART_LINES } from "./textParts.ts";

const cut = (text: string, before: number, lines: number): string => {
  const { start, end } = partOf(text, before, lines);
  return text.slice(start, end);
};

test("a part has whole lines and not the line end after it", () => {
  expect(cut("a\nb\nc\nd", 1, 2)).toBe("b\nc");
  expect(cut("a\r\nb\r\nc\r\n", 1, 1)).toBe("b");
  expect(cut("a\n\nc", 1, 1)).toBe("");
  expect(cut("a\nb\n", 1, 9)).toBe("b\n");
  expect(partOf("a\nb\nc", 7, 2)).toEqual({ start: 4, end: 5, before: 2, lines: 1 });
  expect(cut("", 0, 5)).toBe("");
});

test("put back in its place, a part makes the text again", () => {
  const text = Array.from({ length: 23 }, (_, index) => `line ${index}`).join("\r\n");
  for (let before = 0; before < 23; before++) {
    const { start, end, lines } = partOf(text, before, 5);
    expect(text.slice(0, start) + text.slice(start, end) + text.slice(end)).toBe(text);
    expect(countLines(text.slice(start, end))).toBe(lines);
  }
});

test("the line that is gone to stands within its part", () => {
  expect(partWith(3)).toBe(0);
  expect(partWith(40_000)).toBeLessThan(40_000);
  expect(partWith(40_000) + PART_LINES).toBeGreaterThan(40_000);
});

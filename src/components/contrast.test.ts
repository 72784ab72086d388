import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colour tokens of one block, the light ones below them. */
function tokensOf(selector: string, from = css.indexOf(`${selector} {`)): ReadonlyMap<string, string> {
  const start = from;
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--asof-([a-z-]+): (?:var\(--asof-host-[a-z]+, )?(#[0-9a-f]{6})\)?;/g)].map(
      ([, name = "", hex = ""]) => [name, hex],
    ),
  );
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["paper", "panel", "raised"];
const TEXT = [
  ...["ink", "ink-soft", "accent", "plan", "warn"].flatMap((ink) => GROUNDS.map((ground) => [ink, ground])),
  ["ink", "warn-soft"],
  ["warn", "warn-soft"],
  ["ink", "accent-soft"],
  ...["ink", "ink-soft", "accent", "plan", "warn"].map((ink) => [ink, "mark"]),
  ["accent-ink", "accent"],
  ...["ink", "ink-soft", "accent"].flatMap((ink) => ["map-sea", "map-land"].map((ground) => [ink, ground])),
];
/** Frames of controls, marks, the focus. */
const SHAPES = [
  ...["rule-strong", "focus"].flatMap((line) => GROUNDS.map((ground) => [line, ground])),
  ["focus", "map-sea"],
  ["focus", "map-land"],
];

const CONTRAST = ':root[data-theme="contrast"]';

describe.each([
  ["light", tokensOf(":root"), 4.5],
  ["dark, chosen", tokensOf(':root[data-theme="dark"]'), 4.5],
  ["dark, by the system", tokensOf(':root:not([data-theme="light"])'), 4.5],
  // Enhanced contrast (1.4.6, AAA).
  ["high", tokensOf(CONTRAST), 7],
  ["high, dark", tokensOf(CONTRAST, css.lastIndexOf(CONTRAST)), 7],
])("contrast, %s", (_theme, tokens, least) => {
  const of = (pair: readonly string[]) => {
    const [a = "", b = ""] = pair.map((name) => tokens.get(name));
    expect([a, b], pair.join(" on ")).toEqual([expect.stringMatching(/^#/), expect.stringMatching(/^#/)]);
    return ratio(a, b);
  };

  it.each(TEXT)(`text: %s on %s is at least ${least}`, (...pair) => {
    expect(of(pair)).toBeGreaterThanOrEqual(least);
  });

  it.each(SHAPES)("shape: %s on %s is at least 3", (...pair) => {
    expect(of(pair)).toBeGreaterThanOrEqual(3);
  });
});

it("both ways to dark give the same colours", () => {
  expect(tokensOf(':root[data-theme="dark"]')).toEqual(tokensOf(':root:not([data-theme="light"])'));
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { colourUse } from "./colourUse.fixture.ts";

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

const USE = colourUse(new Set(tokensOf(":root").keys()));

/** What things stand on. Other backgrounds are marks of their own, with `FILLED` on them. */
const GROUNDS = ["paper", "panel", "raised", "accent-soft", "warn-soft", "mark", "map-sea", "map-land"];
/** Filled with a strong colour: the one ink that is on it, none where nothing is written in it. */
const FILLED = new Map([
  ["accent", "accent-ink"],
  ["ink", "paper"],
  ["focus", null],
  ["rule", null],
  ["rule-strong", null],
  ["plan", null],
]);
const inks = [...USE.inks.keys()].filter((ink) => ![...FILLED.values()].includes(ink) || ink === "ink");
const TEXT = [
  ...inks.flatMap((ink) => GROUNDS.map((ground) => [ink, ground])),
  ...[...FILLED].flatMap(([ground, ink]) => (ink === null ? [] : [[ink, ground]])),
];
/** Decoration beside what says the same in words or by a stronger line, and halos in the ground's own colour. */
const DECORATION = new Set(["rule", "map-border", "map-coast", "map-land", "map-sea", "paper", "panel"]);
/** Frames of controls, marks, the focus. */
const SHAPES = [...USE.lines.keys()]
  .filter((line) => !DECORATION.has(line))
  .flatMap((line) => GROUNDS.map((ground) => [line, ground]));

/** Mixtures as backgrounds, each over what it may lie on; a mark's colour is any that a mark has. */
const MIXED = [...USE.grounds.keys()]
  .filter((name) => name.includes("%"))
  .flatMap((name) => {
    const [of = "", share = "", on = ""] = name.split(" ");
    const colours = of === "mark-colour" ? ["ink", "ink-soft", "plan", "accent"] : [of];
    const under = on === "transparent" ? ["paper", "panel", "raised"] : [on];
    return colours.flatMap((colour) => under.map((ground) => [colour, share, ground] as const));
  });

function mixture(a: string, share: number, b: string): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(a, at) * share + channel(b, at) * (1 - share)));
  return `#${mixed.map((each) => each.toString(16).padStart(2, "0")).join("")}`;
}

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

  it.each(MIXED)(
    `text: ink on a mixture of %s, %s over %s, is at least ${least}`,
    (colour, share, ground) => {
      const [ink = "", a = "", b = ""] = ["ink", colour, ground].map((name) => tokens.get(name));
      expect(ratio(ink, mixture(a, Number.parseInt(share, 10) / 100, b))).toBeGreaterThanOrEqual(least);
    },
  );

  it.each(SHAPES)("shape: %s on %s is at least 3", (...pair) => {
    expect(of(pair)).toBeGreaterThanOrEqual(3);
  });
});

it("the sheets use no background that is not judged here", () => {
  const plain = [...USE.grounds].filter(([name]) => !name.includes("%"));
  expect(plain.filter(([name]) => !GROUNDS.includes(name) && !FILLED.has(name))).toEqual([]);
  expect([...USE.inks.keys()]).toEqual(expect.arrayContaining(["ink", "ink-soft", "accent", "accent-ink"]));
  expect(MIXED.length).toBeGreaterThan(5);
});

it("both ways to dark give the same colours", () => {
  expect(tokensOf(':root[data-theme="dark"]')).toEqual(tokensOf(':root:not([data-theme="light"])'));
});

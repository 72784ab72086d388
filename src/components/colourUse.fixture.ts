import { readdirSync, readFileSync } from "node:fs";
import postcss from "postcss";
import type { Declaration } from "postcss";

/** Which colour tokens the sheets use, and as what. Read from the sheets, so that a new use is a new pair to hold. */
export interface ColourUse {
  /** What text is written in, with the sheet that says so. */
  readonly inks: ReadonlyMap<string, string>;
  /** What lies behind: a token, or a mixture of two as "a 28% b", where `b` may be "transparent". */
  readonly grounds: ReadonlyMap<string, string>;
  /** Frames, outlines and strokes. */
  readonly lines: ReadonlyMap<string, string>;
}

const SRC = new URL("../", import.meta.url);
const LINES = /^(border|outline|stroke|text-decoration)/;
const TOKEN = /var\(--asof-([a-z-]+)\)/g;
const MIXED =
  /color-mix\(in srgb, var\(--(asof-[a-z-]+|mark-colour)\) (\d+)%, (?:var\(--asof-([a-z-]+)\)|transparent)\)/g;

/** Reads all sheets but the tokens' own; what is said for forced colours is the system's to choose. */
export function colourUse(known: ReadonlySet<string>): ColourUse {
  const use = {
    inks: new Map<string, string>(),
    grounds: new Map<string, string>(),
    lines: new Map<string, string>(),
  };
  for (const [file, css] of sheets()) {
    const root = postcss.parse(css);
    root.walkAtRules("media", (rule) => {
      if (rule.params.includes("forced-colors")) rule.remove();
    });
    root.walkDecls((declaration) => {
      for (const [kind, name] of usesOf(declaration, known)) use[kind].set(name, file);
    });
  }
  return use;
}

function sheets(): [string, string][] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css") && !file.endsWith("tokens.css"))
    .map((file) => [file, readFileSync(new URL(file, SRC), "utf8")]);
}

function usesOf({ prop, value }: Declaration, known: ReadonlySet<string>): [keyof ColourUse, string][] {
  const kind =
    prop === "color"
      ? "inks"
      : prop === "--mark-colour" || LINES.test(prop)
        ? "lines"
        : prop.startsWith("background")
          ? "grounds"
          : null;
  if (kind === null) return [];
  const mixtures = [...value.matchAll(MIXED)].map(
    ([, of = "", share = "", on = "transparent"]) => `${of.replace("asof-", "")} ${share}% ${on}`,
  );
  const plain = [...value.replaceAll(MIXED, "").matchAll(TOKEN)].map(([, name = ""]) => name);
  // Shadows at an edge and the veil are see-through colours of their own; a mixed line is a fainter one beside a full one.
  const names = plain.filter((name) => known.has(name));
  return [...names, ...(kind === "grounds" ? mixtures : [])].map((name) => [kind, name]);
}

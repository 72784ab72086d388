import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { renderer } from "../src/cli/pictures.ts";
import { card, CARD, STORIES } from "../src/entries/publish.ts";
import { textWidth } from "../src/lib/textWidth.ts";

const require = createRequire(import.meta.url);
const FACES = [
  ["biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf", { bold: false }],
  ["biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf", { bold: true }],
  ["biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf", { bold: true, face: "serif" }],
] as const;

/** Every title of the shipped stories, of events and of sources, in all its languages. */
function titles(): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      if (key === "title")
        found.push(...(typeof inside === "string" ? [inside] : Object.values(inside as object).map(String)));
      else visit(inside);
    }
  };
  for (const { file } of STORIES) visit(JSON.parse(readFileSync(`public/${file}`, "utf8")));
  return found;
}

/** What stands on the pictures, in English and Japanese. */
function cardTexts(): string {
  return STORIES.flatMap(({ file, id }) =>
    (["en", "ja"] as const).map((lang) => card(readFileSync(`public/${file}`, "utf8"), id, lang, "").svg),
  )
    .flatMap((svg) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = ""]) => text))
    .join("");
}

interface Face {
  /** Of a text, in em. */
  readonly widthOf: (text: string) => number;
  readonly has: (char: string) => boolean;
}

/** A TrueType font by its tables `cmap` (format 4) and `hmtx`. */
function faceOf(file: string): Face {
  const font = readFileSync(file);
  const u16 = (at: number): number => font.readUInt16BE(at);
  const tables = new Map(
    Array.from({ length: u16(4) }, (_, at) => 12 + 16 * at).map((at) => [
      font.toString("latin1", at, at + 4),
      font.readUInt32BE(at + 8),
    ]),
  );
  const table = (name: string): number => tables.get(name) ?? Number.NaN;
  const subtables = Array.from(
    { length: u16(table("cmap") + 2) },
    (_, at) => table("cmap") + font.readUInt32BE(table("cmap") + 8 + 8 * at),
  );
  const map = subtables.find((at) => u16(at) === 4) ?? Number.NaN;
  const twice = u16(map + 6);
  const glyphOf = (code: number): number => {
    for (let at = map + 14; at < map + 14 + twice; at += 2) {
      if (u16(at) < code) continue;
      const start = u16(at + 2 + twice);
      const delta = u16(at + 2 + 2 * twice);
      const range = at + 2 + 3 * twice;
      if (code < start) return 0;
      return u16(range) === 0 ? (code + delta) & 0xffff : u16(range + u16(range) + 2 * (code - start));
    }
    return 0;
  };
  const last = u16(table("hhea") + 34) - 1;
  const unit = u16(table("head") + 18);
  const glyph = (char: string): number => glyphOf(char.codePointAt(0) ?? 0);
  const advance = (char: string): number => u16(table("hmtx") + 4 * Math.min(glyph(char), last));
  return {
    widthOf: (text) => [...text].reduce((sum, char) => sum + advance(char), 0) / unit,
    has: (char) => glyph(char) !== 0,
  };
}

it.each(FACES)(
  "%s has every letter of the pictures, and no title is wider than it is taken for",
  (file, style) => {
    const { has, widthOf } = faceOf(require.resolve(`@expo-google-fonts/${file}`));
    expect([...new Set(cardTexts())].filter((char) => !has(char))).toEqual([]);
    const all = titles();
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((title) => widthOf(title) > textWidth(title, { size: 1, ...style }))).toEqual([]);
  },
);

it("a share picture is a PNG of the size that its page says, the same each time", async () => {
  const render = await renderer();
  const [{ file, id }] = STORIES;
  const { svg } = card(readFileSync(`public/${file}`, "utf8"), id, "ja", "");
  const png = Buffer.from(render(svg));
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(CARD);
  // Also when it is asked for once more, as at each build of `asof build --watch`.
  expect(Buffer.from((await renderer())(svg)).equals(png)).toBe(true);
}, 60_000);

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { STORIES } from "./stories.ts";

const at = (path: string): URL => new URL(path, import.meta.url);
const LIST = at("stories.ts");
const FOLDER = at("../../public/data/");

/** The story of the page itself; the others follow by their ids. */
const FIRST = "japan-us-2025";

interface File {
  readonly id: string;
  readonly x?: { readonly label?: { readonly en?: string; readonly ja?: string } };
}

/** The list as the files in public/data give it. `npm run stories` writes it. */
function listed(): string {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as File)
    .sort((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST) || (a.id < b.id ? -1 : 1));
  const entries = files.map(({ id, x }) => {
    const { en, ja } = x?.label ?? {};
    if (en === undefined || ja === undefined) throw new Error(`${id}.json has no x.label in both languages.`);
    return [
      "  {",
      `    id: ${JSON.stringify(id)},`,
      `    file: ${JSON.stringify(`data/${id}.json`)},`,
      `    label: { en: ${JSON.stringify(en)}, ja: ${JSON.stringify(ja)} },`,
      "  },",
    ].join("\n");
  });
  const source = readFileSync(LIST, "utf8");
  const start = source.indexOf("= [\n") + 4;
  return `${source.slice(0, start)}${entries.join("\n")}\n];\n`;
}

describe("the list of shipped stories", () => {
  it("is the one that the files in public/data give", () => {
    if (process.env["ASOF_WRITE_STORIES"] === "1") writeFileSync(LIST, listed());
    expect(readFileSync(LIST, "utf8"), "run: npm run stories").toBe(listed());
  });

  it("names files that are there, the page's own story first", () => {
    for (const { file } of STORIES) expect(existsSync(at(`../../public/${file}`)), file).toBe(true);
    expect(STORIES.map(({ id }) => id)[0]).toBe(FIRST);
    expect(readFileSync(at("../../scripts/prerender.mjs"), "utf8")).toContain(`"public/data/${FIRST}.json"`);
  });

  it.each(STORIES)(
    "$id is set with the marks of print: no typewriter quotes, no double hyphen",
    ({ file }) => {
      const found: string[] = [];
      const read = (value: unknown, path: string): void => {
        // An address is one whatever it holds, and a quoted fragment stands as its source has it.
        if (/\/(url|archivedUrl|view|exact|prefix|suffix)$/.test(path)) return;
        if (typeof value === "string") {
          const text = value.replace(/https?:\S+/g, "");
          if (/['"`]|--|\.\.\./.test(text)) found.push(`${path}: ${value}`);
        } else if (typeof value === "object" && value !== null)
          for (const [key, inner] of Object.entries(value)) read(inner, `${path}/${key}`);
      };
      read(JSON.parse(readFileSync(at(`../../public/${file}`), "utf8")), "");
      expect(found).toEqual([]);
    },
  );

  it.each(STORIES)("$id tells of every claim by whose word it is and how firmly", ({ file }) => {
    const { events } = JSON.parse(readFileSync(at(`../../public/${file}`), "utf8")) as {
      events: { claims?: { id: string; attribution?: string; modality?: string }[] }[];
    };
    const claims = events.flatMap((event) => event.claims ?? []);
    const silent = claims.filter((claim) => claim.attribution === undefined || claim.modality === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { JsonEditor, NotJsonError, pathOf } from "./jsonEdit.ts";

const FILE = `{
  "schemaVersion": 1,
  "own": [1,2,   3],
  "events": [
    {
      "id": "a",
      "topics": ["x", "y"],
      "mine": { "odd":   true },
      "when": "2025-03-30"
    },
    { "id": "b", "title": "B" }
  ]
}
`;
const ORDER = ["id", "title", "topics", "status", "when"];
const edit = (text: string): JsonEditor => new JsonEditor(text, () => ORDER);

describe("an edit of a JSON text", () => {
  it("replaces a value and nothing else", () => {
    expect(edit(FILE).set(["events", 0, "when"], "2025-04")).toBe(FILE.replace("2025-03-30", "2025-04"));
  });

  it("puts a new field where its kind stands, on a line of its own", () => {
    expect(edit(FILE).set(["events", 0, "title"], "A")).toBe(
      FILE.replace(`"id": "a",\n`, `"id": "a",\n      "title": "A",\n`),
    );
    expect(edit(FILE).set(["events", 0, "status"], "planned")).toContain(
      `"topics": ["x", "y"],\n      "status": "planned",\n      "mine": { "odd":   true },`,
    );
  });

  it("keeps an object that stands on one line there", () => {
    expect(edit(FILE).set(["events", 1, "when"], "2025")).toContain(
      `{ "id": "b", "title": "B", "when": "2025" }`,
    );
  });

  it("takes fields and items away with their commas", () => {
    expect(edit(FILE).remove(["events", 0, "when"])).toBe(FILE.replace(`,\n      "when": "2025-03-30"`, ""));
    expect(edit(FILE).remove(["events", 0])).toContain(`"events": [\n    { "id": "b", "title": "B" }\n  ]`);
    expect(edit(edit(FILE).remove(["events", 1])).remove(["events", 0])).toContain(`"events": []`);
  });

  it("adds items and makes the list that is not there yet", () => {
    const added = edit(FILE).set(["sources", 0], { id: "s", title: "S" });
    expect(JSON.parse(added)).toMatchObject({ sources: [{ id: "s", title: "S" }] });
    expect(added.startsWith(FILE.slice(0, FILE.lastIndexOf("\n}")))).toBe(true);
    expect(edit(FILE).insert(["events", 0, "topics"], 2, "z")).toContain(`["x", "y", "z"]`);
    expect(edit(`{\n  "events": []\n}\n`).insert(["events"], 0, { id: "a" })).toBe(
      `{\n  "events": [\n    {\n      "id": "a"\n    }\n  ]\n}\n`,
    );
  });

  it("copies an item as it is written", () => {
    const copied = edit(FILE).duplicate(["events", 0], { id: "a-2" });
    expect(copied).toContain(`"id": "a-2",\n      "topics": ["x", "y"],\n      "mine": { "odd":   true },`);
    expect(JSON.parse(copied)).toHaveProperty("events.length", 3);
  });

  it("follows tabs, CR LF and files on one line", () => {
    expect(edit(`{\r\n\t"id": "a"\r\n}`).set(["title"], "A")).toBe(
      `{\r\n\t"id": "a",\r\n\t"title": "A"\r\n}`,
    );
    expect(edit(`{"id":"a"}`).set(["topics"], ["x", "y"])).toBe(`{"id":"a","topics":["x","y"]}`);
  });

  it("refuses what is no JSON", () => {
    expect(() => edit(`{ "id": `)).toThrow(NotJsonError);
  });

  it("is one hunk in a real file, which holds what was asked for and else the same", () => {
    const text = readFileSync("public/data/japan-us-2025.json", "utf8");
    const file = JSON.parse(text) as { events: Record<string, unknown>[] };
    const fields = ["title", "when", "summary", "topics", "actors", "status", "featured", "note"];
    fc.assert(
      fc.property(
        fc.nat(file.events.length - 1),
        fc.constantFrom(...fields),
        fc.oneof(
          fc.string(),
          fc.array(fc.string()),
          fc.dictionary(fc.string(), fc.string()),
          fc.constant(undefined),
        ),
        (index, field, value) => {
          const changed = new JsonEditor(text).set(["events", index, field], value);
          const events = structuredClone(file.events);
          const event = events[index] as Record<string, unknown>;
          if (value === undefined) delete event[field];
          else
            Object.defineProperty(event, field, {
              value,
              enumerable: true,
              configurable: true,
              writable: true,
            });
          expect(JSON.parse(changed)).toEqual({
            ...file,
            events: JSON.parse(JSON.stringify(events)) as unknown,
          });
          const { removed, added } = hunk(text, changed);
          // The field's own lines, and the one before it for its comma.
          expect(removed).toBeLessThanOrEqual(linesOf(file.events[index]?.[field]) + 1);
          expect(added).toBeLessThanOrEqual(linesOf(value) + 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it("reads pointers", () => {
  expect(pathOf("/events/3/a~1b~0/x")).toEqual(["events", 3, "a/b~", "x"]);
  expect(pathOf("")).toEqual([]);
});

/** How many lines a version control system shows as taken away and as new. */
function hunk(before: string, after: string): { readonly removed: number; readonly added: number } {
  const [a, b] = [before.split("\n"), after.split("\n")];
  const most = Math.min(a.length, b.length);
  let top = 0;
  while (top < most && a[top] === b[top]) top++;
  let bottom = 0;
  while (bottom < most - top && a.at(-1 - bottom) === b.at(-1 - bottom)) bottom++;
  return { removed: a.length - top - bottom, added: b.length - top - bottom };
}

function linesOf(value: unknown): number {
  return value === undefined ? 0 : JSON.stringify(value, null, 2).split("\n").length;
}

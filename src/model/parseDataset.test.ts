import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { FULL, SMALLEST, file, found, parsed } from "./dataset.fixture.ts";
import { MAX_TEXT } from "./leaves.ts";
import { parseDataset, parseDatasetText } from "./parseDataset.ts";
import { countProblems } from "./countProblems.ts";
import { MAX_LISTED } from "./problems.ts";
import { DatasetSchema } from "./schema.ts";

describe("the file as a whole", () => {
  test("the smallest valid dataset has no problem and every field", () => {
    const { dataset, problems } = parsed({});
    expect(problems).toEqual([]);
    expect(dataset).toMatchObject({
      id: "demo",
      title: "Demo",
      timeZone: "UTC",
      opening: null,
      languages: [],
    });
    const [event] = dataset.events;
    expect(event).toMatchObject({
      id: "e1",
      index: 0,
      title: "Summit",
      featured: false,
      actors: [],
      places: [],
    });
    expect(event?.accounts).toHaveLength(1);
    expect(event?.current).toBe(event?.accounts[0]);
    expect(event?.current).toMatchObject({
      status: "occurred",
      basis: "seen",
      reported: null,
      when: { text: "2025-02-07" },
    });
  });

  test("a dataset that uses every field is valid and has no problem", () => {
    expect(v.safeParse(DatasetSchema, FULL).issues ?? []).toEqual([]);
    const result = parseDataset(FULL);
    expect(result.problems).toEqual([]);
  });

  test.each([
    [null, "not-a-dataset", "null"],
    [[SMALLEST], "not-a-dataset", "list"],
    ["text", "not-a-dataset", "a text"],
    [3, "not-a-dataset", "a number"],
    [{ ...SMALLEST, schemaVersion: undefined }, "no-schema-version", '"schemaVersion": 1'],
    [file({ schemaVersion: "1" }), "bad-schema-version", '"1"'],
    [file({ schemaVersion: 0 }), "bad-schema-version", "0"],
    [file({ schemaVersion: 1.5 }), "bad-schema-version", "1.5"],
    [file({ schemaVersion: 2 }), "newer-schema", "newer version of the program"],
    [file({ events: undefined }), "no-events", '"events"'],
    [file({ events: { e1: {} } }), "no-events", "an object"],
    [file({ events: [{}, 3] }), "all-dropped", "None of the 2 events"],
  ])("%j is refused as %s, with words", (input, code, words) => {
    const result = parseDataset(input);
    expect(result.ok ? "ok" : result.problem).toMatchObject({ code, severity: "fatal" });
    expect(result.ok ? "" : result.problem.message).toContain(words);
    expect(result.problems[0]).toEqual(result.ok ? null : result.problem);
  });

  test("an empty list of events is an empty dataset", () => {
    expect(parseDataset(file({ events: [] }))).toMatchObject({ ok: true, total: 0, dropped: 0 });
  });

  test("a dataset without id and title is shown all the same", () => {
    const { dataset, problems } = parsed({ id: undefined, title: undefined });
    expect(dataset).toMatchObject({ id: "dataset", title: "Untitled" });
    expect(found(problems)).toEqual(["missing-field "]);
  });

  test("7 bad events of 310: the others are shown", () => {
    const events: unknown[] = Array.from({ length: 303 }, (_, index) => ({
      id: `e${index}`,
      title: "T",
      when: "2025",
    }));
    events.splice(10, 0, null, 5, "x", [], {}, { id: "e3", title: "again" }, { id: "untitled" });
    const result = parseDataset(file({ events }));
    expect(result).toMatchObject({ ok: true, total: 310, dropped: 7 });
    expect(result.problems.filter((problem) => problem.severity === "dropped")).toHaveLength(7);
    expect(found(result.problems)).toContain("duplicate-id /events/15/id");
    expect(result.ok && result.dataset.events[10]).toMatchObject({ id: "e10", index: 17 });
  });

  test("problems of one kind are listed up to a limit and counted beyond it", () => {
    const bad = Array.from({ length: 5000 }, (_, index) => ({ id: `e${index}`, title: "T", when: "soon" }));
    const { problems, dataset } = parsed({ events: bad });
    expect(problems).toHaveLength(MAX_LISTED + 1);
    expect(problems.at(-1)).toMatchObject({ code: "unreadable-date", more: 5000 - MAX_LISTED });
    expect(countProblems(problems)).toBe(5000);
    expect(dataset.events).toHaveLength(5000);
  });
});

describe("text of a file", () => {
  test.each([
    ["", "empty-file", "empty"],
    [" \n", "empty-file", "empty"],
    ["<!DOCTYPE html><title>404</title>", "html-not-json", "web page"],
    ['{"schemaVersion": 1, "even', "truncated-json", "line 1, column 27"],
    ['{\n"a": [1, 2', "truncated-json", "line 2"],
    ['{\n  "a": 1,\n}', "bad-json", "line 3, column 1"],
    ["{'a': 1}", "bad-json", "line 1, column 2"],
    ["[]", "not-a-dataset", "list"],
    ["null", "not-a-dataset", "null"],
  ])("%j is %s", (text, code, words) => {
    const result = parseDatasetText(text);
    expect(result.ok ? "ok" : result.problem.code).toBe(code);
    expect(result.ok ? "" : result.problem.message).toContain(words);
  });

  test("a byte order mark is passed over", () => {
    expect(parseDatasetText(`\uFEFF${JSON.stringify(SMALLEST)}`)).toMatchObject({ ok: true, problems: [] });
  });

  test("nesting of any depth is survived", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect(parseDatasetText(deep)).toMatchObject({ ok: false });
    const result = parseDatasetText(
      `{"schemaVersion":1,"id":"d","title":${deep},"x":{"a":${deep}},"events":[{"id":"e","title":"t","junk":${deep},"place":${deep}}]}`,
    );
    expect(result.ok).toBe(true);
    expect(result.problems.map((problem) => problem.code)).toContain("too-deep");
  });
});

describe("whatever comes in", () => {
  test("arbitrary JSON never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const result = parseDataset(value);
        expect(result.ok || result.problem.severity === "fatal").toBe(true);
      }),
    );
  });

  test("a valid file with one value replaced never throws, and says so when the value was wrong", () => {
    const paths = allPaths(FULL);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const changed = replaced(FULL, path, value);
        const before = JSON.stringify(changed);
        const result = parseDataset(changed);
        expect(JSON.stringify(changed)).toBe(before);
        if (!v.safeParse(DatasetSchema, changed).success) expect(result.problems).not.toEqual([]);
        for (const { pointer, message } of result.problems) {
          expect(resolves(changed, pointer), `${pointer}: ${message}`).toBe(true);
          expect(message).toMatch(/^[A-Z].*[.?]$/s);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("hostile keys and ids are ids, and the prototype is untouched", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const json = `{"schemaVersion":1,"id":"__proto__","title":{"__proto__":"P","en":"E"},
      "actors":[{"id":"__proto__","name":"A","__proto__":{"polluted":1}},{"id":"constructor","name":"B","memberOf":[{"actor":"__proto__"}]}],
      "sources":[{"id":"toString","title":"S"}],
      "events":[{"id":"__proto__","title":"T","actors":["constructor"],"sources":["toString","hasOwnProperty"],
        "claims":[{"id":"valueOf","about":"__proto__","statement":"s","source":"toString"}],
        "preferred":{"__proto__":{"claim":"valueOf","why":"w"}},"constructor":1}]}`;
    const result = parseDatasetText(json);
    if (!result.ok) throw new Error(result.problem.message);
    const [event] = result.dataset.events;
    expect(event?.id).toBe("__proto__");
    expect(event?.preferred.get("__proto__")).toMatchObject({ claim: "valueOf" });
    expect(result.dataset.actors.get("constructor")?.memberOf[0]?.actor).toBe("__proto__");
    expect(found(result.problems)).toEqual([
      "bad-language-tag /title/__proto__",
      "unknown-field /actors/0/__proto__",
      "unknown-field /events/0/constructor",
      "dangling-reference /events/0/sources/1",
    ]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect("polluted" in {}).toBe(false);
  });

  test("a text of megabytes is cut, and said", () => {
    const { dataset, problems } = parsed({ events: [{ id: "e", title: "x".repeat(5_000_000) }] });
    expect(dataset.events[0]?.title).toHaveLength(MAX_TEXT);
    expect(found(problems)).toEqual(["too-long /events/0/title"]);
    expect(problems[0]?.value.length).toBeLessThanOrEqual(80);
  });
});

type Path = readonly (string | number)[];

function allPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, item]) =>
      allPaths(item, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

function replaced(value: unknown, path: Path, by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, by) : item));
  return Object.fromEntries(
    Object.entries(value ?? {}).map(([name, item]: [string, unknown]) => [
      name,
      name === key ? replaced(item, rest, by) : item,
    ]),
  );
}

/** Whether a pointer leads to something in the file (RFC 6901). */
function resolves(value: unknown, pointer: string): boolean {
  let at: unknown = value;
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
    at = Object.entries(at).find(([name]) => name === key)?.[1];
  }
  return true;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseDataset, parseDatasetText } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { json } from "./json.ts";
import { toFile } from "./toFile.ts";

const DATA = join(import.meta.dirname, "..", "..", "public", "data");

function datasetOf(input: unknown): Dataset {
  const result = parseDataset(input);
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

test.each(["japan-us-2025.json", "iwo-to.json"])("%s comes back as the same dataset", async (name) => {
  const text = readFileSync(join(DATA, name), "utf8");
  const first = parseDatasetText(text);
  if (!first.ok) throw new Error(first.problem.message);
  const raw = JSON.parse(text) as { x?: Record<string, unknown> };
  const written = await json.write?.(first.dataset, { x: raw.x });
  const again = parseDatasetText(written?.text ?? "");
  if (!again.ok) throw new Error(again.problem.message);
  expect(again.dataset).toEqual(first.dataset);
  expect(again.problems).toEqual(first.problems);
  expect((JSON.parse(written?.text ?? "") as { x?: unknown }).x).toEqual(raw.x);
  // Writing what was written changes nothing.
  expect((await json.write?.(again.dataset, { x: raw.x }))?.text).toBe(written?.text);
});

test("what is the default is left out, and the order of fields is the format's", () => {
  const dataset = datasetOf({
    events: [
      {
        when: "2025-02-07",
        sources: ["s"],
        status: "occurred",
        basis: "seen",
        title: "Summit",
        id: "e1",
        place: ["p"],
        actors: ["a", { role: "host", actor: "b" }],
      },
    ],
    title: "Demo",
    timeZone: "UTC",
    id: "demo",
    schemaVersion: 1,
  });
  expect(JSON.stringify(toFile(dataset))).toBe(
    '{"schemaVersion":1,"id":"demo","title":"Demo","events":[{"id":"e1","title":"Summit",' +
      '"actors":["a",{"actor":"b","role":"host"}],"place":"p","when":"2025-02-07","sources":["s"]}]}',
  );
});

test("an id such as __proto__ is an id like any other", () => {
  const dataset = datasetOf(
    JSON.parse(`{"schemaVersion": 1, "id": "__proto__", "title": "T",
      "sources": [{"id": "__proto__", "title": "S"}],
      "events": [{"id": "__proto__", "title": {"en": "E"}, "when": "2025",
        "claims": [{"id": "constructor", "about": "__proto__", "statement": "x", "source": "__proto__"}],
        "preferred": {"__proto__": {"claim": "constructor", "why": "w"}}}]}`),
  );
  const again = datasetOf(JSON.parse(JSON.stringify(toFile(dataset))));
  expect(again).toEqual(dataset);
  expect(again.events[0]?.preferred.get("__proto__")?.claim).toBe("constructor");
});

test("an account that tells a title of its own stays an account", () => {
  const dataset = datasetOf({
    schemaVersion: 1,
    id: "d",
    title: "D",
    events: [
      {
        id: "e",
        title: "Held",
        accounts: [
          {
            reported: "2025-01",
            status: "planned",
            when: "[2025-03-21..2025-03-31]",
            title: "To be held",
            actors: [],
          },
          { reported: "2025-03-30", when: "2025-03-30T09:50+09:00", duration: "PT2H", place: [] },
        ],
      },
      { id: "f", title: "Undated", when: "some day", duration: "P1D" },
    ],
  });
  const again = datasetOf(toFile(dataset));
  expect(again).toEqual(dataset);
});

test("what is no JSON is told with its place", async () => {
  await expect(json.read?.('{"schemaVersion": 1,\n "id": }')).rejects.toMatchObject({
    note: { line: 2, column: 8 },
  });
  await expect(json.read?.("[]")).rejects.toThrow("no object");
});

import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { parseDatasetText } from "../model/parseDataset.ts";
import { readRecord } from "./datasetRecord.ts";
import type { Loaded } from "./loadDataset.ts";

const FILE = `\uFEFF{ "title": "T", "schemaVersion": 1, "id": "x", "updated": "2026-03-06",
  "events": [ { "title": "A", "id": "a", "when": "2025" } ] }`;
const CANONICAL =
  '{"events":[{"id":"a","title":"A","when":"2025"}],"id":"x","schemaVersion":1,"title":"T","updated":"2026-03-06"}';
const ADDRESS = "https://host.example/data.json";

function loaded(): Loaded {
  const result = parseDatasetText(FILE.slice(1));
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

const gives =
  (body: string, status = 200): typeof fetch =>
  async () =>
    new Response(body, { status });

test("the fingerprint is the hash of the canonical form, whatever the file's layout", async () => {
  const digest = createHash("sha256").update(CANONICAL).digest("hex").slice(0, 12);
  const record = await readRecord(ADDRESS, loaded(), { fetch: gives(FILE) });
  expect(record).toEqual({ kind: "read", digest, raw: JSON.parse(CANONICAL) as unknown });
  expect(await readRecord(ADDRESS, loaded(), { fetch: gives(CANONICAL) })).toEqual(record);
});

test("without crypto.subtle there is no fingerprint, but the rest is read", async () => {
  const record = await readRecord(ADDRESS, loaded(), { fetch: gives(FILE), subtle: undefined });
  expect(record).toMatchObject({ kind: "read", digest: null, raw: { id: "x" } });
});

test.each([
  ["more events", FILE.replace("] }", ', { "id": "b", "title": "B" } ] }')],
  ["another date", FILE.replace("2026-03-06", "2026-03-07")],
  ["no list of events", '{"events": 7}'],
  ["no object", "null"],
])("a file that is not what the page shows: %s", async (_, body) => {
  expect(await readRecord(ADDRESS, loaded(), { fetch: gives(body) })).toEqual({ kind: "changed" });
});

test.each([
  ["an error", gives("", 404)],
  ["no JSON", gives("<!doctype html>")],
  ["no network", () => Promise.reject(new TypeError("offline"))],
] as const)("a file that can't be read: %s", async (_, send) => {
  expect(await readRecord(ADDRESS, loaded(), { fetch: send })).toEqual({ kind: "unread" });
});

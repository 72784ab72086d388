import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { documentMaker, searchDocument } from "../select/searchDocuments.ts";
import { createDocumentPacker, createDocumentUnpacker } from "./searchBatch.ts";

const result = parseDataset({
  schemaVersion: 1,
  id: "d",
  title: "D",
  actors: [
    { id: "s", name: { en: "State", ja: "国" } },
    { id: "m", name: "M", memberOf: [{ actor: "s", role: "minister", from: "2020", to: "2024" }] },
  ],
  places: [{ id: "p", name: "Port" }],
  sources: [
    { id: "a", title: "A", publisher: "P" },
    { id: "b", title: "B" },
  ],
  events: Array.from({ length: 40 }, (_, at) => ({
    id: `e${at}`,
    title: at % 3 === 0 ? { en: "Event", ja: "出来事" } : "Event",
    when: `${2018 + (at % 9)}`,
    actors: [["s"], ["m"], ["s", "m"], [{ actor: "m", role: "host" }]][at % 4],
    place: at % 2 === 0 ? "p" : [],
    sources: at % 5 === 0 ? ["a"] : ["b", "a"],
    ...(at % 7 === 0
      ? { summary: "S", claims: [{ id: "c", about: "dead", statement: "C", source: "b", value: at }] }
      : {}),
  })),
});
if (!result.ok) throw new Error(result.problem.message);
const { dataset } = result;

test("documents made together are those made one by one, offices of the time included", () => {
  const made = dataset.events.map(documentMaker(dataset));
  expect(made).toEqual(dataset.events.map((event) => searchDocument(dataset, event)));
  expect(new Set(made.filter((_, at) => at % 4 === 1).map(({ actors }) => actors)).size).toBe(2);
});

test("they arrive as they were sent, and what they share comes once", () => {
  const documents = dataset.events.map(documentMaker(dataset));
  const [pack, unpack] = [createDocumentPacker(), createDocumentUnpacker()];
  const batches = [documents.slice(0, 25), documents.slice(25)].map(pack);
  expect(batches.flatMap((batch) => unpack(structuredClone(batch)))).toEqual(documents);
  expect(batches.flatMap(({ texts }) => texts).filter((text) => text === "Port")).toHaveLength(1);
});

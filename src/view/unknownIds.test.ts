import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { unknownIds } from "./unknownIds.ts";

test("ids that the dataset does not have are named", () => {
  const result = parseDataset({
    schemaVersion: 1,
    id: "test",
    title: "Test",
    actors: [{ id: "japan", name: "Japan" }],
    topics: [{ id: "talks", name: "Talks" }],
    sources: [{ id: "paper", title: "Paper" }],
    events: [
      {
        id: "a",
        title: "A",
        claims: [{ id: "c", about: "who", statement: "C", says: "somebody", source: "lost" }],
      },
    ],
  });
  if (!result.ok) throw new Error(result.problem.message);
  const { dataset } = result;
  expect(
    unknownIds(dataset, {
      actor: ["japan"],
      topic: ["talks"],
      event: "a",
      around: null,
      says: ["japan", "somebody"],
      source: ["paper", "lost"],
      story: null,
    }),
  ).toEqual([]);
  expect(
    unknownIds(dataset, {
      actor: ["japan", "constructor"],
      topic: ["x"],
      event: "__proto__",
      around: "constructor",
      says: ["lost"],
      source: ["japan"],
      story: "tour",
    }),
  ).toEqual([
    { param: "actor", value: "constructor", reason: "unknown" },
    { param: "topic", value: "x", reason: "unknown" },
    { param: "says", value: "lost", reason: "unknown" },
    { param: "source", value: "japan", reason: "unknown" },
    { param: "story", value: "tour", reason: "unknown" },
    { param: "event", value: "__proto__", reason: "unknown" },
    { param: "around", value: "constructor", reason: "unknown" },
  ]);
});

test("of a file that is read in parts an event that is not there has not been read", () => {
  const result = parseDataset({ schemaVersion: 1, id: "t", title: "T", events: [{ id: "a", title: "A" }] });
  if (!result.ok) throw new Error(result.problem.message);
  const view = {
    actor: ["x"],
    topic: [],
    event: "b",
    around: "a",
    says: [],
    source: [],
    story: null,
  };
  expect(unknownIds(result.dataset, view, true).map(({ param, reason }) => [param, reason])).toEqual([
    ["actor", "unknown"],
    ["event", "unread"],
  ]);
});

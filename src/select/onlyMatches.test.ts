import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseDataset, parseDatasetText } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import type { Match } from "./eventFilter.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import { filterEvents } from "./filterEvents.ts";
import { onlyMatches } from "./onlyMatches.ts";

const STORY = readFileSync(join(import.meta.dirname, "../../public/data/japan-us-2025.json"), "utf8");

function parsed(file: unknown): Dataset {
  const result = typeof file === "string" ? parseDatasetText(file) : parseDataset(file);
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

const only = (dataset: Dataset, ...ids: string[]): Match[] =>
  filterEvents(dataset, NO_FILTERS).filter(({ event }) => ids.includes(event.id));

test("what the events refer to stays, with all that it belongs to; what only others do goes", () => {
  const dataset = parsed({
    schemaVersion: 1,
    id: "d",
    title: "T",
    opening: { from: "2025-01", to: "2025-02", event: "b" },
    actors: [
      { id: "state", name: "State" },
      { id: "office", name: "Office", memberOf: [{ actor: "state" }] },
      { id: "person", name: "Person", memberOf: [{ actor: "office" }] },
      { id: "paper", name: "Paper" },
      { id: "other", name: "Other" },
    ],
    topics: [
      { id: "t", name: "T" },
      { id: "u", name: "U" },
    ],
    places: [
      { id: "p", name: "P" },
      { id: "q", name: "Q" },
    ],
    sources: [
      { id: "s", title: "S", party: "paper" },
      { id: "r", title: "R" },
    ],
    events: [
      {
        id: "a",
        title: "A",
        actors: ["person"],
        topics: ["t"],
        place: "p",
        sources: ["s"],
        relations: [{ type: "follows", event: "b" }],
      },
      { id: "b", title: "B", actors: ["other"], topics: ["u"], place: "q", sources: ["r"] },
    ],
    corrections: [
      { on: "2025-01-01", event: "a", text: "x" },
      { on: "2025-01-02", event: "b", text: "y" },
      { on: "2025-01-03", text: "z" },
    ],
    stories: [{ id: "g", title: "G", steps: [{ view: "event=b", text: "b" }] }],
  });
  const left = onlyMatches(dataset, only(dataset, "a"));
  expect(left.events.map(({ id, relations }) => [id, relations])).toEqual([["a", []]]);
  expect([...left.actors.keys()]).toEqual(["state", "office", "person", "paper"]);
  expect([[...left.topics.keys()], [...left.places.keys()], [...left.sources.keys()]]).toEqual([
    ["t"],
    ["p"],
    ["s"],
  ]);
  expect(left.corrections.map(({ event }) => event)).toEqual(["a", null]);
  expect([left.stories, left.opening?.event]).toEqual([[], null]);
});

test("all events are the dataset itself", () => {
  const dataset = parsed(STORY);
  expect(onlyMatches(dataset, filterEvents(dataset, NO_FILTERS))).toBe(dataset);
});

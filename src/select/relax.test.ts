import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import type { EventFilter } from "./eventFilter.ts";
import { relaxations } from "./relax.ts";

const result = parseDataset({
  schemaVersion: 1,
  id: "test",
  title: "Test",
  actors: [
    { id: "a", name: "A" },
    { id: "b", name: "B" },
  ],
  topics: [{ id: "x", name: "X" }],
  events: [
    { id: "1", title: "1", when: "2025-01", actors: ["a"] },
    { id: "2", title: "2", when: "2025-02", actors: ["b"], topics: ["x"] },
    { id: "3", title: "3", when: "2025-03", actors: ["b"], status: "planned" },
  ],
});
if (!result.ok) throw new Error(result.problem.message);
const { dataset } = result;

test.each<[Partial<EventFilter>, string]>([
  [{}, ""],
  [{ actor: ["a"], from: "2025-02" }, "from 1, actor 2"],
  [{ actor: ["a", "b"], match: "all" }, "actor 3, match 3"],
  [{ actor: ["a"], match: "all", topic: ["x"] }, "actor 1, topic 1"],
  [{ actor: ["a"], topic: ["x"], status: ["planned"] }, ""],
  [{ from: "2025-03-02", to: "2025-03-03", certain: true }, "certain 1, from 2"],
  [{ certain: true, status: ["cancelled"] }, "status 3"],
  [{ from: "2025-04", to: "2025-05" }, "from 3"],
])("%j: %s", (filter, expected) => {
  const found = relaxations(dataset, { ...NO_FILTERS, ...filter });
  const sorted = found.map((each) => each.count);
  expect(sorted).toEqual(sorted.toSorted((a, b) => b - a));
  expect(found.map((each) => `${each.filter} ${each.count}`).toSorted()).toEqual(
    expected.split(", ").filter(Boolean).toSorted(),
  );
});

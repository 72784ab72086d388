import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import { filterEvents } from "./filterEvents.ts";
import { neighbours } from "./neighbours.ts";

const result = parseDataset({
  schemaVersion: 1,
  id: "test",
  title: "Test",
  events: [
    { id: "undated", title: "x" },
    { id: "c", title: "x", when: "2025-03", status: "planned" },
    { id: "a", title: "x", when: "2025-01" },
    { id: "b", title: "x", when: "2025-02", status: "planned" },
    { id: "b2", title: "x", when: "2025-02" },
  ],
});
if (!result.ok) throw new Error(result.problem.message);
const { dataset } = result;

function around(id: string, planned: boolean): (string | number | null)[] {
  const event = dataset.events.find((each) => each.id === id);
  if (event === undefined) throw new Error(id);
  const matches = filterEvents(dataset, { ...NO_FILTERS, status: planned ? ["planned"] : [] });
  const { previous, next, position, total } = neighbours(matches, event);
  return [previous?.id ?? null, next?.id ?? null, position, total];
}

test.each([
  ["a", [null, "b", 1, 5]],
  ["b", ["a", "b2", 2, 5]],
  ["b2", ["b", "c", 3, 5]],
  ["undated", ["c", null, 5, 5]],
])("%s among all", (id, expected) => {
  expect(around(id, false)).toEqual(expected);
});

test.each([
  ["b", [null, "c", 1, 2]],
  ["a", [null, "b", null, 2]],
  ["b2", ["b", "c", null, 2]],
  ["undated", ["c", null, null, 2]],
])("%s beside a filter: by time", (id, expected) => {
  expect(around(id, true)).toEqual(expected);
});

test("among nothing there are none", () => {
  const [event] = dataset.events;
  if (event === undefined) throw new Error("no event");
  expect(neighbours([], event)).toEqual({ previous: null, next: null, position: null, total: 0 });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDataset } from "./parseDataset.ts";

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const text = fc.oneof(
  fc.constantFrom("A", "", "  ", "日本"),
  fc.constantFrom<unknown>(
    { en: "A" },
    { en: "A", ja: "日" },
    { en: "" },
    {},
    { jp: "A" },
    { _: "A" },
    ["A"],
    7,
    null,
  ),
);
const ids = fc.oneof(
  fc.array(fc.constantFrom("a", "b"), { maxLength: 2 }),
  fc.constantFrom<unknown>(["a", "nobody"], "a", "nobody", [], ["a\nb"], [{ actor: "a" }], [3], null, {
    actor: "a",
  }),
);
const someEvent = fc.record(
  {
    id: fc.oneof(
      fc.constantFrom("e1", "e2", "e3"),
      fc.constantFrom<unknown>("é", "e\u0301", "a b", "", 5, null),
    ),
    title: text,
    summary: text,
    when: fc.constantFrom<unknown>(
      "2025-02-07",
      " 2025-02-07 ",
      "2025-02-30",
      "2025-02/2024",
      "2031",
      "[2025-02-01..2025-02-03]",
      "",
      null,
      2025,
    ),
    status: fc.constantFrom<unknown>("occurred", "planned", "Occured", "lost", null),
    featured: fc.constantFrom<unknown>(true, false, "yes", null),
    actors: ids,
    place: ids,
    topics: ids,
    sources: ids,
    reported: fc.constantFrom("2025-02-08"),
    whenText: maybe(fc.constant("that day")),
    other: maybe(fc.constant(1)),
  },
  { requiredKeys: ["id", "title"] },
);

const file = (events: readonly object[]) => ({
  schemaVersion: 1,
  id: "d",
  title: "D",
  actors: [
    { id: "a", name: "A" },
    { id: "b", name: "B" },
  ],
  places: [{ id: "a", name: "A" }],
  topics: [
    { id: "a", name: "A" },
    { id: "b", name: "B" },
  ],
  sources: [
    { id: "a", title: "A" },
    { id: "b", title: "B" },
  ],
  events,
});
const NOW = Date.UTC(2030, 0, 1);

test("an event read in the fast way is the one read field by field, with the same problems", () => {
  fc.assert(
    fc.property(fc.array(someEvent, { minLength: 1, maxLength: 6 }), (events) => {
      // Without a prototype nothing goes the fast way.
      const slow = events.map((event) => Object.assign(Object.create(null) as object, event));
      expect(parseDataset(file(events), NOW)).toEqual(parseDataset(file(slow), NOW));
    }),
    { numRuns: 300 },
  );
});

test("equal lists of plain events are one object", () => {
  const result = parseDataset(
    file(["1", "2"].map((id) => ({ id, title: "A", actors: ["a", "b"], sources: ["a"], place: "a" }))),
  );
  if (!result.ok) throw new Error(result.problem.message);
  const [one, other] = result.dataset.events;
  expect(one?.actors).toBe(other?.actors);
  expect(one?.current.sources).toBe(other?.current.sources);
  expect(one?.places).toBe(other?.places);
});

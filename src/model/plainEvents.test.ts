import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDataset } from "./parseDataset.ts";

/** Mostly the first kind of values, so that most events are plain but for one thing. */
const mostly = (plain: readonly unknown[], others: readonly unknown[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...plain) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const text = mostly(
  ["A", "日本", { en: "A", ja: "日" }],
  ["", "  ", { en: "" }, {}, { jp: "A" }, { _: "A" }, ["A"], 7, null],
);
const ids = mostly(
  [["a"], ["b"], ["a", "b"], []],
  [["a", "nobody"], "a", "nobody", ["a\nb"], [{ actor: "a" }], [3], null, { actor: "a" }],
);
const dates = [
  "2025-02-07",
  " 2025-02-07 ",
  "2025-02-30",
  "2025-02/2024",
  "2031",
  "[2025-02-01..2025-02-03]",
];
const someEvent = fc
  .record(
    {
      id: mostly(["e1", "e2", "e3"], ["é", "e\u0301", "a b", "", 5, null]),
      title: text,
      summary: text,
      when: mostly(dates, ["", null, 2025]),
      status: mostly(["occurred", "planned"], ["Occured", "lost", null]),
      featured: mostly([true, false], ["yes", null]),
      actors: ids,
      place: ids,
      topics: ids,
      sources: ids,
      more: mostly([{}], [{ reported: "2025-02-08" }, { whenText: "that day" }, { other: 1 }]),
    },
    { requiredKeys: ["id", "title", "more"] },
  )
  .map(({ more, ...event }) => ({ ...event, ...(more as object) }));

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

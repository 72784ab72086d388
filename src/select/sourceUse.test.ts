import { expect, test } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { sourceUse } from "./sourceUse.ts";

const { dataset } = parsed({
  sources: [
    { id: "wire", title: "Wire", published: "2025-02-01" },
    { id: "readout", title: "Readout", published: "2025-01-01" },
    { id: "unused", title: "Unused" },
  ],
  events: [
    { id: "a", title: "A", when: "2025-02-01", sources: ["wire"] },
    {
      id: "b",
      title: "B",
      accounts: [
        { when: "2025-03", status: "planned", sources: ["wire"] },
        { when: "2025-03-30", sources: ["readout", "lost"] },
      ],
      claims: [
        { id: "c1", about: "who", statement: "x", source: "readout" },
        { id: "c2", about: "when", statement: "y", source: "readout" },
      ],
    },
    { id: "c", title: "C", when: "2025-04-01" },
  ],
});

test("what each source supports, and which events rest on it alone", () => {
  const uses = sourceUse(dataset.sources, dataset.events).map(({ id, source, events, alone, claims }) => ({
    id,
    known: source !== null,
    events: events.map((event) => event.id),
    alone: [...alone],
    claims,
  }));
  expect(uses).toEqual([
    { id: "wire", known: true, events: ["a", "b"], alone: ["a"], claims: 0 },
    { id: "readout", known: true, events: ["b"], alone: [], claims: 2 },
    { id: "lost", known: false, events: ["b"], alone: [], claims: 0 },
  ]);
});

test("only of the events asked for", () => {
  const [first] = dataset.events;
  expect(sourceUse(dataset.sources, first === undefined ? [] : [first]).map(({ id }) => id)).toEqual([
    "wire",
  ]);
  expect(sourceUse(dataset.sources, [])).toEqual([]);
});

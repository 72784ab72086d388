import { expect, test } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { readouts } from "./readouts.ts";

const ACTORS = [
  { id: "jp", name: "Japan", kind: "state" },
  { id: "us", name: "United States", kind: "state" },
  { id: "mod", name: "Ministry", kind: "organization", memberOf: [{ actor: "jp" }] },
  { id: "mofa", name: "Foreign ministry", kind: "organization", memberOf: [{ actor: "jp" }] },
  { id: "dod", name: "Pentagon", kind: "organization", memberOf: [{ actor: "us" }] },
];
const SOURCES = [
  { id: "mod-readout", title: "A", party: "mod" },
  { id: "mofa-readout", title: "B", party: "mofa" },
  { id: "dod-readout", title: "C", party: "dod" },
  { id: "wire", title: "D" },
];

function of(claims: readonly [about: string, source: string][]) {
  const { dataset } = parsed({
    actors: ACTORS,
    sources: SOURCES,
    events: [
      {
        id: "e",
        title: "E",
        when: "2025-03-30",
        claims: claims.map(([about, source], index) => ({ id: `c${index}`, about, statement: "s", source })),
      },
    ],
  });
  const [event] = dataset.events;
  if (event === undefined) throw new Error("no event");
  const found = readouts(dataset, event);
  return found === null
    ? null
    : {
        parties: found.parties,
        matters: found.matters.map(({ about, told }) => [
          about,
          ...told.map((one) => one.map(({ id }) => id).join("+")),
        ]),
      };
}

test("two states beside one another: what both tell first, and where one is silent", () => {
  expect(
    of([
      ["radar", "mod-readout"],
      ["when", "mod-readout"],
      ["when", "dod-readout"],
      ["when", "mofa-readout"],
      ["costs", "dod-readout"],
      ["when", "wire"],
    ]),
  ).toEqual({
    parties: ["jp", "us"],
    matters: [
      ["when", "c1+c3", "c2"],
      ["radar", "c0", ""],
      ["costs", "", "c4"],
    ],
  });
});

test("two ministries of one state stand for themselves", () => {
  expect(
    of([
      ["when", "mod-readout"],
      ["when", "mofa-readout"],
    ])?.parties,
  ).toEqual(["mod", "mofa"]);
});

test("one party alone, or none, is no comparison", () => {
  expect(
    of([
      ["when", "mod-readout"],
      ["who", "mod-readout"],
    ]),
  ).toBeNull();
  expect(of([["when", "wire"]])).toBeNull();
});

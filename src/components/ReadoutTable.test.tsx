// @vitest-environment jsdom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { readouts } from "../select/readouts.ts";
import { ReadoutTable } from "./ReadoutTable.tsx";

afterEach(cleanup);

test("each matter with both sides, and a side that is silent says so", () => {
  const { dataset } = parsed({
    actors: [
      { id: "jp", name: "Japan", kind: "state" },
      { id: "us", name: "United States", kind: "state" },
    ],
    sources: [
      { id: "a", title: "Release", publisher: "MOD", party: "jp" },
      { id: "b", title: "Readout", publisher: "Pentagon", party: "us" },
    ],
    events: [
      {
        id: "e",
        title: "E",
        when: "2025-03-30",
        claims: [
          { id: "c1", about: "radar", statement: "They spoke of the radar.", source: "a" },
          { id: "c2", about: "when", statement: "It was on 30 March.", source: "a" },
          { id: "c3", about: "when", statement: "It was on the 29th.", source: "b" },
        ],
      },
    ],
  });
  const [event] = dataset.events;
  const told = event === undefined ? null : readouts(dataset, event);
  if (told === null) throw new Error("Two parties tell.");
  render(<ReadoutTable dataset={dataset} readouts={told} />);
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "When",
    "Radar incident",
  ]);
  expect(screen.getAllByRole("term").map(({ textContent }) => textContent)).toEqual([
    "Japan",
    "United States",
    "Japan",
    "United States",
  ]);
  const said = screen.getAllByRole("definition").map(({ textContent }) => textContent);
  expect(said).toEqual([
    "It was on 30 March. MOD",
    "It was on the 29th. Pentagon",
    "They spoke of the radar. MOD",
    "no claim recorded",
  ]);
  expect(within(document.body).queryByRole("table")).toBeNull();
});

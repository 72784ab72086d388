import { describe, expect, test } from "vitest";
import { parsed } from "../model/dataset.fixture.ts";
import { NO_FILTERS } from "./eventFilter.ts";
import { eventPlaces } from "./eventPlaces.ts";
import { filterEvents } from "./filterEvents.ts";
import { hasPositions, positionOf } from "./positions.ts";

const { dataset } = parsed({
  places: [
    { id: "tokyo", name: "Tokyo", lat: 35.69, lon: 139.69 },
    { id: "guam", name: "Guam", lat: 13.58, lon: 144.93 },
    { id: "monument", name: "Monument" },
    { id: "nowhere", name: "Nowhere", lat: 0, lon: 0 },
    { id: "__proto__", name: "Pole", lat: -90, lon: 180 },
  ],
  events: [
    { id: "a", title: "A", when: "2025-01-01", place: "guam" },
    { id: "b", title: "B", when: "2025-01-02", place: ["tokyo", "monument", "tokyo"] },
    { id: "c", title: "C", when: "2025-01-03", place: ["monument", "missing"] },
    { id: "d", title: "D", when: "2025-01-04" },
    { id: "e", title: "E", when: "2025-01-05", place: "nowhere" },
    { id: "f", title: "F", when: "2025-01-06", place: ["tokyo", "__proto__"] },
  ],
});
const matches = filterEvents(dataset, NO_FILTERS);

describe("the places of a selection", () => {
  test("each with its events in order of time, most events first; an event of two places is at both", () => {
    const { located } = eventPlaces(dataset, matches);
    expect(located.map(({ place, events }) => [place.id, events.map(({ id }) => id)])).toEqual([
      ["tokyo", ["b", "f"]],
      ["guam", ["a"]],
      ["__proto__", ["f"]],
    ]);
  });

  test("events without any position are told apart, with the places that have none", () => {
    const { offMap } = eventPlaces(dataset, matches);
    expect(
      offMap.map(({ event, places }) => [event.id, places.map(([id, place]) => [id, place !== null])]),
    ).toEqual([
      [
        "c",
        [
          ["monument", true],
          ["missing", false],
        ],
      ],
      ["d", []],
      ["e", [["nowhere", true]]],
    ]);
  });

  test("every event is on the map or off it, and none is both", () => {
    const { located, offMap } = eventPlaces(dataset, matches);
    const on = new Set(located.flatMap(({ events }) => events.map(({ id }) => id)));
    const off = offMap.map(({ event }) => event.id);
    expect([...on, ...off].toSorted()).toEqual(["a", "b", "c", "d", "e", "f"]);
  });
});

test("0° north, 0° east is no position; poles and the line of dates are", () => {
  expect(positionOf({ lat: 0, lon: 0 })).toBeNull();
  expect(positionOf({ lat: null, lon: null })).toBeNull();
  expect(positionOf({ lat: 0, lon: 0.01 })).toEqual({ lat: 0, lon: 0.01 });
  expect(positionOf({ lat: 90, lon: -180 })).toEqual({ lat: 90, lon: -180 });
});

test("whether a dataset has anything for a map", () => {
  expect(hasPositions(dataset)).toBe(true);
  expect(hasPositions(parsed({ places: [{ id: "n", name: "N", lat: 0, lon: 0 }], events: [] }).dataset)).toBe(
    false,
  );
});

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { overlap } from "./labels.ts";
import { layoutMap } from "./mapLayout.ts";
import type { MapPlace } from "./mapLayout.ts";
import { neighbour } from "./neighbour.ts";
import { homeCamera } from "./useCamera.ts";

const room = { width: 800, height: 440, em: 14 };

const place = (id: string, lat: number, lon: number, more: Partial<MapPlace> = {}): MapPlace => ({
  id,
  at: { lat, lon },
  name: id,
  lang: null,
  events: [`event of ${id}`],
  verified: true,
  opened: false,
  ...more,
});

function layout(places: readonly MapPlace[]) {
  const camera = homeCamera(
    places.map(({ at }) => at),
    room,
    null,
  );
  return layoutMap({ places, atlas: null, camera, room, nameOf: () => null, more: (count) => ` + ${count}` });
}

const lines = (places: readonly MapPlace[]) => layout(places).labels.map((label) => label?.lines.join(" "));

describe("a group of places", () => {
  const washington = [
    place("White House, Washington", 38.898, -77.037, { events: ["a", "b", "c"] }),
    place("Washington", 38.907, -77.037, { events: ["c", "d"] }),
    place("Capitol, Washington", 38.89, -77.009),
    place("Tokyo", 35.69, 139.69, { verified: false }),
  ];

  test("is called by the place whose name the others have in theirs, and counts each event once", () => {
    const { groups } = layout(washington);
    expect(groups.map(({ events, places }) => [places[0].id, places.length, events])).toEqual([
      ["Washington", 3, 5],
      ["Tokyo", 1, 1],
    ]);
    expect(lines(washington)).toEqual(["Washington + 2", "Tokyo"]);
  });

  test("is called by the place of the opened event, if it has it", () => {
    const opened = washington.map((each) => ({ ...each, opened: each.id === "Capitol, Washington" }));
    expect(layout(opened).groups.map(({ opened: on, places }) => [places[0].id, on])).toEqual([
      ["Capitol, Washington", true],
      ["Tokyo", false],
    ]);
  });

  test("tells how many there are, however long its name", () => {
    const long = "A name that is so long that no map of the world has the room to write it out in full";
    const [label] = lines([place(long, 10, 20, { events: ["a", "b"] }), place("x", 10.001, 20)]);
    expect(label).toMatch(/^A name .*[^\s,]… \+ 1$/);
  });
});

test("on a phone an island 1,200 km from Tokyo stands by itself, and a monument on the island does not", () => {
  const small = { width: 328, height: 240, em: 14 };
  const places = [
    place("Tokyo", 35.69, 139.69, { events: ["a", "b", "c"] }),
    place("Budokan, Tokyo", 35.693, 139.75),
    place("Iwo To", 24.78, 141.32, { events: ["d", "e"] }),
    place("Suribachi, Iwo To", 24.75, 141.29),
    place("Guam", 13.58, 144.93),
    place("Singapore", 1.31, 103.83),
    place("Washington", 38.9, -77.04),
  ];
  const camera = homeCamera(
    places.map(({ at }) => at),
    small,
    null,
  );
  const { groups } = layoutMap({
    places,
    atlas: null,
    camera,
    room: small,
    nameOf: () => null,
    more: String,
  });
  expect(groups.map(({ places: [first, ...rest] }) => [first.id, rest.length])).toEqual([
    ["Tokyo", 1],
    ["Iwo To", 1],
    ["Guam", 0],
    ["Singapore", 0],
    ["Washington", 0],
  ]);
});

test("of a thousand places no name stands on a mark, named or not", () => {
  const many = Array.from({ length: 1000 }, (_, at) =>
    place(`Place number ${at}`, ((at * 37) % 160) - 80, ((at * 91) % 360) - 180),
  );
  const { groups, labels } = layout(many);
  expect(groups.reduce((sum, { places }) => sum + places.length, 0)).toBe(1000);
  for (const label of labels)
    for (const { reach, x, y } of groups)
      if (label !== null)
        expect(overlap(label.box, { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach })).toBe(
          false,
        );
});

test("poles, the line of dates and one and the same place twice are drawn where they are", () => {
  const odd = [
    place("n", 90, 0),
    place("s", -90, 180),
    place("e", 0, 180),
    place("w", 0, -180),
    place("e2", 0, 180),
  ];
  const { groups } = layout(odd);
  expect(groups.flatMap(({ places }) => places)).toHaveLength(5);
  for (const { x, y } of groups) expect([x >= 0 && x <= 800, y >= 0 && y <= 440]).toEqual([true, true]);
});

describe("the arrow keys", () => {
  const [middle, right, below, askew] = [
    { x: 100, y: 100 },
    { x: 200, y: 110 },
    { x: 90, y: 160 },
    { x: 130, y: 190 },
  ];
  const spots = [middle, right, below, askew];

  test("lead to the nearest mark on their side, one straight ahead first", () => {
    expect(neighbour("ArrowRight", middle, spots)).toBe(right);
    expect(neighbour("ArrowDown", middle, spots)).toBe(below);
    expect(neighbour("ArrowLeft", right, spots)).toBe(middle);
  });

  test("lead nowhere where there is none, and are the only keys that do", () => {
    expect(neighbour("ArrowUp", middle, spots)).toBeNull();
    expect(neighbour("a", middle, spots)).toBeNull();
  });
});

test("on a phone each mark of the shipped story has its name, cut before what it is called besides where that has no room", () => {
  const raw = JSON.parse(readFileSync("public/data/japan-us-2025.json", "utf8")) as {
    readonly places: readonly {
      readonly id: string;
      readonly name: { readonly en: string };
      readonly lat?: number;
      readonly lon?: number;
    }[];
    readonly events: readonly { readonly id: string; readonly place?: string }[];
  };
  const events = (id: string) =>
    raw.events.filter((event) => JSON.stringify(event).includes(`"${id}"`)).map((event) => event.id);
  const places = raw.places
    .flatMap(({ id, lat, lon, name }) =>
      lat === undefined || lon === undefined
        ? []
        : [place(id, lat, lon, { name: name.en, events: events(id) })],
    )
    .filter((each) => each.events.length > 0);
  const phone = { width: 328, height: 240, em: 14 };
  const camera = homeCamera(
    places.map(({ at }) => at),
    phone,
    null,
  );
  const { labels } = layoutMap({
    places,
    atlas: null,
    camera,
    room: phone,
    nameOf: () => null,
    more: (count) => ` + ${count}`,
  });
  const named = labels.map((label) => label?.lines.join(" "));
  expect(named).toEqual(expect.arrayContaining(["Iwo To + 2", "Manila", "Singapore", "Beijing + 1"]));
  expect(named).not.toContain(undefined);
});

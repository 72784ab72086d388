// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { loadAtlas } from "../map/atlas.ts";
import { parsed } from "../model/dataset.fixture.ts";
import { PlaceMap } from "./PlaceMap.tsx";

/** A map is drawn from ten thousand points. */
const PATIENT = { timeout: 20_000 };

// Their shapes are read once, beforehand: that may take its time.
beforeAll(async () => {
  await Promise.all([
    import("./PlacesView.tsx"),
    import("./EventMap.tsx"),
    loadAtlas("world"),
    loadAtlas("near"),
  ]);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const { dataset } = parsed({
  places: [
    { id: "iwo-to", name: "Iwo To", lat: 24.78, lon: 141.32, basis: "copy" },
    { id: "tokyo", name: "Tokyo", lat: 35.69, lon: 139.69 },
    { id: "monument", name: "Monument" },
  ],
  events: [
    { id: "rites", title: "Rites", when: "2025-01-01", place: ["iwo-to", "tokyo", "monument"] },
    { id: "stone", title: "Stone", when: "2025-01-02", place: "monument" },
  ],
});

function draw(id: string): HTMLElement {
  const event = dataset.events.find((each) => each.id === id);
  if (event === undefined) throw new Error(`no event ${id}`);
  return render(<PlaceMap dataset={dataset} event={event} />).container;
}

test("shows the places that have a position, with their names, a scale and what is not verified in words", async () => {
  const container = draw("rites");
  await screen.findByRole("img", { name: "Map: Iwo To (position not verified), Tokyo" }, PATIENT);
  const texts = [...container.querySelectorAll("svg text")].map(({ textContent }) => textContent);
  expect(texts).toEqual(expect.arrayContaining(["Iwo To", "Tokyo", expect.stringMatching(/^\d+ km$/)]));
});

test("is not there at all where no place has a position", () => {
  expect(draw("stone").innerHTML).toBe("");
});

test("its room is there from the beginning, and nothing is loaded until the reader sees it", async () => {
  let tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void = () => undefined;
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(callback: typeof tell) {
        tell = callback;
      }
      observe() {}
      disconnect() {}
    },
  );
  const container = draw("rites");
  expect(container.querySelector(".place-map")?.childElementCount).toBe(0);
  act(() => tell([{ isIntersecting: true }]));
  expect(await screen.findByRole("img", {}, PATIENT)).not.toBeNull();
});

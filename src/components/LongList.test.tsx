// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { EventList } from "./EventList.tsx";
import { LazyLongList } from "./lazyLongList.ts";
import { makeDataset } from "./testing/makeEvent.ts";

// 60 rows a year, from 2001 on.
const dataset = makeDataset({
  events: Array.from({ length: 1_200 }, (_, index) => ({
    id: `e${index}`,
    title: `Event ${index}`,
    when: `${2001 + Math.floor(index / 60)}-0${1 + (Math.floor(index / 20) % 3)}-11`,
  })),
});
const matches = filterEvents(dataset, NO_FILTERS);

beforeAll(async () => {
  LazyLongList.preload();
  await import("./LongList.tsx");
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(selected: string | null = null, some = matches) {
  const element = (opened: string | null, of = some) => (
    <EventList dataset={dataset} matches={of} onSelect={vi.fn<() => void>()} selected={opened} />
  );
  const { rerender } = render(element(selected));
  return (opened: string | null, of = some) => rerender(element(opened, of));
}

const rows = (): string[] => screen.getAllByRole("article").map(({ dataset: { eventId = "" } }) => eventId);
const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `e${from + index}`);

test("a part of the rows stands on the page, each with its place in the whole", async () => {
  show();
  await screen.findByText(/Events 1–60 of 1,200/);
  expect(rows()).toEqual(ids(0, 60));
  const item = screen.getByRole("link", { name: "Event 41" }).closest("li");
  expect([
    item?.ariaPosInSet ?? item?.getAttribute("aria-posinset"),
    item?.getAttribute("aria-setsize"),
  ]).toEqual(["42", "1200"]);
  expect(screen.queryByRole("button", { name: /Earlier/ })).toBeNull();
});

test("its buttons go on and back; the focus goes on with the first new row", async () => {
  show();
  fireEvent.click(await screen.findByRole("button", { name: "Later in the list (1,140)" }));
  expect(rows()).toEqual(ids(30, 90));
  expect(document.activeElement?.textContent).toBe("Event 60");
  fireEvent.click(screen.getByRole("button", { name: "Earlier in the list (30)" }));
  expect(rows()).toEqual(ids(0, 60));
  expect(document.activeElement?.textContent).toBe("Event 0");
});

test("a year's link leads to that year's rows, under their headings", async () => {
  show();
  const ways = within(await screen.findByRole("navigation")).getAllByRole("link");
  const last = ways.at(-1);
  if (last === undefined) throw new Error("no ways");
  fireEvent.click(last);
  const target = document.getElementById(last.getAttribute("href")?.slice(1) ?? "");
  expect(target?.tagName).toBe("H2");
  const first = 60 * (Number(target?.textContent) - 2001);
  expect(rows()).toEqual(ids(Math.min(first, 1_140), Math.min(first, 1_140) + 60));
  expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toContain(
    "January",
  );
});

test("the opened event's row is there, and a smaller result begins at its beginning", async () => {
  const again = show("e700");
  await screen.findByText(/of 1,200/);
  expect(rows()).toEqual(ids(690, 750));
  expect(screen.getByRole("article", { current: true }).dataset["eventId"]).toBe("e700");
  again("e705");
  expect(rows(), "it is there already").toEqual(ids(690, 750));
  again("e3");
  expect(rows()).toEqual(ids(0, 60));
  again(null, matches.slice(100, 800));
  expect(rows()).toEqual(ids(100, 160));
  again(null, matches.slice(100, 130));
  expect(rows()).toEqual(ids(100, 130));
  expect(screen.queryByText(/of 30/)).toBeNull();
});

test("where the list goes along, a result begins with few rows, and more come as its end comes near", async () => {
  type Seen = (entries: readonly { isIntersecting: boolean; target: Element }[]) => void;
  let tell: Seen = () => {};
  vi.stubGlobal(
    "IntersectionObserver",
    class {
      constructor(seen: Seen) {
        tell = seen;
      }
      observe() {}
      disconnect() {}
    },
  );
  vi.stubGlobal("scrollBy", () => {});
  // As many rows as fill it.
  vi.stubGlobal("innerHeight", 2_200);
  const again = show();
  await screen.findByText(/Events 1–20 of 1,200/);
  const comeNear = (name: RegExp): void => {
    const target = screen.getByRole("button", { name }).parentElement;
    if (target !== null) act(() => tell([{ isIntersecting: true, target }]));
  };
  comeNear(/^Later/);
  expect(rows()).toEqual(ids(0, 50));
  comeNear(/^Later/);
  expect(rows()).toEqual(ids(20, 80));
  comeNear(/^Later/);
  expect(rows()).toEqual(ids(50, 110));
  comeNear(/^Earlier/);
  expect(rows()).toEqual(ids(20, 80));
  again(null, matches.slice(100, 800));
  expect(rows()).toEqual(ids(100, 120));
  again("e700", matches.slice(100, 800));
  expect(rows()).toEqual(ids(690, 750));
});

test("before the script all rows are there", () => {
  const html = renderToString(
    <EventList dataset={dataset} matches={matches} onSelect={() => {}} selected={null} />,
  );
  expect(html.match(/<article/g)).toHaveLength(1_200);
});

test("a list that was there before the script stays whole, until a filter puts another in its place", async () => {
  const some = matches.slice(0, 200);
  const element = (of: typeof some) => (
    <EventList dataset={dataset} matches={of} onSelect={vi.fn<() => void>()} selected={null} />
  );
  const container = document.createElement("div");
  document.body.append(container);
  container.innerHTML = renderToString(element(some));
  const { rerender } = render(element(some), { container, hydrate: true });
  expect(rows()).toHaveLength(200);
  rerender(element(matches.slice(0, 150)));
  await screen.findByText(/of 150/);
  expect(rows()).toHaveLength(60);
  rerender(element(some));
  await screen.findByText(/of 200/);
  expect(rows()).toHaveLength(60);
});

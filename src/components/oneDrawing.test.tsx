// @vitest-environment jsdom
import { act, configure, fireEvent, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
// Its code is there before the file: a test waits for what is shown, not for it.
import "../data/parseClient.ts";
import type { Dataset } from "../model/types.ts";
import type { Address } from "../view/address.ts";
import { patchView } from "../view/viewStore.ts";
import { NO_HIGHLIGHT } from "./highlight.ts";
import type { SearchResult } from "./useSearch.ts";
import { preparePage, showPage } from "./page.fixture.tsx";

// The canvas needs a real browser.
vi.mock("../timeline/Timeline.tsx", () => ({ Timeline: () => null }));
const drawn = vi.hoisted(() => vi.fn(() => null));
// It is drawn whenever the page is.
vi.mock("./Masthead.tsx", () => ({ Masthead: drawn }));
const findIn = vi.hoisted(() => vi.fn<(dataset: Dataset, q: string) => Promise<SearchResult>>());
vi.mock("./searchPart.ts", () => ({ findIn, prepareIn: () => undefined }));
configure({ asyncUtilTimeout: 10_000 });

const TEXT = JSON.stringify({
  schemaVersion: 1,
  id: "own",
  title: "Our own story",
  actors: [
    { id: "here", name: "Here", kind: "state" },
    { id: "there", name: "There", kind: "state" },
  ],
  events: [
    { id: "a", title: "First event", when: "2025-02-07", actors: ["here"] },
    { id: "b", title: "Second event", when: "2025-03-07", actors: ["there"] },
  ],
});

preparePage(() => new Response(TEXT));

async function open(): Promise<Address> {
  const { address } = showPage("");
  await screen.findByRole("link", { name: "Second event" });
  // Whatever comes after the page has come.
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  drawn.mockClear();
  findIn.mockReset();
  return address;
}

const hrefs = (): (string | null)[] =>
  screen.getAllByRole("link", { name: / event$/ }).map((link) => link.getAttribute("href"));
const result = (wanted: number): SearchResult => ({
  found: ({ index }) => index === wanted,
  ranked: Uint32Array.of(wanted),
  highlight: NO_HIGHLIGHT,
});

it("a filter draws the page once", async () => {
  const address = await open();
  await act(async () => {
    patchView(address, { actor: ["here"] });
    await Promise.resolve();
  });
  expect(screen.queryByRole("link", { name: "Second event" })).toBeNull();
  expect(drawn).toHaveBeenCalledTimes(1);
});

it("while words are searched for the list stays as it is, links and all", async () => {
  const address = await open();
  let answer: (result: SearchResult) => void = () => undefined;
  findIn.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const before = hrefs();
  await act(async () => {
    patchView(address, { q: "first" });
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(screen.getByRole("search").querySelector("[data-searching=true]")).not.toBeNull();
  expect(hrefs()).toEqual(before);
  await act(async () => {
    answer(result(0));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(hrefs()).toEqual(["?q=first&event=a#event-a"]);
});

it("words that are typed are asked for at once, and drawn with their answer where that is there", async () => {
  const address = await open();
  findIn.mockResolvedValue(result(1));
  const field = screen.getByRole("searchbox", { name: "Search" });
  fireEvent.change(field, { target: { value: "second" } });
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(findIn).toHaveBeenCalledTimes(1);
  drawn.mockClear();
  await act(async () => {
    fireEvent.keyDown(field, { key: "Enter" });
    await Promise.resolve();
  });
  expect(address.read()).toBe("?q=second");
  expect(hrefs()).toEqual(["?q=second&event=b#event-b"]);
  expect(drawn).toHaveBeenCalledTimes(1);
  expect(findIn).toHaveBeenCalledTimes(1);
});

// @vitest-environment jsdom
import { act, cleanup, configure, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
// Its code is there before the file: a test waits for what is shown, not for it.
import "../data/parseClient.ts";
import { createMemoryAddress } from "../view/address.ts";
import { patchView } from "../view/viewStore.ts";
import { App } from "./App.tsx";

// The canvas needs a real browser.
vi.mock("../timeline/Timeline.tsx", () => ({ Timeline: () => null }));
const drawn = vi.hoisted(() => vi.fn(() => null));
// It is drawn whenever the page is.
vi.mock("./Masthead.tsx", () => ({ Masthead: drawn }));
configure({ asyncUtilTimeout: 10_000 });

const BASE = "https://news.example/page/";
const STORY = `${BASE}data/story.json`;
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

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(TEXT)));
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it("a filter draws the page once", async () => {
  const address = createMemoryAddress("");
  render(
    <App
      address={address}
      base={BASE}
      embed={false}
      initialStory={() => undefined}
      readerLang="en"
      story={STORY}
    />,
  );
  await screen.findByRole("link", { name: "Second event" });
  // Whatever comes after the page has come.
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  drawn.mockClear();
  await act(async () => {
    patchView(address, { actor: ["here"] });
    await Promise.resolve();
  });
  expect(screen.queryByRole("link", { name: "Second event" })).toBeNull();
  expect(drawn).toHaveBeenCalledTimes(1);
});

import { cleanup, render } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, beforeEach, vi } from "vitest";
import { createMemoryAddress } from "../view/address.ts";
import { App } from "./App.tsx";

export const BASE = "https://news.example/page/";
export const STORY = `${BASE}data/story.json`;

/** Around the tests of a file: what is loaded comes from `answer`, and the window is wide. */
export function preparePage(answer: (url: string) => Response | Promise<Response>): void {
  beforeEach(() => {
    vi.stubGlobal("fetch", async (url: string) => answer(url));
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
}

/** The page with its story still to be loaded; `strict`: each part is drawn twice, as while one works on it. */
export function showPage(search: string, { strict = false }: { readonly strict?: boolean } = {}) {
  const address = createMemoryAddress(search);
  const page = (
    <App
      address={address}
      base={BASE}
      embed={false}
      initialStory={() => undefined}
      readerLang="en"
      story={STORY}
    />
  );
  return { ...render(strict ? <StrictMode>{page}</StrictMode> : page), address };
}

// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import { createRef } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { en } from "../i18n/en.ts";
import { timeIndex } from "../select/timeIndex.ts";
import { Overview } from "./Overview.tsx";

const WIDTH = 900;

beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      readonly disconnect = () => undefined;
      readonly #told: (entries: object[]) => void;
      constructor(told: (entries: object[]) => void) {
        this.#told = told;
      }
      observe() {
        this.#told([{ contentRect: { width: WIDTH } }]);
      }
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test("the brush stands where the canvas looked before the overview came", () => {
  const none = timeIndex([]);
  const opening = { from: Date.UTC(2025, 1, 1), to: Date.UTC(2025, 3, 12) };
  const looking = { current: { from: Date.UTC(1945, 0, 16), to: Date.UTC(1945, 2, 27) } };
  render(
    <Overview
      all={none}
      lang="en"
      looking={looking}
      onMove={vi.fn()}
      opening={opening}
      ref={createRef()}
      shown={none}
      words={en}
    />,
  );
  expect(screen.getByRole("slider").getAttribute("aria-valuetext")).toContain("1945");
});

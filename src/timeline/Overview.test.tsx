// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
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

test("a second finger takes back what the first has begun, and draws no window of its own", () => {
  const none = timeIndex([]);
  const opening = { from: Date.UTC(2025, 1, 1), to: Date.UTC(2025, 3, 12) };
  const onMove = vi.fn();
  Element.prototype.setPointerCapture ??= () => undefined;
  render(
    <Overview
      all={none}
      lang="en"
      looking={{ current: null }}
      onMove={onMove}
      opening={opening}
      ref={createRef()}
      shown={none}
      words={en}
    />,
  );
  const brush = screen.getByRole("slider");
  fireEvent.pointerDown(brush, { pointerId: 1, button: 0, clientX: 450 });
  fireEvent.pointerMove(brush, { pointerId: 1, clientX: 400 });
  fireEvent.pointerDown(brush, { pointerId: 2, button: 0, clientX: 500 });
  expect(onMove).toHaveBeenLastCalledWith(opening, true);
  const moves = onMove.mock.calls.length;
  expect(moves).toBe(2);
  fireEvent.pointerMove(brush, { pointerId: 1, clientX: 300 });
  fireEvent.pointerMove(brush, { pointerId: 2, clientX: 600 });
  fireEvent.pointerUp(brush, { pointerId: 2, clientX: 600 });
  fireEvent.pointerUp(brush, { pointerId: 1, clientX: 300 });
  expect(onMove).toHaveBeenCalledTimes(moves);
});

// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { finish, PLAIN } from "./canvasItem.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { TimelineWidget } from "./TimelineWidget.ts";

const DAY = 86_400_000;
const days = (from: number, to: number) => ({ from: from * DAY, to: to * DAY });
let frames: Map<number, FrameRequestCallback>;

beforeEach(() => {
  frames = new Map();
  let last = 0;
  vi.spyOn(globalThis, "requestAnimationFrame").mockImplementation((then) => {
    frames.set(++last, then);
    return last;
  });
  vi.spyOn(globalThis, "cancelAnimationFrame").mockImplementation((id) => void frames.delete(id));
  for (const name of ["offsetWidth", "offsetHeight"] as const)
    vi.spyOn(HTMLElement.prototype, name, "get").mockReturnValue(300);
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function nextFrame(): void {
  const now = [...frames.values()];
  frames.clear();
  for (const then of now) then(0);
}

function item(at: number): CanvasItem {
  const text = { label: `Event ${at}`, name: `Event ${at}`, labelPx: 80, eventId: String(at) };
  const classes = "timeline-item timeline-item--dot";
  return finish({
    ...PLAIN,
    ...text,
    id: `e${at}`,
    kind: "event",
    ...days(at, at + 1),
    classes,
    top: 24,
  });
}

function drawn(): {
  widget: TimelineWidget;
  moves: number[];
  ids: () => (string | null)[];
  rows: () => (string | undefined)[];
} {
  const host = document.createElement("div");
  document.body.append(host);
  const moves: number[] = [];
  const setup = { window: days(0, 100), limits: days(-1000, 1000), zoomMin: DAY, lang: "en" };
  const widget: TimelineWidget = new TimelineWidget(host, setup, {
    onMove: ({ from }) => {
      moves.push(from / DAY);
      widget.show([item(from / DAY + 1)]);
    },
    onRest: () => undefined,
    isActive: () => false,
  });
  nextFrame();
  nextFrame();
  // Of those that have their place.
  const ids = () =>
    [...host.querySelectorAll<HTMLElement>(".timeline-item")]
      .filter(({ style }) => style.transform !== "")
      .map((box) => box.getAttribute("data-item"));
  const rows = () =>
    [...host.querySelectorAll<HTMLElement>(".timeline-item")].map(
      ({ style }) => /, (.+)\)/.exec(style.transform)?.[1],
    );
  return { widget, moves, ids, rows };
}

it("items that come are drawn at once, without a frame after it", () => {
  const { widget, ids, rows } = drawn();
  // One stands beside the window, where a pan will find it.
  widget.show([item(1), item(130)]);
  expect(ids()).toEqual(["e1", "e130"]);
  widget.show([item(3), item(130)]);
  expect(new Set(ids())).toEqual(new Set(["e130", "e3"]));
  expect(rows(), "in their rows").toEqual(["24px", "24px"]);
  expect(frames.size).toBe(0);
  widget.destroy();
});

it("moves are told once a frame, and what that brings is drawn in it", () => {
  const { widget, moves, ids } = drawn();
  widget.setWindow(days(10, 110), false);
  widget.setWindow(days(20, 120), false);
  expect(moves).toEqual([]);
  nextFrame();
  expect(moves).toEqual([20]);
  expect(ids()).toEqual(["e21"]);
  expect(frames.size, "nothing is left for another frame").toBe(0);
  widget.destroy();
});

it("what waits for its frame can be drawn at once", () => {
  const { widget, moves, ids } = drawn();
  widget.setWindow(days(30, 130), false);
  widget.flush();
  expect(moves).toEqual([30]);
  expect(ids()).toEqual(["e31"]);
  nextFrame();
  expect(moves).toEqual([30]);
  widget.destroy();
});

it("a rest told late doesn't end the aim of a glide that has just begun where it was", () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const { widget } = drawn();
  widget.setWindow(days(10, 110), false);
  // vis-timeline tells of it after 200 ms.
  vi.advanceTimersByTime(199);
  widget.setWindow(days(20, 120), true);
  vi.advanceTimersByTime(2);
  expect(widget.window, "still there").toEqual(days(10, 110));
  expect(widget.aim).toEqual(days(20, 120));
  vi.advanceTimersByTime(300);
  expect([widget.window, widget.aim], "arrived").toEqual([days(20, 120), days(20, 120)]);
  widget.destroy();
});

// @vitest-environment jsdom
import { afterEach, expect, it, vi } from "vitest";
import { finish, PLAIN } from "./canvasItem.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { TimelineWidget } from "./TimelineWidget.ts";

const DAY = 86_400_000;
const WINDOW = { from: 0, to: 100 * DAY };

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function item(at: number, top: number, label = `Event ${at}`): CanvasItem {
  return finish({
    ...PLAIN,
    id: `e${at}`,
    kind: "event",
    from: at * DAY,
    to: (at + 1) * DAY,
    classes: "timeline-item timeline-item--dot",
    top,
    label,
    labelPx: 80,
    name: `${label}, in full`,
    eventId: String(at),
  });
}

/** How often the page was asked for a size or a style, by which it must be laid out. */
function measured(): () => number {
  const size = vi.fn(() => 300);
  for (const name of ["offsetWidth", "offsetHeight", "offsetTop", "offsetLeft"] as const)
    vi.spyOn(HTMLElement.prototype, name, "get").mockImplementation(size);
  for (const name of ["clientWidth", "clientHeight"] as const)
    vi.spyOn(Element.prototype, name, "get").mockImplementation(size);
  const box = vi.spyOn(Element.prototype, "getBoundingClientRect");
  const style = vi.spyOn(globalThis, "getComputedStyle");
  return () => size.mock.calls.length + box.mock.calls.length + style.mock.calls.length;
}

function widget(): { shown: TimelineWidget; host: HTMLElement } {
  const host = document.createElement("div");
  document.body.append(host);
  const setup = { window: WINDOW, limits: { from: -1000 * DAY, to: 1000 * DAY }, zoomMin: DAY, lang: "en" };
  const shown = new TimelineWidget(host, setup, {
    onMove: () => undefined,
    onRest: () => undefined,
    isActive: ({ id }) => id === "e3",
  });
  return { shown, host };
}

it("items that come, change and go don't make the page be laid out", () => {
  const { shown, host } = widget();
  const asked = measured();
  shown.show([1, 2, 3, 4].map((at) => item(at, 24)));
  shown.show([2, 3, 4, 5].map((at) => item(at, 48)));
  shown.touch(["e3", "e4"]);
  expect(asked()).toBe(0);
  const boxes = [...host.querySelectorAll<HTMLElement>(".timeline-item")];
  expect(new Set(boxes.map((box) => box.getAttribute("data-item")))).toEqual(
    new Set(["e2", "e3", "e4", "e5"]),
  );
  shown.destroy();
});

it("a change that leaves the label alone keeps it, another one replaces it; name and focus follow", () => {
  const { shown, host } = widget();
  shown.show([item(2, 24), item(3, 24)]);
  const label = (id: string): Element | null =>
    host.querySelector(`[data-item="${id}"] .timeline-item__label`);
  const before = { e2: label("e2"), e3: label("e3") };
  shown.show([item(2, 48), item(3, 24, "Another title")]);
  expect(label("e2")).toBe(before.e2);
  expect(label("e3")?.textContent).toBe("Another title");
  expect(host.querySelectorAll(".timeline-item__label")).toHaveLength(2);
  expect(host.querySelector('[data-item="e3"]')?.getAttribute("aria-label")).toBe("Another title, in full");
  expect(host.querySelector('[data-item="e3"]')?.className).toContain("timeline-item--active");
  shown.destroy();
});

it("what is gone is not drawn in the next frame", async () => {
  const late: (() => void)[] = [];
  vi.spyOn(globalThis, "requestAnimationFrame").mockImplementation((frame) => late.push(() => frame(0)));
  vi.spyOn(globalThis, "cancelAnimationFrame").mockImplementation(
    (id) => void (late[id - 1] = () => undefined),
  );
  measured();
  const { shown } = widget();
  shown.show([item(1, 24)]);
  shown.destroy();
  await Promise.resolve();
  expect(() => {
    for (const frame of late.splice(0)) frame();
  }).not.toThrow();
});

// @vitest-environment jsdom
import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { finish, PLAIN } from "./canvasItem.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { TimelineWidget } from "./TimelineWidget.ts";

const DAY = 86_400_000;

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function widget(): { shown: TimelineWidget; host: HTMLElement } {
  for (const name of ["offsetWidth", "offsetHeight"] as const)
    vi.spyOn(HTMLElement.prototype, name, "get").mockReturnValue(300);
  const host = document.createElement("div");
  document.body.append(host);
  const window = { from: 0, to: 100 * DAY };
  const setup = { window, limits: { from: -1000 * DAY, to: 1000 * DAY }, zoomMin: DAY, lang: "en" };
  const handlers = { onMove: () => undefined, onRest: () => undefined, isActive: () => false };
  return { shown: new TimelineWidget(host, setup, handlers), host };
}

const some = fc.constantFrom("", "One", "Two words", "<i>Three</i>");
const item: fc.Arbitrary<CanvasItem> = fc
  .record({
    at: fc.integer({ min: -20, max: 110 }),
    kind: fc.constantFrom("event" as const, "event" as const, "aggregate" as const, "now" as const),
    top: fc.constantFrom(0, 24, 48),
    label: some,
    name: some,
    labelLang: fc.constantFrom("", "ja"),
    labelPx: fc.constantFrom(40, 80),
    possible: fc.boolean(),
    place: fc.option(fc.record({ at: fc.integer({ min: 1, max: 3 }), of: fc.constant(3) })),
    soft: fc.option(fc.constant({ in: 10, out: 20, end: 30 })),
    lines: fc.boolean(),
    selected: fc.boolean(),
  })
  .map(({ at, kind, lines, selected, ...rest }) => {
    const classes = `timeline-item${lines ? " timeline-item--lines-2 timeline-item--lines" : ""}`;
    return finish({
      ...PLAIN,
      ...rest,
      kind,
      id: `${kind}${at}`,
      from: at * DAY,
      to: (at + 7) * DAY,
      classes: selected ? `${classes} timeline-item--selected` : classes,
      eventId: kind === "event" ? String(at) : null,
      count: kind === "aggregate" ? at : null,
    });
  });
const layout = fc.uniqueArray(item, { maxLength: 8, selector: ({ id }) => id });

/** What stands on the canvas, by item, without regard to the order in which it was written. */
function written(host: HTMLElement): Map<string, readonly string[]> {
  const all = [...host.querySelectorAll<HTMLElement>(".vis-item")];
  return new Map(
    all.map((box) => [
      box.getAttribute("data-item") ?? "",
      [box, ...box.querySelectorAll("*")].map((each) => {
        const attributes = [...each.attributes].map(({ name, value }) =>
          name === "style" ? `style ${value.split(/; ?/).sort().join(";")}` : `${name} ${value}`,
        );
        const text = each.localName === "bdi" ? each.textContent : "";
        return `${each.localName} ${attributes
          .filter((one) => one !== "style ")
          .sort()
          .join(" ")} ${text}`;
      }),
    ]),
  );
}

it("whatever a canvas has shown before, it shows a layout as a new one does", () => {
  fc.assert(
    fc.property(fc.array(layout, { minLength: 2, maxLength: 4 }), (layouts) => {
      const used = widget();
      for (const items of layouts) used.shown.show(items);
      const fresh = widget();
      fresh.shown.show(layouts.at(-1) ?? []);
      expect(written(used.host)).toEqual(written(fresh.host));
      used.shown.destroy();
      fresh.shown.destroy();
    }),
    { numRuns: 15 },
  );
});

it("what comes is written into the elements of what goes; what is left over goes", () => {
  const { shown, host } = widget();
  const at = (place: number): CanvasItem =>
    finish({
      ...PLAIN,
      id: `e${place}`,
      kind: "event",
      from: place * DAY,
      to: (place + 1) * DAY,
      classes: "timeline-item",
      label: `Event ${place}`,
      name: `Event ${place}`,
      eventId: String(place),
    });
  shown.show([at(1), at(2), at(3)]);
  const before = new Set(host.querySelectorAll(".vis-item"));
  const kept = host.querySelector('[data-item="e2"]');
  shown.show([at(2), at(8)]);
  const after = [...host.querySelectorAll(".vis-item")];
  expect(after).toHaveLength(2);
  expect(after.every((box) => before.has(box))).toBe(true);
  expect(host.querySelector('[data-item="e2"]'), "what stays keeps its own").toBe(kept);
  shown.destroy();
  expect(host.querySelectorAll(".vis-item")).toHaveLength(0);
});

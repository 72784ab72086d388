// @vitest-environment jsdom
import { expect, it } from "vitest";
import { finish, PLAIN } from "./canvasItem.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { LeanItem } from "./leanItem.ts";
import type { VisItem } from "./visTypes.ts";

const DAY = 86_400_000;

function visItem(of: Partial<CanvasItem>): VisItem {
  const from = of.from ?? 10 * DAY;
  const to = of.to ?? from + DAY;
  const classes = of.classes ?? "timeline-item timeline-item--dot";
  const item = finish({ ...PLAIN, id: "e1", kind: "event", name: "One", top: 30, ...of, from, to, classes });
  const { id } = item;
  return { id, type: "range", start: from, end: to, className: classes, limitSize: false, content: "", item };
}

/** Drawn at so many pixels a day, the canvas beginning at a day. */
function drawn(of: Partial<CanvasItem>): {
  readonly box: HTMLElement;
  readonly at: (perDay: number, first?: number) => string;
  readonly change: (to: Partial<CanvasItem>) => void;
} {
  const foreground = document.createElement("div");
  const lean = new LeanItem(visItem(of));
  lean.setParent({ items: {}, dom: { foreground, background: document.createElement("div") } });
  lean.redraw();
  const box = foreground.firstElementChild as HTMLElement;
  const at = (perDay: number, first = 0): string => {
    lean.place({ height: 300, toPx: (ms) => (ms / DAY - first) * perDay });
    return `${box.style.transform} ${box.style.inlineSize}`;
  };
  return { box, at, change: (to) => lean.setData(visItem({ ...of, ...to })) };
}

it("a dot is as wide at every zoom at which a day is narrower, about the day's middle", () => {
  const { at } = drawn({ steady: true });
  expect(at(2)).toBe("translate(14px, 30px) 14px");
  expect(at(4)).toBe("translate(35px, 30px) 14px");
  expect(at(20)).toBe("translate(200px, 30px) 20px");
});

it("a pill keeps its width, a bar that of its time", () => {
  const pill = drawn({ kind: "aggregate", to: 20 * DAY });
  expect(pill.at(10)).toBe("translate(132px, 30px) 36px");
  const bar = drawn({ classes: "timeline-item timeline-item--bar", to: 20 * DAY });
  expect(bar.at(10)).toBe("translate(100px, 30px) 100px");
});

it("the label in a bar that began before the window stands at its edge, until the bar is gone", () => {
  const classes = "timeline-item timeline-item--bar timeline-item--label-inside";
  const { at, box } = drawn({ classes, to: 20 * DAY, label: "A bar" });
  const content = box.querySelector<HTMLElement>(".vis-item-content");
  const shift = (first: number): string | undefined => {
    at(10, first);
    return content?.style.transform;
  };
  expect(shift(5)).toBe("");
  expect(shift(12)).toBe("translateX(20px)");
  expect(shift(30)).toBe("");
});

it("writes what differs, and nothing else", async () => {
  const { at, box, change } = drawn({ steady: true, label: "A dot", labelPx: 80 });
  at(2);
  const written: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { attributeName, target, type } of records)
      written.push(`${(target as Element).className} ${attributeName ?? type}`);
  });
  observer.observe(box, { attributes: true, childList: true, characterData: true, subtree: true });
  at(2);
  change({});
  await Promise.resolve();
  expect(written).toEqual([]);
  change({ labelPx: 90 });
  await Promise.resolve();
  expect(written).toEqual(["timeline-item__label style"]);
  change({ label: "", labelPx: 0 });
  expect(box.childElementCount).toBe(0);
  observer.disconnect();
});

it("a tail beyond the window has an arrow as long as it goes on", () => {
  const stub = "timeline-item timeline-item--stub";
  const { box, change } = drawn({ classes: `${stub} timeline-item--goes-on` });
  expect(box.querySelectorAll(".timeline-item__arrow")).toHaveLength(1);
  change({ classes: stub });
  expect(box.querySelectorAll(".timeline-item__arrow")).toHaveLength(0);
});

// @vitest-environment jsdom
import { afterEach, expect, test } from "vitest";
import { markAt } from "./markAt.ts";

type Box = readonly [x: number, y: number, width: number, height: number];

/** Marks at these places on a canvas, and what a press there is on. */
function canvasOf(
  boxes: Readonly<Record<string, Box>>,
): (x: number, y: number, by?: string) => string | null {
  const canvas = document.createElement("div");
  for (const [id, box] of Object.entries(boxes)) {
    const mark = document.createElement("div");
    mark.dataset["item"] = id;
    mark.dataset["box"] = box.join(" ");
    mark.setAttribute("role", "option");
    canvas.append(mark);
  }
  document.body.replaceChildren(canvas);
  const at = (x: number, y: number): Element =>
    [...canvas.children].find((mark) => {
      const [left = 0, top = 0, width = 0, height = 0] =
        mark.getAttribute("data-box")?.split(" ").map(Number) ?? [];
      return x >= left && x < left + width && y >= top && y < top + height;
    }) ?? canvas;
  document.elementFromPoint = at;
  return (x, y, pointerType = "touch") =>
    markAt({ clientX: x, clientY: y, nativeEvent: { pointerType }, target: at(x, y) })?.getAttribute(
      "data-item",
    ) ?? null;
}

afterEach(() => document.body.replaceChildren());

test("a finger between two marks means the nearer one, whichever way it lies", () => {
  // Main events in rows of 25 px, as on a phone held sideways.
  const press = canvasOf({ above: [100, 5, 15, 15], below: [100, 30, 15, 15], beside: [125, 18, 15, 15] });
  expect(press(107, 22.5)).toBe("above");
  expect(press(107, 27.5)).toBe("below");
  expect(press(121, 25)).toBe("beside");
  expect(press(94, 12)).toBe("above");
});

test("what is meant is where the finger came down, wherever the browser has moved its click", () => {
  canvasOf({ dot: [38, 0, 14, 25], pill: [54, 0, 36, 25] });
  const [, pill] = document.querySelectorAll("[data-item]");
  const click = { clientX: 60, clientY: 20, nativeEvent: { pointerType: "touch" }, target: pill ?? null };
  expect(markAt(click, { x: 45, y: 33 })?.getAttribute("data-item")).toBe("dot");
  expect(markAt(click)?.getAttribute("data-item")).toBe("pill");
});

test("as far as half a finger, and no farther; a mouse means what it is on", () => {
  const press = canvasOf({ one: [100, 100, 11, 11] });
  for (const [dx, dy] of [
    [20, 0],
    [0, 20],
    [14, 14],
    [-19, 8],
  ] as const)
    expect(press(105.5 + dx * 1.2, 105.5 + dy * 1.2)).toBe("one");
  expect(press(140, 105)).toBeNull();
  expect(press(105, 114, "mouse")).toBeNull();
  expect(press(105, 105, "mouse")).toBe("one");
});

// @vitest-environment jsdom
import { expect, test } from "vitest";
import { TickLayer } from "./TickLayer.ts";

const VIEW = { from: 0, to: 1000 };
const tick = (at: number, label: string, zero = false) => ({ at, label, zero });

test("ticks stand at their place; the one that the edge would cut stands before it, in the place of its neighbour", () => {
  const host = document.createElement("div");
  const layer = new TickLayer(host);
  layer.show(
    [tick(0, "T−2 days"), tick(500, "T", true), tick(930, "T+1 day"), tick(1000, "T+2 days")],
    VIEW,
    1000,
    80,
  );
  const spans = [...host.querySelectorAll<HTMLElement>(".timeline__tick")];
  expect(spans.map(({ textContent }) => textContent)).toEqual(["T−2 days", "T", "", "T+2 days"]);
  expect(spans.map(({ style }) => style.insetInlineStart)).toEqual([
    "0.0px",
    "500.0px",
    "930.0px",
    "1000.0px",
  ]);
  const ends = spans.filter(({ className }) => className.includes("timeline__tick--end"));
  expect(ends.map(({ textContent }) => textContent)).toEqual(["T+2 days"]);
  expect(host.classList.contains("timeline__host--relative")).toBe(true);
  layer.show(null, VIEW, 1000, 80);
  expect(host.querySelectorAll(".timeline__tick")).toHaveLength(0);
  expect(host.classList.contains("timeline__host--relative")).toBe(false);
});

test("at a narrow width too, T is told beside the label that the edge turns", () => {
  const host = document.createElement("div");
  new TickLayer(host).show(
    [tick(167, "T−2 days"), tick(500, "T", true), tick(833, "T+2 days")],
    VIEW,
    360,
    80,
  );
  const spans = [...host.querySelectorAll<HTMLElement>(".timeline__tick")];
  expect(spans.map(({ textContent }) => textContent)).toEqual(["T−2 days", "T", "T+2 days"]);
});

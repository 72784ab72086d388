// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { goTo } from "./goTo.ts";

beforeEach(() => {
  document.body.innerHTML = '<h2 id="y2025">2025</h2><a id="link" href="#">there</a><p id="100%">all</p>';
  Element.prototype.scrollIntoView = vi.fn<() => void>();
});

test("goes to a heading, which takes the focus, and says where there is nothing to go to", () => {
  const heading = document.getElementById("y2025");
  expect(goTo(document, "#y2025")).toBe(heading);
  expect(document.activeElement).toBe(heading);
  expect(heading?.tabIndex).toBe(-1);
  expect(goTo(document, "#nowhere")).toBeNull();
  expect(goTo(document, "#")).toBeNull();
});

test("what takes the focus by itself stays in the order of Tab, and an id may hold any character", () => {
  expect(goTo(document, "#link")?.tabIndex).toBe(0);
  expect(goTo(document, "#100%")?.textContent).toBe("all");
  expect(goTo(document, "#y%32025")?.textContent).toBe("2025");
});

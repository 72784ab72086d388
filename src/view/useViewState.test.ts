// @vitest-environment jsdom
import { act, cleanup, renderHook } from "@testing-library/react";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { createMemoryAddress } from "./address.ts";
import { useViewState } from "./useViewState.ts";
import { DEFAULT_VIEW } from "./viewUrl.ts";

afterEach(cleanup);

test("the view follows the address, and writes it", () => {
  const address = createMemoryAddress("?actor=japan&utm_source=x");
  const { result } = renderHook(() => useViewState(address));
  expect(result.current.view).toEqual({ ...DEFAULT_VIEW, actor: ["japan"] });
  act(() => result.current.setView({ event: "a" }));
  expect(address.read()).toBe("?actor=japan&event=a&utm_source=x");
  expect(result.current.view.event).toBe("a");
  act(() => address.write("?match=some", "replace"));
  expect(result.current.view).toEqual(DEFAULT_VIEW);
  expect(result.current.notices).toHaveLength(1);
});

test("events and filters make a step for back, the window and the looks do not; an explicit mode counts", () => {
  const address = createMemoryAddress();
  const write = vi.spyOn(address, "write");
  const { result } = renderHook(() => useViewState(address));
  const modeOf = (act_: () => void): string | undefined => {
    write.mockClear();
    act(act_);
    return write.mock.calls[0]?.[1];
  };
  expect(modeOf(() => result.current.setView({ event: "a" }))).toBe("push");
  expect(modeOf(() => result.current.setView({ win: "2025/2026" }))).toBe("replace");
  expect(modeOf(() => result.current.setView({ theme: "dark" }))).toBe("replace");
  expect(modeOf(() => result.current.setView({ win: "2025-01/2026", event: "b" }))).toBe("push");
  expect(modeOf(() => result.current.setView({ event: "c" }, "replace"))).toBe("replace");
  expect(modeOf(() => result.current.setView({ event: "c", actor: [] }))).toBeUndefined();
});

test("two changes in one turn both count, and setView stays the same function", () => {
  const address = createMemoryAddress();
  const { result } = renderHook(() => useViewState(address));
  const { setView } = result.current;
  act(() => {
    setView({ actor: ["japan"] });
    setView({ event: "a" });
  });
  expect(address.read()).toBe("?actor=japan&event=a");
  expect(result.current.setView).toBe(setView);
});

test("lists that did not change stay the same arrays", () => {
  const address = createMemoryAddress("?actor=japan&topic=x");
  const { result } = renderHook(() => useViewState(address));
  const before = result.current.view;
  act(() => result.current.setView({ event: "a", topic: ["y"] }));
  expect(result.current.view.actor).toBe(before.actor);
  expect(result.current.view.topic).toEqual(["y"]);
});

test("on the server the view is the default", () => {
  const address = createMemoryAddress("?event=a");
  const Probe = () => createElement("p", null, String(useViewState(address).view.event));
  expect(renderToString(createElement(Probe))).toBe("<p>null</p>");
});

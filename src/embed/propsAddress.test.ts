// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { currentView, patchView } from "../view/viewStore.ts";
import { usePropsAddress } from "./propsAddress.ts";
import type { TimelineView, ViewProps } from "./timelineProps.ts";

const open = (props: ViewProps) => {
  const hook = renderHook((given: ViewProps) => usePropsAddress(given), { initialProps: props });
  return { ...hook, address: hook.result.current, view: () => currentView(hook.result.current).view };
};

describe("usePropsAddress", () => {
  it("keeps the view itself where only the first one is given", () => {
    const onViewChange = vi.fn();
    const onSelect = vi.fn();
    const { address, view, rerender } = open({ defaultView: { lanes: "none" }, onViewChange, onSelect });
    act(() => patchView(address, { event: "a" }));
    expect(view()).toMatchObject({ lanes: "none", event: "a" });
    expect(onViewChange).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ lanes: "none", event: "a" }),
      "?event=a&lanes=none",
    );
    expect(onSelect).toHaveBeenCalledExactlyOnceWith("a");
    rerender({ defaultView: { lanes: "topic" }, locale: "ja-JP", theme: "dark", onViewChange, onSelect });
    expect(view()).toMatchObject({ lanes: "none", event: "a", lang: "ja", theme: "dark" });
    // What the host says is not told back to it.
    expect(onViewChange).toHaveBeenCalledOnce();
  });

  it("shows a given view, and a change only once it is given back", () => {
    let told: TimelineView | null = null;
    const onViewChange = (next: TimelineView) => (told = next);
    const { address, view, rerender } = open({ view: { actor: ["japan"] }, onViewChange });
    act(() => patchView(address, { event: "a" }));
    expect(view()).toMatchObject({ actor: ["japan"], event: null });
    expect(told).toMatchObject({ actor: ["japan"], event: "a" });
    rerender({ view: told ?? {}, onViewChange });
    expect(view()).toMatchObject({ actor: ["japan"], event: "a" });
    rerender({ view: {}, onViewChange });
    expect(view()).toMatchObject({ actor: [], event: null });
  });

  it("takes two changes of one moment together", () => {
    const told: string[] = [];
    const { address } = open({ view: {}, onViewChange: (_, search) => void told.push(search) });
    act(() => {
      patchView(address, { event: "a" });
      patchView(address, { topic: ["t"] });
    });
    expect(told).toEqual(["?event=a", "?topic=t&event=a"]);
  });

  it("never says data, language or theme as part of the view", () => {
    const told: object[] = [];
    const { address } = open({ locale: "xx", theme: "auto", onViewChange: (next) => void told.push(next) });
    act(() => patchView(address, { data: "https://x.example/", lang: "ja", event: "a" }));
    expect(Object.keys(told[0] ?? {})).not.toContain("data");
    expect(Object.keys(told[0] ?? {})).not.toContain("lang");
    expect(currentView(address).view).toMatchObject({ data: null, lang: null, event: "a" });
  });
});

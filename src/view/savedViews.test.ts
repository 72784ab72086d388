import { describe, expect, it, vi } from "vitest";
import { createSavedViews, MOST_VIEWS, openSaved } from "./savedViews.ts";
import type { ViewStorage } from "./savedViews.ts";
import { DEFAULT_VIEW } from "./viewUrl.ts";

function memory(start: Readonly<Record<string, string>> = {}): ViewStorage & { values: Map<string, string> } {
  const values = new Map(Object.entries(start));
  return {
    values,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  };
}

const keeping = (storage: ViewStorage) => () => storage;

const broken: ViewStorage = {
  getItem: () => {
    throw new Error("blocked");
  },
  setItem: () => {
    throw new Error("full");
  },
};

const spring = { ...DEFAULT_VIEW, actor: ["japan", "a-b"], from: "2025-03", lanes: "topic" as const };

describe("saved views", () => {
  it("come back in another visit, each dataset its own", () => {
    const storage = memory();
    expect(createSavedViews(() => storage, "one").save(" Spring ", spring)).toBe("kept");
    const [saved, ...more] = createSavedViews(() => storage, "one").list();
    expect(more).toEqual([]);
    expect(saved?.name).toBe("Spring");
    expect(saved === undefined ? null : openSaved(saved, DEFAULT_VIEW)).toEqual(spring);
    expect(createSavedViews(() => storage, "two").list()).toEqual([]);
  });

  it("leave dataset, language, theme and embedding to where they are opened", () => {
    const views = createSavedViews(keeping(memory()), "one");
    views.save("Spring", { ...spring, data: "./data/x.json", lang: "ja", theme: "dark", embed: true });
    const [saved] = views.list();
    const here = { ...DEFAULT_VIEW, lang: "en" as const, status: ["planned" as const] };
    expect(saved === undefined ? null : openSaved(saved, here)).toEqual({ ...spring, lang: "en" });
  });

  it("are replaced by name, removed by name, and told to listeners", () => {
    const views = createSavedViews(keeping(memory()), "one");
    const listener = vi.fn();
    const stop = views.subscribe(listener);
    views.save("A", spring);
    views.save("B", DEFAULT_VIEW);
    views.save("A", DEFAULT_VIEW);
    expect(views.list().map(({ name, search }) => [name, search])).toEqual([
      ["B", ""],
      ["A", ""],
    ]);
    const before = views.list();
    expect(views.list()).toBe(before);
    views.remove("B");
    expect(views.list().map(({ name }) => name)).toEqual(["A"]);
    expect(listener).toHaveBeenCalledTimes(4);
    stop();
    views.remove("A");
    expect(listener).toHaveBeenCalledTimes(4);
  });

  it("stay while the page is open where the browser keeps nothing", () => {
    for (const storage of [null, broken]) {
      const views = createSavedViews(() => storage, "one");
      expect(views.save("Spring", spring)).toBe("here");
      expect(views.list()).toHaveLength(1);
    }
  });

  it("take nothing from storage that has another shape", () => {
    const of = (stored: string) =>
      createSavedViews(keeping(memory({ "asof.views.one": stored })), "one").list();
    expect(of("{")).toEqual([]);
    expect(of("null")).toEqual([]);
    expect(
      of('[{"name":1,"search":""},{"name":"","search":""},null,{"name":"ok","search":"?actor=x"}]'),
    ).toEqual([{ name: "ok", search: "?actor=x" }]);
  });

  it("are not more than fit", () => {
    const views = createSavedViews(keeping(memory()), "one");
    for (let at = 0; at < MOST_VIEWS; at++) views.save(`View ${at}`, DEFAULT_VIEW);
    expect(views.save("One more", DEFAULT_VIEW)).toBe("full");
    expect(views.save("View 3", spring)).toBe("kept");
    expect(views.list()).toHaveLength(MOST_VIEWS);
  });
});

// @vitest-environment jsdom
import { act, renderHook, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { EventPart, LookQuery } from "../data/columnar/eventPart.ts";
import type { EventSource } from "../data/columnar/eventSource.ts";
import type { Loaded } from "../data/loadDataset.ts";
import { loadError } from "../data/loadDataset.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { SetView } from "../view/useViewState.ts";
import { DEFAULT_VIEW } from "../view/viewUrl.ts";
import type { DatasetRequest } from "./useDataset.ts";
import { useEventPart } from "./useEventPart.ts";

function datasetOf(ids: readonly string[]) {
  const events = ids.map((id) => ({ id, title: id, when: "2025-01-01" }));
  const read = parseDataset({
    schemaVersion: 1,
    id: "d",
    title: "D",
    events: [{ id: "own", title: "Own" }, ...events],
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.dataset;
}

/** A file in which `deep` has to be found first. */
function sourceOf(answer: "found" | "spent" | "absent") {
  const signals: AbortSignal[] = [];
  let answered: (() => void) | null = null;
  let isFound = false;
  const part = (ids: readonly string[]): EventPart =>
    ({ dataset: datasetOf(ids), problems: [], total: 0, dropped: 0, info: {} }) as unknown as EventPart;
  const look = vi.fn<EventSource["look"]>(({ around, event }: LookQuery) => ({
    now: part(isFound && (event ?? around) === "deep" ? ["deep"] : []),
    next: null,
  }));
  const find = vi.fn<EventSource["find"]>((_, __, signal) => {
    signals.push(signal);
    return new Promise((resolve) => {
      answered = () => {
        isFound = answer === "found";
        resolve(answer);
      };
    });
  });
  const source = {
    look,
    find,
    stretchOf: () => ({ from: 0, to: 864e5 }),
    homeOf: (event?: unknown) =>
      event === undefined ? null : { window: { from: 0, to: 2 * 864e5 }, span: "P2W" },
    members: () => new Set<string>(),
  } as unknown as EventSource;
  return { source, find, signals, answer: () => answered?.() };
}

const onView = vi.fn<SetView>();

function rendered(source: EventSource, event: string | null, around: string | null = null) {
  const loaded = { dataset: datasetOf([]), problems: [], total: 0, dropped: 0, source } satisfies Loaded;
  const request = { loaded, error: null } as unknown as DatasetRequest;
  return renderHook(
    ({ opened }) => useEventPart(request, { ...DEFAULT_VIEW, event: opened, around }, onView),
    {
      initialProps: { opened: event },
    },
  );
}

test("an opened event that is not there is looked for, and is there when it has been found", async () => {
  const { answer, find, source } = sourceOf("found");
  const { result } = rendered(source, "deep");
  expect(result.current.loaded?.part?.sought).toBe("looking");
  await act(async () => answer());
  await waitFor(() => expect(result.current.loaded?.part?.sought).toBeNull());
  expect(result.current.loaded?.dataset.events.map(({ id }) => id)).toEqual(["own", "deep"]);
  expect(find).toHaveBeenCalledTimes(1);
  // And the timeline goes to where it is.
  expect(onView).toHaveBeenCalledExactlyOnceWith({ win: "1970-01-01/1970-01-01" }, "replace");
});

test.each(["spent", "absent"] as const)("what is not found is said: %s", async (end) => {
  const { answer, find, source } = sourceOf(end);
  const { result } = rendered(source, "deep");
  await act(async () => answer());
  await waitFor(() => expect(result.current.loaded?.part?.sought).toBe(end));
  expect(find).toHaveBeenCalledTimes(1);
});

test("it is given up when the reader opens another event, and not begun for one that is there", async () => {
  const { find, signals, source } = sourceOf("found");
  const { rerender, result } = rendered(source, "deep");
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  rerender({ opened: "own" });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(result.current.loaded?.part?.sought).toBeNull();
  expect(find).toHaveBeenCalledTimes(1);
});

test("the event that times are counted from is looked for like an opened one, and the timeline goes to it", async () => {
  onView.mockClear();
  const { answer, find, source } = sourceOf("found");
  const { result } = rendered(source, null, "deep");
  expect(result.current.loaded?.part).toMatchObject({ sought: null, soughtAround: "looking" });
  expect(find).toHaveBeenCalledExactlyOnceWith("deep", expect.anything(), expect.anything());
  await act(async () => answer());
  await waitFor(() => expect(result.current.loaded?.part?.soughtAround).toBeNull());
  expect(result.current.loaded?.dataset.events.map(({ id }) => id)).toEqual(["own", "deep"]);
  expect(onView).toHaveBeenLastCalledWith({ win: "1970-01-01/1970-01-02", span: "P2W" }, "replace");
});

test.each([
  ["events-changed", 1],
  ["network", 0],
] as const)(
  "trying again after %s: what was replaced is opened anew, anything else asked for again",
  async (kind, opened) => {
    const { source } = sourceOf("absent");
    const failed = {
      now: source.look({} as LookQuery).now,
      next: Promise.reject(loadError(kind, "https://a.example/e.parquet")),
    };
    failed.next.catch(() => undefined);
    const look = vi.fn(() => failed);
    const retry = vi.fn<() => void>();
    const loaded = {
      dataset: datasetOf([]),
      problems: [],
      total: 0,
      dropped: 0,
      source: { ...source, look },
    };
    const request = { loaded, error: null, retry } as unknown as DatasetRequest;
    const { result } = renderHook(() => useEventPart(request, DEFAULT_VIEW, onView));
    await waitFor(() => expect(result.current.error?.kind).toBe(kind));
    const before = look.mock.calls.length;
    act(() => result.current.retry());
    expect(retry).toHaveBeenCalledTimes(opened);
    expect(look.mock.calls.length - before).toBe(1 - opened);
  },
);

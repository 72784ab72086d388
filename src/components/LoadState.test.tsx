// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { LOAD_ERROR_KINDS } from "../data/loadError.ts";
import type { LoadProgress } from "../data/loadDataset.ts";
import type { LoadError } from "../data/loadError.ts";
import { show } from "./filters.fixture.tsx";
import { LoadState } from "./LoadState.tsx";

const failure = (kind: LoadError["kind"], more: Partial<LoadError> = {}): LoadError => ({
  kind,
  address: "https://data.example/<b>x.json",
  host: "data.example",
  status: null,
  detail: "",
  problems: [],
  retryAfter: null,
  limit: null,
  ...more,
});
const nothing = () => {};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("loading", () => {
  test("is named, and can be cancelled once it takes long", () => {
    const onCancel = vi.fn();
    show(() => (
      <LoadState error={null} hasData={false} host="data.example" onCancel={onCancel} onRetry={nothing} />
    ));
    expect(screen.getByRole("status").textContent).toBe("Loading events from data.example…");
    act(() => void vi.advanceTimersByTime(4999));
    expect(screen.queryByRole("button")).toBeNull();
    act(() => void vi.advanceTimersByTime(1));
    expect(screen.getByRole("status").textContent).toContain("longer than usual");
    fireEvent.click(screen.getByRole("button", { name: "Cancel loading" }));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  test("says how far it has come, apart from what is read out", () => {
    const progress: { current: LoadProgress | null } = { current: null };
    show(() => <LoadState error={null} hasData={false} host={null} onRetry={nothing} progress={progress} />);
    act(() => void vi.advanceTimersByTime(1000));
    expect(document.body.textContent).toBe("Loading the events…");
    progress.current = { bytes: 12_340_000, events: 0 };
    act(() => void vi.advanceTimersByTime(1000));
    expect(screen.getByText("12.3 MB so far")).toBeTruthy();
    progress.current = { bytes: 26_000_000, events: 35_000 };
    act(() => void vi.advanceTimersByTime(1000));
    expect(screen.getByText("26.0 MB, 35,000 events so far")).toBeTruthy();
    expect(screen.getByRole("status").textContent).toBe("Loading the events…");
  });

  test("from the page's own site names no host", () => {
    show(() => <LoadState error={null} hasData={false} host={null} onRetry={nothing} />);
    expect(screen.getByRole("status").textContent).toBe("Loading the events…");
  });

  test("is silent once there are data", () => {
    show(() => <LoadState error={null} hasData host="data.example" onRetry={nothing} />);
    expect(document.body.textContent).toBe("");
  });
});

describe("failure", () => {
  test.each([
    ["en", "The limit is 256 megabytes."],
    ["ja", "上限は256メガバイトです。"],
  ] as const)("%s: how large a file may be", (lang, sentence) => {
    const error = failure("too-large", { limit: 256 * 1024 * 1024 });
    show(() => <LoadState error={error} hasData={false} host="data.example" onRetry={nothing} />, { lang });
    expect(screen.getByRole("alert").textContent).toContain(sentence);
  });

  test.each(LOAD_ERROR_KINDS.flatMap((kind) => [["en", kind] as const, ["ja", kind] as const]))(
    "%s %s: what happened, where, and a button to try again",
    (lang, kind) => {
      const onRetry = vi.fn();
      show(() => <LoadState error={failure(kind)} hasData={false} host="data.example" onRetry={onRetry} />, {
        lang,
      });
      const alert = screen.getByRole("alert");
      expect(alert.querySelector("h2")?.textContent).toMatch(/\S/);
      expect(alert.textContent).not.toMatch(/[{}]/);
      expect(screen.getByText("https://data.example/<b>x.json")).toBeTruthy();
      expect(document.activeElement).toBe(document.body);
      fireEvent.click(screen.getByRole("button"));
      expect(onRetry).toHaveBeenCalledOnce();
    },
  );

  test("tells status, detail, how long to wait and the problems", () => {
    const error = failure("all-dropped", {
      status: 429,
      detail: "Line 3 breaks off.",
      retryAfter: 1500,
      problems: [
        {
          code: "missing-field",
          severity: "dropped",
          pointer: "/events/0",
          value: "{}",
          message: "Add an id.",
          saying: { key: "missing", values: {}, place: null },
        },
      ],
    });
    show(() => <LoadState error={error} hasData={false} host="data.example" onRetry={nothing} />);
    expect(screen.getByText("The server answered with HTTP status 429.")).toBeTruthy();
    expect(screen.getByText("Line 3 breaks off.")).toBeTruthy();
    expect(screen.getByRole("alert").textContent).toContain("The server asks to wait 2 seconds.");
    expect(screen.getByText("Add an id.")).toBeTruthy();
    expect(screen.queryByRole("link")).toBeNull();
  });

  test("leads to the site's own story when something else was asked for", () => {
    show(() => (
      <LoadState
        error={failure("html")}
        hasData={false}
        host="data.example"
        onRetry={nothing}
        storyHref="?"
      />
    ));
    expect(screen.getByRole("link", { name: "Open this site’s own story" }).getAttribute("href")).toBe("?");
  });

  test("of a refresh leaves the data and says so", () => {
    show(() => <LoadState error={failure("network")} hasData host="data.example" onRetry={nothing} />);
    expect(screen.queryByRole("alert")).toBeNull();
    const text = screen.getByRole("status").textContent;
    expect(text).toContain("Could not refresh: showing the data from before.");
    expect(text).toContain("data.example could not be reached");
  });
});

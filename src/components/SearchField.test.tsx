// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { show } from "./filters.fixture.tsx";
import type { ShownProps } from "./filters.fixture.tsx";
import { FilterChips } from "./FilterChips.tsx";
import { SearchField } from "./SearchField.tsx";

const part = (props: ShownProps) => (
  <>
    <SearchField {...props} searching={false} />
    <FilterChips {...props} />
    <button type="button">Elsewhere</button>
  </>
);
const field = () => screen.getByRole<HTMLInputElement>("searchbox", { name: "Search" });
/** What is typed is searched for after a pause. */
const pause = () => act(async () => await vi.advanceTimersByTimeAsync(400));

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe("the search field", () => {
  test("tells that somebody is about to search, and not that somebody passed", async () => {
    const onReach = vi.fn<() => void>();
    show((props) => <SearchField {...props} onReach={onReach} searching={false} />);
    act(() => field().focus());
    act(() => field().blur());
    await pause();
    expect(onReach).not.toHaveBeenCalled();
    act(() => field().focus());
    await pause();
    expect(onReach).toHaveBeenCalledTimes(1);
  });

  test("one step of history for one search, however it is typed", async () => {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const { view, modes } = show(part);
    await user.type(field(), "iwo");
    expect(view().q).toBeNull();
    await pause();
    expect(view().q).toBe("iwo");
    await user.type(field(), " to ");
    await pause();
    expect(view().q).toBe("iwo to");
    expect(field().value).toBe("iwo to ");
    expect(modes).toEqual(["push", "replace"]);
    // Enter ends the search: what is typed from here on is another.
    await user.type(field(), "{Enter}");
    await user.type(field(), "x{Enter}");
    expect(view().q).toBe("iwo to x");
    expect(modes).toEqual(["push", "replace", "push"]);
    await user.clear(field());
    await pause();
    expect(view().q).toBeNull();
  });

  test("leaving the field searches at once", async () => {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const { view } = show(part);
    await user.type(field(), "summit");
    await user.tab();
    expect(view().q).toBe("summit");
  });

  test("half of a Japanese word is not searched for", async () => {
    const { view } = show(part);
    fireEvent.compositionStart(field());
    fireEvent.input(field(), { target: { value: "いしb" }, isComposing: true });
    await pause();
    expect(view().q).toBeNull();
    fireEvent.input(field(), { target: { value: "石破" }, isComposing: true });
    fireEvent.compositionEnd(field());
    await pause();
    expect(view().q).toBe("石破");
  });

  test("follows the address: the chip takes the words out of the field too", async () => {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    const { view } = show(part, { view: { q: "石破" } });
    expect(field().value).toBe("石破");
    await user.click(screen.getByRole("button", { name: "Remove filter: Words 石破" }));
    expect(view().q).toBeNull();
    expect(field().value).toBe("");
  });

  test("of 10,000 characters the first 200 are searched, and it is said", async () => {
    const { view } = show(part);
    fireEvent.input(field(), { target: { value: "joint ".repeat(1700) } });
    await pause();
    expect(view().q?.length).toBeLessThanOrEqual(200);
    expect(screen.getByText("only the first 200 characters are searched.")).toBeTruthy();
  });
});

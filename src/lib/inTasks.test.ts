import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inTasks } from "./inTasks.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("one thing after another is done, none of them at once", () => {
  const done: string[] = [];
  inTasks([() => done.push("a"), () => done.push("b")]);
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(["a"]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(["a", "b"]);
  expect(vi.getTimerCount()).toBe(0);
});

test("what is left is not done any more", () => {
  const done: string[] = [];
  const leave = inTasks([() => done.push("a"), () => done.push("b"), () => done.push("c")]);
  vi.advanceTimersToNextTimer();
  leave();
  vi.runAllTimers();
  expect(done).toEqual(["a"]);
});

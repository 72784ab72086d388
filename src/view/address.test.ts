// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { createBrowserAddress, createMemoryAddress } from "./address.ts";

beforeEach(() => history.replaceState(null, "", "/sub/?actor=japan#e1"));

test("the browser's address is read, written without its fragment, and told of", () => {
  const address = createBrowserAddress();
  const listener = vi.fn();
  const stop = address.subscribe(listener);
  expect(address.read()).toBe("?actor=japan");

  const steps = history.length;
  address.write("?event=a", "push");
  expect(location.href).toMatch(/\/sub\/\?event=a$/);
  expect(history.length).toBe(steps + 1);
  address.write("", "replace");
  expect(location.pathname + location.search + location.hash).toBe("/sub/");
  expect(history.length).toBe(steps + 1);
  expect(listener).toHaveBeenCalledTimes(2);

  stop();
  address.write("?event=b", "replace");
  expect(listener).toHaveBeenCalledTimes(2);
});

test("back and forward are told of", async () => {
  const address = createBrowserAddress();
  address.write("?event=a", "push");
  const told = new Promise<void>((resolve) => address.subscribe(resolve));
  history.back();
  await told;
  expect(address.read()).toBe("?actor=japan");
});

test("where history refuses, the view lives on in memory until a write works or the reader goes back", () => {
  const onPop: (() => void)[] = [];
  const host = {
    location: { pathname: "/", search: "?a" } as Location,
    history: { pushState: vi.fn(), replaceState: vi.fn() } as unknown as History,
    addEventListener: (_type: string, listener: () => void) => onPop.push(listener),
  };
  const address = createBrowserAddress(host as unknown as Window);
  const listener = vi.fn();
  address.subscribe(listener);
  const refuse = vi.mocked(host.history.pushState).mockImplementation(() => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  });
  address.write("?event=a", "push");
  expect(address.read()).toBe("?event=a");
  expect(listener).toHaveBeenCalledTimes(1);

  for (const pop of onPop) pop();
  expect(address.read()).toBe("?a");

  address.write("?event=b", "push");
  expect(address.read()).toBe("?event=b");
  refuse.mockReset();
  address.write("?event=c", "push");
  expect(address.read()).toBe("?a");
});

test("a memory address keeps its own query and leaves the page's alone", () => {
  const address = createMemoryAddress("?event=a");
  const listener = vi.fn();
  address.subscribe(listener);
  address.write("?event=b", "push");
  expect(address.read()).toBe("?event=b");
  expect(location.search).toBe("?actor=japan");
  expect(listener).toHaveBeenCalledTimes(1);
});

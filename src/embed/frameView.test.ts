// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";
import { openFrame } from "./frameView.ts";
import type { Shown } from "./frameView.ts";
import { hostileMessages } from "./hostile.fixture.ts";

const BASE = "https://files.example/asof/";
let shown: Shown | undefined;

afterEach(() => {
  shown?.destroy();
  document.body.replaceChildren();
});

function open() {
  const box = document.createElement("div");
  document.body.append(box);
  const onMessage = vi.fn();
  const onFailure = vi.fn();
  let search = "?actor=jp";
  shown = openFrame(box, { base: BASE, search: () => search, onMessage, onFailure });
  const frame = box.querySelector("iframe");
  if (frame?.contentWindow == null) throw new Error("no frame");
  const post = vi.spyOn(frame.contentWindow, "postMessage").mockImplementation(() => {});
  return { box, frame, onMessage, onFailure, post, setSearch: (next: string) => (search = next) };
}

function say(data: unknown, source: Window | null, origin = "https://files.example"): void {
  window.dispatchEvent(new MessageEvent("message", { data, source, origin }));
}

const message = (id: string, more: object) => ({ source: "event-timeline", v: 1, id, ...more });

test("a lazy, sandboxed frame with exactly what it may do", () => {
  const { frame } = open();
  expect(frame.src).toBe("https://files.example/asof/embed.html?actor=jp");
  expect(String(frame.sandbox)).toBe(
    "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads",
  );
  expect((frame as { allow?: string }).allow).toBe("clipboard-write; fullscreen");
});

test("messages of the frame count, and nobody else's", () => {
  const { box, frame, onMessage } = open();
  const fine = message(frame.name, { type: "height", height: 700 });
  const other = document.createElement("iframe");
  document.body.append(other);
  for (const from of [window, other.contentWindow, null]) say(fine, from);
  for (const origin of [
    "https://evil.example",
    "https://files.example:444",
    "http://files.example",
    "null",
    "",
  ])
    say(fine, frame.contentWindow, origin);
  for (const each of hostileMessages(fine)) say(each, frame.contentWindow);
  expect(box.style.height).toBe("");
  expect(onMessage).not.toHaveBeenCalled();

  say(fine, frame.contentWindow);
  expect(box.style.height).toBe("700px");
  say(message(frame.name, { type: "select", event: "e1" }), frame.contentWindow);
  expect(onMessage).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: "select", event: "e1" }));
});

test("what was asked for while the frame was loading is told with its first word", () => {
  const { frame, post, setSearch } = open();
  setSearch("?event=e1");
  shown?.set({ event: "e1" });
  expect(post).not.toHaveBeenCalled();
  say(message(frame.name, { type: "ready" }), frame.contentWindow);
  expect(post).toHaveBeenCalledWith(
    expect.objectContaining({
      type: "set",
      set: expect.objectContaining({ event: "e1", actor: null }) as unknown,
    }),
    "https://files.example",
  );
  shown?.set({ event: null });
  expect(post).toHaveBeenLastCalledWith(
    expect.objectContaining({ set: { event: null } }),
    "https://files.example",
  );
});

test("after it is destroyed nothing is heard", () => {
  const { box, frame, onMessage } = open();
  const source = frame.contentWindow;
  shown?.destroy();
  say(message(frame.name, { type: "ready" }), source);
  say(message(frame.name, { type: "ready" }), null);
  expect(onMessage).not.toHaveBeenCalled();
  expect(box.children).toHaveLength(0);
});

test("destroyed with a word still to be sent, it sends nothing", async () => {
  const { frame, post } = open();
  say(message(frame.name, { type: "ready" }), frame.contentWindow);
  shown?.destroy();
  const said = post.mock.calls.length;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  expect(post).toHaveBeenCalledTimes(said);
});

test("a loaded frame that says nothing for long is a failure", () => {
  vi.useFakeTimers();
  const { frame, onFailure } = open();
  frame.dispatchEvent(new Event("load"));
  vi.advanceTimersByTime(7000);
  expect(onFailure).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(onFailure).toHaveBeenCalledOnce();
  vi.useRealTimers();
});

// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { createMemoryAddress } from "../view/address.ts";
import { hostileMessages } from "./hostile.fixture.ts";
import { connectHost } from "./hostLink.ts";

const message = (more: object) => ({ source: "event-timeline", v: 1, id: "", type: "set", ...more });

function say(data: unknown, source: Window | null = window, origin = "https://host.example"): void {
  window.dispatchEvent(new MessageEvent("message", { data, source, origin }));
}

test("the host page sets the view, and nobody else does", () => {
  const post = vi.spyOn(window.parent, "postMessage").mockImplementation(() => {});
  const address = createMemoryAddress("?embed=1");
  connectHost(address);
  expect(post).toHaveBeenLastCalledWith(expect.objectContaining({ type: "view", search: "?embed=1" }), "*");

  const other = document.createElement("iframe");
  document.body.append(other);
  for (const from of [other.contentWindow, null]) say(message({ set: { event: "e1" } }), from);
  for (const each of hostileMessages(message({ set: { event: "e1" } }))) say(each);
  expect(address.read()).toBe("?embed=1");

  say(message({ set: { event: "e1" }, view: { actor: ["jp", "us"] } }));
  expect(address.read()).toBe("?embed=1&event=e1&actor=jp%2Cus");
  expect(post).toHaveBeenCalledWith(expect.objectContaining({ type: "select", event: "e1" }), "*");

  // From then on only the origin that was heard first.
  say(message({ set: { event: "e2" } }), window, "https://evil.example");
  expect(address.read()).toContain("event=e1");
  // The same again is no change, and is not told again.
  post.mockClear();
  say(message({ set: { event: "e1" } }));
  expect(post).not.toHaveBeenCalled();
});

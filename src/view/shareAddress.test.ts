import { expect, test } from "vitest";
import { shareAddress } from "./shareAddress.ts";
import { DEFAULT_VIEW } from "./viewUrl.ts";

const view = { ...DEFAULT_VIEW, actor: ["jp"], event: "e1" };

test.each([
  [
    "the page",
    "https://host.example/asof/?event=old#event-old",
    "https://host.example/asof/?actor=jp&event=e1",
  ],
  [
    "a page with a file name",
    "https://host.example/story.html",
    "https://host.example/story.html?actor=jp&event=e1",
  ],
  [
    "the frame page",
    "https://host.example/asof/embed.html?id=3",
    "https://host.example/asof/?actor=jp&event=e1",
  ],
  [
    "a frame page whose ending the host drops",
    "https://host.example/embed?x=1",
    "https://host.example/?actor=jp&event=e1",
  ],
  ["a folder", "https://host.example/asof/", "https://host.example/asof/?actor=jp&event=e1"],
  ["a file on disk", "file:///home/me/dist/index.html", "file:///home/me/dist/index.html?actor=jp&event=e1"],
])("of %s", (_, base, address) => {
  expect(shareAddress(view, base)).toBe(address);
});

test("parameters that a host may need stay, those that tell where the reader came from do not", () => {
  expect(shareAddress(view, "https://host.example/?page_id=7&utm_source=mail&fbclid=x&event=old")).toBe(
    "https://host.example/?actor=jp&event=e1&page_id=7",
  );
});

test("embed=1 is not passed on, nor what belongs to a frame", () => {
  expect(shareAddress({ ...view, embed: true }, "https://host.example/?embed=1&id=3&actor=jp")).toBe(
    "https://host.example/?actor=jp&event=e1",
  );
});

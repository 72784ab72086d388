// @vitest-environment jsdom
import fc from "fast-check";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { attributeToParams, mergeSearch } from "../embed/params.ts";
import { elementCode, frameAddress, iframeCode, reactCode, SANDBOX } from "./embedCode.ts";
import type { Embed } from "./embedCode.ts";
import { shareAddress } from "./shareAddress.ts";
import type { ViewState } from "./viewState.ts";
import { anyView } from "./views.arbitrary.ts";
import { DEFAULT_VIEW, parseView } from "./viewUrl.ts";

const BASE = "https://host.example/asof/";
const DATA = "https://host.example/asof/data/story.json";
const NASTY = [
  `"><script>alert(1)</script>`,
  `' onload='alert(1)`,
  "</event-timeline><img src=x onerror=alert(1)>",
  "{alert(1)}",
  "`${alert(1)}`",
  "\\",
  '\\"}',
  "&quot;&lt;",
  "--> ]]> <!--",
  "\u2028\n\r\t",
];

const embedOf = (more: Partial<Embed> = {}): Embed => ({
  view: DEFAULT_VIEW,
  data: DATA,
  title: "Story",
  page: BASE,
  width: null,
  height: 760,
  ...more,
});

/** The elements of a piece of HTML, without running anything. */
function read(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** The view of an element's attributes, as `embed.js` reads them. */
function viewOf(element: Element): ViewState {
  const search = [...element.attributes].reduce(
    (before, { name, value }) => mergeSearch(before, attributeToParams(name, value, BASE)),
    "",
  );
  const { view, notices, rest } = parseView(search);
  expect({ notices, rest }).toEqual({ notices: [], rest: "" });
  return view;
}

interface JsxOpening {
  readonly name: { readonly name: string };
  readonly attributes: readonly { readonly name: { readonly name: string }; readonly value: unknown }[];
}

/** What the properties of the component in a piece of JSX are, read as JavaScript. */
function propertiesOf(jsx: string): Record<string, unknown> {
  const { program, errors } = parseSync("a.jsx", jsx);
  expect(errors).toEqual([]);
  const found: Record<string, unknown> = {};
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("type" in node && node.type === "JSXOpeningElement") {
      const { name, attributes } = node as unknown as JsxOpening;
      if (name.name === "EventTimeline")
        for (const each of attributes) found[each.name.name] = valueOf(each.value);
    }
    for (const each of Object.values(node)) visit(each);
  };
  visit(program);
  return found;
}

function valueOf(node: unknown): unknown {
  const { type, value, expression, elements, properties } = node as {
    type: string;
    value: unknown;
    expression: unknown;
    elements: unknown[];
    properties: { key: { name: string }; value: unknown }[];
  };
  switch (type) {
    case "JSXExpressionContainer":
      return valueOf(expression);
    case "ArrayExpression":
      return elements.map(valueOf);
    case "ObjectExpression":
      return Object.fromEntries(properties.map((each) => [each.key.name, valueOf(each.value)]));
    case "Literal":
      return value;
    default:
      throw new Error(`${type} in the properties`);
  }
}

test("the element says a view as the contract does", () => {
  const view = {
    ...DEFAULT_VIEW,
    actor: ["jp", "us"],
    asOf: "2025-03-01",
    certain: true,
    theme: "dark",
  } as const;
  expect(elementCode(embedOf({ view, page: `${BASE}?actor=jp,us` }))).toBe(
    `<script async src="https://host.example/asof/embed.js"></script>
<event-timeline
  src="https://host.example/asof/data/story.json"
  actor="jp,us"
  certain="1"
  as-of="2025-03-01"
  theme="dark"
  title="Story"
  height="760"
>
  <a href="https://host.example/asof/?actor=jp,us">Story</a>
</event-timeline>`,
  );
});

test("the component gets what is not the default", () => {
  const view = {
    ...DEFAULT_VIEW,
    actor: ["jp"],
    certain: true,
    lang: "ja",
    theme: "dark",
    embed: true,
  } as const;
  expect(reactCode(embedOf({ view, width: 480 }))).toBe(
    `import { EventTimeline } from "asof";

<div style={{ maxWidth: 480 }}>
  <EventTimeline
    src="https://host.example/asof/data/story.json"
    page="https://host.example/asof/"
    defaultView={{ actor: ["jp"], certain: true }}
    locale="ja"
    theme="dark"
  />
</div>`,
  );
  expect(reactCode(embedOf())).not.toContain("View=");
});

test("the iframe is sandboxed, sized, lazy and has a name", () => {
  const frame = read(iframeCode(embedOf({ width: 480, height: 600 }))).querySelector("iframe");
  const attributes = Object.fromEntries(
    [...(frame?.attributes ?? [])].map(({ name, value }) => [name, value]),
  );
  expect(attributes).toEqual({
    src: `${BASE}embed.html`,
    title: "Story",
    width: "480",
    height: "600",
    loading: "lazy",
    sandbox: SANDBOX,
    allow: "clipboard-write; fullscreen",
    frameborder: "0",
    style: "max-width: 100%",
  });
});

test("as wide as its place neither code has a style: a strict page would report it", () => {
  const codes = [iframeCode, elementCode].map((code) => code(embedOf({ width: null })));
  for (const code of codes) expect(code).not.toContain("style=");
});

test("any view comes back from the element's attributes, the iframe's address and the shared one", () => {
  fc.assert(
    fc.property(anyView, fc.constantFrom(...NASTY), (view, title) => {
      const embed = embedOf({ view, title, data: new URL(view.data ?? DATA, BASE).href });
      const named = { ...view, embed: false, data: embed.data };
      const element = read(elementCode(embed)).querySelector("event-timeline");
      expect(element && viewOf(element)).toEqual(named);
      const frame = read(iframeCode(embed)).querySelector("iframe");
      const search = frame?.getAttribute("src")?.replace(/^[^?]*/, "") ?? "";
      expect(parseView(search).view).toEqual(view.data === null ? { ...named, data: null } : named);
      const address = shareAddress(view, `${BASE}index.html`);
      expect(parseView(new URL(address).search).view).toEqual({ ...view, embed: false });
    }),
  );
});

test("any view comes back from the component's properties", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const data = new URL(view.data ?? DATA, BASE).href;
      const { src, defaultView: chosen, locale, theme } = propertiesOf(reactCode(embedOf({ view, data })));
      expect({
        ...DEFAULT_VIEW,
        ...(chosen as object),
        lang: locale ?? null,
        theme: theme ?? null,
        data: src,
      }).toEqual({
        ...view,
        embed: false,
        data,
      });
    }),
  );
});

test.each(NASTY)("no text breaks out of the code: %j", (text) => {
  const view = { ...DEFAULT_VIEW, data: text, event: text, actor: [text] };
  const embed = embedOf({
    view,
    title: text,
    data: `https://host.example/?${text}`,
    page: `${BASE}?${text}`,
  });
  const content = read(elementCode(embed));
  expect([...content.querySelectorAll("*")].map(({ localName }) => localName)).toEqual([
    "script",
    "event-timeline",
    "a",
  ]);
  // HTML itself turns a carriage return into a line feed.
  const plain = text.replaceAll("\r", "\n");
  expect(content.querySelector("a")?.textContent).toBe(plain);
  expect(content.querySelector("event-timeline")?.getAttribute("event")).toBe(plain);
  const frame = read(iframeCode(embed));
  expect([...frame.querySelectorAll("*")].map(({ localName }) => localName)).toEqual(["iframe"]);
  expect(frame.querySelector("iframe")?.getAttribute("title")).toBe(plain);
  const properties = propertiesOf(reactCode(embed));
  expect(properties["src"]).toBe(embed.data);
  expect(properties["defaultView"]).toEqual({ event: text, actor: [text] });
  expect(reactCode(embed)).not.toContain("</");
});

test("the frame's address names no dataset when the story is the host's own, and is never embed=1 twice", () => {
  expect(frameAddress(embedOf({ view: { ...DEFAULT_VIEW, embed: true } }))).toBe(`${BASE}embed.html`);
  expect(frameAddress(embedOf({ view: { ...DEFAULT_VIEW, data: "data/story.json" } }))).toBe(
    `${BASE}embed.html?data=${DATA}`,
  );
});

test("a dataset that is an object of an app has no address to be named", () => {
  const embed = embedOf({ data: null });
  expect(elementCode(embed)).not.toContain('src="https://host.example/asof/data');
  expect(reactCode(embed)).toContain("dataset={dataset}");
});

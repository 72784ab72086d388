import { escapeHtml } from "../lib/escapeHtml.ts";
import { CODECS } from "./codecs.ts";
import type { ViewState } from "./viewState.ts";
import { isDefault, viewToSearch } from "./viewUrl.ts";

/** What is embedded, and how large. */
export interface Embed {
  readonly view: ViewState;
  /** Absolute address of the dataset that is shown; null: it has none (an app's own object). */
  readonly data: string | null;
  /** The story's title in the reader's language, for those who do not see the frame. */
  readonly title: string;
  /** Absolute address of the whole page with this view; `embed.js` and `embed.html` stand beside it. */
  readonly page: string;
  /** CSS pixels; null: as wide as its place. */
  readonly width: number | null;
  /** CSS pixels. */
  readonly height: number;
}

/** What a frame of ours may do: no forms, no dialogs, no navigation of the page around it. */
export const SANDBOX =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";

type Key = keyof ViewState;
type Attribute = readonly [name: string, value: string];

/** Names of attributes that are not the parameter's own (contract: "Embedding"). */
const ATTRIBUTES: Partial<Record<Key, string>> = { data: "src", asOf: "as-of" };
/** `embed` is what an embed is; the language and theme are properties of their own in React. */
const NOT_IN_VIEW: ReadonlySet<Key> = new Set(["data", "embed", "lang", "theme"]);

/** The frame element: the script that defines it, and the element with the view as its attributes. */
export function elementCode(embed: Embed): string {
  const { width, height, title, page } = embed;
  const attributes: Attribute[] = [...viewAttributes(embed), ["title", title], ["height", String(height)]];
  if (width !== null) attributes.push(["style", `max-width: ${width}px`]);
  return [
    `<script async src="${escapeHtml(beside("embed.js", embed))}"></script>`,
    openTag("event-timeline", attributes),
    `  <a href="${escapeHtml(page)}">${escapeHtml(title)}</a>`,
    "</event-timeline>",
  ].join("\n");
}

/** A frame without script of its own. */
export function iframeCode(embed: Embed): string {
  const { width, height, title } = embed;
  const attributes: Attribute[] = [
    ["src", frameAddress(embed)],
    ["title", title],
    ["width", width === null ? "100%" : String(width)],
    ["height", String(height)],
    ["loading", "lazy"],
    ["sandbox", SANDBOX],
    ["allow", "clipboard-write; fullscreen"],
    // An attribute of old, and not a style: a page with a strict policy would report that.
    ["frameborder", "0"],
  ];
  if (width !== null) attributes.push(["style", "max-width: 100%"]);
  return `${openTag("iframe", attributes)}</iframe>`;
}

/** The React component of the package. */
export function reactCode(embed: Embed): string {
  const { view, data, width, page } = embed;
  const chosen = Object.fromEntries(
    changed(view)
      .filter((key) => !NOT_IN_VIEW.has(key))
      .map((key) => [key, view[key]]),
  );
  const properties = [
    data === null ? "dataset={dataset}" : `src=${jsxValue(data)}`,
    // Only the page's own story is shown there without more being said.
    ...(view.data === null ? [`page=${jsxValue(page.replace(/[?#].*$/s, ""))}`] : []),
    // Not `view`: that the app would have to keep itself.
    ...(Object.keys(chosen).length === 0 ? [] : [`defaultView={${literal(chosen)}}`]),
    ...(view.lang === null ? [] : [`locale=${jsxValue(view.lang)}`]),
    ...(view.theme === null ? [] : [`theme=${jsxValue(view.theme)}`]),
  ];
  const tag = `<EventTimeline\n${properties.map((each) => `  ${each}\n`).join("")}/>`;
  const placed =
    width === null ? tag : `<div style={{ maxWidth: ${width} }}>\n${tag.replaceAll(/^/gm, "  ")}\n</div>`;
  return `import { EventTimeline } from "asof";\n\n${placed}`;
}

/** Address of the frame page with this view. */
export function frameAddress(embed: Embed): string {
  const { view, data } = embed;
  // The frame page's own story needs no name; another one is named in full, whoever reads it.
  const search = viewToSearch({ ...view, data: view.data === null ? null : data, embed: false });
  return `${beside("embed.html", embed)}${search}`;
}

/** The view as attributes of the element: plain text, not percent-encoded; ids hold no comma. */
function viewAttributes({ view, data }: Embed): Attribute[] {
  return [
    ...(data === null ? [] : [["src", data] as const]),
    ...changed(view)
      .filter((key) => key !== "data" && key !== "embed")
      .map((key): Attribute => [ATTRIBUTES[key] ?? key, plain(key, view)]),
  ];
}

/** Keys whose value is not the default, in the contract's order. */
function changed(view: ViewState): Key[] {
  return (Object.keys(CODECS) as Key[]).filter((key) => !isDefault(view, key));
}

function plain(key: Key, view: ViewState): string {
  const value = view[key];
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return value === null ? "" : value.join(",");
}

function beside(file: string, { page }: Embed): string {
  return new URL(file, page).href;
}

function openTag(name: string, attributes: readonly Attribute[]): string {
  const lines = attributes.map(([key, value]) => `  ${key}="${escapeHtml(value)}"\n`);
  return `<${name}\n${lines.join("")}>`;
}

/** In JSX a quoted value knows HTML's entities and no escapes: whatever could mean more is written as an expression. */
function jsxValue(text: string): string {
  return /^[\w\-.:/?=%,~+@]*$/.test(text) ? `"${text}"` : `{${literal(text)}}`;
}

/** A value as JavaScript, `{ actor: ["jp"] }`; safe within a script element too. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${literal(each)}`)
      .join(", ")} }`;
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

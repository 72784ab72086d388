import type { Page } from "@playwright/test";
import { en } from "../../src/i18n/en.ts";
import { ja } from "../../src/i18n/ja.ts";

/**
 * A reader of our own over Chromium's accessibility tree: what a screen reader has to say of a page, in reading
 * order, one line for each stop. Roles come first, states after the name, as most screen readers say them.
 */

interface Value {
  readonly value?: string | number | boolean;
}

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
  readonly childIds?: readonly string[];
}

/** Roles that say nothing themselves: what is in them is read as if they weren't there. */
const SILENT = new Set(
  "generic none presentation LineBreak ListMarker strong emphasis mark time code abbr Abbr Legend LabelText DescriptionList Section Pre superscript Ruby RubyAnnotation subscript insertion deletion".split(
    " ",
  ),
);
/** What ends a line without being said. */
const BLOCKS = new Set(
  "paragraph listitem definition term blockquote rowgroup Figcaption cell gridcell".split(" "),
);
/** One stop each: their names hold all that there is in them. */
const STOPS = new Set(
  "button link option checkbox radio switch slider textbox searchbox combobox Date spinbutton DisclosureTriangle image img menuitem tab progressbar meter columnheader rowheader ComboBoxSelect PopUpButton MenuListPopup".split(
    " ",
  ),
);
const ROLE_WORDS = new Map([
  ["DisclosureTriangle", "summary"],
  ["searchbox", "search field"],
  ["textbox", "edit"],
  ["combobox", "choice"],
  ["Date", "date field"],
  ["img", "image"],
]);
/** In a list box as many options are read out; of the events in the list as many rows. */
const OPTIONS = 8;
const ROWS = 4;
const INDENT = "  ";

/** What is read of the page, or of the first element that `from` finds in it by role and name. */
export async function readAloud(page: Page, from = "RootWebArea"): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { nodes: readonly AxNode[] };
  await session.detach();
  const attributes = await page.evaluate(() => {
    const of = (selector: string, say: (element: Element) => string): [string, string][] =>
      [...document.querySelectorAll(selector)].map((each) => [each.ariaLabel ?? "", say(each)]);
    return {
      places: of("[aria-posinset]", (each) => `${each.ariaPosInSet ?? ""} of ${each.ariaSetSize ?? ""}`),
      values: of("[aria-valuetext]", (each) => each.ariaValueText ?? ""),
    };
  });
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = nodes.find((node) => !node.ignored && roleOf(node) === from);
  if (root === undefined) throw new Error(`nothing on the page has the role ${from}`);
  const reading = new Reading(byId, new Map([...attributes.places, ...attributes.values]));
  reading.read(root, 0);
  return `${reading.lines().join("\n")}\n`;
}

class Reading {
  readonly #byId: ReadonlyMap<string, AxNode>;
  /** By name: the place of an option, the value of a slider in words. The protocol leaves these out. */
  readonly #more: ReadonlyMap<string, string>;
  readonly #lines: string[] = [];
  /** The line under way, and how deep it stands. */
  #text: string[] = [];
  #depth = 0;
  /** Of the list of events, read so far; null elsewhere. */
  #rows: number | null = null;

  constructor(byId: ReadonlyMap<string, AxNode>, more: ReadonlyMap<string, string>) {
    this.#byId = byId;
    this.#more = more;
  }

  lines(): readonly string[] {
    this.#end();
    return this.#lines;
  }

  read(node: AxNode, depth: number): void {
    const role = roleOf(node);
    if (role === "InlineTextBox") return;
    if (role === "StaticText") {
      this.#say(nameOf(node), depth);
      return;
    }
    if (node.ignored || SILENT.has(role)) this.#readChildren(node, depth);
    else if (BLOCKS.has(role)) {
      this.#end();
      this.#readChildren(node, depth);
      this.#end();
    } else if (STOPS.has(role)) this.#stop(node, role, depth);
    else if (role === "heading") this.#heading(node, depth);
    else this.#container(node, role, depth);
  }

  #readChildren(node: AxNode, depth: number): void {
    for (const child of this.#children(node)) this.read(child, depth);
  }

  #children(node: AxNode): AxNode[] {
    return (node.childIds ?? []).flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** Those that are said, through those that aren't. */
  #said(node: AxNode): AxNode[] {
    return this.#children(node).flatMap((child) =>
      child.ignored || SILENT.has(roleOf(child)) ? this.#said(child) : [child],
    );
  }

  #stop(node: AxNode, role: string, depth: number): void {
    const words = [ROLE_WORDS.get(role) ?? role, ...statesOf(node)].join(", ");
    const value = this.#valueOf(node, role);
    const more = descriptionOf(node);
    // The label before a field is the field's name: said once.
    if (this.#text.at(-1) === nameOf(node)) this.#text.pop();
    this.#say(`[${words}: ${nameOf(node) || "NAMELESS"}${value}]${more}`, depth);
    if (role === "option") this.#end();
  }

  #valueOf(node: AxNode, role: string): string {
    const own = role === "option" ? undefined : node.value?.value;
    const value = this.#more.get(nameOf(node)) ?? (typeof own === "string" ? own : "");
    return value === "" ? "" : role === "option" ? `, ${value}` : ` = “${value}”`;
  }

  #heading(node: AxNode, depth: number): void {
    this.#end();
    const level = String(propertyOf(node, "level") ?? "?");
    const isLink = this.#said(node).some((child) => roleOf(child) === "link");
    this.#line(`heading ${level}${isLink ? ", link" : ""}: ${nameOf(node) || "NAMELESS"}`, depth);
  }

  #container(node: AxNode, role: string, depth: number): void {
    this.#end();
    if (role === "article" && this.#rows !== null && ++this.#rows > ROWS) return;
    const isList = role === "region" && [en.list.heading, ja.list.heading].includes(nameOf(node));
    if (isList) this.#rows = 0;
    const children = this.#said(node);
    const size = children.filter((child) => roleOf(child) === "listitem").length;
    const count = role === "list" ? [size === 1 ? "1 item" : `${size} items`] : [];
    const name = nameOf(node);
    const words = [role, ...count, ...statesOf(node)].join(", ");
    const more = descriptionOf(node);
    const isSaid = name !== "" || !["article", "group", "Figure", "DescriptionListDetail"].includes(role);
    if (isSaid) this.#line(name === "" ? words : `${words} “${name}”${more}`, depth);
    const inner = isSaid ? depth + 1 : depth;
    if (role === "listbox") {
      for (const child of children.slice(0, OPTIONS)) this.read(child, inner);
      this.#end();
      if (children.length > OPTIONS) this.#line(`(and ${children.length - OPTIONS} more)`, inner);
    } else this.#readChildren(node, inner);
    this.#end();
    if (isList) this.#sayRest(inner);
  }

  #say(text: string, depth: number): void {
    if (text.trim() === "") return;
    if (this.#text.length === 0) this.#depth = depth;
    this.#text.push(text.trim());
  }

  #end(): void {
    if (this.#text.length === 0) return;
    const text = this.#text.join(" ").replaceAll(/ ([,.;:)])/g, "$1");
    this.#text = [];
    this.#line(text, this.#depth);
  }

  #sayRest(depth: number): void {
    const rest = (this.#rows ?? 0) - ROWS;
    if (rest > 0) this.#line(`(and ${rest} more events, each in the same way)`, depth);
    this.#rows = null;
  }

  #line(text: string, depth: number): void {
    this.#lines.push(INDENT.repeat(depth) + text);
  }
}

function roleOf(node: AxNode): string {
  return String(node.role?.value ?? "");
}

function nameOf(node: AxNode): string {
  return String(node.name?.value ?? "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** Screen readers leave a description out that only repeats the name. */
function descriptionOf(node: AxNode): string {
  const text = String(node.description?.value ?? "")
    .replaceAll(/\s+/g, " ")
    .trim();
  return text === "" || text === nameOf(node) ? "" : ` (${text})`;
}

function propertyOf(node: AxNode, name: string): Value["value"] {
  return node.properties?.find((property) => property.name === name)?.value.value;
}

function statesOf(node: AxNode): string[] {
  const expanded = propertyOf(node, "expanded");
  const checked = propertyOf(node, "checked");
  const pressed = propertyOf(node, "pressed");
  return [
    ...(expanded === true ? ["open"] : expanded === false ? ["closed"] : []),
    ...(checked === "true" ? ["checked"] : checked === "false" ? ["not checked"] : []),
    ...(pressed === "true" ? ["pressed"] : []),
    ...(propertyOf(node, "selected") === true ? ["selected"] : []),
    ...(propertyOf(node, "disabled") === true ? ["unavailable"] : []),
    ...(propertyOf(node, "invalid") === "true" ? ["invalid"] : []),
    ...(propertyOf(node, "modal") === true ? ["modal"] : []),
    ...(propertyOf(node, "live") === "polite" ? ["told when it changes"] : []),
    ...(propertyOf(node, "live") === "assertive" ? ["told at once"] : []),
  ];
}

import { escapeHtml } from "../lib/escapeHtml.ts";

/** A piece of XML that is well-formed by construction: text and attribute values come in only through `element`. */
export interface Xml {
  readonly name: string;
  /** As they are written, but not escaped. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Xml | string)[];
  /** The whole piece, escaped. */
  readonly xml: string;
}

/** Attribute values; numbers are rounded to hundredths, null leaves the attribute out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** What XML 1.0 can't hold, not even as a reference: most control characters, halves of surrogate pairs. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text for XML: what it can't hold becomes U+FFFD, "�", so that nobody takes the text for complete. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN, "\uFFFD"));
}

/** An element. Strings among the children are text. Names are ours, never of a dataset. */
export function element(name: string, attributes: Attributes, ...children: readonly (Xml | string)[]): Xml {
  const said: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes))
    if (value !== null) said[key] = typeof value === "number" ? hundredths(value) : value;
  const written = Object.entries(said).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inside = children.map((child) => (typeof child === "string" ? escapeXml(child) : child.xml)).join("");
  const xml = `<${name}${written.join("")}${inside === "" ? "/>" : `>${inside}</${name}>`}`;
  return { name, attributes: said, children, xml };
}

function hundredths(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} can't stand in a drawing.`);
  return String(Math.round(value * 100) / 100);
}

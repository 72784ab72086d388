import { createElement } from "react";
import type { ReactNode } from "react";
import type { Xml } from "../formats/xml.ts";

/** A drawing as elements of the page: no markup is read, so it needs no leave of the page's policy. */
export function XmlTree({ tree }: { readonly tree: Xml }): ReactNode {
  const { attributes, children, name } = tree;
  const props = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [propOf(key), value]));
  return createElement(
    name,
    props,
    ...children.map((child, at) => (typeof child === "string" ? child : <XmlTree key={at} tree={child} />)),
  );
}

/** React's name of an attribute: `stroke-width` → `strokeWidth`, `xml:lang` → `xmlLang`. */
function propOf(attribute: string): string {
  return attribute.replace(/[-:](\w)/g, (_, letter: string) => letter.toUpperCase());
}

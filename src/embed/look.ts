/** What a host page may say of the look, as the keys of `look` in a `set` and, in the page or inline, as `--event-timeline-…`. */
const LOOK = ["accent", "serif", "sans", "density"] as const;

type LookName = (typeof LOOK)[number];
type Look = Readonly<Record<LookName, string>>;

type Supports = (property: string, value: string) => boolean;

/** Nothing that could ask for a file, refer to what is ours, or end the declaration. */
const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]{3,30}|[a-z-]{3,11}\([-#\d\sa-z.,%/]{1,100}\))$/i;
const FAMILIES = /^(?:"[\p{L}\p{N} ._-]{1,80}"|'[\p{L}\p{N} ._-]{1,80}'|[\p{L}\p{N} _-]{1,80}|,\s*)+$/u;
const LONGEST = 300;
/** They say nothing of themselves, and here they would not mean what they mean there. */
const RELATIVE = /^(?:inherit|initial|unset|revert|revert-layer|currentcolor)$|^(?:var|env|attr)\(/i;

/** A host page's look, checked: "" for what is not set or is not exactly a colour, a list of fonts, a density. null when it says none. */
export function readLook(said: unknown, supports: Supports): Look | null {
  if (typeof said !== "object" || said === null) return null;
  // The element (its style sheet) says the four in their order.
  const values = (
    Array.isArray(said) ? Object.fromEntries(LOOK.map((name, at) => [name, said[at]])) : said
  ) as Readonly<Record<string, unknown>>;
  const read = (name: LookName): string => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (typeof value !== "string" || value.length > LONGEST) return "";
    const text = value.trim();
    if (RELATIVE.test(text)) return "";
    if (name === "density") return text === "compact" || text === "comfortable" ? text : "";
    const isColour = name === "accent";
    if (!(isColour ? COLOUR : FAMILIES).test(text)) return "";
    return supports(isColour ? "color" : "font-family", text) ? text : "";
  };
  return { accent: read("accent"), serif: read("serif"), sans: read("sans"), density: read("density") };
}

let shown = "";

/** Takes a host page's look over into the frame's own document; a message without one changes nothing. */
export function showLook(said: unknown): void {
  const look = readLook(said, (property, value) => CSS.supports(property, value));
  // The element says it with each step of a scrolling page.
  if (look === null || JSON.stringify(look) === shown) return;
  shown = JSON.stringify(look);
  const { style } = document.documentElement;
  // An empty value takes the property away.
  for (const name of LOOK) style.setProperty(`--event-timeline-${name}`, look[name]);
}

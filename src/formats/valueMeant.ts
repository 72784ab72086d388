/** What was probably meant by a value of another form than the format's, and what to write where that can't be said whole. */
import { isObject } from "../model/leaves.ts";
import type { Problem } from "../model/problems.ts";
import { datesMeant } from "./dateMeant.ts";
import { degrees, durationMeant, languageMeant, urlMeant, zoneMeant } from "./textMeant.ts";

/** Words of others for the values of closed lists, by the field. */
const WORDS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  kind: [
    [/^(?:country|nation|government)$/i, "state"],
    [/^(?:human|individual|people|politician|man|woman)$/i, "person"],
    [/^(?:company|firm|ministry|agency|party|org|ngo|institution|media)$/i, "organization"],
    [/^(?:newspaper|article|press|media|blog|web|website)$/i, "news"],
    [/^(?:government|readout|statement|press-release)$/i, "official"],
    [/^(?:interview|speech|hearing)$/i, "transcript"],
    [/^(?:book|encyclopedia|wikipedia|dictionary)$/i, "reference"],
  ],
  type: [
    [/^(?:photo|picture|foto|jpe?g|png|gif|webp|svg|img)$/i, "image"],
    [/^(?:movie|film|youtube|mp4|clip)$/i, "video"],
    [/^(?:link|website|web|html|article|document|pdf)$/i, "page"],
    [/^(?:after|comes-after|followed)$/i, "follows"],
    [/^(?:response|reaction|answers|reply)$/i, "responds-to"],
    [/^(?:anniversary|remembers|memorial)$/i, "commemorates"],
    [/^(?:belongs-to|within|in|child-of)$/i, "part-of"],
    [/^(?:leads-to|before|precedes)$/i, "prepares"],
  ],
  status: [
    [/^(?:done|finished|complete|held|over|yes)$/i, "occurred"],
    [/^(?:confirmed|official)$/i, "announced"],
    [/^(?:tentative|possible|expected)$/i, "planned"],
    [/^(?:delayed|moved)$/i, "postponed"],
    [/^(?:abandoned|off|called off)$/i, "cancelled"],
    [/^(?:now|current|in progress|running)$/i, "ongoing"],
  ],
  attribution: [[/^(?:anonymous|anon|source)$/i, "unnamed"]],
  modality: [
    [/^(?:certain|true|report|statement)$/i, "fact"],
    [/^(?:prediction|expectation|estimate)$/i, "forecast"],
    [/^(?:intention|promise|goal)$/i, "plan"],
    [/^(?:view|comment|judgement|judgment|belief)$/i, "opinion"],
  ],
};

/** One value in the place of a wrong one; undefined when nobody can tell. `near` finds an id by what it may be called. */
export function valueMeant(
  { code, pointer, saying }: Problem,
  value: unknown,
  near: (id: string) => string | null,
  owner: unknown,
): unknown {
  const key = pointer.slice(pointer.lastIndexOf("/") + 1);
  switch (code) {
    case "wrong-type":
      return saying.key === "null"
        ? undefined
        : otherForm(key, value, saying.values["expected"], near, pointer);
    case "unknown-value": {
      const word = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
      const { choices } = saying.values;
      const known = typeof choices === "string" ? choices.split(", ") : [];
      const found = WORDS[key]?.find(([names, meant]) => known.includes(meant) && names.test(String(word)));
      if (found !== undefined) return found[1];
      return typeof word === "string" && word !== value && known.includes(word) ? word : undefined;
    }
    case "bad-time-zone":
      return typeof value === "string" ? (zoneMeant(value) ?? undefined) : undefined;
    case "bad-language-tag":
      return isLanguageKey(pointer, value) ? undefined : (languageMeant(String(value)) ?? undefined);
    case "unreadable-duration":
      return typeof value === "string" ? (durationMeant(value) ?? undefined) : undefined;
    case "unsafe-url":
      return typeof value === "string" ? urlMeant(value, pointer) : undefined;
    case "number-out-of-range":
      return isObject(owner) && key === "lon" && typeof value === "number" && value > 180 && value <= 360
        ? Number((value - 360).toFixed(6))
        : undefined;
    default:
      return undefined;
  }
}

/** A text by language whose key is what is wrong. */
function isLanguageKey(pointer: string, value: unknown): boolean {
  return typeof value !== "string" || !/\/(?:language|languages(?:\/\d+)?)$/.test(pointer);
}

/** The right form of a value whose form is wrong. */
function otherForm(
  key: string,
  value: unknown,
  expected: unknown,
  near: (id: string) => string | null,
  pointer: string,
): unknown {
  const wanted = isObject(expected) && Array.isArray(expected["words"]) ? expected["words"] : [];
  if (wanted.includes("true or false")) {
    if (/^(?:true|yes|y|1|x)$/i.test(String(value))) return true;
    return /^(?:false|no|n|0)$/i.test(String(value)) ? false : undefined;
  }
  if (wanted.includes("a number")) return typeof value === "string" ? degrees(value) : undefined;
  if (wanted.length === 0 && typeof value === "string") {
    const items = value
      .split(/[;,、]/)
      .map((item) => item.trim())
      .filter((item) => item !== "");
    if (key === "memberOf") return items.map((actor) => ({ actor }));
    if (key === "languages" || key === "actors" || key === "topics" || key === "sources") {
      const tags = items.map((item) =>
        key === "languages" ? (languageMeant(item) ?? item) : (near(item) ?? item),
      );
      return /^\/\w+$/.test(pointer) && key !== "languages" ? undefined : tags;
    }
    return undefined;
  }
  if (wanted.includes("an object") && typeof value === "string") {
    if (/\/memberOf\/\d+$/.test(pointer)) return { actor: value };
    return key === "quote" ? { exact: value } : undefined;
  }
  if (!wanted.includes("a text")) return undefined;
  if (Array.isArray(value)) return value.length === 1 && typeof value[0] === "string" ? value[0] : undefined;
  if (!isObject(value)) return undefined;
  const name = value["id"] ?? value["name"] ?? value["title"];
  return typeof name === "string" ? (near(name) ?? name) : undefined;
}

/** What to write where a part of it is the writer's to say. */
export function hint({ code, pointer, saying }: Problem, file: unknown): string | null {
  const at = (path: string): unknown =>
    path
      .split("/")
      .slice(1)
      .reduce<unknown>(
        (node, step) =>
          typeof node === "object" && node !== null ? (node as Record<string, unknown>)[step] : undefined,
        file,
      );
  const value = at(pointer);
  const owner = at(pointer.replace(/\/[^/]*$/, ""));
  if (code === "unknown-field") {
    const [from, to] = isObject(owner) ? [owner["start"], owner["end"]] : [];
    if (pointer.endsWith("/start") && typeof from === "string" && typeof to === "string") {
      const ends = [datesMeant(from)[0]?.edtf ?? from, datesMeant(to)[0]?.edtf ?? to];
      return `Write both as "when": ${JSON.stringify(ends.join("/"))}.`;
    }
    return /\/(?:coordinates|geo|latlng|latLng|position)$/.test(pointer) ? 'Write "lat" and "lon".' : null;
  }
  if (code === "number-out-of-range" && pointer.endsWith("/lat") && isObject(owner)) {
    const { lon } = owner;
    return typeof lon === "number" && Math.abs(lon) <= 90
      ? '"lat" and "lon" may stand in each other\'s place.'
      : null;
  }
  if (code === "unsafe-url")
    return /\.\w{3,4}$/.test(String(value)) ? "Give the address under which it stands on the web." : null;
  if (code === "bad-language-tag") {
    const tag = languageMeant(pointer.slice(pointer.lastIndexOf("/") + 1));
    return tag === null ? null : `Did you mean "${tag}"?`;
  }
  if (code !== "wrong-type") return null;
  const text = JSON.stringify(value);
  const form = FORMS.find(([where]) => where.test(pointer));
  if (form !== undefined && typeof value === "string") return `Write {${form[1].replace("*", text)}}.`;
  if (saying.key === "not-a-list" && isObject(value)) {
    const [id, item] = Object.entries(value)[0] ?? [];
    if (id !== undefined)
      return typeof item === "string"
        ? `Write [{"id": ${JSON.stringify(id)}, "name": ${JSON.stringify(item)}}, …].`
        : `Write [{"id": ${JSON.stringify(id)}, …}, …].`;
  }
  return null;
}

/** Objects for which a text stands, by where they stand. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\/relations\/\d+$/, '"type": "follows", "event": *'],
  [/\/preferred\/[^/]+$/, '"claim": *, "why": "…"'],
  [/\/media\/\d+$/, '"url": *, "type": "image", "alt": "…"'],
  [/\/steps\/\d+$/, '"view": *, "text": "…"'],
  [/^\/corrections\/\d+$/, '"on": "2025-03-30", "text": *'],
  [/^\/opening$/, '"from": "2025-02-01", "to": "2025-04-12", "event": *'],
  [/^\/(?:actors|places|topics)\/\d+$/, '"id": *, "name": "…"'],
  [/^\/sources\/\d+$/, '"id": *, "title": "…"'],
  [/^\/events\/\d+$/, '"id": "…", "title": *, "when": "…"'],
  [/\/claims\/\d+$/, '"id": "…", "about": "outcome", "statement": *, "source": "…"'],
];

/** Two dates in a list, or a beginning and an end, as one date. */
export function spanOf(value: unknown): string | undefined {
  const ends = Array.isArray(value)
    ? value
    : isObject(value)
      ? [value["start"] ?? value["from"], value["end"] ?? value["to"]]
      : [];
  const dates = ends.filter((end) => typeof end === "string").map((end) => datesMeant(end)[0]?.edtf);
  return dates.length === 0 || dates.length > 2 || dates.includes(undefined) ? undefined : dates.join("/");
}

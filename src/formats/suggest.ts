import { isObject } from "../model/leaves.ts";
import { nearName } from "../model/nearName.ts";
import type { Problem } from "../model/problems.ts";
import { datesMeant, lacksYear } from "./dateMeant.ts";

/** Looks a pointer up in a file; undefined where it leads nowhere. */
export function valueAt(file: unknown, pointer: string): unknown {
  let value = file;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    if (Array.isArray(value)) value = value[Number(key)] as unknown;
    else if (isObject(value) && Object.hasOwn(value, key)) value = value[key];
    else return undefined;
  }
  return value;
}

/**
 * What was probably meant, beyond what the problem's own sentence says: a date as EDTF, the id that is nearest, where an
 * id was first used. null when nobody can tell.
 */
export function suggest(
  problem: Problem,
  file: unknown,
  placeOf: (pointer: string) => string | null,
): string | null {
  if (misspelt(problem, file) !== null) return didYouMean([NEEDED[problem.code] ?? ""]);
  const used = firstUse(problem, file);
  const place = used === null ? null : placeOf(used);
  if (place !== null) return `It is first used at ${place}.`;
  if (problem.code === "unreadable-date") return suggestDate(problem, file);
  return didYouMean(meantValues(problem, file));
}

function suggestDate(problem: Problem, file: unknown): string | null {
  const text = String(valueAt(file, problem.pointer));
  const found = datesMeant(text);
  if (found.length > 0)
    return `Did you mean ${found.map(({ edtf, how }) => `"${edtf}"${how === null ? "" : ` (${how})`}`).join(" or ")}?`;
  if (lacksYear(text)) return "Say the year too.";
  return problem.pointer.endsWith("/when") && problem.pointer.startsWith("/events/")
    ? 'Where no day is told, leave "when" out and keep the words as "whenText".'
    : null;
}

/** The values of which one was probably meant in the place of the one at the problem's pointer; none when nobody can tell. */
export function meantValues(problem: Problem, file: unknown): readonly string[] {
  const { code, pointer } = problem;
  const value = valueAt(file, pointer);
  if (code === "unreadable-date" || (code === "wrong-type" && isDateField(pointer)))
    return typeof value === "string" || typeof value === "number"
      ? datesMeant(String(value)).map(({ edtf }) => edtf)
      : [];
  const meant = meantValue(problem, file);
  return meant === null ? [] : [meant];
}

function isDateField(pointer: string): boolean {
  return /\/(?:when|reported|published|accessed|updated|on|from|to)$/.test(pointer);
}

function meantValue({ code, pointer }: Problem, file: unknown): string | null {
  const value = valueAt(file, pointer);
  if (typeof value !== "string") return null;
  switch (code) {
    case "dangling-reference":
    case "bad-id":
      return nearId(value, tableAt(pointer, file));
    case "bad-time-zone":
      return nearName(value, Intl.supportedValuesOf("timeZone"));
    case "unreadable-duration":
      return durationMeant(value);
    case "unsafe-url":
      return /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/i.test(value.trim())
        ? `https://${value.trim()}`
        : null;
    default:
      return null;
  }
}

/** Where an id that stands twice is first used, as a pointer. */
export function firstUse({ code, pointer }: Problem, file: unknown): string | null {
  if (code !== "duplicate-id") return null;
  const list = pointer.replace(/\/\d+\/id$/, "");
  const id = valueAt(file, pointer);
  const items = valueAt(file, list);
  if (typeof id !== "string" || !Array.isArray(items)) return null;
  const at = items.findIndex((item) => isObject(item) && item["id"] === id);
  return at < 0 ? null : `${list}/${at}/id`;
}

/** What a dataset isn't one without. */
const NEEDED: Readonly<Record<string, string>> = {
  "no-events": "events",
  "no-schema-version": "schemaVersion",
};

/** The key under which a file has what it is said not to have: "evnts". */
export function misspelt({ code, pointer }: Problem, file: unknown): string | null {
  const wanted = NEEDED[code];
  if (wanted === undefined || pointer !== "" || !isObject(file)) return null;
  return Object.keys(file).find((key) => key !== wanted && nearName(key, [wanted]) === wanted) ?? null;
}

function didYouMean(meant: readonly string[]): string | null {
  return meant.length === 0 ? null : `Did you mean ${meant.map((each) => `"${each}"`).join(" or ")}?`;
}

const TABLE_OF: Readonly<Record<string, string>> = {
  actors: "actors",
  actor: "actors",
  says: "actors",
  party: "actors",
  place: "places",
  topics: "topics",
  sources: "sources",
  source: "sources",
  event: "events",
};

/** The list in which the id that stands at a pointer is looked for: `/events/3/claims/0/says` → the actors. */
export function tableAt(pointer: string, file: unknown): readonly unknown[] {
  const steps = pointer
    .split("/")
    .slice(1)
    .filter((step) => !/^\d+$/.test(step));
  const key = steps.at(-1) ?? "";
  const table = TABLE_OF[key];
  const list =
    key === "claim"
      ? valueAt(file, `${/^\/events\/\d+/.exec(pointer)?.[0] ?? ""}/claims`)
      : table === undefined
        ? null
        : valueAt(file, `/${table}`);
  return Array.isArray(list) ? list : [];
}

/** The id that is nearest, or whose thing is called so. */
function nearId(id: string, items: readonly unknown[]): string | null {
  const known = items.flatMap((item) =>
    isObject(item) && typeof item["id"] === "string"
      ? [{ id: item["id"], names: item["name"] ?? item["title"] }]
      : [],
  );
  const named = known.find(({ names }) =>
    (isObject(names) ? Object.values(names) : [names]).some(
      (name) => typeof name === "string" && name.toLowerCase() === id.toLowerCase(),
    ),
  );
  return (
    named?.id ??
    nearName(
      id,
      known.map((each) => each.id),
    )
  );
}

const UNITS: readonly (readonly [RegExp, string, boolean])[] = [
  [/^(?:hours?|hrs?|h)$/i, "H", true],
  [/^(?:minutes?|mins?|m)$/i, "M", true],
  [/^(?:seconds?|secs?|s)$/i, "S", true],
  [/^(?:days?|d)$/i, "D", false],
  [/^(?:weeks?|w)$/i, "W", false],
  [/^months?$/i, "M", false],
  [/^years?$/i, "Y", false],
];

function durationMeant(text: string): string | null {
  const found = /^\s*(\d+)\s*([a-z]+)\s*$/i.exec(text);
  const unit = UNITS.find(([pattern]) => pattern.test(found?.[2] ?? ""));
  return found === null || unit === undefined ? null : `P${unit[2] ? "T" : ""}${found[1]}${unit[1]}`;
}

/** Whether the key is what is wrong, and not its value: a field that isn't known, or a text under a name that is no language. */
export function isAboutKey({ code, pointer, value }: Problem): boolean {
  return (
    code === "unknown-field" ||
    (code === "bad-language-tag" && value === JSON.stringify(pointer.split("/").at(-1)))
  );
}

import { daysInMonth } from "../model/calendar.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { parseFuzzyDate } from "../model/fuzzyDate.ts";
import { isObject } from "../model/leaves.ts";
import { nearName } from "../model/nearName.ts";
import type { Problem } from "../model/problems.ts";
import type { FuzzyDate } from "../model/types.ts";
import { datesMeant, lacksYear } from "./dateMeant.ts";
import { hint, spanOf, valueMeant } from "./valueMeant.ts";

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
  return didYouMean(meantValues(problem, file)) ?? hint(problem, file);
}

function suggestDate(problem: Problem, file: unknown): string | null {
  const text = String(valueAt(file, problem.pointer));
  const found = datesMeant(text);
  const length = monthLength(text);
  if (found.length > 0)
    return `${length === null ? "" : `${length} `}Did you mean ${found.map(({ edtf, how }) => `"${edtf}"${how === null ? "" : ` (${how})`}`).join(" or ")}?`;
  if (length !== null) return length;
  if (lacksYear(text)) return "Say the year too.";
  return problem.pointer.endsWith("/when") && problem.pointer.startsWith("/events/")
    ? 'Where no day is told, leave "when" out and keep the words as "whenText".'
    : null;
}

/** "2024-02-30": how long the month is. */
function monthLength(text: string): string | null {
  const [, year = "", month = "", day = ""] = /^\s*(\d{4})-(\d\d)-(\d\d)\b/.exec(text) ?? [];
  const days = daysInMonth(Number(year), Number(month));
  if (days === 0 || Number(day) <= days) return null;
  const name = formatFuzzyDate(parseFuzzyDate(`${year}-${month}`) as FuzzyDate, "en");
  return `${name} has ${days} days.`;
}

/** The values of which one was probably meant in the place of the one at the problem's pointer; none when nobody can tell. */
export function meantValues(problem: Problem, file: unknown): readonly unknown[] {
  const { code, pointer } = problem;
  const value = valueAt(file, pointer);
  if (code === "unreadable-date" || (code === "wrong-type" && isDateField(pointer)))
    return typeof value === "string" || typeof value === "number"
      ? datesMeant(String(value)).map(({ edtf }) => edtf)
      : someValue(spanOf(value));
  if (code === "dangling-reference" || code === "bad-id")
    return typeof value === "string" ? someValue(nearId(value, tableAt(pointer, file)) ?? undefined) : [];
  return someValue(
    valueMeant(
      problem,
      value,
      (id) => nearId(id, tableAt(pointer, file)),
      valueAt(file, pointer.replace(/\/[^/]*$/, "")),
    ),
  );
}

function someValue(value: unknown): readonly unknown[] {
  return value === undefined ? [] : [value];
}

function isDateField(pointer: string): boolean {
  return /\/(?:when|reported|published|accessed|updated|on|from|to)$/.test(pointer);
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

/** The remedy as a sentence; null where none is known. */
export function didYouMean(meant: readonly unknown[]): string | null {
  return meant.length === 0
    ? null
    : `Did you mean ${meant.map((each) => JSON.stringify(each)).join(" or ")}?`;
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

/** The list in which the id that stands at a pointer is looked for: `/events/3/claims/0/says` → "actors". */
export function tableOf(pointer: string): string | null {
  const key = pointer
    .split("/")
    .slice(1)
    .findLast((step) => !/^\d+$/.test(step));
  return key === "view" ? "events" : (TABLE_OF[key ?? ""] ?? null);
}

/** Its items; of a claim's id those of its event. */
export function tableAt(pointer: string, file: unknown): readonly unknown[] {
  const list = pointer.endsWith("/claim")
    ? valueAt(file, `${/^\/events\/\d+/.exec(pointer)?.[0] ?? ""}/claims`)
    : valueAt(file, `/${tableOf(pointer) ?? ""}`);
  return Array.isArray(list) ? list : [];
}

/** The id of a list that is nearest, or whose thing is called so. */
export function nearId(id: string, items: readonly unknown[]): string | null {
  const known = items.flatMap((item) =>
    isObject(item) && typeof item["id"] === "string" && item["id"] !== ""
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

/** Whether the key is what is wrong, and not its value: a field that isn't known, or a text under a name that is no language. */
export function isAboutKey({ code, pointer, value }: Problem): boolean {
  return (
    code === "unknown-field" ||
    (code === "bad-language-tag" && value === JSON.stringify(pointer.split("/").at(-1)))
  );
}

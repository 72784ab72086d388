/**
 * The parameters of the contract as attributes of `<event-timeline>`, and views as parameters. All of this is part of
 * `embed.js`: it knows neither the codecs nor the defaults, and is kept short.
 */

import type { Address } from "../view/address.ts";

const NAMES =
  "data actor topic status match from to certain q event says attribution modality source conflict moved around span asOf compare win lanes view story step tz live lang theme";

/** The contract's parameters that a host page may set, in its order; `embed` is not among them. */
export const PARAMETERS: readonly string[] = NAMES.split(" ");

/** Changes of parameters: values as plain text, lists with commas; null takes a parameter away. */
export type Params = Readonly<Record<string, string | null>>;

/** `src` for `data`, `as-of` for `asOf`; all others have the parameter's name. */
export const ATTRIBUTES = NAMES.replace("data", "src").replace("asOf", "as-of").split(" ");

/**
 * The change that an attribute stands for; none for an attribute that is no parameter.
 * @param base what a dataset's address is relative to: the host page, as any `src` is
 */
export function attributeToParams(attribute: string, value: string | null, base = document.baseURI): Params {
  const param = PARAMETERS[ATTRIBUTES.indexOf(attribute)];
  if (!param) return {};
  return {
    [param]: value && param === "data" && URL.canParse(value, base) ? new URL(value, base).href : value,
  };
}

type Value = string | number | boolean | readonly string[] | null | undefined;

/**
 * A view (an object with keys of `ViewState`; lists as arrays, flags as booleans) as changes of parameters. Unknown
 * keys are left out; whether a value can be read is for the codecs to say.
 */
export function viewToParams(view: object | null): Params {
  const params: Record<string, string | null> = {};
  for (const [key, value] of Object.entries(view ?? {}) as [string, Value][])
    if (PARAMETERS.includes(key))
      // A list becomes its items with commas between them.
      params[key] = value == null || value === false ? null : value === true ? "1" : String(value);
  return params;
}

/** What it takes to come from any view to this one. Dataset, language and theme stay where they are not named. */
export function wholeView(params: Params): Params {
  const whole: Record<string, string | null> = {};
  // Those three stand at the ends of the list.
  for (const key of PARAMETERS.slice(1, -2)) whole[key] = null;
  return { ...whole, ...params };
}

/** A query ("?a=b", "a=b" or "") as parameters. In this project's addresses a plus is a plus. */
export function searchToParams(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search.replaceAll("+", "%2B")));
}

/** A query with parameters changed: "" or "?…". */
export function mergeSearch(search: string, params: Params): string {
  const merged = new URLSearchParams(searchToParams(search));
  for (const [key, value] of Object.entries(params))
    if (value) merged.set(key, value);
    else merged.delete(key);
  const query = String(merged).replaceAll("+", "%20");
  return query && `?${query}`;
}

/** Names of the parameters in which two queries differ, however they are encoded. */
export function changedParams(before: string, after: string): string[] {
  const old = searchToParams(before);
  const now = searchToParams(after);
  return Object.keys({ ...old, ...now }).filter((key) => old[key] !== now[key]);
}

/** Takes parameters over into a view's address, without a step of history; nothing where they say what it says. */
export function applyParams(address: Pick<Address, "read" | "write">, params: Params): void {
  const search = address.read();
  const next = mergeSearch(search, params);
  if (changedParams(search, next).length > 0) address.write(next, "replace");
}

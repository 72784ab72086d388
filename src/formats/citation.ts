import { pickText } from "../model/text.ts";

/** A day, month or year in words, and as ISO date where it is exactly that. */
interface CitedDate {
  readonly words: string;
  readonly iso: string | null;
}

/** What a citation of a view says, whatever its style. */
export interface Citation {
  readonly authors: readonly string[];
  /** The story's title. */
  readonly title: string;
  /** The opened event's title; null when none is open. */
  readonly event: string | null;
  /** The day as of which the story is seen; null: as it is now. */
  readonly asOf: string | null;
  readonly publisher: string | null;
  /** When the dataset was last changed; null where it does not say. */
  readonly updated: CitedDate | null;
  /** First hexadecimal digits of the SHA-256 of the dataset's canonical JSON; null when not to be had. */
  readonly digest: string | null;
  /** The reader's own day. */
  readonly accessed: CitedDate;
  readonly url: string;
}

/**
 * Who a dataset says has made and published it: `x.author` (a text, or a list of them) and `x.publisher`.
 * @param raw the file as `JSON.parse` gave it: anything may stand there
 */
export function statedCredit(raw: unknown, lang: string): Pick<Citation, "authors" | "publisher"> {
  const own = field(raw, "x");
  const author = field(own, "author");
  const names = (Array.isArray(author) ? author : [author]).map((each) => textOf(each, lang));
  return {
    authors: names.filter((name) => name !== null),
    publisher: textOf(field(own, "publisher"), lang),
  };
}

/** The citation as CSL-JSON, which Zotero and Pandoc read: a list of one item. */
export function toCslJson(citation: Citation, id: string, lang: string): string {
  const { authors, title, event, asOf, publisher, updated, digest, accessed, url } = citation;
  const item = {
    id,
    type: "dataset",
    title: event ?? title,
    ...(event !== null && { "container-title": title }),
    // Whole names: which part of one is the family's can't be told.
    ...(authors.length > 0 && { author: authors.map((literal) => ({ literal })) }),
    ...(publisher !== null && { publisher }),
    ...(updated?.iso != null && { issued: dateParts(updated.iso) }),
    ...(digest !== null && { version: `sha256:${digest}` }),
    ...(asOf !== null && { note: asOf }),
    ...(accessed.iso !== null && { accessed: dateParts(accessed.iso) }),
    URL: url,
    language: lang,
  };
  return JSON.stringify([item], null, 2);
}

function dateParts(iso: string): { readonly "date-parts": readonly (readonly number[])[] } {
  return { "date-parts": [iso.split("-").map(Number)] };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

const LONGEST = 300;

/** A text of the file format: a string, or a map from language to string. In one line. */
function textOf(value: unknown, lang: string): string | null {
  const text = typeof value === "object" && value !== null ? pickText(byLanguage(value), lang).value : value;
  if (typeof text !== "string") return null;
  const line = text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return line === "" ? null : line.slice(0, LONGEST);
}

function byLanguage(value: object): Map<string, string> {
  const pairs = Object.entries(value) as [string, unknown][];
  return new Map(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
}

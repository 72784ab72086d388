import type { ExcerptPlace } from "../i18n/excerptWords.ts";
import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { Dataset, Text, TimelineEvent } from "../model/types.ts";
import { eventSources } from "./eventSources.ts";

/** A piece of a text in which a search found something. */
export interface Excerpt {
  readonly place: ExcerptPlace;
  readonly text: string;
  /** "" when the dataset does not say. */
  readonly lang: string;
}

interface Candidate {
  readonly place: ExcerptPlace;
  readonly text: Text | null;
}

/** Finds the places of what was looked for in a text, as [start, end). */
export type FindMarks = (text: string) => readonly (readonly [number, number])[];

/**
 * What shows a reader why an event was found: nothing where the row has it (title, summary, date, who took part, in
 * the reader's language), else a piece of the text that has most of it, the reader's language before others.
 */
export function excerptOf(
  dataset: Dataset,
  event: TimelineEvent,
  lang: string,
  marks: FindMarks,
): Excerpt | null {
  if (shownTexts(dataset, event, lang).some((text) => marks(text).length > 0)) return null;
  const all = candidates(dataset, event).flatMap(({ place, text }) =>
    versions(text, lang).map((each) => ({ place, ...each })),
  );
  // The reader's own language first, then as they come: of equally many marks the first counts.
  const ordered = [...all.filter((each) => each.lang === lang), ...all.filter((each) => each.lang !== lang)];
  let best: { readonly found: Excerpt; readonly marks: ReturnType<FindMarks> } | null = null;
  for (const found of ordered) {
    const here = marks(found.text);
    if (here.length > (best?.marks.length ?? 0)) best = { found, marks: here };
  }
  const [first] = best?.marks ?? [];
  if (best === null || first === undefined) return null;
  return { ...best.found, text: cut(best.found.text, first) };
}

/** What stands in the row. */
function shownTexts(dataset: Dataset, event: TimelineEvent, lang: string): readonly string[] {
  const { when } = event.current;
  const names = event.actors.map(({ actor }) => dataset.actors.get(actor)?.name ?? "");
  const texts = [event.title, event.summary ?? "", ...names].map((text) => pickText(text, lang).value);
  return when === null ? texts : [...texts, formatFuzzyDate(when, lang)];
}

function candidates(dataset: Dataset, event: TimelineEvent): readonly Candidate[] {
  const { accounts, actors, claims, places } = event;
  const sources = eventSources(event).flatMap((id) => dataset.sources.get(id) ?? []);
  return [
    { place: "title", text: event.title },
    { place: "summary", text: event.summary },
    ...accounts
      .flatMap(({ title, summary, whenText, note }) => [title, summary, whenText, note])
      .map((text): Candidate => ({ place: "report", text })),
    ...claims.map(({ statement }): Candidate => ({ place: "claim", text: statement })),
    ...claims.map(({ quote }): Candidate => ({ place: "quote", text: quote?.exact ?? null })),
    ...sources
      .flatMap(({ title, publisher }) => [title, publisher])
      .map((text): Candidate => ({ place: "source", text })),
    ...actors
      .flatMap(({ actor, role }) => [role, ...namesOf(dataset, actor)])
      .concat(claims.flatMap(({ says }) => (says === null ? [] : namesOf(dataset, says))))
      .map((text): Candidate => ({ place: "actor", text })),
    ...places.map((id): Candidate => ({ place: "place", text: dataset.places.get(id)?.name ?? null })),
  ];
}

function namesOf(dataset: Dataset, id: string): (Text | null)[] {
  const actor = dataset.actors.get(id);
  return actor === undefined ? [] : [actor.name, actor.reading, ...actor.memberOf.map(({ role }) => role)];
}

/** A text in each of its languages. */
function versions(
  text: Text | null,
  lang: string,
): readonly { readonly text: string; readonly lang: string }[] {
  if (text === null) return [];
  // A text without a language is taken for the reader's own: nothing says otherwise.
  if (typeof text === "string") return [{ text, lang }];
  return [...text].map(([tag, value]) => ({ text: value, lang: tag.split("-")[0] ?? tag }));
}

/** So many characters before and after what was found. */
const AROUND = 60;

function cut(text: string, [start, end]: readonly [number, number]): string {
  const from = start <= AROUND ? 0 : boundary(text, start - AROUND);
  const to = text.length - end <= AROUND ? text.length : boundary(text, end + AROUND);
  return `${from > 0 ? "…" : ""}${text.slice(from, to).trim()}${to < text.length ? "…" : ""}`;
}

/** Not between the halves of a character, and after a space where one is near. */
function boundary(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  if (space !== -1 && space - at < 12) return space;
  return /[\uDC00-\uDFFF]/.test(text[at] ?? "") ? at + 1 : at;
}

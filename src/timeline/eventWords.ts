import type { Catalogue } from "../i18n/en.ts";
import { formatBeginning, formatDay, formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { Dataset, FuzzyDate, TimelineEvent } from "../model/types.ts";
import type { Aggregate } from "../select/canvasLayout.ts";
import type { Match } from "../select/filterEvents.ts";
import type { Lane } from "../select/lanes.ts";

export interface Tongue {
  readonly lang: string;
  readonly words: Catalogue;
}

/** The full name of an event for those who don't see the mark: title, date with its uncertainty, status, match. */
export function eventName({ event, certainty }: Match, { lang, words }: Tongue): string {
  const name = words.timeline.event(
    pickText(event.title, lang).value,
    dateWords(event, words.dates),
    words.status[event.current.status],
  );
  const full = event.featured ? words.timeline.mainEvent(name) : name;
  return certainty === "possible" ? words.timeline.possible(full) : full;
}

/** How many events an aggregate stands for, and when they begin. */
export function aggregateWords(aggregate: Aggregate, tongue: Tongue): string {
  const { count, kind } = aggregate;
  return tongue.words.timeline.aggregate(count, aggregateDays(aggregate, tongue), kind === "planned");
}

/** When its events begin, as exactly as their dates say, those included that began before the window. */
export function aggregateDays({ begins }: Aggregate, { words }: Tongue): string {
  const say = (date: FuzzyDate | null, ms: number): string =>
    date === null ? formatDay(ms, words.dates) : formatBeginning(date, words.dates);
  return words.timeline.range(say(begins.from, begins.first), say(begins.to, begins.last));
}

const written = new WeakMap<TimelineEvent, TimelineEvent>();

/** A match that stands elsewhere on the canvas than its own calendar has it; its words stay those of its date as written. */
export function placedAt({ event, certainty }: Match, when: FuzzyDate): Match {
  const placed = { ...event, current: { ...event.current, when } };
  written.set(placed, event);
  return { event: placed, certainty };
}

const dates = new Map<string, WeakMap<TimelineEvent, string>>();

/** The date in words, `lang` being a catalogue's `dates`; kept, since `Intl` is slow and the canvas asks again at every step. */
export function dateWords(event: TimelineEvent, lang: string): string {
  const known = dates.get(lang) ?? new WeakMap<TimelineEvent, string>();
  dates.set(lang, known);
  let text = known.get(event);
  if (text === undefined) {
    const { when } = (written.get(event) ?? event).current;
    text = when === null ? "" : formatFuzzyDate(when, lang);
    known.set(event, text);
  }
  return text;
}

/** The name of a lane. An actor or topic that the dataset does not describe is named by its id. */
export function laneName(lane: Lane, dataset: Dataset, { lang, words }: Tongue): string {
  switch (lane.kind) {
    case "all":
      return words.timeline.label;
    case "joint":
      return words.timeline.joint;
    case "rest":
      return words.timeline.noLane;
    case "other":
      return words.timeline.otherLanes;
    case "status":
      return Object.entries(words.status).find(([status]) => status === lane.id)?.[1] ?? lane.id;
    case "topic":
      return nameOf(dataset.topics.get(lane.id), lane.id, lang);
    case "state":
    case "organization":
    case "actor":
      return nameOf(dataset.actors.get(lane.id), lane.id, lang);
  }
}

function nameOf(
  thing: { readonly name: Parameters<typeof pickText>[0] } | undefined,
  id: string,
  lang: string,
): string {
  return thing === undefined ? id : pickText(thing.name, lang).value;
}

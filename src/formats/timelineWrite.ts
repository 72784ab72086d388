import { formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { Dataset, FuzzyDate, Media, Text, TimelineEvent } from "../model/types.ts";
import type { WriteOptions } from "./format.ts";
import { detailsOf, membershipsOf } from "./losses.ts";
import type { LossLog } from "./losses.ts";
import { outerDays } from "./outerDays.ts";
import type { CalendarPoint } from "./outerDays.ts";
import { escapeHtml, htmlOf } from "./plainHtml.ts";

/** A slide as TimelineJS3 wants it; headline and text are HTML. */
export interface WrittenSlide {
  readonly kind: "title" | "event" | "era";
  readonly id: string;
  readonly start: WrittenDate | null;
  readonly end: WrittenDate | null;
  readonly displayDate: string | null;
  readonly edtf: string | null;
  readonly headline: string;
  readonly text: string;
  readonly media: {
    readonly url: string;
    readonly caption: string;
    readonly credit: string;
    readonly alt: string;
  } | null;
  readonly group: string | null;
}

export interface WrittenDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly clock: string | null;
}

/** The dataset as slides, in one language. Events without a date can't be shown there and are counted. */
export function slidesOf(dataset: Dataset, options: WriteOptions, losses: LossLog): WrittenSlide[] {
  const language = options.language ?? dataset.languages[0] ?? "en";
  const say = (text: Text | null): string => (text === null ? "" : pickText(text, language).value);
  const blank = {
    id: "",
    start: null,
    end: null,
    displayDate: null,
    edtf: null,
    media: null,
    group: null,
  } as const;
  const slides: WrittenSlide[] = [
    {
      ...blank,
      kind: "title",
      headline: escapeHtml(say(dataset.title)),
      text: htmlOrNone(say(dataset.description)),
    },
  ];
  for (const era of dataset.eras)
    slides.push({
      ...blank,
      ...datesOf(era.when, language),
      kind: "era",
      headline: escapeHtml(say(era.title)),
      text: "",
    });
  for (const event of dataset.events) {
    const { when, whenText } = event.current;
    countLosses(event, losses);
    if (when === null) {
      losses.add("undated");
      continue;
    }
    const [topic] = event.topics;
    const [media] = event.media;
    const dates = datesOf(when, language);
    const name = topic === undefined ? null : (dataset.topics.get(topic)?.name ?? topic);
    slides.push({
      ...dates,
      kind: "event",
      id: event.id,
      displayDate: whenText === null ? dates.displayDate : escapeHtml(say(whenText)),
      headline: escapeHtml(say(event.title)),
      text: htmlOrNone(say(event.summary)),
      media: media === undefined ? null : mediaOf(media, say),
      group: name === null ? null : escapeHtml(say(name)),
    });
  }
  losses.add("languages", Math.max(0, dataset.languages.length - 1));
  losses.add("memberships", membershipsOf(dataset));
  losses.add("corrections", dataset.corrections.length);
  losses.add("stories", dataset.stories.length);
  losses.add("opening", dataset.opening === null ? 0 : 1);
  losses.add("details", detailsOf(dataset) - (dataset.description === null ? 0 : 1));
  losses.add("x", Object.keys(options.x ?? {}).length);
  return slides;
}

function countLosses(event: TimelineEvent, losses: LossLog): void {
  losses.add("claims", event.claims.length);
  losses.add("accounts", event.accounts.length - 1);
  losses.add("actors", event.actors.length);
  losses.add("sources", event.current.sources.length);
  losses.add("places", event.places.length);
  losses.add("relations", event.relations.length);
  losses.add("more-media", event.media.length - 1);
  losses.add("more-topics", event.topics.length - 1);
  losses.add("status", event.current.status === "occurred" ? 0 : 1);
  losses.add("featured", event.featured ? 1 : 0);
  losses.add("notes", event.current.note === null ? 0 : 1);
  losses.add("durations", event.current.duration === null ? 0 : 1);
}

function htmlOrNone(text: string): string {
  return text === "" ? "" : htmlOf(text);
}

function mediaOf(media: Media, say: (text: Text | null) => string): NonNullable<WrittenSlide["media"]> {
  return {
    url: media.url,
    caption: escapeHtml(say(media.caption)),
    credit: escapeHtml(say(media.credit)),
    alt: say(media.alt),
  };
}

function datesOf(
  when: FuzzyDate,
  language: string,
): Pick<WrittenSlide, "start" | "end" | "displayDate" | "edtf"> {
  const { start, end, exact } = outerDays(when);
  return {
    start: dateOf(start),
    end: end === null ? null : dateOf(end),
    displayDate: exact ? null : escapeHtml(formatFuzzyDate(when, language)),
    edtf: exact ? null : when.text,
  };
}

/** 44 BC is −43 to astronomers and −44 to TimelineJS, which knows no year 0. */
function dateOf({ year, month, day, clock }: CalendarPoint): WrittenDate {
  return { year: year <= 0 ? year - 1 : year, month, day, clock };
}

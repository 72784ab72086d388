import * as v from "valibot";
import { endOfToday } from "./ahead.ts";
import { fatal } from "./envelope.ts";
import type { RawFile } from "./migrations.ts";
import type { ParseResult } from "./parseResult.ts";
import type { Problem } from "./problems.ts";
import { readActors } from "./readActors.ts";
import { readDate } from "./readDates.ts";
import { createEventReader } from "./readEvents.ts";
import type { EventReader } from "./readEvents.ts";
import { readCorrections, readEras, readOpening, readStories } from "./readExtras.ts";
import { NONE, optionalText } from "./readList.ts";
import { readPlaces, readSources, readTopics } from "./readThings.ts";
import { readTimeZone } from "./readTimeZone.ts";
import { Reading } from "./reading.ts";
import { DatasetSchema } from "./schema.ts";
import type { RawText } from "./schema.ts";
import { shape } from "./shape.ts";
import type { Dataset, TimelineEvent } from "./types.ts";

const unread = v.optional(v.unknown());

/** The dataset's own fields; its lists are read item by item. */
const readTop = shape(
  v.strictObject({
    ...DatasetSchema.entries,
    actors: unread,
    places: unread,
    topics: unread,
    sources: unread,
    eras: unread,
    events: unread,
    corrections: unread,
    stories: unread,
  }),
  ["id", "title"],
);

/** A dataset of which the events are read bit by bit. */
export interface DatasetReading {
  readonly tables: Pick<Dataset, "actors" | "places" | "topics" | "sources">;
  readonly events: EventReader;
  /**
   * What it comes to.
   * @param file all fields, those that come after the events as well
   * @param events all that were read, with their relations; those who have them elsewhere give none
   */
  end(file: RawFile, events: readonly TimelineEvent[]): ParseResult;
}

/** The fields that are looked at only after the events: they may stand behind them. */
export const LATER_FIELDS: ReadonlySet<string> = new Set(["eras", "corrections", "stories"]);

/**
 * Begins to read a file of the newest version.
 * @param file its fields; those of `LATER_FIELDS` need not be there yet
 */
export function beginDataset(file: RawFile, now: number | undefined): DatasetReading {
  const cx = new Reading(now === undefined ? Infinity : endOfToday(now));
  // Never null: the one field it needs, `schemaVersion`, has been checked.
  const top: Partial<NonNullable<ReturnType<typeof readTop>>> = readTop(file, cx) ?? {};
  const actors = readActors(file["actors"], cx);
  const places = readPlaces(file["places"], cx);
  const topics = readTopics(file["topics"], cx);
  const sources = readSources(file["sources"], actors, cx);
  const tables = { actors, places, topics, sources };
  const more = top.eventsFile;
  const reader = createEventReader({ ...tables, plain: new Map() }, cx, more !== undefined);
  return {
    tables,
    events: reader,
    end: (whole, events) => {
      cx.subject("The dataset");
      const { total, ids } = reader;
      if (total > 0 && ids.size === 0) return allDropped(cx.log.list(), total);
      // What is not here may be in the other file.
      const eventIds = more === undefined ? ids : { has: () => true };
      const dataset: Dataset = {
        ...readName(top, file, cx),
        description: optionalText(top.description),
        languages: top.languages ?? NONE,
        timeZone: readTimeZone(top.timeZone, cx) ?? "UTC",
        license: top.license ?? null,
        updated: readDate(top.updated, "updated", cx),
        opening: readOpening(top.opening, eventIds, cx),
        ...tables,
        eras: readEras(whole["eras"], cx),
        events,
        ...(more !== undefined && { eventsFile: more }),
        corrections: readCorrections(whole["corrections"], eventIds, cx),
        stories: readStories(whole["stories"], eventIds, cx),
      };
      return { ok: true, dataset, problems: cx.log.list(), total, dropped: total - ids.size };
    },
  };
}

/** Id and title stand in for each other; a timeline is not refused for want of its name. */
function readName(
  top: { readonly id?: string | undefined; readonly title?: RawText | undefined },
  file: RawFile,
  cx: Reading,
): Pick<Dataset, "id" | "title"> {
  const id = top.id;
  const title = optionalText(top.title);
  const missing = ["id", "title"].filter((key) => file[key] === undefined);
  if (missing.length > 0) {
    cx.report("missing-field", "repaired", undefined, "missing", {
      fields: { names: missing.map((key) => `"${key}"`) },
    });
  }
  return { id: id ?? "dataset", title: title ?? id ?? "Untitled" };
}

/** Nothing can be shown. */
export function failed(problem: Problem, others: readonly Problem[] = NONE, total = 0): ParseResult {
  return { ok: false, problem, problems: [problem, ...others], total };
}

function allDropped(problems: readonly Problem[], total: number): ParseResult {
  const first = problems.find((problem) => problem.severity === "dropped");
  const { problem } =
    first === undefined
      ? fatal("all-dropped", "/events", undefined, "all-dropped", { total })
      : fatal("all-dropped", "/events", undefined, "all-dropped-why", {
          total,
          why: { saying: first.saying },
        });
  return failed(problem, problems, total);
}

import { CorrectionSchema, EraSchema, StorySchema } from "./schema.ts";
import type { RawDataset } from "./schema.ts";
import { isObject } from "./leaves.ts";
import { nameOrId, readItems, readTable, reportDangling, toText } from "./readList.ts";
import { readDate } from "./readDates.ts";
import type { Reading } from "./reading.ts";
import { shape } from "./shape.ts";
import { viewEvents } from "./viewEvents.ts";
import type { Correction, Era, Opening, Story } from "./types.ts";

type Ids = { has(id: string): boolean };

const readEraShape = shape(EraSchema);
const readCorrectionShape = shape(CorrectionSchema);
const readStoryShape = shape(StorySchema, ["title"]);

export function readEras(value: unknown, cx: Reading): Era[] {
  return readItems(value, "eras", "Era", cx, (item) => {
    const raw = readEraShape(item, cx);
    if (raw === null) return null;
    const when = readDate(raw.when, "when", cx, "the era is left out");
    return when === null ? null : { title: toText(raw.title), when };
  });
}

export function readCorrections(value: unknown, events: Ids, cx: Reading): Correction[] {
  return readItems(value, "corrections", "Correction", cx, (item) => {
    const raw = readCorrectionShape(item, cx);
    if (raw === null) return null;
    const on = readDate(raw.on, "on", cx, "the correction is left out");
    return on === null ? null : { on, event: knownEvent(raw.event, events, cx), text: toText(raw.text) };
  });
}

export function readStories(value: unknown, events: Ids, cx: Reading): Story[] {
  const stories = readTable(value, "stories", "Story", cx, (item) => {
    const raw = readStoryShape(item, cx);
    if (raw === null) return null;
    const steps = raw.steps.map(({ view, text }) => ({ view, text: toText(text) }));
    checkViews(item, events, cx);
    return { id: raw.id, title: nameOrId(item, "title", raw.title, raw.id, cx), steps };
  });
  return [...stories.values()];
}

/** The steps as they are written, for those that can't be kept have numbers too. */
function checkViews(story: unknown, events: Ids, cx: Reading): void {
  const steps: unknown = isObject(story) ? story["steps"] : null;
  for (const [index, step] of (Array.isArray(steps) ? (steps as unknown[]) : []).entries()) {
    if (!isObject(step) || typeof step["view"] !== "string" || step["text"] === undefined) continue;
    cx.path.push("steps", index);
    for (const id of viewEvents(step["view"]))
      if (!events.has(id)) reportDangling("view", id, "event", "left out", cx);
    cx.path.length -= 2;
  }
}

/** What is in view at first; left out as a whole when its dates make no span. */
export function readOpening(raw: RawDataset["opening"], events: Ids, cx: Reading): Opening | null {
  if (raw === undefined) return null;
  return cx.at("opening", () => {
    const from = readDate(raw.from, "from", cx, "the opening is left out");
    const to = readDate(raw.to, "to", cx, "the opening is left out");
    if (from === null || to === null) return null;
    if (to.endMax <= from.startMin) {
      cx.report("end-before-start", "repaired", raw, "opening-backwards");
      return null;
    }
    return { from, to, event: knownEvent(raw.event, events, cx) };
  });
}

function knownEvent(id: string | undefined, events: Ids, cx: Reading): string | null {
  if (id === undefined || events.has(id)) return id ?? null;
  reportDangling("event", id, "event", "left out", cx);
  return null;
}

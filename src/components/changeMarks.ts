import type { TimeWords } from "../i18n/timeWords.ts";
import type { Catalogue } from "../i18n/en.ts";
import { DAY_MS } from "../model/calendar.ts";
import { pickText } from "../model/text.ts";
import type { EventChange } from "../select/compareDatasets.ts";
import { calendarParts } from "../select/lag.ts";
import type { CanvasChange } from "../timeline/canvasLens.ts";
import { spanWords } from "./lagWords.ts";

/** A change as it is marked: on the canvas, and in words for rows and for those who don't see the mark. */
export interface ChangeMark extends CanvasChange {
  readonly words: string;
}

/** What of a change is marked; null where only more was told. */
export function changeMark(
  change: EventChange,
  lang: string,
  words: TimeWords,
  catalogue: Catalogue,
): ChangeMark | null {
  const { after, before, dated, moved, status } = change;
  const say = words.change;
  if (before === null) return { kind: "new", was: null, label: "", words: say.new };
  const was = before.current.when;
  const title = pickText(before.title, lang).value;
  if (after === null) return { kind: "gone", was, label: say.gone(title), words: say.gone(title) };
  if (dated === "withdrawn")
    return { kind: "gone", was, label: `${say.withdrawn}: ${title}`, words: say.withdrawn };
  const told = status === null ? [] : [say.status(catalogue.status[status.before])];
  if (dated !== null) return { kind: "moved", was: null, label: "", words: [say.named, ...told].join(" · ") };
  if (moved !== null && was !== null) {
    const label = movedBy(moved, was.startMin, words);
    return {
      kind: "moved",
      was: moved.least === 0 && moved.most === 0 ? null : was,
      label,
      words: [label === "" ? say.redated : say.moved(label), ...told].join(" · "),
    };
  }
  return told.length === 0 ? null : { kind: "status", was: null, label: "", words: told.join(" · ") };
}

/** "5 days later", "2 to 5 days earlier"; "" where that can't be told. */
function movedBy(
  { least, most }: { readonly least: number; readonly most: number },
  from: number,
  words: TimeWords,
): string {
  const isLater = least > 0;
  if (!isLater && most >= 0) return "";
  const [low, high] = isLater ? [least, most] : [-most, -least];
  const parts = low === high ? calendarParts(isLater ? from : from - low * DAY_MS, low) : null;
  const span = spanWords(low, high, parts, words);
  return isLater ? words.change.later(span) : words.change.earlier(span);
}

import type { TimeWords } from "../i18n/timeWords.ts";
import type { Catalogue } from "../i18n/en.ts";
import { DAY_MS } from "../model/calendar.ts";
import { pickText } from "../model/text.ts";
import type { FuzzyDate } from "../model/types.ts";
import type { EventChange } from "../select/compareDatasets.ts";
import { calendarParts } from "../select/lag.ts";
import type { CanvasChange } from "../timeline/canvasLens.ts";
import { changeKind } from "./changeKinds.ts";
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
  const kind = changeKind(change);
  if (kind === null) return null;
  const say = words.change;
  const was = before?.current.when ?? null;
  const mark = (told: readonly string[], at: FuzzyDate | null = null, label = ""): ChangeMark => ({
    kind,
    was: at,
    label,
    words: told.join(" · "),
  });
  if (before === null) return mark([say.new]);
  const title = pickText(before.title, lang).value;
  if (after === null) return mark([say.gone(title)], was, say.gone(title));
  const told = status === null ? [] : [say.status(catalogue.status[status.before])];
  if (dated === "withdrawn") return mark([say.withdrawn, ...told], was, `${say.withdrawn}: ${title}`);
  if (dated === "named") return mark([say.named, ...told]);
  if (moved === null || was === null) return mark(told);
  const by = movedBy(moved, was.startMin, words);
  const same = moved.least === 0 && moved.most === 0;
  return mark([by === "" ? say.redated : say.moved(by), ...told], same ? null : was, by);
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

import { DAY_MS } from "../model/calendar.ts";
import { formatDay } from "../model/formatFuzzyDate.ts";
import { pickText } from "../model/text.ts";
import { scale } from "../select/placement.ts";
import { span } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { finish, PLAIN } from "./canvasItem.ts";
import type { CanvasItem } from "./canvasItem.ts";
import { roughWidth } from "./measureText.ts";
import { softEdges } from "../select/softEdges.ts";
import type { ItemRequest } from "./toTimelineItems.ts";

/** Eras' titles are smaller than other labels. */
const ERA_TYPE = 0.9;

/** What lies behind the marks: eras as bands, what is outside the chosen period, today's line. */
export function backdrop(request: ItemRequest): CanvasItem[] {
  return [...erasAndToday(request), ...outside(request)];
}

/** A shade over what the filter leaves out: before the earliest day of the period, and after its latest. */
function outside({ layout, period }: ItemRequest): CanvasItem[] {
  if (period === null) return [];
  const { drawn } = layout;
  const parts: readonly (readonly [string, TimeWindow])[] = [
    ["before", { from: drawn.from, to: Math.min(period.from, drawn.to) }],
    ["after", { from: Math.max(period.to, drawn.from), to: drawn.to }],
  ];
  return parts
    .filter(([, { from, to }]) => from < to)
    .map(([id, stretch]) =>
      finish({
        ...PLAIN,
        ...stretch,
        id,
        kind: "outside",
        classes: `timeline-outside timeline-outside--${id}`,
      }),
    );
}

/** Eras as bands and today's line. An era that reaches beyond the canvas is cut there, open or not. */
function erasAndToday({ dataset, layout, now, asOf, tongue, width, window }: ItemRequest): CanvasItem[] {
  const { lang, words } = tongue;
  const { drawn } = layout;
  const items: CanvasItem[] = [];
  const toPx = scale(window, width);
  // On a day of knowledge its end is what now is to the reader.
  const today =
    asOf === null
      ? words.timeline.today
      : words.timeline.asOf(formatDay(now - DAY_MS, words.dates, { style: "short" }));
  const todayPx = roughWidth(today) + 8;
  const nowPx = toPx(now);
  const isBefore = nowPx <= width && nowPx + todayPx > width;
  // Titles share one line: each stands where today's and those before it leave room.
  const taken = nowPx >= 0 && nowPx <= width ? [labelBox(isBefore ? nowPx - todayPx : nowPx, todayPx)] : [];
  for (const [place, era] of dataset.eras.entries()) {
    const { from, to } = span(era.when);
    if (from >= drawn.to || to <= drawn.from) continue;
    const cut = { from: Math.max(from, drawn.from), to: Math.min(to, drawn.to) };
    const title = pickText(era.title, lang);
    const box = labelBox(Math.max(toPx(cut.from), 0), roughWidth(title.value) * ERA_TYPE + 12);
    const hasRoom =
      box.right <= width && taken.every(({ left, right }) => box.right <= left || box.left >= right);
    const isSeen = toPx(cut.to) > 0 && box.left < width;
    if (hasRoom && isSeen) taken.push(box);
    items.push(
      finish({
        ...PLAIN,
        ...cut,
        id: `era${place}`,
        kind: "era",
        classes: `timeline-era timeline-era--${place % 2 === 0 ? "even" : "odd"}`,
        label: hasRoom || !isSeen ? title.value : "",
        labelLang: title.lang === lang ? "" : title.lang,
        soft: softEdges(era.when, cut, window, now),
      }),
    );
  }
  if (now > drawn.from && now < drawn.to) {
    items.push(
      finish({
        ...PLAIN,
        id: "now",
        kind: "now",
        from: now,
        to: now + 1,
        classes: isBefore ? "timeline-now timeline-now--before" : "timeline-now",
        label: today,
      }),
    );
  }
  return items;
}

function labelBox(left: number, wide: number): { readonly left: number; readonly right: number } {
  return { left, right: left + wide };
}

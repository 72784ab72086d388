import type { Catalogue } from "../i18n/en.ts";
import { pictureWords } from "../i18n/pictureWords.ts";
import { formatDay, formatFuzzyDate } from "../model/formatFuzzyDate.ts";
import { DAY_MS, isoDay, parseFuzzyDate } from "../model/fuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { CivilMs, Dataset } from "../model/types.ts";
import { countSources } from "../select/eventSources.ts";
import type { Match } from "../select/filterEvents.ts";
import { span } from "../select/timeIndex.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { DrawingLanes } from "./svgLanes.ts";
import { boxOf, textLine } from "./svgText.ts";
import type { TextLine } from "./svgText.ts";
import type { Faces } from "./svgTheme.ts";
import { balanced, fitted, oneLine, wrapped } from "../lib/textWidth.ts";

export interface SvgRequest {
  readonly dataset: Dataset;
  /** The events of the view, as `filterEvents` gives them. */
  readonly matches: readonly Match[];
  /** The visible stretch; finite. */
  readonly window: TimeWindow;
  /** As on the canvas; a picture without room for them all has none. */
  readonly lanes?: DrawingLanes;
  readonly lang: string;
  readonly words: Catalogue;
  /** What is going on is solid up to here. */
  readonly now: CivilMs;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** How much larger than on a screen everything is drawn: 1 for export, about 1.6 for a card seen as a thumbnail. */
  readonly zoom?: number;
  readonly theme?: "light" | "dark";
  /** Faces that are sure to be there; without it those of the reader's system. */
  readonly faces?: Faces;
  /** Lines above the foot: what of the data is shown, and from which sources. */
  readonly caption?: readonly string[];
  /** Stands at the lower right: a site's name or address. */
  readonly signature?: string;
  /** For paper, and only marks, axis and legend: the page around it says the rest. */
  readonly bare?: boolean;
  /** Begins the ids inside, where several drawings stand in one page. */
  readonly idPrefix?: string;
}

/** Size of what stands beside the events. */
export const SMALL = 11.5;
const LONG_MS = 3 * 366 * DAY_MS;

/** Title over two lines (three where it is narrow), and under it the period with its figures. */
export function headLines(request: SvgRequest, x: number, width: number): TextLine[] {
  const { dataset, lang } = request;
  const title = pickText(dataset.title, lang);
  const size = width > 560 ? 27 : width > 380 ? 22 : 18;
  const style = { size, bold: true, face: "serif" } as const;
  const lines = balanced(oneLine(title.value), width, style, width > 480 ? 2 : 3).map((text, at) =>
    textLine({
      ...style,
      text,
      x,
      y: x * 0.85 + style.size * (0.85 + at * 1.2),
      lang: title.lang === lang ? "" : title.lang,
    }),
  );
  const at = lines.at(-1)?.y ?? x * 0.85;
  const shown = inWindow(request);
  const sources = countSources(shown.map(({ event }) => event));
  const figures = pictureWords(lang).figures(shown.length, dataset.events.length, sources);
  const told = [periodWords(request), figures].join(" · ");
  const small = { size: 14, bold: false };
  return [
    ...lines,
    ...wrapped(told, width, small, width > 480 ? 1 : 2).map((text, row) =>
      textLine({ ...small, text, x, y: at + 25 + row * 18, ink: "ink-soft" }),
    ),
  ];
}

/** What the caption says, and below it date and licence of the data, and who shows it. */
export function footLines(
  request: SvgRequest,
  x: number,
  size: { width: number; height: number },
): TextLine[] {
  const { caption = [], dataset, signature = "", words } = request;
  const y = size.height - x * 0.7;
  const told = [
    dataset.updated === null ? "" : `${words.page.updated} ${formatFuzzyDate(dataset.updated, words.dates)}`,
    dataset.license === null ? "" : words.page.licence(oneLine(dataset.license)),
  ].filter((each) => each !== "");
  const style = { size: SMALL, bold: false };
  const right = fitted(oneLine(signature), (size.width - 2 * x) * 0.45, { ...style, bold: true });
  const line = textLine({ ...style, bold: true, text: right, x: size.width - x, y, anchor: "end" });
  const room = boxOf(line).left - 2 * x;
  const left = fitted(told.join(" · "), room, style);
  const lines = caption
    .flatMap((each) => wrapped(oneLine(each), size.width - 2 * x, style, 2))
    .map((text, at, all) =>
      textLine({ ...style, text, x, y: y - 20 - (all.length - 1 - at) * 16, ink: "ink-soft" }),
    );
  return [
    ...lines,
    ...(left === "" ? [] : [textLine({ ...style, text: left, x, y, ink: "ink-soft" })]),
    ...(right === "" ? [] : [line]),
  ];
}

function inWindow({ matches, window }: SvgRequest): readonly Match[] {
  return matches.filter(({ event }) => {
    if (event.current.when === null) return false;
    const { from, to } = span(event.current.when);
    return from < window.to && to > window.from;
  });
}

/** "1 February – 12 April 2025"; of a stretch of more than three years only these. */
function periodWords({ window, words }: SvgRequest): string {
  // The end is exclusive: midnight belongs to the day before.
  const last = Math.max(window.from, window.to - 1);
  const digits = window.to - window.from > LONG_MS ? /-\d\d-\d\d$/ : /$^/;
  const [from, to] = [window.from, last].map((ms) => isoDay(ms).replace(digits, ""));
  const period = parseFuzzyDate(`${from}/${to}`);
  return period === null
    ? words.timeline.range(formatDay(window.from, words.dates), formatDay(last, words.dates))
    : formatFuzzyDate(period, words.dates);
}

/** The picture in words. */
export function altText(request: SvgRequest): string {
  const { dataset, lang, words } = request;
  const shown = inWindow(request);
  const main = shown.filter(({ event }) => event.featured).slice(0, 6);
  return pictureWords(lang).alt(
    oneLine(pickText(dataset.title, lang).value),
    periodWords(request),
    main.map(({ event }) => {
      const { when } = event.current;
      const title = oneLine(pickText(event.title, lang).value);
      return when === null ? title : pictureWords(lang).dated(title, formatFuzzyDate(when, words.dates));
    }),
  );
}

import { span } from "../select/timeIndex.ts";
import { scale } from "../select/placement.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import { pickText } from "../model/text.ts";
import { axisTicks } from "./svgAxis.ts";
import { drawEvents } from "./svgEvents.ts";
import type { Plot } from "./svgEvents.ts";
import { altText, footLines, headLines, SMALL } from "./svgFrame.ts";
import type { SvgRequest } from "./svgFrame.ts";
import { laneNames, lanesIn, namesWidth } from "./svgLanes.ts";
import type { LaneBand } from "./svgLanes.ts";
import { legendOf, placeLegend } from "./svgLegend.ts";
import { Definitions, drawMark } from "./svgMark.ts";
import type { Mark } from "./svgMark.ts";
import type { Pill } from "./svgPills.ts";
import { boxOf, drawText, textLine } from "./svgText.ts";
import type { TextLine } from "./svgText.ts";
import { FACES, ON_PAPER, PALETTES } from "./svgTheme.ts";
import type { Palette } from "./svgTheme.ts";
import { oneLine } from "../lib/textWidth.ts";
import { element } from "./xml.ts";
import type { Xml } from "./xml.ts";

/** The drawing and every text on it, for those who want to know where it stands. */
export interface Drawing {
  readonly svg: string;
  /** The same as a tree, for those who build it into a page. */
  readonly root: Xml;
  readonly texts: readonly TextLine[];
  /** What the drawing shows, in a sentence or two. */
  readonly alt: string;
}

const LEAST = { width: 240, height: 200 };
const AXIS_PX = 24;

/**
 * One view as an SVG 1.1 document that stands alone: title, period, figures, events in rows on an axis, the marks'
 * meaning, date and licence of the data. The same request gives the same text. Nothing in it is fetched or runs.
 * @throws RangeError when the sizes or the window are no finite, positive numbers
 */
export function toSvg(request: SvgRequest): Drawing {
  const { dataset, height, lang, matches, now, window, words, zoom = 1 } = request;
  const palette = request.bare === true ? ON_PAPER : PALETTES[request.theme ?? "light"];
  const defs = new Definitions(request.idPrefix ?? "asof-", palette);
  const size = { width: request.width / zoom, height: height / zoom };
  check(size, window);
  const pad = request.bare === true ? 0 : Math.round(Math.min(36, size.width * 0.05));
  const inner = size.width - 2 * pad;
  const head = request.bare === true ? [] : headLines(request, pad, inner);
  const foot = request.bare === true ? [] : footLines(request, pad, size);
  const top = Math.max(0, ...head.map((line) => boxOf(line).bottom)) + 12;
  const legendRoom = size.height - top > 190 ? (inner < 480 ? 2 : 1) : 0;
  const footTop = Math.min(size.height - pad * 0.6, ...foot.map((line) => boxOf(line).top));
  const legendTop = footTop - legendRoom * 20 - (legendRoom > 0 ? 8 : 4);
  const room = { width: inner, height: Math.max(25, legendTop - AXIS_PX - 4 - top) };
  const lanes = lanesIn(request.lanes, room);
  const beside = lanes === null ? 0 : namesWidth(lanes.names, inner);
  const plot: Plot = { ...room, x: pad + beside, y: top, width: inner - beside };
  const events = drawEvents({
    dataset,
    matches,
    window,
    lang,
    now,
    plot,
    lanes,
    mainSize: 15,
    otherSize: 12.5,
  });
  const names = lanes === null ? [] : laneNames(lanes.names, events.bands, { x: pad, width: beside });
  const legend = placeLegend(legendOf(events, words, lang), {
    x: pad,
    y: legendTop + 10,
    width: inner,
    size: SMALL,
    most: legendRoom,
  });
  const axis = drawAxis(request, plot, palette);
  const texts = [...head, ...names, ...events.texts, ...axis.texts, ...legend.texts, ...foot];
  const alt = altText(request);
  // Before the definitions are written: drawing is what asks for them.
  const marks = (all: readonly Mark[]): Xml[] => all.map((mark) => drawMark(mark, palette, defs));
  const drawn = [
    element("rect", { width: size.width, height: size.height, fill: palette.paper }),
    ...eraBands(request, plot, palette),
    ...axis.lines,
    ...laneRules(events.bands, pad, inner, palette),
    element(
      "g",
      { "clip-path": `url(#${request.idPrefix ?? "asof-"}plot)` },
      ...marks(events.marks),
      ...events.pills.map((pill) => drawPill(pill, 36, palette)),
    ),
    ...marks(legend.marks),
    ...legend.pills.map((pill) => drawPill(pill, 22, palette)),
    ...texts.map((line) => drawText(line, palette, request.faces ?? FACES)),
  ];
  const clip = element(
    "clipPath",
    { id: `${request.idPrefix ?? "asof-"}plot` },
    element("rect", { x: plot.x, y: plot.y - 4, width: plot.width, height: plot.height + 8 }),
  );
  const root = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: request.width,
      height,
      viewBox: `0 0 ${round(size.width)} ${round(size.height)}`,
      role: "img",
      "xml:lang": lang,
    },
    element("title", {}, oneLine(pickText(dataset.title, lang).value)),
    element("desc", {}, alt),
    element("defs", {}, clip, ...defs.all()),
    ...drawn,
  );
  return { svg: root.xml, root, texts, alt };
}

function check({ height, width }: { width: number; height: number }, { from, to }: TimeWindow): void {
  if (!(width >= LEAST.width && height >= LEAST.height && Number.isFinite(width + height)))
    throw new RangeError(`A drawing has at least ${LEAST.width} × ${LEAST.height} pixels.`);
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to))
    throw new RangeError("The stretch of a drawing is finite and not empty.");
}

function drawAxis(
  { window, words }: SvgRequest,
  plot: Plot,
  palette: Palette,
): { readonly lines: readonly Xml[]; readonly texts: readonly TextLine[] } {
  const toPx = scale(window, plot.width);
  const y = plot.y + plot.height + 4;
  const line = (d: string, stroke: string): Xml => element("path", { d, stroke, fill: "none" });
  const lines = [line(`M${plot.x} ${round(y)}h${round(plot.width)}`, palette["rule-strong"])];
  const texts: TextLine[] = [];
  let taken = plot.x - 8;
  for (const { label, ms } of axisTicks(window, plot.width, 64, words.dates)) {
    const x = plot.x + toPx(ms);
    lines.push(line(`M${round(x)} ${round(plot.y - 4)}V${round(y + 4)}`, palette.rule));
    const text = textLine({ text: label, x: x + 1, y: y + 16, size: SMALL, ink: "ink-soft" });
    const { left, right } = boxOf(text);
    if (left < taken + 6 || right > plot.x + plot.width) continue;
    taken = right;
    texts.push(text);
  }
  return { lines, texts };
}

/** Between lanes a line over names and events, which paper and forced colours keep. */
function laneRules(bands: readonly LaneBand[], x: number, width: number, palette: Palette): Xml[] {
  return bands.slice(1).map(({ top }) =>
    element("path", {
      d: `M${x} ${round(top)}h${round(width)}`,
      stroke: palette["rule-strong"],
      "stroke-width": 0.75,
      fill: "none",
    }),
  );
}

/** Eras are background only: their titles would crowd out the events'. */
function eraBands({ dataset, window }: SvgRequest, plot: Plot, palette: Palette): Xml[] {
  const toPx = scale(window, plot.width);
  return dataset.eras.flatMap(({ when }) => {
    const { from, to } = span(when);
    const left = Math.max(0, toPx(Math.max(from, window.from)));
    const right = Math.min(plot.width, toPx(Math.min(to, window.to)));
    if (!(right > left)) return [];
    const box = { x: plot.x + left, y: plot.y - 4, width: right - left, height: plot.height + 8 };
    return [element("rect", { ...box, fill: palette.panel })];
  });
}

function drawPill({ height, planned, x, y }: Pill, width: number, palette: Palette): Xml {
  return element("rect", {
    x: x + 0.5,
    y: y - height / 2,
    width: width - 1,
    height,
    rx: height / 2,
    fill: palette.panel,
    stroke: planned ? palette.plan : palette["rule-strong"],
    "stroke-dasharray": planned ? "3 2" : null,
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

// The tables of a comparison, as Markdown: on the terminal and in the README alike.
import { LIMIT_MS } from "./measure.mjs";
import { PAGES } from "./pages.mjs";
import { exponent } from "./statistics.mjs";

/** What is measured: heading, figure, decimals. */
const COLUMNS = [
  ["ready ms", (of) => range(of.ready)],
  ["first paint ms", (of) => range(of.paint)],
  ["blocking ms", (of) => middle(of.blocking)],
  ["longest task ms", (of) => middle(of.longest)],
  ["pan p95 / max ms", (of) => pair(of.panP95, of.panMax)],
  ["zoom p95 / max ms", (of) => pair(of.zoomP95, of.zoomMax)],
  ["filter: actor / text ms", (of) => pair(of.filterActor, of.filterText)],
  ["first search ms", (of) => middle(of.searchFirst)],
  ["script's memory MB", (of) => middle(of.heap, 1)],
  ["after use MB", (of) => middle(of.heapAfter, 1)],
  ["nodes, most", (of) => pair(of.nodes, of.nodesMost)],
  ["data kB", (of) => (of.bytes?.median > 0 ? count(round(of.bytes.median / 1_000)) : "")],
];

const GROWING = [
  ["ready ms", "ready"],
  ["blocking ms", "blocking"],
  ["pan p95 ms", "panP95"],
  ["zoom p95 ms", "zoomP95"],
  ["filter by actor ms", "filterActor"],
  ["filter by text ms", "filterText"],
  ["script's memory MB", "heap"],
  ["nodes, most", "nodesMost"],
];

/** @param {import("./compare.mjs").Result[]} results */
export function comparisonTable(results) {
  const rows = results
    .filter(({ outcome }) => outcome !== "left out")
    .map(({ page, size, outcome, figures }) => [
      count(size),
      PAGES[page].name,
      ...(outcome === "measured"
        ? COLUMNS.map(([, show]) => show(figures))
        : [`not finished in ${LIMIT_MS / 1000} s`, ...COLUMNS.slice(1).map(() => "")]),
    ]);
  return table(["events", "page", ...COLUMNS.map(([name]) => name)], rows);
}

/** Asof's figures from size to size, and the exponents: over all sizes, and over the last two. */
export function growthTable(results) {
  const own = results.filter(({ page, outcome }) => page === "asof" && outcome === "measured");
  if (own.length < 2) return "";
  const rows = GROWING.flatMap(([name, key]) => {
    const points = own.map(({ size, figures }) => ({ size, value: figures[key]?.median ?? null }));
    if (points.every(({ value }) => value === null)) return [];
    const shown = points.map(({ value }) => (value === null ? "" : count(round(value, key === "heap"))));
    return [[name, ...shown, power(points), power(points.slice(-2))]];
  });
  const sizes = own.map(({ size }) => count(size));
  return table(["Asof", ...sizes, "exponent", "of the last two"], rows);
}

const power = (points) => exponent(points.filter(({ value }) => value !== null))?.toFixed(2) ?? "";

/**
 * The figures to reach, as far as this run can tell.
 * @param {{results: import("./compare.mjs").Result[], bytes: Record<string, number>}} compared
 * @param {number | null} paint first contentful paint, Asof : plain HTML
 */
export function verdictTable({ results, bytes }, paint) {
  const value = (page, size, key) =>
    results.find((each) => each.page === page && each.size === size)?.figures[key]?.median ?? null;
  const divided = (one, other) => (one === null || other === null ? null : one / other);
  const ratio = (size, key, page, otherSize = size) =>
    divided(value("asof", size, key), value(page, otherSize, key));
  const million = value("parquet", 1_000_000, "ready");
  const most = (key) => {
    const all = results.filter(({ page }) => page === "asof").map(({ size }) => value("asof", size, key));
    const known = all.filter((each) => each !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  const checks = [
    ["first contentful paint, shipped story : plain HTML", paint, 1.2, "×"],
    ["100 events, ready : vis-timeline", ratio(100, "ready", "vis"), 1.25, "×"],
    ["100 events, ready : TimelineJS3", ratio(100, "ready", "timelinejs"), 0.7, "×"],
    ["10,000 events, ready : vis-timeline", ratio(10_000, "ready", "vis"), 0.6, "×"],
    ["100,000 events, ready : vis-timeline at 10,000", ratio(100_000, "ready", "vis", 10_000), 1.5, "×"],
    // One frame, as the clock of the page tells it.
    ["pan, p95, any number", most("panP95"), 17, "ms"],
    ["pan, longest frame", most("panMax"), 50, "ms"],
    ["zoom, p95, any number", most("zoomP95"), 17, "ms"],
    ["zoom, longest frame", most("zoomMax"), 50, "ms"],
    ["nodes, any number", most("nodesMost"), 3_000, ""],
    ["10,000 events, filter by actor", value("asof", 10_000, "filterActor"), 50, "ms"],
    ["10,000 events, then by text", value("asof", 10_000, "filterText"), 50, "ms"],
    ["100,000 events, filter by actor", value("asof", 100_000, "filterActor"), 120, "ms"],
    ["100,000 events, then by text", value("asof", 100_000, "filterText"), 120, "ms"],
    ["100,000 events, memory : JSON alone", ratio(100_000, "heap", "json"), 2, "×"],
    [
      "1,000,000 in Parquet, ready : 10,000 in JSON",
      divided(million, value("asof", 10_000, "ready")),
      2,
      "×",
    ],
    [
      "1,000,000 in Parquet, part of the bytes read",
      divided(value("parquet", 1_000_000, "bytes"), bytes["parquet/1000000"] ?? null),
      0.03,
      "×",
    ],
  ];
  const rows = checks
    .filter(([, figure]) => figure !== null)
    .map(([what, figure, limit, unit]) => {
      const shown = unit === "×" ? figure.toFixed(figure < 0.1 ? 3 : 2) : count(round(figure));
      const reached = unit === "×" ? figure <= limit : Math.round(figure) <= limit;
      return [what, `${shown} ${unit}`.trim(), `${count(limit)} ${unit}`.trim(), reached ? "yes" : "NO"];
    });
  return table(["figure", "measured", "to reach", "reached"], rows);
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const round = (value, tenths = false) => (tenths ? Math.round(value * 10) / 10 : Math.round(value));
const count = (value) => value.toLocaleString("en");
const range = (of) =>
  of == null ? "" : [of.min, of.median, of.max].map((value) => count(round(value))).join("–");
const middle = (of, tenths = 0) => (of == null ? "" : count(round(of.median, tenths > 0)));
const pair = (one, other) =>
  one == null && other == null ? "" : [one, other].map((of) => (of == null ? "–" : middle(of))).join(" / ");

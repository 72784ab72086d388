// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { en } from "../i18n/en.ts";
import { ja } from "../i18n/ja.ts";
import { parseDataset } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { NO_FILTERS } from "../select/eventFilter.ts";
import { filterEvents } from "../select/filterEvents.ts";
import { canvasModel } from "../timeline/canvasModel.ts";
import { laneName } from "../timeline/eventWords.ts";
import type { SvgRequest } from "./svgFrame.ts";
import { boxOf } from "./svgText.ts";
import type { Box } from "./svgText.ts";
import { PALETTES } from "./svgTheme.ts";
import { oneLine } from "../lib/textWidth.ts";
import { toSvg } from "./toSvg.ts";
import type { Drawing } from "./toSvg.ts";

const SPRING = { from: Date.UTC(2025, 1, 1), to: Date.UTC(2025, 3, 13) };
const STORY = ["japan-us-2025", "iwo-to"].map((name) =>
  parsed(readFileSync(`public/data/${name}.json`, "utf8")),
);

function parsed(text: string): Dataset {
  const result = parseDataset(JSON.parse(text));
  if (!result.ok) throw new Error(result.problem.message);
  return result.dataset;
}

function dataset(events: readonly object[], more: object = {}): Dataset {
  return parsed(JSON.stringify({ schemaVersion: 1, id: "d", title: "D", events, ...more }));
}

function drawn(data: Dataset, more: Partial<SvgRequest> = {}): Drawing {
  return toSvg({
    dataset: data,
    matches: filterEvents(data, NO_FILTERS),
    window: SPRING,
    lang: "en",
    words: en,
    now: Date.UTC(2025, 5, 1),
    width: 1200,
    height: 630,
    ...more,
  });
}

/** The document, or a failure when it is not well-formed. */
function read(svg: string): Document {
  const page = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect(page.querySelector("parsererror")?.textContent ?? null).toBeNull();
  return page;
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
}

/** Texts that stand over another one or over the edge, as "one | other". */
function collisions({ texts }: Drawing, width: number, height: number): string[] {
  const boxes = texts.map((line) => ({ text: line.text, box: boxOf(line) }));
  const found = boxes.flatMap(({ box, text }, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlaps(box, other.box) ? [`${text} | ${other.text}`] : [])),
  );
  const over = boxes.filter(
    ({ box }) => box.left < 0 || box.right > width || box.top < 0 || box.bottom > height,
  );
  return [...found, ...over.map(({ text }) => `${text} | the edge`)];
}

const HOSTILE = [
  `</text><script>window.pwned=1</script>`,
  `<image href="https://canary.example/x.png"/>`,
  `" onload="window.pwned=1`,
  `]]><!--<![CDATA[`,
  `&lt;b&gt; &amp; &#x0; &unknown;`,
  `nul \u0000 bell \u0007 half \ud800 end \udc00 last \uffff`,
  `right-to-left \u202e gnihton \u2066`,
  `<?xml-stylesheet href="https://canary.example/x.css"?>`,
];

describe("toSvg", () => {
  it("says title, period, figures, events, date and licence", () => {
    const [story] = STORY;
    if (story === undefined) throw new Error("no story");
    const texts = drawn(story, { zoom: 1.6, signature: "example.org" }).texts.map(({ text }) => text);
    expect(texts.join(" ")).toContain("Japan–US defence in 2025: what was expected, what happened");
    expect(texts).toContain("First Nakatani–Hegseth meeting, Tokyo");
    expect(texts.join(" ")).toContain("1 February – 12 April 2025 · 26 of 47 events from");
    expect(texts.join(" ")).toMatch(/Data as of .*2026 · Licence: CC-BY-4\.0/);
    expect(texts).toContain("example.org");
    expect(texts).toContain("1 Mar");
  });

  it("stresses main events, and tells status and certainty by shape", () => {
    const events = [
      { id: "a", title: "Main", when: "2025-02-10", featured: true },
      { id: "b", title: "Plain", when: "2025-02-20" },
      { id: "c", title: "Planned", when: "2025-03-01", status: "planned" },
      { id: "d", title: "Cancelled", when: "2025-03-10", status: "cancelled" },
      { id: "e", title: "Several", when: "[2025-03-12..2025-04-01]" },
      { id: "f", title: "Some day of it", when: "2025-03" },
    ];
    const page = read(drawn(dataset(events)).svg);
    const label = (text: string): Element | undefined =>
      [...page.querySelectorAll("text")].find((each) => each.textContent === text);
    expect(label("Main")?.getAttribute("font-weight")).toBe("700");
    expect(label("Plain")?.getAttribute("font-weight")).toBe("400");
    expect(label("Cancelled")?.getAttribute("text-decoration")).toBe("line-through");
    const { light } = PALETTES;
    expect(page.querySelectorAll(`circle[fill="${light.accent}"]`).length).toBeGreaterThan(0);
    expect(page.querySelectorAll(`circle[stroke="${light.plan}"]`).length).toBeGreaterThan(0);
    expect(page.querySelectorAll("pattern")).toHaveLength(1);
    expect(page.querySelectorAll("linearGradient").length).toBeGreaterThan(0);
    for (const words of [
      en.page.marks.main,
      en.page.marks.planned,
      en.page.marks.several,
      en.page.marks.cancelled,
    ])
      expect(label(words), words).toBeDefined();
  });

  it("parts its events into lanes with their names, a line between them", () => {
    const data = dataset([
      { id: "a", title: "Up", when: "2025-02-10" },
      { id: "b", title: "Down", when: "2025-02-12" },
      { id: "c", title: "Up too", when: "2025-03-20" },
    ]);
    const lanes = { names: ["A lane with quite a long name", "米国"], laneOf: Uint8Array.of(0, 1, 0) };
    const drawing = drawn(data, { bare: true, lanes, width: 672, height: 300 });
    const found = (text: string) => drawing.texts.find((line) => line.text.startsWith(text));
    const y = (text: string): number => found(text)?.y ?? Number.NaN;
    const [line] = [...read(drawing.svg).querySelectorAll("path[stroke-width='0.75']")];
    const middle = Number(/^M0 ([\d.]+)h672$/.exec(line?.getAttribute("d") ?? "")?.[1]);
    for (const above of ["A lane", "Up", "Up too"]) expect(y(above), above).toBeLessThan(middle);
    for (const below of ["米国", "Down"]) expect(y(below), below).toBeGreaterThan(middle);
    expect(found("米国")?.x).toBe(0);
    // Whole, over several lines.
    const beside = drawing.texts.filter(({ x, y: at }) => x === 0 && at < middle);
    expect(beside.map(({ text }) => text).join(" ")).toBe("A lane with quite a long name");
    // Without room for the names, or for a row each, all are in one.
    const many = { names: Array.from({ length: 12 }, (_, at) => `Lane ${at}`), laneOf: lanes.laneOf };
    for (const small of [
      { lanes, width: 400, height: 300 },
      { lanes: many, width: 672, height: 300 },
    ])
      expect(
        read(drawn(data, { bare: true, ...small }).svg).querySelectorAll("[stroke-width='0.75']"),
      ).toHaveLength(0);
  });

  it.each(["light", "dark"] as const)("is drawn in %s in the page's own colours", (theme) => {
    const css = readFileSync("src/components/tokens.css", "utf8");
    const start = css.indexOf(theme === "light" ? ":root {" : ':root[data-theme="dark"] {');
    // A host may have an accent of its own; a drawing stands alone, and has the page's.
    const block = css
      .slice(start, css.indexOf("}", start))
      .replace(/var\(--asof-host-[a-z]+, (#\w+)\)/g, "$1");
    for (const [name, colour] of Object.entries(PALETTES[theme]))
      expect(block, name).toContain(`--asof-${name}: ${colour};`);
  });

  it("is the same text for the same request, and asks for nothing", () => {
    for (const story of STORY) {
      const { svg } = drawn(story);
      expect(drawn(story).svg).toBe(svg);
      expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|href|@import|url\((?!#)/);
    }
  });

  it("has ids of its own prefix only", () => {
    const ids = [...read(drawn(STORY[0] ?? dataset([]), { idPrefix: "x7" }).svg).querySelectorAll("[id]")];
    expect(ids.length).toBeGreaterThan(1);
    expect(ids.filter((each) => !each.id.startsWith("x7"))).toEqual([]);
    expect(new Set(ids.map((each) => each.id)).size).toBe(ids.length);
  });

  it("stands with no event, with one, and with years as far as dates go", () => {
    for (const events of [[], [{ id: "a", title: "Alone", when: "2025-02-10" }]])
      expect(read(drawn(dataset(events)).svg).documentElement.localName).toBe("svg");
    const far = { from: -8.6e15, to: 8.6e15 };
    expect(drawn(dataset([{ id: "a", title: "Far", when: "Y-200000" }]), { window: far }).svg).toContain(
      "Far",
    );
  });

  it("refuses sizes and stretches that are none", () => {
    for (const wrong of [
      { width: 10 },
      { height: Number.NaN },
      { window: { from: 0, to: Infinity } },
      { zoom: 0 },
    ])
      expect(() => drawn(dataset([]), wrong)).toThrow(RangeError);
  });

  it.each(HOSTILE)("shows %j as letters", (text) => {
    const data = dataset([{ id: "a", title: text, when: "2025-03-01", featured: true }], {
      title: text,
      license: text,
      eras: [{ title: text, when: "2025-03" }],
    });
    const page = read(drawn(data, { signature: text, width: 4000, height: 800 }).svg);
    expect(page.querySelectorAll("script, image, [onload], [href]")).toHaveLength(0);
    const bad = ["\0", "\u0007", "\ud800", "\udc00", "\uffff"];
    const shown = bad.reduce((all, each) => all.replaceAll(each, "\ufffd"), oneLine(text));
    expect(page.querySelector("title")?.textContent).toBe(shown);
    expect([...page.querySelectorAll("text")].map((each) => each.textContent)).toContain(shown);
  });
});

/** Found by the property below: planned and held events of one time, in a picture with room for one row. */
const PLANNED_AND_HELD: {
  title: string;
  when: string;
  featured: boolean;
  status: "occurred" | "postponed";
}[] = [
  {
    title: "</text><script>window.pwned=1</script>",
    when: "2025-02-01/2025-03-13",
    featured: true,
    status: "occurred",
  },
  { title: "a", when: "2025-02-14/..", featured: false, status: "occurred" },
  {
    title: "</text><script>window.pwned=1</script>",
    when: "[2025-02-14..2025-02-14]",
    featured: false,
    status: "postponed",
  },
  {
    title: "</text><script>window.pwned=1</script>",
    when: "[2025-02-14..2025-02-14]",
    featured: false,
    status: "occurred",
  },
  {
    title: "</text><script>window.pwned=1</script>",
    when: "2025-02-14",
    featured: false,
    status: "postponed",
  },
];

describe("the texts of a drawing", () => {
  const sizes = [
    { width: 1200, height: 630, zoom: 1.6 },
    { width: 1600, height: 900, zoom: 1 },
    { width: 800, height: 1100, zoom: 1 },
    { width: 360, height: 480, zoom: 1 },
    { width: 240, height: 200, zoom: 1 },
  ];

  it.each(sizes)("of the shipped stories stand apart at %o", (size) => {
    for (const story of STORY)
      for (const [lang, words] of [
        ["en", en],
        ["ja", ja],
      ] as const)
        for (const window of [SPRING, { from: Date.UTC(1940, 0, 1), to: Date.UTC(2030, 0, 1) }])
          for (const mode of ["none", "state"] as const) {
            const { lanes: kinds, laneOf } = canvasModel(story, filterEvents(story, NO_FILTERS), mode, 6);
            const lanes = {
              names: kinds.map((lane) => laneName(lane, story, { lang, words })),
              laneOf,
            };
            expect(
              collisions(
                drawn(story, { ...size, lanes, lang, words, window, signature: "example.org/asof" }),
                size.width / size.zoom,
                size.height / size.zoom,
              ),
            ).toEqual([]);
          }
  });

  it("stand apart whatever the events, and the document is well-formed", () => {
    const day = fc.integer({ min: 0, max: 80 });
    const iso = (days: number): string =>
      new Date(SPRING.from + days * 86_400_000).toISOString().slice(0, 10);
    const when = fc.oneof(
      day.map(iso),
      fc.tuple(day, day).map(([a, b]) => `${iso(Math.min(a, b))}/${iso(Math.max(a, b))}`),
      fc.tuple(day, day).map(([a, b]) => `[${iso(Math.min(a, b))}..${iso(Math.max(a, b))}]`),
      day.map((each) => `${iso(each)}/..`),
      fc.constantFrom("2025-02", "2025-03~", "2025", "1900/2100"),
    );
    const title = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
      fc.string({
        unit: fc.constantFrom("a", "M", " ", "会", "–", "\u0001", "<", "&"),
        minLength: 1,
        maxLength: 90,
      }),
      fc.constantFrom(...HOSTILE),
    );
    const event = fc.record({
      title: title.filter((text) => text.trim() !== ""),
      when,
      featured: fc.boolean(),
      status: fc.constantFrom("occurred", "planned", "cancelled", "postponed", "ongoing"),
    });
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 40 }),
        title,
        fc.constantFrom(...sizes),
        fc.array(title, { minLength: 1, maxLength: 7 }),
        (events, name, size, names) => {
          const data = dataset(
            events.map((each, at) => ({ id: `e${at}`, ...each })),
            { title: name.trim() === "" ? "T" : name, license: name.trim() === "" ? "T" : name },
          );
          const laneOf = Uint8Array.from(events, (_, at) => at % names.length);
          const drawing = drawn(data, names.length === 1 ? size : { ...size, lanes: { names, laneOf } });
          read(drawing.svg);
          expect(collisions(drawing, size.width / size.zoom, size.height / size.zoom)).toEqual([]);
        },
      ),
      {
        numRuns: 60,
        examples: [
          [
            PLANNED_AND_HELD,
            HOSTILE.find((text) => text.startsWith("nul")) ?? "",
            { width: 240, height: 200, zoom: 1 },
            ["One"],
          ],
        ],
      },
    );
  }, 60_000);
});

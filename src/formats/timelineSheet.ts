import type { CsvRow, CsvText } from "./csvText.ts";
import { unguardCell } from "./csvText.ts";
import { ordersOf, readDateCell } from "./dateCells.ts";
import type { ReadOptions, ReadResult } from "./format.ts";
import type { LossLog } from "./losses.ts";
import type { NoteLog } from "./notes.ts";
import { slidesToFile } from "./timelineSlides.ts";
import type { Slide, SlideDate } from "./timelineSlides.ts";

/** The columns of TimelineJS3's own sheet, and one of ours with the date in full, which TimelineJS passes over. */
export const SHEET_HEAD = [
  "Year",
  "Month",
  "Day",
  "Time",
  "End Year",
  "End Month",
  "End Day",
  "End Time",
  "Display Date",
  "Headline",
  "Text",
  "Media",
  "Media Credit",
  "Media Caption",
  "Media Thumbnail",
  "Type",
  "Group",
  "Background",
  "Alt Text",
  "EDTF",
  "ID",
] as const;

/** Whether a table is TimelineJS's sheet, of now or of its first version (which had `Start Date`). */
export function isSheet(head: readonly string[]): boolean {
  const names = new Set(head.map((name) => name.toLowerCase()));
  return names.has("headline") && (names.has("year") || names.has("start date")) && names.has("text");
}

const LEFT = new Set(["media thumbnail", "link", "link target", "media link", "background"]);

export function readSheet(
  csv: CsvText,
  file: string,
  options: ReadOptions,
  notes: NoteLog,
  losses: LossLog,
): ReadResult {
  const [head, ...body] = csv.rows;
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const known = new Set<string>([
    ...SHEET_HEAD.map((name) => name.toLowerCase()),
    "start date",
    "end date",
    "tag",
  ]);
  for (const [index, name] of names.entries()) {
    const left = LEFT.has(name) && name !== "background";
    const filled = body.filter((row) => (row.cells[index] ?? "").trim() !== "").length;
    if ((left || !known.has(name)) && filled > 0 && name !== "")
      losses.add("columns", 1, head?.cells[index]?.trim());
  }
  // The first version's sheet had American dates.
  const column = names.indexOf("start date");
  const told = ordersOf(
    body.map((row) => row.cells[column] ?? ""),
    options.dayOrder ?? null,
  );
  const order = { ...told, figures: told.figures ?? "month-first" };
  const slides = body.map((row): Slide => {
    const get = (name: string): string => unguardCell(row.cells[names.indexOf(name)] ?? "").trim();
    const kind = get("type").toLowerCase();
    const media = get("media");
    const plainStart = get("start date") === "" ? null : readDateCell(get("start date"), order);
    const plainEnd = get("end date") === "" ? null : readDateCell(get("end date"), order);
    const spans = [plainStart, plainEnd]
      .map((cell) => (cell?.kind === "date" ? cell.edtf : null))
      .filter((each) => each !== null);
    const unread = plainStart !== null && plainStart.kind !== "date" ? get("start date") : null;
    return {
      kind: kind === "title" || kind === "era" ? kind : "event",
      id: get("id"),
      start:
        unread === null
          ? dateOf(get("year"), get("month"), get("day"), get("time"))
          : dateOf(unread, "", "", ""),
      end: dateOf(get("end year"), get("end month"), get("end day"), get("end time")),
      displayDate: get("display date"),
      edtf: get("edtf") || (unread === null ? spans.join("/") : ""),
      headline: get("headline"),
      text: get("text"),
      media:
        media === ""
          ? null
          : { url: media, caption: get("media caption"), credit: get("media credit"), alt: get("alt text") },
      group: get("group") || get("tag"),
      background: get("background") !== "",
      place: (part) => ({ file, ...csv.place(row, Math.max(0, cellOf(names, part))) }),
    };
  });
  return slidesToFile(slides, options, notes, losses);
}

function cellOf(names: readonly string[], part: "start" | "media" | undefined): number {
  if (part === "media") return names.indexOf("media");
  if (part === "start") return Math.max(names.indexOf("year"), names.indexOf("start date"));
  return names.indexOf("headline");
}

function dateOf(year: string, month: string, day: string, clock: string): SlideDate | null {
  return year === "" && month === "" && day === "" ? null : { year, month, day, clock };
}

/** A row of the sheet, by the names of its columns. */
export type SheetRow = Readonly<Partial<Record<(typeof SHEET_HEAD)[number], string>>>;

export function sheetRow(row: SheetRow): CsvRow["cells"] {
  return SHEET_HEAD.map((name) => row[name] ?? "");
}

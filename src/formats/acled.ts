import { assemble } from "./assemble.ts";
import type { CsvRow, CsvText } from "./csvText.ts";
import type { ReadOptions, ReadResult } from "./format.ts";
import type { LossLog } from "./losses.ts";
import type { NoteLog } from "./notes.ts";
import { readRows } from "./readRows.ts";

/** Whether a table is one of ACLED's (https://acleddata.com), by the columns of its codebook. */
export function isAcled(head: readonly string[]): boolean {
  const names = new Set(head.map((name) => name.toLowerCase()));
  return ["event_date", "event_type", "actor1"].every((name) => names.has(name));
}

/** Columns that say nothing which isn't said in others. */
const IMPLIED = new Set([
  "year",
  "iso",
  "inter1",
  "inter2",
  "interaction",
  "event_id_no_cnty",
  "data_id",
  "timestamp",
  "time_precision",
  "geo_precision",
]);
const USED = new Set([
  "event_id_cnty",
  "event_date",
  "event_type",
  "sub_event_type",
  "disorder_type",
  "actor1",
  "actor2",
  "assoc_actor_1",
  "assoc_actor_2",
  "location",
  "admin1",
  "country",
  "latitude",
  "longitude",
  "source",
  "notes",
  "fatalities",
  ...IMPLIED,
]);

/**
 * ACLED's events: each with its actors and their allies, its place, its type as topics, its sources, and the number of
 * deaths as a claim of the first source. `time_precision` 2 is "about" that day, 3 its month.
 */
export function readAcled(
  csv: CsvText,
  file: string,
  options: ReadOptions,
  notes: NoteLog,
  losses: LossLog,
): ReadResult {
  const [head, ...body] = csv.rows;
  const names = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  for (const [index, name] of names.entries())
    if (!USED.has(name) && body.some((row) => (row.cells[index] ?? "") !== ""))
      losses.add("columns", 1, name);
  const at = (row: CsvRow, name: string): string => row.cells[names.indexOf(name)]?.trim() ?? "";
  const events: CsvRow[] = [{ cells: EVENT_HEAD, offset: 0 }];
  const actors: string[][] = [];
  const claims: CsvRow[] = [{ cells: ["event", "id", "about", "statement", "value", "source"], offset: 0 }];
  for (const [index, row] of body.entries()) {
    const get = (name: string): string => at(row, name);
    const id = get("event_id_cnty") || `acled-${index + 1}`;
    const people = [get("actor1"), get("assoc_actor_1"), get("actor2"), get("assoc_actor_2")];
    actors.push(
      [...new Set(people.flatMap((cell) => cell.split(";")).map((name) => name.trim()))].filter(Boolean),
    );
    const kind = get("sub_event_type") || get("event_type");
    const place = get("location") || get("admin1") || get("country");
    events.push({
      offset: row.offset,
      cells: [
        id,
        `${kind}${place === "" ? "" : `: ${place}`}`,
        dateOf(get("event_date"), get("time_precision")),
        get("notes"),
        place.replaceAll(";", ","),
        [get("disorder_type"), get("event_type"), get("sub_event_type")].filter(Boolean).join("; "),
        get("source"),
        get("latitude"),
        get("longitude"),
      ],
    });
    const deaths = get("fatalities");
    const source = get("source").split(";")[0]?.trim() ?? "";
    if (deaths !== "" && source !== "") {
      const statement = deaths === "1" ? "1 death" : `${deaths} deaths`;
      claims.push({ offset: row.offset, cells: [id, "fatalities", "fatalities", statement, deaths, source] });
    } else if (deaths !== "" && deaths !== "0") losses.add("columns", 1, "fatalities");
  }
  const place: CsvText["place"] = (row) => csv.place(row);
  const read = readRows({ ...csv, rows: events, place }, "events", file, options, notes, losses);
  // Put in as they are: the brackets of "Military Forces of Japan (2012-)" are part of the name and no role.
  const rows = read.rows.map((row, index) => {
    const people = actors[index]?.map((name) => ({ name, role: null })) ?? [];
    return people.length === 0 ? row : { ...row, people: new Map([["actors", new Map([[null, people]])]]) };
  });
  const tables = [
    { ...read, rows },
    readRows({ ...csv, rows: claims, place }, "claims", file, options, notes, losses),
  ];
  return assemble(tables, options, notes, losses);
}

const EVENT_HEAD = ["id", "title", "when", "summary", "place", "topics", "sources", "Latitude", "Longitude"];

function dateOf(date: string, precision: string): string {
  if (precision !== "2" && precision !== "3") return date;
  const iso = /^\d{4}-\d\d-\d\d$/.test(date) ? date : null;
  if (precision === "2") return iso === null ? `about ${date}` : `${iso}~`;
  return iso === null ? date.replace(/^\d{1,2} /, "") : iso.slice(0, 7);
}

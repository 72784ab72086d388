import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseDataset, parseDatasetText } from "../model/parseDataset.ts";
import type { ParseResult } from "../model/parseDataset.ts";
import type { Dataset } from "../model/types.ts";
import { csv, tsv } from "./csv.ts";
import type { Format, ReadOptions, ReadResult } from "./format.ts";

const DATA = join(import.meta.dirname, "..", "..", "public", "data");

async function read(text: string, options: ReadOptions = {}, format: Format = csv): Promise<ReadResult> {
  const result = await format.read?.(text, options);
  if (result === undefined) throw new Error("can't be read");
  return result;
}

function good(result: ParseResult): Extract<ParseResult, { ok: true }> {
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

/** Without the order of things that only their ids tell apart, and without what an import can't know. */
function story(name: string): Dataset {
  return good(parseDatasetText(readFileSync(join(DATA, name), "utf8"))).dataset;
}

test.each([
  ["japan-us-2025.json", csv],
  ["iwo-to.json", tsv],
  ["iwo-to.json", csv],
] as const)("%s comes back from its tables as the same dataset (%o)", async (name, format) => {
  const dataset = story(name);
  const written = await format.writeMany?.(dataset);
  const again = await format.readMany?.(written?.files ?? []);
  expect(again?.notes).toEqual([]);
  expect(again?.losses).toEqual([]);
  const result = good(parseDataset(again?.file));
  expect(result.dataset).toEqual(dataset);
  expect(result.problems.filter((problem) => problem.severity !== "note")).toEqual([]);
});

test("a story's one table of events keeps what the last account says, and says what it leaves out", async () => {
  const dataset = story("japan-us-2025.json");
  const written = await csv.write?.(dataset, { x: { label: "x" } });
  expect(Object.fromEntries(written?.losses.map((loss) => [loss.code, loss.count]) ?? [])).toMatchObject({
    accounts: expect.any(Number) as number,
    claims: expect.any(Number) as number,
    x: 1,
  });
  const { file, notes } = await read(written?.text ?? "", { name: "japan-us-2025" });
  expect(notes).toEqual([]);
  const { dataset: again, dropped } = good(parseDataset(file));
  expect(dropped).toBe(0);
  expect(again.events.map((event) => [event.id, event.title, event.current.when?.text])).toEqual(
    dataset.events.map((event) => [event.id, event.title, event.current.when?.text]),
  );
  // What is only named has become an entry of its own: nothing dangles.
  expect(
    good(parseDataset(file)).problems.filter((problem) => problem.code === "dangling-reference"),
  ).toEqual([]);
});

test("an analyst's spreadsheet: semicolons, words for fields, dates as people write them", async () => {
  const text = [
    "Datum;Event;Who;Where;Latitude;Longitude;Link;Tags;Colour",
    "30.03.2025;Ministers' meeting;Japan, United States;Tokyo;35,69;139,75;https://example.org/a;defence;red",
    "late March 2025;Rumour;Japan;Tokyo;;;;;",
    "7 February 2025;Summit;United States, Japan;Washington;;;https://example.org/b;defence, summit;",
    "",
  ].join("\r\n");
  const { file, notes, losses } = await read(text, { name: "My events", partBy: "," });
  expect(notes).toEqual([]);
  expect(losses).toMatchObject([{ code: "columns", names: ["Colour"] }]);
  expect(file).toEqual({
    schemaVersion: 1,
    id: "My-events",
    title: "My events",
    actors: [
      { id: "Japan", name: "Japan" },
      { id: "United-States", name: "United States" },
    ].map((actor, index) => (index === 1 ? { ...actor, id: expect.any(String) as string } : actor)),
    places: [
      { id: "Tokyo", name: "Tokyo", lat: 35.69, lon: 139.75 },
      { id: "Washington", name: "Washington" },
    ],
    topics: [
      { id: "defence", name: "defence" },
      { id: "summit", name: "summit" },
    ],
    sources: [
      { id: "example.org-a", title: "https://example.org/a", url: "https://example.org/a" },
      { id: "example.org-b", title: "https://example.org/b", url: "https://example.org/b" },
    ],
    events: [
      {
        id: "ministers-meeting",
        title: "Ministers' meeting",
        when: "2025-03-30",
        actors: ["Japan", "United-States"],
        place: "Tokyo",
        topics: ["defence"],
        sources: ["example.org-a"],
      },
      {
        id: "rumour",
        title: "Rumour",
        when: "[2025-03-21..2025-03-31]",
        actors: ["Japan"],
        place: "Tokyo",
      },
      {
        id: "summit",
        title: "Summit",
        when: "2025-02-07",
        actors: ["United-States", "Japan"],
        place: "Washington",
        topics: ["defence", "summit"],
        sources: ["example.org-b"],
      },
    ],
  });
  expect(good(parseDataset(file)).problems).toEqual([]);
});

test("a Japanese table, with start and end, times and a zone", async () => {
  const text =
    "件名\t開始日\t開始時刻\t終了時刻\t場所\t備考\n防衛相会談\t2025年3月30日\t9:50\t11:00\t東京\t令和7年\n式典\t令和7年3月29日\t\t\t硫黄島\t\n";
  const { file } = await read(text, { timeZone: "Asia/Tokyo" });
  expect(file.events).toMatchObject([
    {
      title: "防衛相会談",
      when: "2025-03-30T09:50+09:00/2025-03-30T11:00+09:00",
      place: "東京",
      note: "令和7年",
    },
    { id: "式典", when: "2025-03-29", place: "硫黄島" },
  ]);
});

test.each([
  ["the column tells that the day comes first", ["25/03/2025", "3/4/2025"], {}, "2025-04-03"],
  ["the column tells that the month comes first", ["03/25/2025", "3/4/2025"], {}, "2025-03-04"],
  ["the one who converts says so", ["3/4/2025"], { dayOrder: "day-first" }, "2025-04-03"],
] as const)("a date such as 3/4/2025: %s", async (_name, dates, options, edtf) => {
  const { file, notes } = await read(`date,title\n${dates.map((date) => `${date},E`).join("\n")}\n`, options);
  expect(notes).toEqual([]);
  expect(file.events.at(-1)?.when).toBe(edtf);
});

test("a date that may be two is neither: it is asked about, at its cell", async () => {
  const { file, notes } = await read('title,date\n"a ""b"", c",3/4/2025\n');
  expect(file.events).toMatchObject([{ title: 'a "b", c', whenText: "3/4/2025" }]);
  expect(file.events[0]).not.toHaveProperty("when");
  expect(notes).toMatchObject([{ code: "ambiguous-date", line: 2, column: 14, value: '"3/4/2025"' }]);
  expect(notes[0]?.message).toContain("2025-04-03 or 2025-03-04");
});

test("texts in several languages, roles in both, and a quote over lines", async () => {
  const text =
    'id,title:en,title:ja,summary,when,actors,actors:ja\r\ne1,"Meeting,\r\nfirst",会談,"He said ""no"".",2025-03-30,a (host); b,a (主催); b\r\n';
  const { file, locate } = await read(text);
  expect(file.events).toEqual([
    {
      id: "e1",
      title: { en: "Meeting,\r\nfirst", ja: "会談" },
      when: "2025-03-30",
      summary: 'He said "no".',
      actors: [{ actor: "a", role: { en: "host", ja: "主催" } }, "b"],
    },
  ]);
  expect(locate("/events/0/when")).toEqual({ file: "", line: 3, column: 29 });
  expect(locate("/events/0")).toEqual({ file: "", line: 2, column: 1 });
  expect(locate("/events/7")).toBeNull();
});

test("problems of the dataset lead back to their cells", async () => {
  const text = "id,title,when,status\ne1,A,2025-02-30,occurred\ne1,B,2025-02-07,plannd\n";
  const { file, locate } = await read(text);
  const { problems } = good(parseDataset(file));
  expect(problems.map(({ code, pointer }) => [code, locate(pointer)])).toEqual([
    ["unreadable-date", { file: "", line: 2, column: 6 }],
    ["unknown-value", { file: "", line: 3, column: 17 }],
    ["duplicate-id", { file: "", line: 3, column: 1 }],
  ]);
});

test("a mapping names the columns of any table; a wrong one is told", async () => {
  const columns = new Map([
    ["Was", "title:de"],
    ["Wann", "when"],
    ["Wo", "plaec"],
    ["Wer", ""],
    ["Warum", "note"],
  ]);
  const { file, notes, losses } = await read("Was,Wann,Wo,Wer,Egal\nTreffen,2025-03,Tokio,x,y\n", {
    columns,
  });
  expect(file.events).toEqual([{ id: "treffen", title: { de: "Treffen" }, when: "2025-03" }]);
  expect(notes).toMatchObject([
    { code: "no-such-column", value: '"Warum"' },
    { code: "no-such-field", line: 1, column: 10 },
  ]);
  expect(losses).toMatchObject([{ code: "columns", names: ["Egal"] }]);
});

test("naughty tables: marks, sep=, blank rows, rows too long, an open quote, columns called __proto__", async () => {
  const marked = await read("\uFEFFsep=;\r\ntitle;when\r\n\r\n;;\r\nA, B;2025\r\n");
  expect(marked.file.events).toMatchObject([{ title: "A, B", when: "2025" }]);
  const long = await read("title,when\nA,2025,x,y\nB\n");
  expect(long.notes).toMatchObject([{ code: "bad-row", line: 2, column: 8 }]);
  expect(long.file.events).toHaveLength(2);
  const open = await read('title,when\n"A,2025\nB,2026\n');
  expect(open.notes).toMatchObject([{ code: "open-quote", line: 2, column: 1 }]);
  const within = await read('when,title\n2025,"A\n2026,B\n');
  expect(within.notes).toMatchObject([{ code: "open-quote", line: 2, column: 6 }]);
  // The quote behind the C is not doubled: the cell goes on until the next.
  const stray = await read('title,when\nA,2025\n"C" x,2026\nD "e",2027\nF,2028\n');
  expect(stray.notes).toMatchObject([{ code: "stray-quote", line: 3, column: 1 }]);
  const untitled = await read("Datum;Otsikko;Beschreibung\n30.3.2025;A;B\n31.3.2025;C;D\n");
  expect(untitled.notes).toMatchObject([
    { code: "no-titles", line: 1, column: 1, values: { head: "Otsikko" } },
  ]);
  const proto = await read("title,__proto__,constructor,topics\nA,x,y,__proto__; constructor; toString\n");
  expect(proto.file.events).toEqual([
    { id: "a", title: "A", topics: ["__proto__", "constructor", "toString"] },
  ]);
  expect(proto.losses).toMatchObject([{ names: ["__proto__", "constructor"] }]);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  await expect(read("")).rejects.toThrow("empty");
  await expect(read("a,b\n1,2\n")).rejects.toThrow("no head");
});

test("50,000 rows are read in a few seconds, with the place of the last", async () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, i) => `e${i},"Title ""${i}""\n2",2025-03-${(i % 31) + 1},Japan; US`,
  );
  const { file, notes, locate } = await read(`id,title,date,actors\n${rows.join("\n")}\n`);
  expect(file.events).toHaveLength(50_000);
  expect(notes).toEqual([]);
  expect(locate("/events/49999/actors")?.line).toBe(100_001);
}, 60_000);

test("ACLED: actors with brackets in their names, places, precision of time, deaths as claims", async () => {
  const text = [
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,country,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp",
    'JPN1,30 March 2025,2025,1,Demonstrations,Protests,Peaceful protest,Protesters (Japan),Labor Group (Japan); JCP: Communist Party,6,,Japan,Tokyo,35.69,139.75,1,Asahi; NHK,National,"On 30 March, people gathered.",0,1743500000',
    "JPN2,2025-03-15,2025,3,Political violence,Battles,Armed clash,Military Forces of X (2012-),,1,Rebels,X,Town,1.5,-2.5,1,AP,International,Clash.,12,1743500000",
  ].join("\n");
  const { file, losses, notes } = await read(text);
  expect(notes).toEqual([]);
  expect(losses).toMatchObject([{ code: "columns", names: ["source_scale"] }]);
  const { dataset, problems } = good(parseDataset(file));
  expect(problems).toEqual([]);
  expect([...dataset.actors.values()].map((actor) => actor.name)).toEqual([
    "Protesters (Japan)",
    "Labor Group (Japan)",
    "JCP: Communist Party",
    "Military Forces of X (2012-)",
    "Rebels",
  ]);
  expect(file.events).toMatchObject([
    {
      id: "JPN1",
      title: "Peaceful protest: Tokyo",
      when: "2025-03-30",
      summary: "On 30 March, people gathered.",
    },
    { id: "JPN2", when: "2025-03", claims: [{ about: "fatalities", value: 12, source: "AP" }] },
  ]);
  expect(dataset.places.get("Town")).toMatchObject({ lat: 1.5, lon: -2.5 });
});

test("a figure of its own is a year, and no century; words beside a date are kept", async () => {
  const { file, notes } = await read(
    "Date,Display Date,Headline\n-700,c. 700 BCE,Writing\n476,,Rome\n79,,Vesuvius\n,1970s-present,Time\n",
  );
  expect(file.events).toMatchObject([
    { when: "-0699", whenText: "c. 700 BCE" },
    { when: "0476" },
    { title: "Vesuvius", whenText: "79" },
    { title: "Time", whenText: "1970s-present" },
  ]);
  expect(notes).toMatchObject([
    { code: "ambiguous-date", line: 4, column: 1, values: { first: "0079", second: "1979" } },
  ]);
});

test("a table of which no column is the title is told so once, ids or not", async () => {
  const { notes } = await read("event_id,event_date,location\nA1,01/01/20,Sea\nA2,02/14/20,Sea\n");
  expect(notes).toMatchObject([{ code: "no-titles", line: 1, column: 1 }]);
});

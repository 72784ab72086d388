import { describe, expect, test } from "vitest";
import { csv } from "./csv.ts";
import type { ReadOptions } from "./format.ts";

async function read(text: string, options: ReadOptions = {}) {
  const result = await csv.read?.(text, options);
  const events = result?.file.events ?? [];
  return {
    file: result?.file,
    dates: events.map(({ when }) => when ?? null),
    notes: (result?.notes ?? []).map(({ code, line, column, values }) => ({ code, line, column, values })),
    losses: (result?.losses ?? []).flatMap(({ names }) => names),
  };
}

const table = (...days: readonly string[]): string =>
  `Date,Title\n${days.map((day, index) => `${day},Event ${index}\n`).join("")}`;

describe("figures in a column of dates", () => {
  test("that can't be day first in a column told to be are a problem at their cell, and never read the other way", async () => {
    const { dates, notes } = await read(table("03/04/2024", "12/13/2024"), { dayOrder: "day-first" });
    expect(dates).toEqual(["2024-04-03", null]);
    expect(notes).toEqual([{ code: "not-day-first", line: 3, column: 1, values: { other: "2024-12-13" } }]);
  });

  test("nor where the column's other cells tell; the good ones are read", async () => {
    const { dates, notes } = await read(
      table("03/04/2024", "13/04/2024", "25/04/2024", "30/04/2024", "12/13/2024", "04/05/2024"),
    );
    expect(dates).toEqual(["2024-04-03", "2024-04-13", "2024-04-25", "2024-04-30", null, "2024-05-04"]);
    expect(notes).toMatchObject([{ code: "not-day-first", line: 6 }]);
    expect(
      (await read(table("3/4/2024", "4/13/2024", "13/4/2024"), { dayOrder: "month-first" })).notes,
    ).toMatchObject([{ code: "not-month-first", line: 4, values: { other: "2024-04-13" } }]);
  });

  test("in columns of both orders each that is clear is read, the others are asked about", async () => {
    const { dates, notes } = await read(table("3/4/2024", "4/13/2024", "13/4/2024"));
    expect(dates).toEqual([null, "2024-04-13", "2024-04-13"]);
    expect(notes).toMatchObject([{ code: "ambiguous-date", line: 2 }]);
  });

  test("with points are day first, one that can't be is the one that is told", async () => {
    const { dates, notes } = await read(table("05.03.2024", "12.13.2024", "7.4.2024", "07.04.2024 09:30"));
    expect(dates).toEqual(["2024-03-05", null, "2024-04-07", "2024-04-07T09:30"]);
    expect(notes).toEqual([{ code: "not-day-first", line: 3, column: 1, values: { other: "2024-12-13" } }]);
  });

  test("with points are month first only where that is told and all of them fit", async () => {
    expect((await read(table("05.03.2024", "12.13.2024"), { dayOrder: "month-first" })).dates).toEqual([
      "2024-05-03",
      "2024-12-13",
    ]);
    expect((await read(table("05.03.2024", "13.12.2024"), { dayOrder: "month-first" })).dates).toEqual([
      "2024-03-05",
      "2024-12-13",
    ]);
  });
});

describe("commas in a cell of names", () => {
  const people = 'Title,Actors,Tags\nA,"Müller, Anna","a, b"\nB,Bo,c\n';
  const names = ({ actors = [] }: { actors?: readonly { name: unknown }[] | undefined }): unknown[] =>
    actors.map(({ name }) => name);

  test("part nothing, and a note says how they would", async () => {
    const { file, notes } = await read(people);
    expect(names(file ?? {})).toEqual(["Müller, Anna", "Bo"]);
    expect(notes).toMatchObject([
      { code: "comma-list", line: 2, column: 3, values: { head: "Actors" } },
      { code: "comma-list", line: 2, values: { head: "Tags" } },
    ]);
  });

  test("part names where that is told", async () => {
    const { file, notes } = await read(people, { partBy: "," });
    expect(names(file ?? {})).toEqual(["Müller", "Anna", "Bo"]);
    expect(notes).toEqual([]);
  });

  test("are no matter where semicolons part", async () => {
    const { file, notes } = await read('Title,Actors\nA,"Müller, Anna; Bo"\n');
    expect(names(file ?? {})).toEqual(["Müller, Anna", "Bo"]);
    expect(notes).toEqual([]);
  });
});

test.each([
  [
    "German",
    "Nr;Datum;Ereignis;Ort;Beschreibung;Quelle (URL);Thema;Beteiligte Personen",
    ["1", "5.3.2024", "Riss", "Hafen", "Ein Riss.", "https://a.test/1", "Brücke", "Anna"],
  ],
  [
    "French",
    "Date;Événement;Lieu;Résumé;Lien;Thème;Participants",
    ["5.3.2024", "Riss", "Hafen", "Ein Riss.", "https://a.test/1", "Brücke", "Anna"],
  ],
  [
    "Spanish",
    "Fecha;Título;Lugar;Descripción;Enlace;Tema;Personas",
    ["5.3.2024", "Riss", "Hafen", "Ein Riss.", "https://a.test/1", "Brücke", "Anna"],
  ],
  [
    "Japanese",
    "日時;イベント;会場;詳細;参照URL;テーマ;人物",
    ["5.3.2024", "Riss", "Hafen", "Ein Riss.", "https://a.test/1", "Brücke", "Anna"],
  ],
])("heads in %s are understood", async (_, heads, cells) => {
  const { file, losses } = await read(`${heads}\n${cells.join(";")}\n`);
  expect(losses).toEqual([]);
  expect(file?.events).toMatchObject([
    { title: "Riss", when: "2024-03-05", summary: "Ein Riss.", place: "Hafen", actors: ["Anna"] },
  ]);
  expect(file?.sources).toMatchObject([{ url: "https://a.test/1" }]);
  expect(file?.topics).toMatchObject([{ name: "Brücke" }]);
});

test("where no column is the title, the likeliest is named and not the first", async () => {
  const rows = [
    "1;5.3.2024;Riss am Pfeiler;https://a.test/1;offen",
    "2;6.3.2024;Sperrung der Brücke;https://a.test/2;offen",
  ];
  expect((await read(`Lfd;Datum;Vorfall;Web;Lage\n${rows.join("\n")}\n`)).notes).toMatchObject([
    { code: "no-titles", values: { head: "Vorfall" } },
  ]);
});

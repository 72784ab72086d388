import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDatasetText } from "../model/parseDataset.ts";
import { asof } from "./asof.fixture.ts";
import { SOUND } from "./mistakes.fixture.ts";

const DATA = join(import.meta.dirname, "..", "..", "public", "data");
const STORY = readFileSync(join(DATA, "iwo-to.json"), "utf8");

describe("usage", () => {
  test.each([
    ["--help", "validate FILE"],
    ["help", "0: fine"],
    ["validate --help", "--json"],
    ["convert -h", "--map"],
    ["new --help", "schema"],
    ["--version", "9.9.9"],
  ])("%s tells and is fine", async (line, part) => {
    const { code, out, err } = await asof(line);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(part);
  });

  test.each([
    ["", "Usage"],
    ["frobnicate", 'no command "frobnicate"'],
    ["validate", "Name the file"],
    ["validate nowhere.json", "nowhere.json can't be read"],
    ["validate a.json --speed", "no option --speed"],
    ["validate a.json --json=1", "takes no value"],
    ["validate a.json --from xlsx", "use one of json, timelinejs, ics"],
    ["convert a.json", "--to json|"],
    ["convert --to csv", "Name the file"],
    ["convert a.json --to xlsx", "use one of"],
    ["convert a.json --to", "wants a value"],
    ["convert a.json --to csv --to csv", "given twice"],
    ["convert a.json a.json --to csv", "Only tables"],
    ["convert a.json --to csv --map nothing", "HEAD=FIELD"],
    ["convert a.json --to csv --dates mixed", "day-first or month-first"],
    ["convert a.json --to csv --repeats 0", "a number"],
    ["convert a.json --to csv --time-zone Mars", 'no time zone "Mars"'],
    ["new a.json", "left as it is"],
    ["new b.json c.json", "name one"],
  ])("%s is told to be wrong", async (line, part) => {
    const { code, out, err, files } = await asof(line, { "a.json": STORY });
    expect([code, out, files.size]).toEqual([2, "", 0]);
    expect(err).toContain(part);
  });
});

describe("validate", () => {
  test("a file in which nothing is wrong", async () => {
    expect(await asof("validate a.json", { "a.json": STORY })).toMatchObject({
      code: 0,
      out: "a.json: fine (Asof JSON, 20 events).\n",
      err: "",
    });
    expect(await asof("validate a.json --quiet", { "a.json": STORY })).toMatchObject({ code: 0, out: "" });
  });

  test("problems with their place, line, sentence and what was meant", async () => {
    const text = SOUND.replace('"when": "2025-02-07"', '"when": "7 February 2025"').replace(
      '"ja": "試し"}',
      '"ja": "試し", "x y": "試"}',
    );
    const { code, out } = await asof("validate dir/a.json", { "dir/a.json": text });
    expect(code).toBe(1);
    expect(out).toBe(
      [
        "dir/a.json:4:39: The dataset, title/x y: this is no language tag; write one such as en, ja or zh-Hant.",
        '  4 |   "title": {"en": "Demo", "ja": "試し", "x y": "試"},',
        `${" ".repeat(6 + 38 + 2)}^`,
        "",
        'dir/a.json:24:49: Event "summit", when: this is no date in EDTF; the event is listed under "undated", so write it as 2025-03-30, 2025-03 or 2025-03-30T09:50+09:00.',
        '  24 |     {"id": "summit", "title": "Summit", "when": "7 February 2025", "status": "occurred", "actors": […',
        `${" ".repeat(7 + 48)}^`,
        '  Did you mean "2025-02-07"?',
        "",
        "dir/a.json: 2 problems (Asof JSON, 2 events).",
        "",
      ].join("\n"),
    );
  });

  test("several files, and the report as JSON", async () => {
    const bad = SOUND.replace('"featured": true', '"featured": "yes"');
    const { code, out } = await asof("validate a.json b.json c.json --json", {
      "a.json": STORY,
      "b.json": bad,
      "c.json": "{",
    });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      problems: 2,
      files: [
        { file: "a.json", events: 20, dropped: 0, problems: [] },
        {
          file: "b.json",
          events: 2,
          problems: [
            {
              line: 29,
              column: 19,
              code: "wrong-type",
              severity: "repaired",
              pointer: "/events/1/featured",
              value: '"yes"',
            },
          ],
        },
        {
          file: "c.json",
          events: null,
          problems: [{ code: "truncated-json", severity: "fatal", line: 1, column: 2 }],
        },
      ],
    });
  });

  test("a table: places in the table", async () => {
    const { code, out } = await asof("validate e.csv", {
      "e.csv": "title,when,status\nA,2025-02-30,occured\n,2025,\n",
    });
    expect(code).toBe(1);
    expect(out).toContain(
      "e.csv:3:1: This has no title and is left out: give it one.\n  3 | ,2025,\n      ^\n",
    );
    expect(out).toContain('e.csv:2:3: Event "a", when: there is no such day');
    expect(out).toContain('e.csv:2:14: Event "a", status: this is none of the values');
  });

  test("tables that make one dataset together", async () => {
    const tables = {
      "events.csv": "id,title,when\ne1,A,2025\n",
      "claims.csv": "event,about,statement,source\ne1,outcome,They agreed.,s1\ne2,outcome,They did not.,s1\n",
    };
    const { code, out } = await asof("validate events.csv claims.csv --together", tables);
    expect(code).toBe(1);
    expect(out).toContain('claims.csv:3:1: There is no event "e2"');
    expect(out).toContain("events.csv, claims.csv: 1 problem (CSV, 1 event).");
    expect((await asof("validate claims.csv", tables)).out).toContain("claims.csv:2:1: There is no event");
  });

  test("nothing in a file steers the terminal", async () => {
    const { out } = await asof("validate a.json", {
      "a.json": SOUND.replace('"status": "occurred"', '"status": "\\u001b[31m\u202e"'),
    });
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});

describe("convert", () => {
  test("names what is left out of a foreign file, when it is only checked or built too", async () => {
    const story = {
      "s.json": '{"events":[{"start_date":{"year":2025},"autolink":true,"text":{"headline":"A"}}]}',
    };
    expect((await asof("validate s.json", story)).out).toContain("1 × other properties: autolink");
    expect((await asof("validate s.json --quiet", story)).out).toBe("");
    expect((await asof("build s.json --single-file --out a.html", story)).err).toContain("autolink");
  });

  test("does not call a note a problem", async () => {
    const { out, code } = await asof("validate e.csv", { "e.csv": "Title,Date\nA,2027-01-01\n" });
    expect(out).toContain("e.csv:2:3: note: ");
    expect([out.includes("fine"), code]).toEqual([true, 0]);
  });

  test("of which no event can be read writes nothing", async () => {
    const table = { "e.csv": "Nr,Vorfall\n1,Riss am Pfeiler\n2,Sperrung\n" };
    const result = await asof("convert e.csv --to json -o e.json", table);
    expect(result).toMatchObject({ code: 1 });
    expect(result.err).toContain('--map "Vorfall=title"');
    expect([...result.files.keys()]).toEqual([]);
  });

  test("parts names by commas where it is told", async () => {
    const table = { "e.csv": 'Title,Actors\nA,"Bo, Cy"\n' };
    expect((await asof(["convert", "e.csv", "--to", "json", "--part-by", ","], table)).out).toContain(
      '"name": "Cy"',
    );
    expect(await asof(["convert", "e.csv", "--to", "json", "--part-by", "xy"], table)).toMatchObject({
      code: 2,
    });
  });

  test.each(["json", "csv", "tsv", "timelinejs", "timelinejs-csv", "ics", "jsonld"])(
    "a story to %s",
    async (to) => {
      const { code, out, err, files } = await asof(`convert a.json --to ${to} -o out/x`, { "a.json": STORY });
      expect([code, out, [...files.keys()]]).toEqual([0, "", ["out/x"]]);
      expect((files.get("out/x") ?? "").length).toBeGreaterThan(1000);
      expect(err === "").toBe(to === "json");
      expect((await asof(`convert a.json --to ${to}`, { "a.json": STORY })).out).toBe(files.get("out/x"));
      const dash = await asof(`convert a.json --to ${to} -o -`, { "a.json": STORY });
      expect([dash.out, [...dash.files.keys()]]).toEqual([files.get("out/x"), []]);
      expect((await asof(`convert a.json --to ${to} --quiet`, { "a.json": STORY })).err).toBe("");
    },
  );

  test("JSON is laid out anew and keeps the file's own x", async () => {
    const { out } = await asof("convert a.json --to json", { "a.json": STORY });
    expect(JSON.parse(out)).toMatchObject({ x: (JSON.parse(STORY) as { x: unknown }).x });
    const [before, after] = [parseDatasetText(STORY), parseDatasetText(out)];
    expect(after).toEqual(before);
  });

  test("into a folder of tables and back", async () => {
    const { files } = await asof("convert a.json --to csv -o tables/", { "a.json": STORY });
    expect([...files.keys()]).toContain("tables/claims.csv");
    const names = [...files.keys()];
    const back = await asof(["convert", ...names, "--to", "json"], Object.fromEntries(files));
    expect(back).toMatchObject({ code: 0, err: "" });
    const [before, after] = [parseDatasetText(STORY), parseDatasetText(back.out)];
    expect(after.ok && before.ok && after.dataset).toEqual(before.ok && before.dataset);
    expect([
      ...(await asof("convert a.json --to tsv -o folder", { "a.json": STORY })).files.keys(),
    ]).toContain("folder/events.tsv");
  });

  test("a table of another's, mapped, in Shift_JIS", async () => {
    const table = Uint8Array.from(
      "91e896bc2c93fa95740a8ef1945d89ef926b2c32303235944e328c8e3793fa0a".match(/../g) ?? [],
      (pair) => Number.parseInt(pair, 16),
    );
    const { code, out, err } = await asof(
      ["convert", "t.csv", "--to", "json", "--map", "題名=title:ja", "--title", "会談の表"],
      { "t.csv": table },
    );
    expect([code, err]).toEqual([0, ""]);
    expect(JSON.parse(out)).toMatchObject({
      title: "会談の表",
      events: [{ title: { ja: "首脳会談" }, when: "2025-02-07" }],
    });
  });

  test("what was wrong and what is left out is said; the rest is written, and the code tells", async () => {
    const { code, out, err } = await asof("convert e.csv --to ics", {
      "e.csv": "title,date,Colour\nA,3/4/2025,red\nB,2025,\n",
    });
    expect(code).toBe(1);
    expect(err).toContain("e.csv:2:3: This may be 2025-04-03 or 2025-03-04");
    expect(err).toContain("1 × columns that have no field: Colour");
    expect(err).toContain("1 × events without a date");
    expect(out.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    const none = await asof("convert e.csv --to ics -o x.ics", { "e.csv": "a,b\n1,2\n" });
    expect([none.code, none.out, none.files.size]).toEqual([1, "", 0]);
    expect(none.err).toContain("e.csv:1:1: The table has no head that is known here");
  });
});

test("new: a starter in which nothing is wrong, beside its schema; never over a file", async () => {
  const { code, out, files } = await asof("new dir/my.json --title Mine");
  expect(code).toBe(0);
  expect([...files.keys()]).toEqual(["dir/my.json", "dir/dataset-1.schema.json"]);
  expect(out).toContain("asof validate dir/my.json");
  const text = files.get("dir/my.json") ?? "";
  expect(JSON.parse(text)).toMatchObject({ $schema: "./dataset-1.schema.json", id: "mine", title: "Mine" });
  expect(await asof("validate my.json", { "my.json": text })).toMatchObject({ code: 0 });
  expect([...(await asof("new")).files.keys()][0]).toBe("timeline.json");
});

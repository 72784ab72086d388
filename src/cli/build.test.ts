import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { starter } from "../formats/starter.ts";
import { asof } from "./asof.fixture.ts";
import { openPreview } from "./preview.ts";

const STORY = readFileSync(join(import.meta.dirname, "../../public/data/iwo-to.json"), "utf8");
const SMALL = {
  schemaVersion: 1,
  id: "日本.x",
  title: "橋の歴史",
  events: [{ id: "a", title: "開通", when: "1931-08-26" }],
};
const small = JSON.stringify(SMALL);
const HOSTILE = `</script><script>alert(1)</script><!--`;

describe("asof build", () => {
  test("writes the pages, the user's own file, feeds and what the pages load", async () => {
    const { code, err, files, out } = await asof("build iwo.json --out site/", { "iwo.json": STORY });
    expect([code, err]).toEqual([0, ""]);
    expect([...files.keys()].toSorted()).toEqual([
      "site/assets/start-12345678.js",
      "site/data/iwo-to.json",
      "site/data/iwo-to.jsonld",
      "site/embed.html",
      "site/events.ics",
      "site/feed.xml",
      "site/index.html",
      "site/inline.js",
    ]);
    expect(out).toContain("no share picture");
    expect(files.get("site/data/iwo-to.json")).toBe(STORY);
    expect(files.get("site/inline.js")).toContain("`data/iwo-to.json`");
    const html = files.get("site/index.html") ?? "";
    expect(html).toContain("<title>Iwo");
    expect(html).not.toContain("japan-us-2025");
    expect(html).toContain('"file":"data/iwo-to.json"');
    expect(files.get("site/embed.html")).toContain('"file":"data/iwo-to.json"');
    expect(html).not.toContain("og:image");
  });

  test("leaves out what the starter says to its editor, and nothing else of x", async () => {
    const text = starter("Mine", null);
    const built = async (file: string) =>
      (await asof("build my.json --out s", { "my.json": file })).files.get("s/data/mine.json");
    const { x: _, ...rest } = JSON.parse(text) as Record<string, unknown>;
    expect(text).toContain("asof build leaves it out");
    expect(JSON.parse((await built(text)) ?? "")).toEqual(rest);
    const more = text.replace('"readMe": [', '"mine": 1, "readMe": [');
    expect(JSON.parse((await built(more)) ?? "")).toEqual({ ...rest, x: { mine: 1 } });
    const own = text.replace("Everything under x", "All under x");
    expect(await built(own)).toBe(own);
  });

  test("--site makes what must be absolute", async () => {
    const { code, files } = await asof("build iwo.json --out s --site https://example.org/t", {
      "iwo.json": STORY,
    });
    expect(code).toBe(0);
    expect(files.get("s/index.html")).toContain('<link rel="canonical" href="https://example.org/t/"');
    expect(files.get("s/oembed.json")).toContain('"provider_name": "Iwo');
    expect(files.get("s/feed.xml")).toContain(
      'rel="self" type="application/atom+xml" href="https://example.org/t/feed.xml"',
    );
    expect(files.get("s/events.ics")).toMatch(
      /REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n.*\r\nSOURCE;VALUE=URI:https:\/\/example\.org\/t\/ev/,
    );
  });

  test("data in Japanese make a page in Japanese, and an id that is no file's name becomes one", async () => {
    const { code, files } = await asof("build a.json b.json --out s", { "a.json": small, "b.json": small });
    expect(code).toBe(0);
    const html = files.get("s/index.html") ?? "";
    expect(html).toContain('<html lang="ja"');
    expect(html).toContain('data-lang="ja"');
    expect(html).toContain("出典を日本語で");
    expect([...files.keys()].filter((name) => name.startsWith("s/data/")).toSorted()).toEqual([
      "s/data/x-2.json",
      "s/data/x.json",
      "s/data/x.jsonld",
    ]);
    // Two stories: a link to each.
    expect(html.match(/class="story-nav__link"/g)).toHaveLength(2);
  });

  test("a table is a dataset too; its problems are told, and the rest is built", async () => {
    const { code, err, files } = await asof("build t.csv --out s --title Mine", {
      "t.csv": "title,when\nA,2025-02-30\nB,2025-02-28\n",
    });
    expect(code).toBe(1);
    expect(err).toContain("t.csv:2:");
    expect(files.get("s/index.html")).toContain("<title>Mine</title>");
  });

  test("what can't be shown is not built", async () => {
    const { code, err, files } = await asof("build t.json --out s", { "t.json": "{" });
    expect([code, files.size]).toEqual([1, 0]);
    expect(err).toContain("t.json:1:");
    expect(err).toContain("Nothing was built.");
  });

  test.each([
    ["build", "Name the file"],
    ["build a.json", "--out DIR"],
    ["build a.json --out s --site example.org", "https://example.org/timeline/"],
    ["build a.json --out my.html", "--single-file"],
    ["build a.json b.json --out s --single-file", "one dataset"],
    ["build https://example.org/a.json --out s --watch", "--watch needs files"],
    ["build a.json --out s --watch --port x", "--port is a number"],
  ])("%s is wrong usage", async (line, part) => {
    const { code, err } = await asof(line, { "a.json": small });
    expect(code).toBe(2);
    expect(err).toContain(part);
  });
});

test("events in Parquet are read in parts by a page, and never written into one", async () => {
  const big = JSON.stringify({
    ...SMALL,
    events: [],
    eventsFile: { parquet: "e.parquet", sidecar: "e.json" },
  });
  const { code, err, files } = await asof("build a.json --out s", { "a.json": big });
  expect([code, files.size]).toEqual([2, 0]);
  expect(err).toContain("?data=ADDRESS");
});

describe("asof build --single-file", () => {
  test("puts everything into one page, whose policy names each script and style by its hash", async () => {
    const data = { ...SMALL, title: HOSTILE, events: [{ id: "a", title: HOSTILE, summary: HOSTILE }] };
    const { code, files } = await asof("build a.json --out one.html --single-file", {
      "a.json": JSON.stringify(data),
    });
    expect(code).toBe(0);
    const html = files.get("one.html") ?? "";
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, code_ = ""]) => code_);
    expect(scripts).toHaveLength(2);
    for (const each of scripts) expect(policy).toContain(hash(each));
    expect(policy).toContain(hash(/<style>([^]*?)<\/style>/.exec(html)?.[1] ?? ""));
    // The program is the same, and nothing in it ends its element or hides that end.
    expect(scripts[1]).toBe('const end = "\\x3c/script>", hidden = "\\x3c!--<script>";');
    expect(html.split("<script").length - 1).toBe(2 + 2 + 1);
    expect(html).not.toMatch(/<(?:link|script)[^>]*(?:href|src)="\.?\//);
    expect(html).not.toContain("alert(1)</script>");
  });

  test("in a folder it is named after the dataset", async () => {
    const { files } = await asof("build iwo.json --out out --single-file", { "iwo.json": STORY });
    expect([...files.keys()]).toEqual(["out/iwo-to.html"]);
  });
});

test("the preview serves what was built last, and tells open pages of each build and of each failure", async () => {
  const preview = openPreview();
  const page = "<head><meta content=\"script-src &#39;self&#39;; connect-src 'self'\"></head>";
  preview.show(null, "a.json: <b> is wrong");
  const address = await preview.listen(0);
  const get = async (path: string): Promise<string> => await (await fetch(address + path)).text();
  expect(await get("")).toContain("a.json: &lt;b&gt; is wrong");
  preview.show(
    new Map([
      ["index.html", page],
      ["data/a.json", "{}"],
    ]),
    "",
  );
  expect(await get("")).toContain('<script src="/asof-watch.js" defer></script>');
  expect(await get("data/a.json")).toBe("{}");
  expect((await fetch(`${address}none`)).status).toBe(404);
  const { body } = await fetch(`${address}asof-watch`);
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  const next = async (): Promise<string | undefined> => (await reader?.read())?.value;
  expect(await next()).toContain("event: hello");
  preview.show(null, "line 1\nline 2");
  expect(await next()).toBe('event: failed\ndata: "line 1\\nline 2"\n\n');
  // The page that was there stays, with the report over it.
  expect(await get("")).toContain("script-src");
  preview.show(new Map([["index.html", page]]), "");
  expect(await next()).toContain("event: built");
  await preview.close();
});

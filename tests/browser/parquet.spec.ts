import { spawnSync } from "node:child_process";
import type { Server } from "node:http";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bigTable } from "../../scripts/bigTable.mjs";
import { createStaticServer, listen } from "../../scripts/serve.mjs";
import { drawn, listed, part, settled } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/** More than are read at once, in eight row groups. */
const ROWS = 40_000;

/** A plain host of another origin: pages of ours come to it as to somebody else's. */
let server: Server;
let origin = "";
let folder = "";
let ranges = true;
let asked: { method: string; path: string; range: string }[] = [];
let rows: readonly { id: string; when: string; actors: readonly string[] }[] = [];

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), "asof-parquet-"));
  const table = [...bigTable(ROWS)];
  writeFileSync(join(folder, "events.csv"), table.join("\n"));
  const { status, stderr } = spawnSync(
    process.execPath,
    ["bin/asof.mjs", "convert", join(folder, "events.csv"), "--to", "parquet", "-o", join(folder, "out")],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  rows = table.slice(1).map((line) => {
    const [id = "", , when = "", , actors = ""] = line.split(",");
    return { id, when, actors: actors.split(";") };
  });
  const parquet = readFileSync(join(folder, "out", "events.parquet"));
  const { length } = parquet;
  writeFileSync(
    join(folder, "out", "damaged.parquet"),
    parquet.fill(0, Math.floor(length * 0.75), Math.floor(length * 0.9)),
  );
  const dataset = JSON.parse(readFileSync(join(folder, "out", "dataset.json"), "utf8")) as Record<
    string,
    unknown
  >;
  const eventsFile = { parquet: "damaged.parquet", sidecar: "events.density.json" };
  writeFileSync(join(folder, "out", "damaged.json"), JSON.stringify({ ...dataset, eventsFile }));
  server = createStaticServer(join(folder, "out"), { cors: true });
  server.prependListener("request", (request) => {
    const range = request.headers.range ?? "";
    asked.push({ method: request.method ?? "", path: request.url ?? "", range });
    if (!ranges) delete request.headers.range;
  });
  origin = (await listen(server, 0)).replace(/\/$/, "");
});

test.afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(({ allowed }) => {
  allowed.origins.push(origin);
  [ranges, asked] = [true, []];
});

const address = (name: string, more = ""): string =>
  `./?data=${encodeURIComponent(`${origin}/${name}`)}${more}`;

/** Bytes of the Parquet file that were asked for. */
function bytesRead(): number {
  return asked.reduce((sum, { path, range }) => {
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
    return path === "/events.parquet" && from !== undefined ? sum + Number(to) - Number(from) + 1 : sum;
  }, 0);
}

test("a file of many events is read in parts: by window, by actor and year", async ({ page }) => {
  await page.goto(address("dataset.json"));
  await drawn(page);
  // The footer, and nothing of the events; no preflight.
  expect(asked.filter(({ method, path }) => method === "GET" && path === "/events.parquet")).toHaveLength(1);
  expect(asked.filter(({ method }) => method === "OPTIONS")).toEqual([]);
  expect(bytesRead()).toBe(16_384);
  const dated = rows.filter(({ when }) => when !== "").length;
  await expect(part(page, "count")).toContainText(
    `${dated.toLocaleString("en")} events in the visible time; 40,000 in all`,
  );
  await expect(part(page, "count")).toContainText("are named so far");
  await expect(part(page, "timeline").locator('[data-item^="a"]').first()).toBeVisible();

  // Closer, with the keyboard, until all of the visible time can be read.
  await page.getByRole("listbox").focus();
  const count = part(page, "count");
  for (let press = 0; press < 8 && ((await count.textContent()) ?? "").includes("named so far"); press++) {
    await page.keyboard.press("+");
    await expect(page).toHaveURL(/win=/);
    await page.waitForFunction(() => document.querySelector('[data-part="count"]') !== null);
  }
  await expect(count).not.toContainText("named so far");
  await expect(count).not.toContainText("Reading");
  const win = new URL(page.url()).searchParams.get("win") ?? "";
  expect(win).not.toBe("");

  // By actor and year: the list is that of the table, and only the row groups of the year were asked for.
  asked = [];
  await page.goto(address("dataset.json", "&actor=actor-7&from=2003&to=2003"));
  await drawn(page);
  await expect(count).not.toContainText("Reading");
  const wanted = rows
    .filter(({ when, actors }) => when.startsWith("2003") && actors.includes("actor-7"))
    .map(({ id }) => id);
  await expect(count).toContainText(`${wanted.length} events`);
  const shown = await listed(page);
  expect(wanted.length).toBeGreaterThan(5);
  for (const id of wanted.slice(0, 20)) expect(shown).toContain(id);
  const groups = asked.filter(
    ({ method, range, path }) => method === "GET" && path === "/events.parquet" && range !== "",
  );
  // Its footer, and one of eight row groups or two.
  expect(groups.length).toBeGreaterThanOrEqual(2);
  expect(groups.length).toBeLessThanOrEqual(3);
});

test("an event of which the address has only the id is found and opened, in lanes that add up to all", async ({
  page,
}) => {
  // Neither named nor in a window: one of the middle.
  const { id = "" } = rows[Math.floor(ROWS / 2) + 7] ?? {};
  await page.goto(address("dataset.json", `&lanes=actor&event=${id}`));
  await drawn(page);
  await expect(part(page, "detail").getByRole("heading", { level: 2 })).toBeVisible();
  await expect(part(page, "timeline").locator(`[data-event-id="${id}"]`)).toBeVisible();
  await expect(page.locator(".notice--warn")).toHaveCount(0);
  // Footer, ids and few row groups.
  expect(bytesRead()).toBeLessThan(readFileSync(join(folder, "out", "events.parquet")).length / 2);
  const lanes = part(page, "timeline").getByRole("group", { name: "Lanes" }).getByRole("button");
  const counts = await lanes.evaluateAll((all) =>
    all.map((lane) => Number(/, (\d+) events?$/.exec(lane.getAttribute("aria-label") ?? "")?.[1])),
  );
  expect(counts.length).toBeGreaterThan(2);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.filter(({ when }) => when !== "").length);
});

test("what goes wrong is said in the reader's language: no ranges, a row group that can't be read", async ({
  page,
}) => {
  ranges = false;
  await page.goto(address("dataset.json", "&lang=ja"));
  await settled(page);
  await expect(page.locator('[data-error="no-ranges"]')).toContainText("部分要求（HTTP 206）");
  ranges = true;
  await page.goto(address("damaged.json", "&from=2023&to=2023"));
  await settled(page);
  const notice = page.locator(".notice--warn");
  await expect(notice).toContainText(/Row group \d+ of damaged\.parquet can't be read/);
  // What is known without it is there all the same.
  await expect(part(page, "count")).toContainText("40,000 in all");
});

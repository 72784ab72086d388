import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { packLib } from "../../scripts/checkLib.mjs";
import { createStaticServer, listen } from "../../scripts/serve.mjs";
import { drawn, listed, part, row, rows } from "./asof.ts";
import { expect, test } from "./fixture.ts";

/** The packed package, installed where nothing else is. */
let folder = "";
let server: Server | null = null;

const HOSTILE = `</script><img src=x onerror="window.pwned = 1"><!--`;
const DATA = {
  schemaVersion: 1,
  id: "bridge",
  title: { ja: `橋の歴史 ${HOSTILE}`, en: `The bridge ${HOSTILE}` },
  languages: ["ja", "en"],
  events: [
    { id: "plan", title: { ja: "計画の発表", en: "The plan" }, when: "1920-05-01", status: "announced" },
    { id: "opening", title: { ja: "開通式", en: "The opening" }, when: "1931-08-26", featured: true },
    { id: "flood", title: { ja: "洪水", en: "The flood" }, when: "1938-07", topics: ["water"] },
  ],
  topics: [{ id: "water", name: { ja: "水害", en: "Water" } }],
};

function run(command: string, args: readonly string[], cwd: string): { code: number | null; said: string } {
  const shell = process.platform === "win32";
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8", shell });
  return { code: status, said: stdout + stderr };
}

const asof = (...args: string[]) =>
  run(process.execPath, [join(folder, "node_modules", "asof", "bin", "asof.mjs"), ...args], folder);

test.beforeAll(() => {
  test.setTimeout(180_000);
  if (!existsSync("dist-lib/bin/site")) run(process.execPath, ["scripts/lib.mjs"], process.cwd());
  folder = mkdtempSync(join(tmpdir(), "asof-site-"));
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  const quiet = ["--offline", "--legacy-peer-deps", "--omit=optional", "--no-audit", "--no-fund"];
  const installed = run("npm", ["install", ...quiet, packLib(join(folder, "packed"))], folder);
  expect(installed.code, installed.said).toBe(0);
  writeFileSync(join(folder, "bridge.json"), JSON.stringify(DATA));
});

test.afterAll(() => {
  server?.close();
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

test("the packed command makes a site of its own of a dataset, for any folder of a static host", async ({
  page,
  allowed,
  request,
}) => {
  mkdirSync(join(folder, "www", "some"), { recursive: true });
  const built = asof("build", "bridge.json", "--out", "www/some/where");
  expect(built.code, built.said).toBe(0);
  expect(built.said).toContain("no share picture");
  server = createStaticServer(join(folder, "www"));
  const address = `${await listen(server, 0)}some/where/`;
  allowed.origins.push(new URL(address).origin);

  // Readable without script, in the dataset's first language, with nothing of another story.
  const html = await (await request.get(address)).text();
  expect(html).toMatch(/<html lang="ja"/);
  expect(html).toContain("<title>橋の歴史 &lt;/script&gt;");
  for (const text of ["計画の発表", "開通式", "洪水", "出典を日本語で"]) expect(html).toContain(text);
  expect(html).not.toContain("japan-us");
  for (const [, href = ""] of html.matchAll(/<link rel="alternate"[^>]* href="([^"]+)"/g))
    expect((await request.get(new URL(href, address).href)).status(), href).toBe(200);
  const data = await request.get(`${address}data/bridge.json`);
  expect(await data.json()).toEqual(DATA);

  const failed: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto(address);
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  await drawn(page);
  // The reader's browser speaks English; the page takes itself over in the reader's language.
  await expect(page).toHaveTitle(`The bridge ${HOSTILE}`);
  expect(await listed(page)).toEqual(["plan", "opening", "flood"]);
  await expect(page.locator(".story-nav")).toHaveCount(0);
  await row(page, "flood").getByRole("link", { name: "The flood" }).click();
  await expect(part(page, "detail")).toContainText("The flood");
  // Its own dataset asked for by name is the site's, not another; it is asked for once.
  let asked = 0;
  page.on("request", (each) => (asked += each.url().endsWith("data/bridge.json") ? 1 : 0));
  await page.goto(`${address}?data=data/bridge.json&lang=ja`);
  await expect(rows(page)).toHaveCount(3);
  await expect(page).toHaveTitle(/^橋の歴史/);
  await expect(page.locator(".story-nav")).toHaveCount(0);
  expect(asked).toBe(1);
  // A frame without a dataset shows the site's own; so does a link to it.
  await page.goto(`${address}embed.html?lang=ja`);
  await expect(rows(page)).toHaveCount(3);
  await expect(row(page, "opening")).toContainText("開通式");
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  const inline = readFileSync(join(folder, "www/some/where/inline.js"), "utf8");
  expect(inline.split("data/bridge.json")).toHaveLength(2);
  expect(failed).toEqual([]);
});

test("the single file opens from disk without a network: timeline, list, filters, search and panel", async ({
  page,
  context,
  allowed,
}) => {
  const built = asof("build", "bridge.json", "--single-file", "--out", "bridge.html");
  expect(built.code, built.said).toBe(0);
  allowed.origins.push("null");
  await context.setOffline(true);
  await page.goto(pathToFileURL(resolve(folder, "bridge.html")).href);
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  await drawn(page);
  await expect(part(page, "timeline").locator('[data-event-id="opening"]')).toBeVisible();
  expect(await listed(page)).toEqual(["plan", "opening", "flood"]);
  // The search would run in a worker, which a page from disk has not.
  await page.getByRole("searchbox").fill("flo");
  await expect(rows(page)).toHaveCount(1);
  await row(page, "flood").getByRole("link", { name: "The flood" }).click();
  await expect(part(page, "detail")).toContainText("The flood");
  await page.keyboard.press("Escape");
  await page.getByRole("searchbox").fill("");
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole("button", { name: "Topic" }).click();
  await page.getByRole("checkbox", { name: /Water/ }).check();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole("button", { name: "日本語" }).click();
  await expect(row(page, "flood")).toContainText("洪水");
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
});

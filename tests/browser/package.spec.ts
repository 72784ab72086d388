import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { packLib } from "../../scripts/checkLib.mjs";
import { expect, test } from "./fixture.ts";
import { watchHeld } from "./held.ts";

/** What only a first visit shows, or what is counted in the page's process. */
const alone = test.extend({ firstVisit: true });

const ROOT = join(import.meta.dirname, "..", "..");
const modules = (...path: string[]): string => join(ROOT, "node_modules", ...path);

declare global {
  interface Window {
    readonly told: {
      readonly views: readonly string[];
      readonly selected: readonly (string | null)[];
      readonly ready: readonly string[];
      readonly errors: readonly string[];
    };
    readonly parsed: boolean;
    readonly dialect: string;
  }
}

const SECOND = {
  schemaVersion: 1,
  id: "second",
  title: { en: "Second", ja: "第二" },
  events: [
    { id: "x", title: { en: "Other event", ja: "別の出来事" }, when: "1945-02-19" },
    { id: "y", title: { en: "Later event", ja: "後の出来事" }, when: "2025-03-29" },
  ],
};

let folder = "";
let server: ChildProcess | null = null;
let address = "";

/** Runs a program of this repository with this Node, in the app's folder once there is one. */
function run(script: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder === "" ? ROOT : folder,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${script} ${args.join(" ")}:\n${stdout}${stderr}`);
}

/** Serves a folder by the server of this repository; its address. */
async function serve(files: string): Promise<string> {
  server = spawn(process.execPath, [join(ROOT, "scripts", "serve.mjs"), files], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (server.stdout === null) throw new Error("The server says nothing.");
  const [said] = (await once(server.stdout, "data")) as [Buffer];
  return /http:\S+/.exec(said.toString())?.[0] ?? "";
}

test.describe.configure({ mode: "serial" });

/** A fresh app somewhere else, with the packed package in it. Nothing is fetched: React is this repository's. */
test.beforeAll(async () => {
  test.setTimeout(120_000);
  // Others may be packing it: it is built anew only where the step before this one has not done so.
  if (!existsSync(join(ROOT, "dist-lib", "bin", "site"))) run(join(ROOT, "scripts", "lib.mjs"));
  folder = mkdtempSync(join(tmpdir(), "asof-app-"));
  mkdirSync(join(folder, "public"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "app", private: true, type: "module" }));
  writeFileSync(join(folder, "public", "second.json"), JSON.stringify(SECOND));
  cpSync(join(ROOT, "tests", "package", "main.tsx"), join(folder, "main.tsx"));
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head><body>
    <div id="root"></div><script type="module" src="./main.tsx"></script></body></html>`,
  );
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const args = [
    "install",
    "--offline",
    "--no-save",
    "--legacy-peer-deps",
    "--no-audit",
    "--no-fund",
    packLib(join(folder, "packed")),
  ];
  const installed = spawnSync(npm, args, {
    cwd: folder,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  expect(installed.status, installed.stderr).toBe(0);
  for (const name of ["react", "react-dom", "scheduler", "@types/react", "@types/react-dom", "csstype"]) {
    mkdirSync(join(folder, "node_modules", "@types"), { recursive: true });
    symlinkSync(modules(name), join(folder, "node_modules", name), "junction");
  }
  run(modules("vite", "bin", "vite.js"), "build", "--base", "./", "--logLevel", "warn");
  address = await serve(join(folder, "dist"));
});

test.afterAll(() => {
  server?.kill();
  if (folder !== "") rmSync(folder, { recursive: true, force: true });
});

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

async function open(page: Page, allowed: { origins: string[] }): Promise<void> {
  allowed.origins.push(new URL(address).origin);
  await page.goto(address);
  for (const name of ["controlled", "own", "refusing"])
    await expect(part(page, name).locator('main[data-timeline="ready"]')).toBeVisible();
}

test("the package's types are whole without any of its sources", () => {
  const options = [
    "--strict",
    "--jsx",
    "react-jsx",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--noEmit",
  ];
  run(modules("typescript", "bin", "tsc"), ...options, "--types", "", "main.tsx");
});

test("several timelines of different data stand in one page and touch nothing of it", async ({
  page,
  allowed,
}) => {
  await open(page, allowed);
  await expect(part(page, "controlled").locator("article", { hasText: "A meeting" })).toBeVisible();
  await expect(part(page, "own").locator("article", { hasText: "別の出来事" })).toBeVisible();
  await expect(part(page, "bad").getByRole("alert")).toBeVisible();
  expect(await page.evaluate(() => window.told.errors)).toEqual(["not-a-dataset"]);
  expect((await page.evaluate(() => window.told.ready)).toSorted()).toEqual(["controlled", "own"]);
  expect(await page.evaluate(() => [window.parsed, window.dialect])).toEqual([
    true,
    "https://json-schema.org/draft/2020-12/schema",
  ]);
  // Each has its own language and theme; the page keeps its title, address, head and storage.
  const marks = (name: string) =>
    part(page, name)
      .locator(".asof-root")
      .evaluate((root: HTMLElement) => [
        root.lang,
        root.dataset["theme"],
        getComputedStyle(root).colorScheme,
      ]);
  expect(await marks("controlled")).toEqual(["en", "light", "light"]);
  expect(await marks("own")).toEqual(["ja", "dark", "dark"]);
  expect(
    await page.evaluate(() => [document.title, location.href, localStorage.length, sessionStorage.length]),
  ).toEqual(["Host", address, 0, 0]);
  expect(await page.locator("head style, head meta[name=robots]").count()).toBe(0);
  // The canvas came in a chunk of its own.
  const files = readdirSync(join(folder, "dist", "assets"));
  expect(files.filter((file) => /^Timeline-.*\.js$/.test(file))).toHaveLength(1);
  expect(files.filter((file) => file.endsWith(".css"))).toEqual([]);
});

test("a controlled view comes back as it was told, and one that is not taken over is not shown", async ({
  page,
  allowed,
}) => {
  await open(page, allowed);
  const controlled = part(page, "controlled");
  const panel = controlled.locator('[data-part="detail"]');
  await expect(panel).toContainText("A launch");
  await controlled.getByRole("link", { name: "A meeting" }).last().click();
  await expect(panel).toContainText("A meeting");
  await expect(page.locator("output")).toContainText('"event":"a"');
  expect(await page.evaluate(() => window.told.selected)).toEqual(["a"]);
  expect((await page.evaluate(() => window.told.views)).at(-1)).toBe("?event=a");
  // The host page drives it; that is not told back.
  await page.getByRole("button", { name: "Open the ceremony" }).click();
  await expect(panel).toContainText("A ceremony");
  expect(await page.evaluate(() => window.told.views.filter((search) => search.includes("event=c")))).toEqual(
    [],
  );
  await expect(
    controlled.locator('[data-part="timeline"]').getByText("March 2025", { exact: true }),
  ).toBeVisible();
  // A host that keeps its view.
  const refusing = part(page, "refusing");
  await refusing.getByRole("link", { name: "A launch" }).last().click();
  await expect.poll(() => page.evaluate(() => window.told.selected.at(-1))).toBe("b");
  await expect(refusing.locator('[data-part="detail"]')).toHaveCount(0);
  // Copying needs a page that can show the view.
  await expect(controlled.getByRole("button", { name: "Copy link" })).toHaveCount(0);
  expect(page.url()).toBe(address);
});

alone("mounted and unmounted a dozen times nothing is left behind", async ({ page, allowed }) => {
  test.setTimeout(120_000);
  await open(page, allowed);
  const count = await watchHeld(page);
  /** Hides all timelines and shows them again until their canvases are drawn, so many times; hidden at the end. */
  const rounds = (times: number) =>
    page.evaluate(async (left) => {
      const button = document.querySelector("button");
      const until = async (done: () => boolean) => {
        while (!done()) await new Promise((resolve) => setTimeout(resolve, 10));
      };
      const hosts = () => [...document.querySelectorAll("section > div")];
      for (let time = 0; time < left; time++) {
        if (hosts().length === 0) button?.click();
        await until(
          () =>
            hosts().filter((host) => host.shadowRoot?.querySelector("main[data-timeline]") != null).length ===
            3,
        );
        button?.click();
        await until(() => hosts().length === 0);
      }
    }, times);
  await rounds(3);
  const before = await count();
  await rounds(12);
  const after = await count();
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
});

import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";

/** The command line out of the packed package, in a folder of its own: nothing but Node is there. */
let folder = "";

test.beforeAll(() => {
  test.setTimeout(180_000);
  if (!existsSync("dist-lib/bin/asof.mjs")) command(process.execPath, ["scripts/lib.mjs"], process.cwd());
  folder = mkdtempSync(join(tmpdir(), "asof-cli-"));
  const windows = process.platform === "win32";
  command(
    windows ? "npm.cmd" : "npm",
    ["pack", "--ignore-scripts", "--pack-destination", folder],
    resolve("dist-lib"),
  );
  const [tarball] = readdirSync(folder);
  command("tar", ["-xzf", tarball ?? ""], folder);
  mkdirSync(join(folder, "work"));
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function command(file: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(file, args, { cwd, encoding: "utf8", shell: file.endsWith(".cmd") });
  if (status !== 0) throw new Error(`${file} ${args.join(" ")}: ${stderr}`);
}

function asof(args: readonly string[], input = ""): { code: number | null; out: string; err: string } {
  const program = join(folder, "package", "bin", "asof.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: join(folder, "work"),
    input,
    encoding: "utf8",
    env: { PATH: process.env["PATH"] ?? "" },
  });
  return { code: status, out: stdout, err: stderr };
}

test("the packed command line starts a dataset, finds nothing wrong in it, and converts it there and back", () => {
  expect(asof(["new", "my.json", "--title", "Mine"])).toMatchObject({ code: 0, err: "" });
  expect(readdirSync(join(folder, "work")).toSorted()).toEqual(["dataset-1.schema.json", "my.json"]);
  expect(asof(["validate", "my.json"])).toEqual({
    code: 0,
    out: "my.json: fine (Asof JSON, 2 events).\n",
    err: "",
  });
  expect(asof(["new", "my.json"]).code).toBe(2);
  expect(asof(["convert", "my.json", "--to", "csv", "-o", "tables/"]).code).toBe(0);
  const tables = readdirSync(join(folder, "work", "tables")).map((name) => `tables/${name}`);
  const back = asof(["convert", ...tables, "--to", "json"]);
  expect(back.code).toBe(0);
  const {
    x: _x,
    $schema: _schema,
    ...mine
  } = JSON.parse(readFileSync(join(folder, "work", "my.json"), "utf8")) as Record<string, unknown>;
  expect((JSON.parse(back.out) as { events: unknown[] }).events).toHaveLength(
    (mine["events"] as unknown[]).length,
  );
  for (const to of ["tsv", "ics", "timelinejs", "jsonld"])
    expect(asof(["convert", "my.json", "--to", to, "-o", `my.${to}`])).toMatchObject({ code: 0, out: "" });
  expect(asof(["validate", "my.ics", "my.tsv", "my.timelinejs", "--quiet"])).toMatchObject({
    code: 0,
    out: "",
  });
});

test("exit codes, standard input, and what can't be read", () => {
  expect(asof(["validate", "-"], "title,when\nA,2025-02-30\n")).toMatchObject({ code: 1 });
  expect(asof(["validate", "-"], "title,when\nA,2025-02-28\n")).toMatchObject({
    code: 0,
    out: "-: fine (CSV, 1 event).\n",
  });
  expect(asof(["validate", "none.json"])).toEqual({
    code: 2,
    out: "",
    err: "none.json can't be read: there is no such file.\n",
  });
  expect(asof(["validate", "."])).toEqual({ code: 2, out: "", err: ". can't be read: it is a folder.\n" });
  expect(asof([])).toMatchObject({ code: 2, out: "" });
  expect(asof(["--version"]).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  writeFileSync(join(folder, "work", "closed"), "");
  expect(asof(["convert", "-", "--to", "json", "-o", "closed/x.json"], "title,when\nA,2025\n").err).toContain(
    "closed/x.json can't be written",
  );
});

// What is measured, behind one server: the built page, the peers' pages, and the data of both.
import { spawnSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { root } from "../scripts/ensure.mjs";
import { createStaticServer, listen } from "../scripts/serve.mjs";
import { makeDataset } from "./dataset.mjs";
import { isAsked, PAGES } from "./pages.mjs";
import { writeParquet } from "./parquet.mjs";
import { plainPage } from "./plainPage.mjs";

const here = join(root, "bench");
const site = join(root, ".cache", "bench");
const dataOf = (page) => PAGES[page].data ?? "json";

/** Installs the peers, when they are not what the lock file asks for; their versions by name. */
export async function installPeers() {
  const { dependencies } = JSON.parse(await readFile(join(here, "package.json"), "utf8"));
  if (!(await versionsFit(dependencies))) {
    console.log("Installing the peers (npm ci in bench/) …");
    const shell = process.platform === "win32";
    const options = { cwd: here, stdio: ["ignore", "ignore", "inherit"], shell };
    const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-fund", "--no-audit"], options);
    if (status !== 0) throw new Error("The peers could not be installed: see npm's message above.");
  }
  return dependencies;
}

async function versionsFit(wanted) {
  const fits = Object.entries(wanted).map(async ([name, version]) => {
    const file = join(here, "node_modules", name, "package.json");
    return JSON.parse(await readFile(file, "utf8")).version === version;
  });
  return await Promise.all(fits).then(
    (all) => all.every(Boolean),
    () => false,
  );
}

/** Builds the peers' pages as an application would (bundled, minified, production mode). */
async function buildPeers() {
  const folder = join(here, "peers");
  const pages = (await readdir(folder)).filter((file) => file.endsWith(".html"));
  await build({
    configFile: false,
    root: folder,
    base: "./",
    logLevel: "error",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: join(site, "peers"),
      target: "es2022",
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: pages.map((page) => join(folder, page)) },
    },
  });
}

/**
 * Lays everything out and serves it.
 * @param {ReturnType<import("./options.mjs").readOptions>} options
 * @returns {Promise<{address: string, bytes: Map<string, number>, close: () => void}>} bytes by path of the data
 */
export async function serveSite(options) {
  await rm(site, { recursive: true, force: true });
  await mkdir(join(site, "data"), { recursive: true });
  await cp(join(root, "dist"), join(site, "asof"), { recursive: true });
  await buildPeers();
  // TimelineJS3 comes as a finished script.
  await cp(join(here, "node_modules/@knight-lab/timelinejs/dist"), join(site, "peers/tl"), {
    recursive: true,
  });
  const bytes = new Map();
  const zipped = [];
  for (const size of options.sizes) {
    const kinds = new Set(options.pages.filter((page) => isAsked(page, size, options)).map(dataOf));
    if (kinds.has("parquet"))
      bytes.set(
        `parquet/${size}`,
        await writeParquet(join(site, "parquet", String(size)), { ...options, size }),
      );
    if (!kinds.has("json")) continue;
    const dataset = makeDataset({ ...options, size });
    const text = JSON.stringify(dataset);
    bytes.set(`data/${size}.json`, Buffer.byteLength(text));
    await writeFile(join(site, "data", `${size}.json`), text);
    await mkdir(join(site, "plain", String(size)), { recursive: true });
    await writeFile(join(site, "plain", String(size), "index.html"), plainPage(dataset));
    zipped.push(`data/${size}.json`, `plain/${size}/`);
  }
  const server = createStaticServer(site);
  const address = await listen(server, 0);
  // The server zips a file when it is first asked for: not while somebody waits for it.
  for (const path of zipped)
    await (await fetch(new URL(path, address), { headers: { "accept-encoding": "gzip" } })).arrayBuffer();
  return { address, bytes, close: () => server.close() };
}

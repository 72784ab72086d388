// Builds the command line into bin/: asof.mjs and its chunks, which need Node and nothing else, so that it also works
// from the packed package; for `asof build` the pages without a story (site/) and the parts of a single file (single/);
// the schema, and the licences of what is in all of it. A step of `npm run build`, after the pages.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "vite";
import { root } from "./ensure.mjs";

const bin = join(root, "bin");
const dist = join(root, "dist");
const { output } = await build({
  root,
  logLevel: "warn",
  publicDir: false,
  plugins: [withoutLazyParts()],
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  // Drawn with only where it is installed.
  ssr: { noExternal: true, external: ["@resvg/resvg-wasm"] },
  build: {
    ssr: "src/cli/main.ts",
    outDir: "bin",
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: "asof.mjs", chunkFileNames: "chunks/[name]-[hash].mjs" } },
  },
});
const file = join(bin, "asof.mjs");
writeFileSync(file, `#!/usr/bin/env node\n${readFileSync(file, "utf8")}`);
chmodSync(file, 0o755);
const schema = "dataset-1.schema.json";
copyFileSync(join(root, "public", "schema", schema), join(bin, schema));
copyShell();
copySingle();
const modules = output.flatMap((chunk) => Object.keys(chunk.modules ?? {}));
const shipped = ["vis-timeline", "vis-data", "vis-util", "moment", "@egjs/hammerjs", "keycharm"];
writeFileSync(join(bin, "THIRD-PARTY.txt"), licences([...packagesOf(modules), ...shipped]));

/** What the page loads later is never drawn by the command: only the words of its languages are. */
function withoutLazyParts() {
  const EMPTY = "\0asof-lazy-part";
  return {
    name: "asof-without-lazy-parts",
    resolveDynamicImport(_, importer) {
      return /[\\/]src[\\/](?:components|data|timeline|map)[\\/]/.test(importer) ? EMPTY : null;
    },
    load: (id) => (id === EMPTY ? "export {}" : null),
  };
}

/** The pages and what they load, without the stories that ship with this build, and without other pages' own chunks. */
function copyShell() {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite", "manifest.json"), "utf8"));
  const used = filesOf(manifest, ["index.html", "embed.html"]);
  const others = filesOf(
    manifest,
    Object.keys(manifest).filter((key) => manifest[key].isEntry),
  );
  const site = join(bin, "site");
  const copy = (name) => cpSync(join(dist, name), join(site, name), { recursive: true });
  for (const name of readdirSync(join(dist, "assets")))
    if (used.has(`assets/${name}`) || !others.has(`assets/${name}`)) copy(`assets/${name}`);
  for (const name of [
    "boot.js",
    "boot-frame.js",
    "embed.html",
    "embed.js",
    "icon.svg",
    "inline",
    "inline.js",
    "schema",
  ])
    copy(name);
  copyFileSync(join(root, ".cache", "shell", "index.html"), join(site, "index.html"));
}

/** Files that the entries may come to load. */
function filesOf(manifest, entries) {
  const seen = new Set();
  const files = new Set();
  const queue = [...entries];
  for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const { assets = [], css = [], dynamicImports = [], file: chunk, imports = [] } = manifest[key];
    for (const name of [chunk, ...css, ...assets]) files.add(name);
    queue.push(...imports, ...dynamicImports);
  }
  return files;
}

/** @throws SyntaxError for what is no classic script */
function checkScript(code) {
  return new Script(code);
}

/** The program as one classic script (`vite build --mode single`). */
function copySingle() {
  const from = join(root, ".cache", "single");
  const to = join(bin, "single");
  mkdirSync(to, { recursive: true });
  const code = readFileSync(join(from, "single.js"), "utf8");
  // As `cli/singleFile.ts` writes it into a page: it must still be a program, and end nothing around it.
  const inPage = code.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
  checkScript(inPage);
  if (/\bimport\s*\(|\bimport\.meta\b/.test(inPage)) throw new Error("The single file would load modules.");
  writeFileSync(join(to, "single.js"), code);
  copyFileSync(join(from, "single.css"), join(to, "single.css"));
}

function packagesOf(ids) {
  return ids.flatMap(
    (id) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace("\\", "/") ?? [],
  );
}

/** The licences of the packages whose code is in the files. */
function licences(names) {
  return [...new Set(names)]
    .sort((a, b) => a.localeCompare(b, "en"))
    .map((name) => {
      const folder = join(root, "node_modules", name);
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const words = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const text = words === undefined ? "" : `\n${readFileSync(join(folder, words), "utf8").trim()}\n`;
      return `${name} ${version} (${license}), https://www.npmjs.com/package/${name}\n${text}`;
    })
    .join("\n----\n\n");
}

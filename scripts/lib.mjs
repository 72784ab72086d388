// `npm run build:lib`: the React package `asof` in dist-lib/, ready for `npm pack`. The code comes from Vite
// (`--mode lib` in vite.config.ts), the types from TypeScript.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ensureDependencies, requireNode, root } from "./ensure.mjs";

requireNode();
ensureDependencies();
const out = join(root, "dist-lib");
const modules = (...path) => join(root, "node_modules", ...path);
/** What `asof build` draws share pictures with. */
const PICTURES = [
  "@resvg/resvg-wasm",
  "@expo-google-fonts/biz-udpgothic",
  "@expo-google-fonts/biz-udpmincho",
];
/** Files of src/ that the package's entries are made of. */
const ENTRIES = { index: "embed/react", element: "embed/TimelineElement" };

// The command in the package makes sites of the built pages.
if (!pagesAreFresh()) run(join(root, "scripts", "build.mjs"), "--logLevel", "warn");
run(modules("vite", "bin", "vite.js"), "build", "--mode", "lib", "--logLevel", "warn");
writeTypes();
writeSchema();
writeManifest();
rmSync(join(out, "bin"), { recursive: true, force: true });
cpSync(join(root, "bin"), join(out, "bin"), { recursive: true });
cpSync(join(root, "LICENSE"), join(out, "LICENSE"));
cpSync(join(root, "docs", "react.md"), join(out, "README.md"));
writeFileSync(join(out, "THIRD-PARTY.txt"), licences());

/** Whether the last step of `npm run build` is younger than all that goes into it. */
function pagesAreFresh() {
  const last = statSync(join(root, "bin", "THIRD-PARTY.txt"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ["src", "public", "scripts"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return ["index.html", "embed.html", "package-lock.json", "vite.config.ts", ...sources].every(
    (name) => statSync(join(root, name)).mtimeMs <= last,
  );
}

function run(script, ...args) {
  const { status } = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** The declarations that the entries reach, and no others. */
function writeTypes() {
  const cache = join(root, ".cache", "lib");
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache, { recursive: true });
  const project = join(cache, "tsconfig.json");
  const options = { noEmit: false, emitDeclarationOnly: true, declaration: true, outDir: "types" };
  writeFileSync(
    project,
    JSON.stringify({
      extends: "../../tsconfig.json",
      compilerOptions: { ...options, rootDir: "../../src" },
      include: ["../../src/**/*.d.ts"],
      files: Object.values(ENTRIES).map((file) => `../../src/${file}.ts`),
    }),
  );
  run(modules("typescript", "bin", "tsc"), "--project", project);
  const written = new Set();
  for (const [name, file] of Object.entries(ENTRIES)) {
    copyTypes(join(cache, "types"), `${file}.d.ts`, written);
    writeFileSync(join(out, `${name}.d.ts`), `export * from "./types/${file}.js";\n`);
  }
}

/** Copies one declaration file and those it imports, with the endings that every resolution understands. */
function copyTypes(from, file, written) {
  if (written.has(file)) return;
  written.add(file);
  const source = readFileSync(join(from, file), "utf8").replaceAll(/^import "[^"]+\.css";\n/gm, "");
  const text = source.replace(
    /(^(?:import|export|\})[^"\n]* from "|\bimport\(")([^"]+)(")/gm,
    (_, before, target, after) => {
      if (!target.startsWith(".")) {
        if (!/^react($|\/)/.test(target)) throw new Error(`The types of ${file} need ${target}.`);
        return before + target + after;
      }
      const stem = target.replace(/\.tsx?$/, "");
      copyTypes(from, join(dirname(file), `${stem}.d.ts`), written);
      return `${before}${stem}.js${after}`;
    },
  );
  const target = join(out, "types", file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** As a module, which every bundler can import, and as the file itself. */
function writeSchema() {
  const schema = readFileSync(join(root, "public", "schema", "dataset-1.schema.json"), "utf8");
  const value = JSON.stringify(JSON.parse(schema));
  writeFileSync(join(out, "schema.json"), schema);
  writeFileSync(join(out, "schema.js"), `export const schema = ${value};\n`);
  writeFileSync(
    join(out, "schema.d.ts"),
    "/** JSON Schema (draft 2020-12) of a dataset file. */\n" +
      "export declare const schema: { readonly $schema: string; readonly [keyword: string]: unknown };\n",
  );
}

function writeManifest() {
  const own = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const entry = (name) => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
  const manifest = {
    name: own.name,
    version: own.version,
    description: own.description,
    license: own.license,
    keywords: ["timeline", "react", "edtf", "uncertain dates", "events"],
    type: "module",
    sideEffects: false,
    exports: {
      ".": entry("index"),
      "./element": entry("element"),
      "./schema": entry("schema"),
      "./schema.json": "./schema.json",
      "./package.json": "./package.json",
    },
    types: "./index.d.ts",
    bin: { asof: "bin/asof.mjs" },
    engines: own.engines,
    files: ["bin", "*.js", "*.d.ts", "schema.json", "chunks", "assets", "types", "THIRD-PARTY.txt"],
    // For share pictures; without them the command leaves these out.
    optionalDependencies: Object.fromEntries(PICTURES.map((name) => [name, own.devDependencies[name]])),
    peerDependencies: { react: "^19.0.0", "react-dom": "^19.0.0" },
  };
  writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The licences of the packages whose code is in the bundle. */
function licences() {
  const text = readFileSync(join(out, "bundled.json"), "utf8");
  rmSync(join(out, "bundled.json"));
  return JSON.parse(text)
    .map((name) => {
      const folder = modules(name);
      const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const words = file === undefined ? "" : `\n${readFileSync(resolve(folder, file), "utf8").trim()}\n`;
      return `${name} ${version} (${license})\n${words}`;
    })
    .join("\n----\n\n");
}

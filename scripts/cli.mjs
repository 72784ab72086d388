// Builds the command line into bin/: asof.mjs, one file that needs Node and nothing else, so that it also works from
// the packed package, with the schema and the licences of what is in it. A step of `npm run build`; alone:
// `node scripts/cli.mjs`.
import { chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./ensure.mjs";

const bin = join(root, "bin");
const { output } = await build({
  root,
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: "src/cli/main.ts",
    outDir: "bin",
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "asof.mjs", codeSplitting: false } },
  },
});
const file = join(bin, "asof.mjs");
writeFileSync(file, `#!/usr/bin/env node\n${readFileSync(file, "utf8")}`);
chmodSync(file, 0o755);
const schema = "dataset-1.schema.json";
copyFileSync(join(root, "public", "schema", schema), join(bin, schema));
writeFileSync(
  join(bin, "THIRD-PARTY.txt"),
  licences(output.flatMap((chunk) => Object.keys(chunk.modules ?? {}))),
);

/** The licences of the packages whose code is in the file. */
function licences(modules) {
  const names = new Set(
    modules.flatMap(
      (id) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1]?.replace("\\", "/") ?? [],
    ),
  );
  return [...names]
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

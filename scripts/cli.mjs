// Builds the command line into bin/asof.mjs: one file that needs Node and nothing else, so that it also works from
// the packed package. A step of `npm run build`; alone: `node scripts/cli.mjs`.
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root } from "./ensure.mjs";

await build({
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
const file = join(root, "bin", "asof.mjs");
writeFileSync(file, `#!/usr/bin/env node\n${readFileSync(file, "utf8")}`);
chmodSync(file, 0o755);

// `npm run build`: the production build into dist/, then the story written into its HTML.
// Anything after `--` goes to Vite.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies, requireNode, root } from "./ensure.mjs";

requireNode();
ensureDependencies();
run(join(root, "node_modules", "vite", "bin", "vite.js"), "build", ...process.argv.slice(2));
const prerender = fileURLToPath(new URL("prerender.mjs", import.meta.url));
if (existsSync(prerender)) run(prerender);

function run(script, ...args) {
  const result = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

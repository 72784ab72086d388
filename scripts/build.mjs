// `npm run build`: the production build into dist/, then the story written into its HTML, then what others read of
// it: cards, JSON-LD, oEmbed (ASOF_SITE says for which address), and the command line into bin/.
// Anything after `--` goes to Vite.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies, requireNode, root } from "./ensure.mjs";

requireNode();
ensureDependencies();
const vite = join(root, "node_modules", "vite", "bin", "vite.js");
run(vite, "build", ...process.argv.slice(2));
run(vite, "build", "--mode", "workbench", "--logLevel", "warn");
// Beside the pages: the timeline for shadow roots of other pages.
run(vite, "build", "--mode", "inline", "--logLevel", "warn");
// And the whole program as one script, for pages that open from disk.
run(vite, "build", "--mode", "single", "--logLevel", "warn");
for (const step of ["element.mjs", "prerender.mjs", "publish.mjs", "cli.mjs"])
  run(fileURLToPath(new URL(step, import.meta.url)));

function run(script, ...args) {
  const result = spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: "inherit" });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

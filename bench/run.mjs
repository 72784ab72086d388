// `npm run bench`: builds, then measures. Nothing else should run on the machine meanwhile.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../scripts/ensure.mjs";

for (const script of ["scripts/build.mjs", "scripts/size.mjs", "bench/paint.mjs"]) {
  const { status } = spawnSync(process.execPath, [join(root, script)], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

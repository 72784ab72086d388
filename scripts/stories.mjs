// Writes the list of shipped stories, src/data/stories.ts, from the files in public/data. The same test, run
// without the switch, fails when the list is not the one that the files give.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["vitest", "run", "src/data/stories.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, ASOF_WRITE_STORIES: "1" },
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;

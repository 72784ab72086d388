// Writes public/schema/dataset-1.schema.json from src/model/schema.ts. The same test, run without the switch,
// fails when the published file is not the one that the code gives.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["vitest", "run", "src/model/schema.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, ASOF_WRITE_SCHEMA: "1" },
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;

// `npm start`: from a fresh clone to the page in a browser.
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { ensureDependencies, fail, requireNode, root } from "./ensure.mjs";
import { createStaticServer, listen, portProblem, stopOnSignal, wantedPort } from "./serve.mjs";

requireNode();
const port = wantedPort(process.env.PORT, 4173);
if (port === null) fail(`PORT must be a number from 0 to 65535, not "${process.env.PORT}".`);

// Asked first: nobody should wait for an install and a build to hear that the port is in use.
const probe = createServer();
await openOrExplain(probe);
await new Promise((closed) => probe.close(closed));

ensureDependencies();
console.log("Building …");
const build = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), "--logLevel", "warn"], {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
});
if (build.status !== 0) fail("The build failed: see the message above.");

const server = createStaticServer(join(root, "dist"));
const address = await openOrExplain(server);
stopOnSignal(server);
console.log(`Asof is at ${address} (stop with Ctrl-C)`);

/** @returns {Promise<string>} its address */
async function openOrExplain(candidate) {
  try {
    return await listen(candidate, port);
  } catch (error) {
    return fail(portProblem(port, error));
  }
}

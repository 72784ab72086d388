import type { Plugin } from "vite";

/** A page from disk can start no worker: what would run in one runs in the page. */
export function withoutWorkers(): Plugin {
  return {
    name: "asof-without-workers",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (!/[\\/]src[\\/]/.test(id) || !code.includes("new Worker(")) return null;
      const shorter = code.replace(/new Worker\(\s*new URL\([^)]*\)[^)]*\)/g, "noWorker()");
      if (shorter.includes("new Worker("))
        throw new Error(`${id} starts a worker in a way that is not known.`);
      const said = 'function noWorker(): Worker { throw new Error("A page from disk has no workers."); }';
      return { code: `${shorter}\n${said}\n`, map: null };
    },
  };
}

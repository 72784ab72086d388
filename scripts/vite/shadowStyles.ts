import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { minified, toShadowCss } from "./shadowCss.ts";

/** Stands in `src/embed/shadowCss.ts`. */
const PLACE = "__ASOF_SHADOW_CSS__";
const quoted = new RegExp(`["'\`]${PLACE}["'\`]`);

/** What is asked of the bundler's module graph. */
interface Graph {
  getModuleInfo(id: string): {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

/**
 * Translates all style sheets for a shadow root and puts them, as one text, into the script: no sheet is written, and
 * none is ever linked. They stand in the order in which the modules run, lazy ones last, as on a page: in the order
 * of the chunks a part's rules could come before the ground that they build on.
 */
export function shadowStyles(): Plugin {
  const sheets = new Map<string, string>();
  return {
    name: "asof-shadow-styles",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\.css$/ },
      handler(code, id) {
        sheets.set(id, toShadowCss(withImports(code, id, (file) => this.addWatchFile(file))));
        return { code: "", map: null };
      },
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === "chunk");
        for (const { fileName } of files) if (fileName.endsWith(".css")) delete bundle[fileName];
        const entries = chunks.flatMap((chunk) => (chunk.isEntry ? (chunk.facadeModuleId ?? []) : []));
        const css = minified(
          inOrder(this, entries)
            .map((id) => sheets.get(id) ?? "")
            .join("\n"),
        );
        const holders = chunks.filter((chunk) => quoted.test(chunk.code));
        const [holder] = holders;
        if (css === "" || holder === undefined || holders.length > 1)
          this.error(`${PLACE} should stand in one chunk, not in ${holders.length}.`);
        holder.code = holder.code.replace(quoted, () => JSON.stringify(css));
      },
    },
  };
}

/** A sheet with those that it imports (`@import "./vis.css";`) in their places. */
function withImports(code: string, file: string, watch: (file: string) => void): string {
  return code.replace(/@import "(\.[^"]+)";/g, (_, path: string) => {
    const imported = join(dirname(file), path);
    watch(imported);
    return withImports(readFileSync(imported, "utf8"), imported, watch);
  });
}

/** Modules in the order in which they run; what is imported lazily after all that is not. */
function inOrder(graph: Graph, entries: readonly string[]): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  const queue = [...entries];
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const info = graph.getModuleInfo(id);
    for (const next of info?.importedIds ?? []) visit(next);
    queue.push(...(info?.dynamicallyImportedIds ?? []));
    order.push(id);
  };
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) visit(id);
  return order;
}

import type { Plugin } from "vite";

/** Lists the packages whose code is in the bundle (`bundled.json`), for the notice of their licences. */
export function bundledPackages(): Plugin {
  return {
    name: "asof-bundled-packages",
    apply: "build",
    generateBundle(_options, bundle) {
      const names = Object.values(bundle)
        .flatMap((file) => (file.type === "chunk" ? Object.entries(file.modules) : []))
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .flatMap(([id]) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? []);
      const source = JSON.stringify([...new Set(names.map((name) => name.replace("\\", "/")))].toSorted());
      this.emitFile({ type: "asset", fileName: "bundled.json", source });
    },
  };
}

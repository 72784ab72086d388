// Builds `<event-timeline>` into dist/embed.js: one classic script without dependencies (see src/entries/element.ts).
import { build } from "vite";

await build({
  configFile: false,
  logLevel: "warn",
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: false,
    target: "es2022",
    rolldownOptions: { optimization: { inlineConst: { mode: "all", pass: 3 } } },
    lib: {
      entry: "src/entries/element.ts",
      formats: ["iife"],
      name: "eventTimeline",
      fileName: () => "embed.js",
    },
  },
});

import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import type { Plugin, UserConfig } from "vite";
import { bundledPackages } from "./scripts/vite/bundledPackages.ts";
import { pseudoLocale } from "./scripts/vite/pseudoLocale.ts";
import { CHUNKS } from "./scripts/vite/chunks.ts";
import { withoutWorkers } from "./scripts/vite/withoutWorkers.ts";
import { slimAtlas } from "./scripts/vite/slimAtlas.ts";
import { shadowStyles } from "./scripts/vite/shadowStyles.ts";
import { ALONE, PURE } from "./scripts/vite/testsAlone.ts";

/** The page's own policy (design: quality.md, "Safety"); http on loopback so that a local dataset can be looked at. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "font-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** On the frame page no text becomes markup or script; `boot-frame.js` has the one policy that there is. */
const TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types default";

/** Only in the build: the dev server's hot reload needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "asof-csp",
    apply: "build",
    transformIndexHtml: (_, { path }) => [
      {
        tag: "meta",
        attrs: {
          "http-equiv": "Content-Security-Policy",
          content: path.endsWith("embed.html") ? CSP + TRUSTED_TYPES : CSP,
        },
        injectTo: "head-prepend",
      },
    ],
  };
}

/**
 * vis-timeline's own form for its options, with a colour picker, its tooltip, its clusters, and its kinds of items
 * (ours are `LeanItem`): nothing of ours asks for them.
 */
const UNUSED = [
  "BackgroundItem",
  "BoxItem",
  "ClusterGenerator",
  "ClusterItem",
  "ColorPicker",
  "Configurator",
  "PointItem",
  "Popup",
  "RangeItem",
];

/**
 * vis-timeline's one module carries its charts (Graph2d), 11 kB gzip that we never use: they hang on prototypes,
 * where tree shaking must leave them. As unused constants they can go; so can the bodies of unused classes (7 kB).
 * Fails when a new version looks different.
 */
function withoutUnused(): Plugin {
  return {
    name: "asof-without-unused",
    apply: "build",
    transform(code, id) {
      if (!id.includes("vis-timeline-graph2d")) return null;
      let count = 0;
      const method = /^(?:Legend|LineGraph|GraphGroup|Points|Bargraph|Line)\.(?:prototype\.)?\w+ = /gm;
      let shorter = code.replace(method, () => `const graph2d${count++} = `);
      if (count === 0) throw changed();
      for (const name of UNUSED) {
        const before = shorter.length;
        shorter = shorter.replace(
          new RegExp(`^class ${name}(?: extends Item)? \\{\\n[^]*?^\\}$`, "m"),
          `class ${name} {}`,
        );
        if (before - shorter.length < 1_000) throw changed();
      }
      return { code: shorter, map: null };
    },
  };
}

type Build = NonNullable<UserConfig["build"]>;

const PAGES: Build = {
  manifest: true,
  modulePreload: { polyfill: false },
  assetsInlineLimit: 0,
  rolldownOptions: {
    input: {
      index: "index.html",
      embed: "embed.html",
    },
    output: { codeSplitting: { groups: CHUNKS } },
  },
};

/**
 * The workbench and the frame that it shows the timeline in. A build of their own: pieces that both they and the page
 * use would else become chunks of their own, 12 kB (gzip) more for every reader of the page.
 */
const WORKBENCH: Build = {
  assetsDir: "workbench",
  assetsInlineLimit: 0,
  copyPublicDir: false,
  emptyOutDir: false,
  modulePreload: { polyfill: false },
  rolldownOptions: { input: { workbench: "workbench.html", preview: "preview.html" } },
};

const PRERENDER: Build = {
  outDir: ".cache/prerender",
  emptyOutDir: true,
  copyPublicDir: false,
  target: "node20",
};

/**
 * What is drawn into shadow roots of other people's pages. As libraries: Vite then adds no helper that writes links
 * into the page's head or tells the page's window of a missing chunk (by which host pages reload themselves).
 */
const IN_OTHER_PAGES: Build = { copyPublicDir: false, cssCodeSplit: false, assetsInlineLimit: 0 };

/** `inline.js` for `<event-timeline mode="inline">`, with everything it needs. */
const INLINE: Build = {
  ...IN_OTHER_PAGES,
  emptyOutDir: false,
  lib: { entry: { inline: "src/embed/mountInline.tsx" }, formats: ["es"] },
  rolldownOptions: {
    output: { entryFileNames: "[name].js", chunkFileNames: "inline/[name]-[hash].js", minify: true },
  },
};

/** The React package (`scripts/lib.mjs`), with React left to the page that uses it. */
const LIB: Build = {
  ...IN_OTHER_PAGES,
  outDir: "dist-lib",
  emptyOutDir: true,
  lib: {
    entry: { index: "src/embed/react.ts", element: "src/embed/TimelineElement.ts" },
    formats: ["es"],
  },
  rolldownOptions: {
    external: /^react(-dom)?($|\/)/,
    output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
  },
};

/** The page as one classic script and one style sheet, for `asof build --single-file`: nothing is loaded later. */
const SINGLE: Build = {
  copyPublicDir: false,
  cssCodeSplit: false,
  assetsInlineLimit: 0,
  outDir: ".cache/single",
  emptyOutDir: true,
  lib: {
    entry: "src/entries/single.tsx",
    formats: ["iife"],
    name: "asof",
    fileName: () => "single.js",
    cssFileName: "single",
  },
  rolldownOptions: { output: { codeSplitting: false, minify: true } },
};

/** The pages in a language that nobody speaks, to be looked at (docs/languages.md). Never published. */
const PSEUDO: Build = {
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  outDir: ".cache/pseudo",
  emptyOutDir: true,
  rolldownOptions: {
    input: {
      index: "index.html",
      embed: "embed.html",
      workbench: "workbench.html",
      preview: "preview.html",
    },
  },
};

const OF_PAGES: Readonly<Record<string, Build>> = { workbench: WORKBENCH, pseudo: PSEUDO };
const BUILDS: Readonly<Record<string, Build>> = { inline: INLINE, lib: LIB, single: SINGLE };

/**
 * TanStack Query brings mutations and endless lists with every client; we read one file at a time. Without them 2 kB
 * (gzip) less stand before the filters. Fails when a new version looks different.
 */
function withoutMutations(): Plugin {
  const empty: Readonly<Record<string, string>> = {
    mutationCache: `export class MutationCache {
      clear() {}
      findAll() { return []; }
      resumePausedMutations() { return Promise.resolve(); }
    }`,
    infiniteQueryBehavior: `const none = () => { throw new Error("There are no endless lists in this build."); };
    export { none as hasNextPage, none as hasPreviousPage, none as infiniteQueryBehavior };`,
  };
  return {
    name: "asof-without-mutations",
    apply: "build",
    transform(code, id) {
      const [, part = ""] = /@tanstack\/query-core\/.*\/(\w+)\.js$/.exec(id) ?? [];
      const shorter = empty[part];
      if (shorter === undefined) return null;
      const names = [...shorter.matchAll(/(?:export class| as) (\w+)/g)].map(([, name = ""]) => name);
      if (!names.every((name) => new RegExp(`export \\{[^}]*\\b${name}\\b`).test(code)))
        throw new Error("TanStack Query has changed: look again at withoutMutations in vite.config.ts.");
      return { code: shorter, map: null };
    },
  };
}

function changed(): Error {
  return new Error("vis-timeline has changed: look again at withoutUnused in vite.config.ts.");
}

export default defineConfig(({ isSsrBuild, mode }) => ({
  base: "./",
  appType: "mpa",
  plugins: [
    react(),
    contentSecurityPolicy(),
    withoutUnused(),
    withoutMutations(),
    slimAtlas({ fine: mode !== "single" }),
    ...(mode in BUILDS && mode !== "single" ? [shadowStyles()] : []),
    ...(mode === "pseudo" ? [pseudoLocale()] : []),
    ...(mode === "single" ? [withoutWorkers()] : []),
    ...(mode === "lib" ? [bundledPackages()] : []),
  ],
  // A library's build leaves this word to the page's own; here it is nobody else's.
  define: mode in BUILDS ? { "process.env.NODE_ENV": JSON.stringify("production") } : {},
  // As text that the browser parses faster, and that is not set out over lines where nothing is minified.
  json: { namedExports: false, stringify: true },
  // Workers are modules like the page: they load what they need when they need it.
  worker: { format: "es" },
  build: {
    target: "es2022",
    ...(isSsrBuild === true ? PRERENDER : (OF_PAGES[mode] ?? BUILDS[mode] ?? PAGES)),
  },
  test: {
    environment: "node",
    // Two cores have two workers: one is what there would be without a word.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        // Nothing in these folders keeps anything between two files: one world for all is three times as fast.
        test: { name: "pure", include: [`src/{${PURE}}/**/*.test.ts`], isolate: false },
      },
      {
        extends: true,
        // One world for these too, tidied up between files: a new document and React a file are two seconds of work.
        test: {
          name: "parts",
          include: ["src/**/*.test.{ts,tsx}"],
          exclude: [`src/{${PURE}}/**/*.test.ts`, ...ALONE],
          isolate: false,
          setupFiles: ["tests/tidyUp.ts", "tests/patience.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: ["tests/*.test.ts", ...ALONE],
          // A thread begins sooner than a process.
          pool: "threads",
          setupFiles: "tests/patience.ts",
        },
      },
    ],
    restoreMocks: true,
    // A property test may need long on a busy machine; none measures time.
    testTimeout: 60_000,
  },
}));

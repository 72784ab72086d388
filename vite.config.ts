import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import type { Plugin } from "vite";

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

/** Only in the build: the dev server's hot reload needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  return {
    name: "asof-csp",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CSP },
        injectTo: "head-prepend",
      },
    ],
  };
}

/**
 * vis-timeline's one module carries its charts (Graph2d), 11 kB gzip that we never use: they hang on prototypes,
 * where tree shaking must leave them. As unused constants they can go. Fails when a new version looks different.
 */
function withoutGraph2d(): Plugin {
  return {
    name: "asof-without-graph2d",
    apply: "build",
    transform(code, id) {
      if (!id.includes("vis-timeline-graph2d")) return null;
      let count = 0;
      const method = /^(?:Legend|LineGraph|GraphGroup|Points|Bargraph|Line)\.(?:prototype\.)?\w+ = /gm;
      const shorter = code.replace(method, () => `const graph2d${count++} = `);
      if (count === 0)
        throw new Error("vis-timeline has changed: look again at withoutGraph2d in vite.config.ts.");
      return { code: shorter, map: null };
    },
  };
}

export default defineConfig(({ isSsrBuild }) => ({
  base: "./",
  appType: "mpa",
  plugins: [react(), contentSecurityPolicy(), withoutGraph2d()],
  build:
    isSsrBuild === true
      ? { outDir: ".cache/prerender", emptyOutDir: true, copyPublicDir: false, target: "node20" }
      : {
          manifest: true,
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0,
          target: "es2022",
          rolldownOptions: { input: { index: "index.html", embed: "embed.html" } },
        },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/*.test.ts"],
    environment: "node",
    restoreMocks: true,
  },
}));

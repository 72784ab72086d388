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

export default defineConfig(({ isSsrBuild }) => ({
  base: "./",
  appType: "mpa",
  plugins: [react(), contentSecurityPolicy()],
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

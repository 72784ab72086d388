import { escapeXml } from "../formats/xml.ts";

/** The page's side of `--watch`: reloads it after a build, shows why there was none. */
export const RELOADER = {
  script: "asof-watch.js",
  events: "asof-watch",
  code: `(() => {
  const box = document.createElement("pre");
  box.setAttribute("role", "alert");
  Object.assign(box.style, {
    position: "fixed", inset: "auto 0 0 0", zIndex: 99999, margin: 0, padding: "1rem", maxHeight: "60vh",
    overflow: "auto", whiteSpace: "pre-wrap", font: "14px/1.5 ui-monospace, monospace",
    background: "#5c1207", color: "#fff",
  });
  const source = new EventSource("/asof-watch");
  const show = (text) => {
    box.textContent = text;
    document.body.append(box);
  };
  source.addEventListener("failed", ({ data }) => show(JSON.parse(data)));
  source.addEventListener("built", () => location.reload());
  let gone = false;
  source.addEventListener("error", () => (gone = true));
  // The command was started anew: something else may have been built.
  source.addEventListener("hello", () => gone && location.reload());
})();
`,
};

/** A page with the script in it, which its policy may forbid otherwise. Only as it is served, never as it is written. */
export function withReloader(html: string): string {
  return html
    .replace(/script-src (?!&#39;self|'self)/, "script-src 'self' ")
    .replace(/connect-src (?!&#39;self|'self)/, "connect-src 'self' ")
    .replace("</head>", `  <script src="/${RELOADER.script}" defer></script>\n  </head>`);
}

/** Stands in for a page that could not be built yet. */
export function problemPage(report: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nothing was built</title></head><body><h1>Nothing was built yet</h1><pre>${escapeXml(report)}</pre></body></html>`;
}

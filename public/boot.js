{
  const html = document.documentElement;
  const { dataset: data, lang: own } = html;
  const ask = new URLSearchParams(location.search);
  // The first of these tags that the interface speaks; the list is written by the build.
  html.lang = [ask.get("lang"), ...navigator.languages, own]
    .join()
    .match(/(^|,)(en|ja)\b/i)[2]
    .toLowerCase();
  const theme = ask.get("theme");
  const by = (w) => matchMedia(`(prefers-${w})`).matches;
  const auto = by("contrast:more") ? "contrast" : by("color-scheme:dark") ? "dark" : "light";
  data.theme = /^(dark|light|contrast)$/.test(theme) ? theme : auto;
  const other = /(^|&)(data|a[crst]|to|from|s[aopt]|m[ao]|c[eo]|q|view|embed|tz)/.test(ask);
  if (other || html.lang !== own) {
    data.boot = "wait";
    // With nothing to be painted before, the page's code is asked for at once (scripts/prerender.mjs names it).
    data.parts
      ?.split(" ")
      .map((href) =>
        document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href })),
      );
    // So is a dataset beside the page; of any other, `resolveDataAddress` says whether it may be loaded.
    const file = ask.get("data");
    if (file && /^(?!\/\/)[^:\\\s]+$/.test(file)) {
      const stop = new AbortController();
      const answer = fetch(file, { signal: stop.signal, credentials: "omit" });
      answer.catch(() => 0);
      self.asked = { file, answer, stop };
    }
  }
  if (!location.hash) data.painting = "";
  setTimeout(() => delete data.painting, 300);
  const fail = ({ target }) => {
    if (target.tagName !== "SCRIPT") return;
    self["asof-script-failed"].hidden = false;
    if (ask.has("data")) return;
    // The page's own story is shown after all.
    html.lang = own;
    delete data.boot;
  };
  addEventListener("error", fail, true);
}

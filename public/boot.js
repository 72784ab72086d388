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
    const file = ask.get("data");
    // With nothing to be painted before, the page's code is asked for at once, and with another dataset in the address
    // the page's own story is no part of the page: what is written here stands instead of it (src/entries/pageParts.ts).
    try {
      if (data.parts) document.write(data.parts + (file ? data.blank : ""));
    } catch {
      // A host that enforces Trusted Types: nothing is written then, and the page does without.
    }
    // So is a dataset beside the page asked for; of any other, `resolveDataAddress` says whether it may be loaded.
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

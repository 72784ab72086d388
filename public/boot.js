// Before the first paint: theme, language, and no story that was not asked for (under 1 kB).
(() => {
  const html = document.documentElement;
  const query = new URLSearchParams(location.search);
  const lang = [query.get("lang"), ...navigator.languages].find((tag) => /^(en|ja)\b/i.test(tag)) ?? "en";
  html.lang = lang.slice(0, 2).toLowerCase();
  const theme = query.get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  html.dataset.theme = theme === "dark" || theme === "light" ? theme : dark;
  const other = /^(data|actor|topic|status|match|from|to|certain|q|asOf|view|embed|story|tz)$/;
  if ([...query.keys()].some((key) => other.test(key)) || html.lang !== "en") html.dataset.boot = "wait";
  const fail = (event) => {
    if (event.target.tagName === "SCRIPT") document.getElementById("asof-script-failed").hidden = false;
  };
  addEventListener("error", fail, true);
})();

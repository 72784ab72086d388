(() => {
  const html = document.documentElement;
  const { dataset: data, lang: own } = html;
  const asked = new URLSearchParams(location.search);
  const lang = [asked.get("lang"), ...navigator.languages].find((tag) => /^(en|ja)\b/i.test(tag)) ?? own;
  html.lang = lang.slice(0, 2).toLowerCase();
  const theme = asked.get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  data.theme = /^(dark|light)$/.test(theme) ? theme : dark;
  const other = /^(data|a[cst]|to|from|s[aot]|m[ao]|c[eo]|q|view|embed|tz)/;
  if ([...asked.keys()].some((key) => other.test(key)) || html.lang !== own) data.boot = "wait";
  if (!location.hash) data.painting = "";
  setTimeout(() => delete data.painting, 300);
  const fail = ({ target }) => {
    if (target.tagName !== "SCRIPT") return;
    document.getElementById("asof-script-failed").hidden = false;
    if (!asked.has("data")) delete data.boot;
  };
  addEventListener("error", fail, true);
})();

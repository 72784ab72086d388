// Before the first paint of a frame.
(() => {
  const html = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const lang =
    [asked.get("lang"), ...navigator.languages].find((tag) => /^(en|ja)\b/i.test(tag)) ?? html.lang;
  html.lang = lang.slice(0, 2).toLowerCase();
  const theme = asked.get("theme");
  const by = (wish) => matchMedia(`(prefers-${wish})`).matches;
  const auto = by("contrast: more") ? "contrast" : by("color-scheme: dark") ? "dark" : "light";
  html.dataset.theme = /^(dark|light|contrast)$/.test(theme) ? theme : auto;
  // Markup that a library sets becomes text.
  const createHTML = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt()};`);
  // The workers that read and search, and no other script.
  const workers = ["parse", "search"].map((name) => new URL(`assets/${name}Worker-`, location).href);
  const createScriptURL = (url) => (workers.some((each) => url.startsWith(each)) ? url : null);
  self.trustedTypes?.createPolicy("default", { createHTML, createScriptURL });
  const fail = ({ target: { tagName } }) => {
    if (!/^(SCRIPT|LINK)$/.test(tagName)) return;
    const code = origin === "null" ? "no-cors" : "script-failed";
    const note = document.getElementById("asof-" + code);
    note.hidden = false;
    const said = { source: "event-timeline", v: 1, id: name, type: "error", code, message: note.innerText };
    parent.postMessage(said, "*");
  };
  addEventListener("error", fail, true);
})();

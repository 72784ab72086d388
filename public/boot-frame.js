// Before the first paint of a frame.
(() => {
  const html = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const lang = [asked.get("lang"), ...navigator.languages].find((tag) => /^(en|ja)\b/i.test(tag)) ?? html.lang;
  html.lang = lang.slice(0, 2).toLowerCase();
  const theme = asked.get("theme");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  html.dataset.theme = /^(dark|light)$/.test(theme) ? theme : dark;
  // Markup that a library sets becomes text.
  const createHTML = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt()};`);
  // The search's worker, and no other script.
  const worker = new URL("assets/searchWorker-", location).href;
  const createScriptURL = (url) => (url.startsWith(worker) ? url : null);
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

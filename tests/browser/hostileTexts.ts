/** Fifty strings that are code, markup or worse to somebody, and a dataset that has them in every text it can hold. */

/** A host that nobody may ask. */
const CANARY = "http://canary.invalid";
const RUN = "window.pwned=1";

export const HOSTILE: readonly string[] = [
  `<script>${RUN}</script>`,
  `<script src="${CANARY}/a.js"></script>`,
  `</script><script>${RUN}</script>`,
  `<!--</script><script>${RUN}//-->`,
  `<x-evil>`,
  `</bdi></a></li></main></body></html><x-evil>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="${CANARY}/b.png">`,
  `"><img src=x onerror=${RUN}>`,
  `'><svg/onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src="javascript:${RUN}"></iframe>`,
  `<object data="${CANARY}/c"></object>`,
  `<embed src="${CANARY}/d">`,
  `<link rel="stylesheet" href="${CANARY}/e.css">`,
  `<style>@import "${CANARY}/f.css";</style>`,
  `<style>*{background:url(${CANARY}/g)}</style>`,
  `<meta http-equiv="refresh" content="0;url=${CANARY}/h">`,
  `<base href="${CANARY}/">`,
  `<form action="${CANARY}/i"><button autofocus onfocus=${RUN}>x</button></form>`,
  `<video poster="${CANARY}/j.png"><source src=x onerror=${RUN}></video>`,
  `<details open ontoggle=${RUN}>x</details>`,
  `<template shadowrootmode="open"><script>${RUN}</script></template>`,
  `</title><x-evil>`,
  `</textarea><x-evil>`,
  `</style><x-evil>`,
  `<![CDATA[<script>${RUN}</script>]]>`,
  `<?xml-stylesheet href="${CANARY}/k.css"?>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `" onmouseover="${RUN}" x="`,
  `' style='background:url(${CANARY}/l)' x='`,
  `\`onerror=${RUN}\``,
  `\${${RUN}} {{constructor.constructor("${RUN}")()}} #{${RUN}}`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;img src=x onerror=${RUN}&#62; &amp;amp; &nbsp;`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `＜script＞${RUN}＜/script＞`,
  `[x](javascript:${RUN}) ![x](${CANARY}/m.png) **x** <${CANARY}/n>`,
  `url(${CANARY}/o) expression(${RUN})`,
  `=cmd|'/c calc'!A1 +1 -1 @x`,
  `__proto__ constructor toString hasOwnProperty`,
  `'; DROP TABLE events; -- \\' \\" \\`,
  `\u202Egpj.exe\u202C \u2066\u2069 \u200B\uFEFF`,
  `%s %n %x {0} {name} {{0}} $& $1 $$ %E0%A4%A`,
  `\uD83D\u0301 \u{1F468}\u200D\u{1F469}\u200D\u{1F467} Z\u0351\u036B\u0343\u036A\u033B ﷽`,
  `null undefined NaN [object Object] \u2028 \u2029`,
];

/** One string in one field: the letters at its end say which, and there is no figure among them. */
export const said = (field: string, index: number): string =>
  `${HOSTILE[index] ?? ""} ${field}-${String.fromCharCode(97 + Math.floor(index / 10), 97 + (index % 10))}.`;

const EVIL_URLS = [
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  "http://[",
  "//x",
];
const each = <Item>(make: (index: number) => Item): Item[] => HOSTILE.map((_, index) => make(index));
const all = (field: string): string => each((index) => said(field, index)).join(" ");
const day = (index: number): string => new Date(Date.UTC(2025, 0, 2 + index)).toISOString().slice(0, 10);

/** Each event has two strings in every field: an opened event less to wait for. */
export const EVENTS: readonly number[] = HOSTILE.slice(0, HOSTILE.length / 2).map((_, index) => index);
export const stringsOf = (event: number): readonly number[] => [event, event + EVENTS.length];
const both = (field: string, event: number): string =>
  stringsOf(event)
    .map((index) => said(field, index))
    .join(" ");

/** Every text field of the format, and each with every string. */
export const hostileDataset = (): object => ({
  schemaVersion: 1,
  id: "hostile",
  title: all("title"),
  description: all("description"),
  license: all("license"),
  languages: ["en"],
  actors: [
    { id: "whole", name: "Whole", kind: "state" },
    ...each((index) => ({
      id: `a${index}`,
      name: said("actor", index),
      reading: said("reading", index),
      kind: "organization",
      memberOf: [{ actor: "whole", role: said("post", index) }],
      sameAs: [EVIL_URLS[index % EVIL_URLS.length]],
    })),
  ],
  places: each((index) => ({ id: `p${index}`, name: said("place", index), timeZone: said("zone", index) })),
  topics: each((index) => ({ id: `t${index}`, name: said("topic", index) })),
  sources: each((index) => ({
    id: `s${index}`,
    title: said("source", index),
    publisher: said("publisher", index),
    published: "2024-12-01",
    url: EVIL_URLS[index % EVIL_URLS.length],
    // A sound link to a host that nobody asks by itself.
    archivedUrl: `${CANARY}/archive/${index}`,
    note: said("remark", index),
    party: `a${index}`,
  })),
  eras: each((index) => ({ title: said("era", index), when: day(index) })),
  corrections: each((index) => ({
    on: "2025-04-01",
    event: `e${index % EVENTS.length}`,
    text: said("correction", index),
  })),
  stories: [
    {
      id: "walk",
      title: all("guide"),
      steps: each((index) => ({ view: `event=e${index % EVENTS.length}`, text: said("step", index) })),
    },
  ],
  events: EVENTS.map((index) => ({
    id: `e${index}`,
    title: both("event", index),
    summary: both("summary", index),
    featured: index < 6,
    actors: [{ actor: `a${index}`, role: both("role", index) }, `a${index + EVENTS.length}`],
    place: [`p${index}`, `p${index + EVENTS.length}`],
    topics: [`t${index}`, `t${index + EVENTS.length}`],
    relations: [{ type: "follows", event: `e${(index + 1) % EVENTS.length}` }],
    media: [
      {
        url: `https://canary.invalid/picture/${index}.png`,
        type: "image",
        alt: both("alt", index),
        caption: both("caption", index),
        credit: both("credit", index),
      },
      { url: EVIL_URLS[0], type: "page", alt: both("page", index) },
    ],
    accounts: [
      {
        reported: "2024-12-01",
        status: "planned",
        when: "2025-06",
        whenText: both("expected", index),
        title: both("early", index),
        summary: both("foretold", index),
        note: both("hint", index),
      },
      {
        reported: "2024-12-02",
        status: "planned",
        when: both("unreadable", index),
        note: both("later", index),
      },
      {
        reported: day(index),
        status: "occurred",
        when: day(index),
        whenText: both("wording", index),
        duration: both("duration", index),
        sources: [`s${index}`, `s${index + EVENTS.length}`],
        note: both("note", index),
      },
    ],
    claims: [
      {
        id: "c1",
        about: "outcome",
        statement: both("statement", index),
        // A figure of its own: what the statement says already is not said twice.
        value: `${both("value", index)} ${7000 + index}`,
        unit: both("unit", index),
        says: `a${index}`,
        hedge: both("hedge", index),
        source: `s${index}`,
        locator: both("locator", index),
        quote: {
          exact: both("quote", index),
          prefix: both("prefix", index),
          suffix: both("suffix", index),
        },
      },
      { id: "c2", about: "own-key", statement: both("second", index), source: `s${index}`, value: "other" },
    ],
    preferred: { outcome: { claim: "c1", why: both("why", index) } },
  })),
  x: { author: [said("author", 0), said("author", 6)], publisher: said("house", 7), html: all("own") },
});

/** Fields that an opened event shows. */
export const PANEL_FIELDS: readonly string[] = [
  "event",
  "summary",
  "actor",
  "role",
  "place",
  "topic",
  "alt",
  "caption",
  "credit",
  "expected",
  "early",
  "hint",
  "unreadable",
  "later",
  "wording",
  "note",
  "statement",
  "value",
  "unit",
  "hedge",
  "locator",
  "quote",
  "second",
  "why",
  "source",
  "publisher",
  "remark",
];

/** The first story against what was gathered for it: every date that moved or was announced, every conflict, both sides. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDatasetText } from "./parseDataset.ts";

const file = readFileSync(new URL("../../public/data/japan-us-2025.json", import.meta.url), "utf8");
const parsed = parseDatasetText(file);
if (!parsed.ok) throw new Error(parsed.problem.message);
const { events, sources, actors, places } = parsed.dataset;

function eventOf(id: string) {
  const event = events.find((one) => one.id === id);
  if (event === undefined) throw new Error(`no event ${id}`);
  return event;
}

/** Every event whose date was expected, announced or moved: "reported status when" of each account, in order. */
const ACCOUNTS: Readonly<Record<string, readonly string[]>> = {
  "reunion-of-honor-2015": ["2015-03-11 planned -", "2015-03-23 occurred 2015-03-21"],
  "usfj-upgrade": [
    "2024-07-28 announced 2024-07-28/..",
    "2025-03-20 announced 2024-07-28/..",
    "2025-03-30 ongoing 2024-07-28/..",
    "2025-10 ongoing 2024-07-28/..",
  ],
  "summit-2025": [
    "2024-12-30 arranging [2025-01-20..]",
    "2025-01-12 arranging [2025-02-01..]",
    "[2025-02-08..2025-03-23] occurred 2025-02",
    "2025-02-08 occurred 2025-02-07T11:55-05:00",
  ],
  "meeting-arrangements-2025": [
    "2025-01-28 ongoing 2025-01-28/..",
    "2025-03-25 occurred 2025-01-28/2025-03-25",
  ],
  "nagumo-approved-2025": ["2025-02-11 planned -", "2025-03-12 occurred 2025-03-11"],
  "jjoc-launch-2025": [
    "2022-12-16 planned -",
    "2024-05-10 planned [..2025-03-31]",
    "2025-02-11 planned 2025-03-24",
    "[2025-02-08..2025-03-23] planned [2025-03-21..2025-03-31]",
    "2025-03-12 announced 2025-03-24",
    "2025-03-24 occurred 2025-03-24",
  ],
  "hegseth-pacific-trip-2025": [
    "2025-03-16~ rumoured -",
    "2025-03-21 announced [2025-03-24..]",
    "2025-03-30 occurred 2025-03-24/2025-03-30",
  ],
  "hawaii-stop-2025": ["2025-03-21 announced [2025-03-24..]", "2025-03-26 occurred 2025-03-25/2025-03-26"],
  "guam-stop-2025": ["2025-03-21 announced [2025-03-24..]", "2025-03-27 occurred 2025-03-27"],
  "manila-visit-2025": [
    "2025-03-21 announced [2025-03-24..]",
    "2025-03? announced 2025-03-28/2025-03-29",
    "2025-03-28 occurred 2025-03-27/2025-03-28",
  ],
  "reunion-of-honor-2025": [
    "2025-02-11 rumoured -",
    "2025-02-13 arranging 2025-03-29",
    "[2025-02-08..2025-03-23] planned 2025-04",
    "2025-03-07 planned [2025-03-21..2025-03-31]",
    "2025-03-21 announced [2025-03-24..]",
    "2025-03-25 announced 2025-03-29",
    "2025-03-28 announced 2025-03-29",
    "2025-03-29 occurred 2025-03-29",
  ],
  "ministers-meeting-2025": [
    "2025-01-28 arranging -",
    "2025-01-31 arranging -",
    "2025-02-11 arranging [2025-03-21..2025-03-31]",
    "2025-02-13 arranging [2025-03-21..]",
    "[2025-02-08..2025-03-23] arranging [2025-04..]",
    "2025-03-07 planned [2025-03-21..2025-03-31]",
    "2025-03-21 announced [2025-03-24..]",
    "2025-03-25 announced 2025-03-30",
    "2025-03-30 occurred 2025-03-30T09:50+09:00",
  ],
  "usfj-team-2025": ["2025-03-30 ongoing 2025-03/..", "2025-07-31 ongoing 2025-03/.."],
  "imperial-visit-iwo-to-2025": ["2025-03-21 announced 2025-04-07", "2025-04-07 occurred 2025-04-07"],
  "two-plus-two-july-2025": [
    "2025-02-09 planned -",
    "2025-06-03 planned -",
    "2025-06-20 cancelled 2025-07-01",
  ],
  "takaichi-cabinet-2025": ["2025-09-07 announced -", "2025-10-21 occurred 2025-10-21"],
  "koizumi-hegseth-tokyo-2025": ["2025-10-27 announced -", "2025-10-29 occurred 2025-10-29"],
  "koizumi-hegseth-pentagon-2026": ["2025-12-12 planned 2026-01", "2026-01-16 occurred 2026-01-15"],
};

/** Every point on which sources differ: event, what about, how many different values, how many claims at least. */
const CONFLICTS: readonly (readonly [event: string, about: string, values: number, claims: number])[] = [
  ["battle-of-iwo-jima", "end", 2, 4],
  ["battle-of-iwo-jima", "length", 4, 6],
  ["battle-of-iwo-jima", "flag-day", 3, 3],
  ["battle-of-iwo-jima", "dead-japan", 5, 9],
  ["battle-of-iwo-jima", "dead-us", 6, 9],
  ["battle-of-iwo-jima", "dead-both", 3, 3],
  ["reunion-of-honor-series", "first-memorial", 2, 2],
  ["reunion-of-honor-series", "first-ceremony", 2, 3],
  ["reunion-of-honor-series", "yearly-since", 4, 4],
  ["reunion-of-honor-2015", "when", 2, 2],
  ["three-documents-2022", "founding-document", 4, 4],
  ["meeting-arrangements-2025", "start", 3, 3],
  ["defence-chiefs-call-2025", "early-meeting", 3, 3],
  ["summit-2025", "when", 4, 4],
  ["summit-2025", "reason", 2, 2],
  ["usfj-halt-report-2025", "first-report", 2, 2],
  ["trip-announced-2025", "eighty-years", 2, 2],
  ["jjoc-launch-2025", "number", 2, 2],
  ["jjoc-launch-2025", "staff", 2, 4],
  ["jjoc-launch-2025", "rank-english", 2, 4],
  ["hegseth-pacific-trip-2025", "order", 2, 2],
  ["guam-stop-2025", "when", 2, 2],
  ["manila-visit-2025", "when", 2, 2],
  ["reunion-of-honor-2025", "eighty-years", 2, 8],
  ["reunion-of-honor-2025", "when", 3, 4],
  ["reunion-of-honor-2025", "first-prime-minister", 2, 5],
  ["first-encounter-2025", "moment", 2, 2],
  ["ministers-meeting-2025", "when", 6, 8],
  ["ministers-meeting-2025", "date-by-zone", 2, 2],
  ["ministers-meeting-2025", "first", 2, 4],
  ["ministers-meeting-2025", "defence-spending", 4, 4],
  ["usfj-team-2025", "where", 2, 2],
  ["dprk-reaction-2025", "when", 2, 2],
  ["two-plus-two-july-2025", "what-happened", 2, 2],
  ["two-plus-two-july-2025", "figure-discussed", 2, 2],
  ["koizumi-hegseth-call-2025", "when", 2, 2],
  ["koizumi-hegseth-call-2025", "radar", 2, 2],
];

/** Events of two governments of which both sides' own account was read. */
const BOTH_SIDES = [
  "biden-kishida-2024",
  "scc-2024",
  "defence-chiefs-call-2025",
  "reunion-of-honor-2025",
  "ministers-meeting-2025",
  "koizumi-hegseth-call-2025",
];

describe("the first story", () => {
  it("has the accounts of every event that was expected, announced or moved, and of no other", () => {
    const found = events
      .filter(({ accounts }) => accounts.length > 1)
      .map(({ id, accounts }) => [
        id,
        accounts.map(
          ({ reported, status, when }) => `${reported?.text ?? "-"} ${status} ${when?.text ?? "-"}`,
        ),
      ]);
    expect(Object.fromEntries(found)).toEqual(ACCOUNTS);
  });

  it.each(CONFLICTS)("%s, %s: %i values in %i claims", (id, about, values, least) => {
    const claims = eventOf(id).claims.filter((claim) => claim.about === about);
    expect(claims.length).toBeGreaterThanOrEqual(least);
    expect(new Set(claims.map(({ value }) => value)).size).toBe(values);
  });

  it.each(BOTH_SIDES)("%s has the account of either side", (id) => {
    const event = eventOf(id);
    const cited = [
      ...event.accounts.flatMap((account) => account.sources),
      ...event.claims.map((claim) => claim.source),
    ];
    const states = cited.map((source) => stateOf(sources.get(source)?.party ?? null));
    expect([...new Set(states.filter((state) => state !== null))].sort()).toEqual(["jp", "us"]);
  });

  it("marks what is only remembered, and leaves out what is nothing else", () => {
    const seen = [...places.values()].filter(({ lat, basis }) => lat !== null && basis !== "unverified");
    expect(seen.map(({ id }) => id).sort()).toEqual([
      "akasaka-press-center",
      "iwo-to",
      "kantei",
      "mod-ichigaya",
    ]);
    const terms = [...actors.values()].flatMap(({ id, memberOf }) =>
      memberOf.filter(({ basis }) => basis === "unverified").map(({ from }) => `${id} ${from?.text ?? ""}`),
    );
    expect(terms.sort()).toEqual([
      "biden-joseph 2021-01-20",
      "hayashi-yoshimasa 2023-12-14",
      "iwaya-takeshi 2024-10-01",
      "kihara-minoru 2023-09-13",
      "kishida-fumio 2021-10-04",
      "nakatani-gen 2014-12-24",
    ]);
    const readings = [...actors.values()].filter(({ reading }) => reading !== null).map(({ id }) => id);
    expect(readings.sort()).toEqual([
      "ishiba-shigeru",
      "jjoc",
      "kishida-fumio",
      "mod-japan",
      "nagumo-kenichiro",
      "nakatani-gen",
      "tawara-tateki",
    ]);
    // The surrender's day, the month of 1995's service, the Diet's title of the law.
    expect(file).not.toMatch(
      /1945-09|September 1945|1945年9月|1995-03|March 1995|1995年3月|Establishment Act/u,
    );
    expect(eventOf("courtesy-call-2025").places).not.toContain("kantei");
    expect(eventOf("two-plus-two-july-2025").places).toEqual([]);
    expect(eventOf("hegseth-takes-office-2025").current.when?.text).toBe("2025-01-24/2025-01-25");
  });
});

/** The state that an actor is or belongs to. */
function stateOf(id: string | null): string | null {
  const actor = id === null ? undefined : actors.get(id);
  if (actor === undefined) return null;
  if (actor.kind === "state") return actor.id;
  return actor.memberOf.map(({ actor: above }) => stateOf(above)).find((state) => state !== null) ?? null;
}

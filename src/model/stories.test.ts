/** Checks of every story that ships: what an editor promises its readers (docs/story.md), beyond what the parser checks. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COPIED_RUNS, COPIED_WORDS } from "./article.fixture.ts";
import { asOf } from "./asOf.ts";
import { parseDatasetText } from "./parseDataset.ts";
import type { Text } from "./types.ts";
import { unknownIds } from "../view/unknownIds.ts";
import { parseView } from "../view/viewUrl.ts";
import { checkOf, textsOf, wordRuns } from "./wordRuns.fixture.ts";

const FOLDER = new URL("../../public/data/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

/** Events of several accounts whose own title was as good before as after. */
const NEUTRAL_TITLES = new Set(["usfj-upgrade", "meeting-arrangements-2025", "usfj-team-2025"]);

function has(text: Text | null, language: string): boolean {
  return text !== null && typeof text !== "string" && (text.get(language) ?? "").trim() !== "";
}

it("two stories ship at least", () => {
  expect(FILES.length).toBeGreaterThanOrEqual(2);
});

describe.each(FILES)("%s", (name) => {
  const text = readFileSync(new URL(name, FOLDER), "utf8");
  const parsed = parseDatasetText(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const { dataset, problems, dropped } = parsed;
  const { events, sources, actors, places } = dataset;
  const claims = events.flatMap((event) => event.claims);

  it("parses without a single problem, under the id that its file name has", () => {
    expect(problems).toEqual([]);
    expect(dropped).toBe(0);
    expect(`${dataset.id}.json`).toBe(name);
  });

  it("is told of in docs/story.md with the figures that it has", () => {
    const told = `${String(events.length)} events, ${String(claims.length)} claims, ${String(sources.size)} sources`;
    expect(readFileSync(new URL("../../docs/story.md", import.meta.url), "utf8")).toContain(told);
  });

  it("has guided stories whose steps show what they speak of", () => {
    for (const story of dataset.stories) {
      expect(story.steps.length, story.id).toBeGreaterThanOrEqual(8);
      expect(story.steps.length, story.id).toBeLessThanOrEqual(12);
      for (const { view, text: told } of story.steps) {
        const { view: shown, notices, rest } = parseView(`?${view}`);
        expect({ view, notices, rest }).toEqual({ view, notices: [], rest: "" });
        expect({ view, unknown: unknownIds(dataset, shown) }).toEqual({ view, unknown: [] });
        const known = shown.asOf === null ? dataset : asOf(dataset, shown.asOf).dataset;
        // What is to be opened has to be known on that day.
        expect(known.events.map(({ id }) => id)).toContain(shown.event);
        expect([has(told, "en"), has(told, "ja")]).toEqual([true, true]);
      }
    }
  });

  it("has every name, title, summary and statement in English and Japanese", () => {
    expect(dataset.languages).toEqual(["en", "ja"]);
    for (const language of dataset.languages) {
      const missing = [
        ...[dataset.title, dataset.description, ...dataset.eras.map((era) => era.title)].map(
          (title) => ["dataset", title] as const,
        ),
        ...[...actors.values(), ...places.values(), ...dataset.topics.values()].map(
          (thing) => [thing.id, thing.name] as const,
        ),
        ...events.flatMap((event) => [
          [`${event.id} title`, event.title] as const,
          [`${event.id} summary`, event.summary] as const,
        ]),
        ...events.flatMap((event) =>
          event.accounts
            .flatMap((account) => [account.title, account.summary, account.note])
            .filter((part) => part !== null)
            .map((part) => [`${event.id} account`, part] as const),
        ),
        ...events.flatMap((event) =>
          [...event.preferred].map(([about, { why }]) => [`${event.id} ${about}`, why] as const),
        ),
        ...claims.map((claim) => [claim.id, claim.statement] as const),
      ].filter(([, title]) => !has(title, language));
      expect(missing.map(([id]) => `${id} ${language}`)).toEqual([]);
    }
  });

  it("gives every account and every claim a source", () => {
    for (const event of events) {
      for (const account of event.accounts) {
        expect(account.sources, event.id).not.toEqual([]);
        for (const source of account.sources) expect(sources.has(source), `${event.id} ${source}`).toBe(true);
      }
    }
    for (const claim of claims) expect(sources.has(claim.source), claim.id).toBe(true);
    expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
  });

  it("gives every source an address, or the reason why it has none", () => {
    for (const { id, url, note } of sources.values()) {
      if (url !== null) expect(URL.canParse(url), id).toBe(true);
      else expect(note, id).toMatch(/^No link: |address is not known/u);
    }
  });

  it("has no source that nothing rests on", () => {
    const used = new Set([
      ...events.flatMap((event) => event.accounts.flatMap((account) => account.sources)),
      ...claims.map((claim) => claim.source),
    ]);
    // Read for what a place or a name needs, which have no sources of their own in the format.
    const forNames = ["akasaka-wikipedia", "japan-times-2017-05-16", "japansdf-tawara"];
    expect([...sources.keys()].filter((id) => !used.has(id) && !forNames.includes(id))).toEqual([]);
  });

  it("takes no nine words in a row from the article, and quotes eight at most", () => {
    const copied = textsOf(JSON.parse(text)).filter((part) =>
      wordRuns(part.text, COPIED_WORDS).some((run) => COPIED_RUNS.has(checkOf(run))),
    );
    expect(copied).toEqual([]);
    for (const { id, quote } of claims) {
      const words = [quote?.prefix, quote?.exact, quote?.suffix].filter((part) => part != null).join(" ");
      expect(words.split(/\s+/u).length, id).toBeLessThan(COPIED_WORDS);
    }
    for (const event of events) {
      for (const { whenText } of event.accounts) {
        if (whenText !== null && typeof whenText !== "string")
          expect((whenText.get("en") ?? "").split(/\s+/u).length, event.id).toBeLessThan(COPIED_WORDS);
      }
    }
  });

  it("states nothing as known that is only remembered", () => {
    const remembered = [
      ...events.flatMap((event) =>
        event.accounts.filter(({ basis }) => basis === "unverified").map(() => event.id),
      ),
      ...claims.filter(({ basis }) => basis === "unverified").map(({ id }) => id),
    ];
    expect(remembered).toEqual([]);
  });

  it("lets only persons, organisations and states take part; nameless speakers speak in claims", () => {
    for (const event of events) {
      for (const list of [event.actors, ...event.accounts.map((account) => account.actors ?? [])]) {
        for (const { actor } of list) expect(actors.get(actor)?.kind, actor).toMatch(/person|organi|state/u);
      }
    }
  });

  it("tells earlier accounts as they were told: with a title that gives nothing away, and actors", () => {
    const early = events.flatMap((event) =>
      event.accounts.slice(0, -1).map((account) => ({ event, account })),
    );
    const untitled = early.filter(({ account }) => account.title === null).map(({ event }) => event.id);
    expect(untitled.filter((id) => !NEUTRAL_TITLES.has(id))).toEqual([]);
    expect(early.filter(({ account }) => account.actors === null).map(({ event }) => event.id)).toEqual([]);
  });
});

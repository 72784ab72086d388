import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../lib/editDistance.ts";
import { SEARCHED } from "./searchDocuments.ts";
import type { SearchDocument } from "./searchDocuments.ts";
import { createSearchIndex } from "./searchIndex.ts";
import { queryWords, termsOf } from "./searchTerms.ts";
import { TermIndex } from "./termIndex.ts";

const words = ["crack", "cracks", "cracked", "ferry", "ferries", "feral", "iwo", "硫黄島", "島", "2025"];
const text = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((all) => all.join(" "));
const documents = fc
  .array(fc.record({ title: text, actors: text, summary: text }), { minLength: 1, maxLength: 12 })
  .map((all) =>
    all.map((own, at): SearchDocument => {
      const empty = Object.fromEntries(SEARCHED.map((field) => [field, ""])) as Record<
        (typeof SEARCHED)[number],
        string
      >;
      return { ...empty, ...own, id: at * 3, featured: false };
    }),
  );
const query = fc.array(
  fc.constantFrom("crack", "crac", "f", "ferr", "島", "硫黄", "2025", "cracl", "ferrx", "nothing"),
  {
    minLength: 1,
    maxLength: 3,
  },
);

/** Ids of the documents that have every word, looked up one by one. */
function plainly(all: readonly SearchDocument[], asked: string, typos: boolean): number[] {
  return all
    .filter((document) => {
      const terms = SEARCHED.flatMap((field) => termsOf(document[field]));
      return queryWords(asked).every(({ text: word, kind }) => {
        if (kind === "run")
          return word.length === 1
            ? terms.some((term) => term.startsWith(word))
            : termsOf(word)
                .slice(0, -1)
                .every((pair) => terms.includes(pair));
        const most = !typos || word.length < 4 || /\d/.test(word) ? 0 : word.length < 6 ? 1 : 2;
        const near = all
          .flatMap((each) => SEARCHED.flatMap((field) => termsOf(each[field])))
          .filter((term) => most > 0 && term.length >= 4 && editDistance(word, term, most) <= most);
        return terms.some(
          (term) =>
            term.startsWith(word) ||
            (most > 0 && editDistance(word, term, most) <= most) ||
            near.some((meant) => term.startsWith(meant)),
        );
      });
    })
    .map(({ id }) => id);
}

test("what is found is what looking at each event finds, however the index was filled", () => {
  fc.assert(
    fc.property(documents, query, fc.nat(), (all, asked, cut) => {
      const index = createSearchIndex();
      index.add(all.slice(0, cut % all.length));
      // Whoever searches in between does no harm.
      index.search("f");
      index.add(all.slice(cut % all.length));
      const { ranked, words: told } = index.search(asked.join(" "));
      const exact = plainly(all, asked.join(" "), false);
      expect([...ranked].toSorted((a, b) => a - b)).toEqual(
        exact.length > 0 ? exact : plainly(all, asked.join(" "), true),
      );
      for (const word of told)
        expect(
          all.some((document) => SEARCHED.some((field) => termsOf(document[field]).includes(word))),
        ).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("what is rarer, said in a better place, more often or among less counts more", () => {
  const index = new TermIndex([8, 1]);
  const [rare, common, other] = ["rare", "common", "other"].map((term) => index.numberOf(term));
  if (rare === undefined || common === undefined || other === undefined) throw new Error("no terms");
  index.add([[rare], [common]], 0);
  index.add([[common, common, other], [other]], 0);
  index.add([[common, other], [other]], 0);
  index.add([[other], [common]], 0);
  const scores = (asked: string): number[] => {
    const all = [0, 0, 0, 0];
    index.visit(index.exact(asked), (document, score) => (all[document] = (all[document] ?? 0) + score));
    return all;
  };
  const [first = 0, twice = 0, once = 0, below = 0] = scores("common");
  expect(twice).toBeGreaterThan(once);
  expect(once).toBeGreaterThan(below);
  expect(below).toBe(first);
  expect(scores("rare")[0]).toBeGreaterThan(twice);
  expect(index.beginning("com").map(({ term }) => index.textOf(term))).toEqual(["common"]);
  expect(index.near("comon", 1).map(({ term }) => index.textOf(term))).toEqual(["common"]);
  expect(index.near("commno", 1)).toEqual([]);
});

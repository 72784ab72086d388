import { useEffect, useState } from "react";
import type { Dataset } from "../model/types.ts";
import type { Found } from "../select/eventFilter.ts";
import type { Highlight } from "./highlight.ts";

/** What the words of the view find. */
export interface SearchResult {
  readonly found: NonNullable<Found>;
  /** Places of the events in the file, best first. */
  readonly ranked: Uint32Array;
  readonly highlight: Highlight;
}

/** `waiting`: not known yet · `failed`: the search can't be had, and the words leave nothing out. */
export type Search =
  { readonly kind: "none" | "waiting" | "failed" } | { readonly kind: "done"; readonly result: SearchResult };

interface Asked {
  readonly dataset: Dataset;
  readonly q: string;
  readonly search: Search;
}

const NONE: Search = { kind: "none" };
const WAITING: Search = { kind: "waiting" };

interface Question {
  readonly q: string;
  readonly answer: Promise<Asked>;
  /** null: it is on its way. */
  answered: Asked | null;
}

/** The last questions of each dataset: what is asked early is not asked once more. */
const questions = new WeakMap<Dataset, readonly Question[]>();
const KEPT = 3;
let underway = 0;

const questionOf = (dataset: Dataset, q: string): Question | undefined =>
  questions.get(dataset)?.find((each) => each.q === q);

/** Asks what words find in a dataset, unless that was asked just before. */
function ask(dataset: Dataset, q: string): Promise<Asked> {
  const known = questionOf(dataset, q);
  if (known !== undefined) return known.answer;
  underway++;
  const question: Question = { q, answer: find(dataset, q), answered: null };
  const others = (): readonly Question[] =>
    (questions.get(dataset) ?? []).filter((each) => each !== question);
  questions.set(dataset, [...others(), question].slice(-KEPT));
  void question.answer.then((asked) => {
    underway--;
    question.answered = asked;
    // It may be had the next time.
    if (asked.search.kind === "failed") questions.set(dataset, others());
  });
  return question.answer;
}

/** Never rejects. */
async function find(dataset: Dataset, q: string): Promise<Asked> {
  try {
    const { findIn } = await import("./searchPart.ts");
    return { dataset, q, search: { kind: "done", result: await findIn(dataset, q) } };
  } catch {
    return { dataset, q, search: { kind: "failed" } };
  }
}

/**
 * Asks for words that are about to be those of the view: the answer is on its way, or there, when they are.
 * @param surely false: they may yet change, and nothing that somebody waits for is to wait for them
 */
export function askEarly(dataset: Dataset, q: string | null, surely: boolean): void {
  if (q === null) return;
  if (surely || underway === 0) void ask(dataset, q);
}

/** Brings the search's code and makes the index of a dataset, while the reader still types the first words. */
export function prepareSearch(dataset: Dataset): void {
  import("./searchPart.ts").then(
    ({ prepareIn }) => prepareIn(dataset),
    // The words themselves will ask once more, and say that it can't be had.
    () => undefined,
  );
}

/** Searches a dataset as it is shown. Its code, and the index, come with the first words, or with the focus in their field. */
export function useSearch(dataset: Dataset | null, q: string | null): Search {
  const [last, setLast] = useState<Asked | null>(null);
  let asked = last?.dataset === dataset && last?.q === q ? last : null;
  if (asked === null && dataset !== null && q !== null) {
    // What is known already is shown at once.
    asked = questionOf(dataset, q)?.answered ?? null;
    if (asked !== null) setLast(asked);
  }
  const known = asked !== null;
  useEffect(() => {
    if (known || dataset === null || q === null) return;
    let stale = false;
    void ask(dataset, q).then((answered) => {
      if (!stale) setLast(answered);
    });
    return () => {
      stale = true;
    };
  }, [dataset, q, known]);
  if (dataset === null || q === null) return NONE;
  return asked?.search ?? WAITING;
}

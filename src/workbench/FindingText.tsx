import type { ReactNode } from "react";
import { useLocale } from "../components/locale.tsx";
import { ProblemSentence } from "../components/ProblemList.tsx";
import type { Problem } from "../model/problems.ts";
import { sayIn } from "../model/saying.ts";
import { saySentence } from "../model/sentences.ts";
import type { Finding } from "./check.ts";
import { sayNote, useBenchCatalogue } from "./words.ts";

/** The sentence about one finding, in the reader's language as far as there is one. */
export function FindingText({
  finding: { about },
  placed = false,
}: {
  readonly finding: Finding;
  /** It stands at its place, or is named after it: the sentence need not say it again. */
  readonly placed?: boolean;
}): ReactNode {
  const catalogue = useBenchCatalogue();
  if (about.kind === "problem" && placed) return <PlacedSentence problem={about.problem} />;
  if (about.kind === "problem") return <ProblemSentence problem={about.problem} />;
  if (about.kind === "note") return <bdi>{sayNote(about.note, catalogue)}</bdi>;
  if (about.kind === "markup")
    return <bdi>{catalogue.words.problems.markup(about.marks, about.texts - 1)}</bdi>;
  return <bdi>{catalogue.words.problems.doubleKey(about.key)}</bdi>;
}

function PlacedSentence({ problem }: { readonly problem: Problem }): ReactNode {
  const { lang, words } = useLocale();
  const { sentences } = words.problems;
  const saying = { ...problem.saying, place: null };
  const said = lang === "en" ? saySentence(saying) : sentences === null ? null : sayIn(saying, sentences);
  if (said === null) return <ProblemSentence problem={problem} />;
  return <bdi>{said.charAt(0).toUpperCase() + said.slice(1)}</bdi>;
}

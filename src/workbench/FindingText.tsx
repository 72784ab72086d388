import type { ReactNode } from "react";
import { ProblemSentence } from "../components/ProblemList.tsx";
import type { Finding } from "./check.ts";
import { sayNote, useBenchCatalogue } from "./words.ts";

/** The sentence about one finding, in the reader's language as far as there is one. */
export function FindingText({ finding: { about } }: { readonly finding: Finding }): ReactNode {
  const catalogue = useBenchCatalogue();
  if (about.kind === "problem") return <ProblemSentence problem={about.problem} />;
  if (about.kind === "note") return <bdi>{sayNote(about.note, catalogue)}</bdi>;
  return <bdi>{catalogue.words.problems.doubleKey(about.key)}</bdi>;
}

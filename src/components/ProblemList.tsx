import { countProblems } from "../model/countProblems.ts";
import type { Problem } from "../model/problems.ts";
import { sayIn } from "../model/saying.ts";
import { useLocale } from "./locale.tsx";
import "./ProblemList.css";

export interface ProblemListProps {
  readonly problems: readonly Problem[];
}

const MAX_SHOWN = 100;
const SEVERITIES: readonly Problem["severity"][] = ["fatal", "dropped", "repaired", "note"];

/** Problems one by one, the gravest first, each with its place in the file. */
export function ProblemList({ problems }: ProblemListProps) {
  const { words } = useLocale();
  const listed = SEVERITIES.flatMap((severity) =>
    problems.filter((problem) => problem.severity === severity && problem.more === undefined),
  ).slice(0, MAX_SHOWN);
  const hidden = countProblems(problems) - listed.length;
  return (
    <>
      <p className="problem-list__advice">{words.problems.advice}</p>
      <ol className="problem-list">
        {listed.map((problem, index) => (
          <li className="problem-list__item" data-severity={problem.severity} key={index}>
            <ProblemSentence problem={problem} />
            <dl className="problem-list__where">
              <div>
                <dt>{words.problems.place}</dt>
                <dd>
                  {problem.pointer === "" ? words.problems.wholeFile : <Literal text={problem.pointer} />}
                </dd>
              </div>
              {problem.value !== "" && (
                <div>
                  <dt>{words.problems.value}</dt>
                  <dd>
                    <Literal text={problem.value} />
                  </dd>
                </div>
              )}
            </dl>
          </li>
        ))}
      </ol>
      {hidden > 0 && <p className="problem-list__more">{words.problems.more(hidden)}</p>}
    </>
  );
}

/** In the reader's language; a sentence it does not have yet stands in English, under the kind of problem. */
export function ProblemSentence({ problem }: { readonly problem: Problem }) {
  const { lang, words } = useLocale();
  const { sentences, codes } = words.problems;
  const said = sentences === null ? null : sayIn(problem.saying, sentences);
  if (said !== null || lang === "en")
    return <bdi className="problem-list__message">{said ?? problem.message}</bdi>;
  return (
    <>
      <strong className="problem-list__kind">{codes[problem.code]}</strong>
      <bdi className="problem-list__message" lang="en">
        {problem.message}
      </bdi>
    </>
  );
}

function Literal({ text }: { readonly text: string }) {
  return (
    <bdi>
      <code className="notice__literal">{text}</code>
    </bdi>
  );
}

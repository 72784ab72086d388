import type { LoadError } from "../data/loadError.ts";
import { Filled } from "./Filled.tsx";
import { useLocale } from "./locale.tsx";
import { ProblemList, ProblemSentence } from "./ProblemList.tsx";

export interface LoadFailureProps {
  readonly error: LoadError;
  readonly onRetry: () => void;
  readonly storyHref: string | null;
}

/** Nothing can be shown: what happened, at which address, and what to do. */
export function LoadFailure({ error, onRetry, storyHref }: LoadFailureProps) {
  const { words } = useLocale();
  const { title, advice } = words.load.errors[error.kind];
  const cause = error.problems.find(({ message }) => message === error.detail);
  return (
    <section className="load-state" data-error={error.kind}>
      <div role="alert">
        <h2 className="load-state__title">
          <Filled text={title} values={{ host: <bdi className="notice__literal">{error.host}</bdi> }} />
        </h2>
        <p className="load-state__advice">
          {words.filters.date.sentences([
            advice,
            ...(error.limit === null ? [] : [words.load.limit(Math.floor(error.limit / 1024 ** 2))]),
            ...(error.retryAfter === null ? [] : [words.load.retryAfter(Math.ceil(error.retryAfter / 1000))]),
          ])}
        </p>
      </div>
      <dl className="load-state__facts">
        <dt>{words.load.address}</dt>
        <dd>
          <bdi>
            <code className="notice__literal">{error.address}</code>
          </bdi>
        </dd>
      </dl>
      {error.status !== null && error.status !== 200 && (
        <p className="load-state__detail">{words.load.answer(error.status)}</p>
      )}
      {error.detail !== "" && (
        <p className="load-state__detail">
          {cause === undefined ? <bdi lang="en">{error.detail}</bdi> : <ProblemSentence problem={cause} />}
        </p>
      )}
      <p className="load-state__actions">
        <button className="asof-button asof-button--primary" onClick={onRetry} type="button">
          {words.load.retry}
        </button>
        {storyHref !== null && (
          <a className="load-state__story" href={storyHref}>
            {words.load.story}
          </a>
        )}
      </p>
      {error.problems.length > 0 && (
        <details className="notice__details" open={error.kind === "all-dropped"}>
          <summary>{words.load.details}</summary>
          <ProblemList problems={error.problems} />
        </details>
      )}
    </section>
  );
}

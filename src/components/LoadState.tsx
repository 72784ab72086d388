import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { LoadProgress } from "../data/loadDataset.ts";
import type { LoadError } from "../data/loadError.ts";
import { Filled } from "./Filled.tsx";
import { LoadFailure } from "./LoadFailure.tsx";
import { useLocale } from "./locale.tsx";
import { ProblemSentence } from "./ProblemList.tsx";
import "./LoadState.css";
import "./notices.css";

export interface LoadStateProps {
  /** Where the data come from, where that is somebody else's site. */
  readonly host: string | null;
  readonly error: LoadError | null;
  /** Something is shown already: a failure is then only a failed refresh. */
  readonly hasData: boolean;
  /** How far the load has come, at any time. */
  readonly progress?: { readonly current: LoadProgress | null } | undefined;
  readonly onRetry: () => void;
  readonly onCancel?: (() => void) | undefined;
  /** Address of the site's own story; null or left out: that is what was asked for. */
  readonly storyHref?: string | null;
}

/** Loading, the failure to load, or the failure to refresh; nothing once there are data and no failure. */
export function LoadState({
  host,
  error,
  hasData,
  progress,
  onRetry,
  onCancel,
  storyHref = null,
}: LoadStateProps): ReactNode {
  const { words } = useLocale();
  if (error === null) return hasData ? null : <Loading host={host} onCancel={onCancel} progress={progress} />;
  if (!hasData) return <LoadFailure error={error} onRetry={onRetry} storyHref={storyHref} />;
  return (
    <section className="notice notice--warn" role="status">
      <div className="notice__body">
        <p className="notice__line">
          {words.load.stale}{" "}
          <Filled text={words.load.errors[error.kind].title} values={{ host: <bdi>{error.host}</bdi> }} />{" "}
          {error.problems.slice(0, 1).map((problem) => (
            <ProblemSentence key={problem.code} problem={problem} />
          ))}
        </p>
      </div>
      <button className="asof-button" onClick={onRetry} type="button">
        {words.load.retry}
      </button>
    </section>
  );
}

/** A load that takes longer can be cancelled. */
const SLOW_AFTER_MS = 5000;
/** So often it is looked how far it has come: first when a short load would be over. */
const LOOK_MS = 1000;

type LoadingProps = Pick<LoadStateProps, "host" | "progress"> & {
  readonly onCancel: (() => void) | undefined;
};

function Loading({ host, onCancel, progress }: LoadingProps) {
  const { words } = useLocale();
  const [slow, setSlow] = useState(false);
  const [come, setCome] = useState<LoadProgress | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    const look = setInterval(() => setCome(progress?.current ?? null), LOOK_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(look);
    };
  }, [progress]);
  return (
    <section className="load-state">
      <p className="load-state__loading" role="status">
        {host === null ? (
          words.load.loading
        ) : (
          <Filled
            text={words.load.loadingFrom}
            values={{ host: <bdi className="notice__literal">{host}</bdi> }}
          />
        )}
        {slow && <span className="load-state__slow"> {words.load.slow}</span>}
      </p>
      {/* Not in the paragraph above, which is read out at each change. */}
      {come === null ? null : (
        <p className="load-state__detail">
          {words.load.progress((come.bytes / 1e6).toFixed(1), come.events)}
        </p>
      )}
      {slow && onCancel !== undefined && (
        <button className="asof-button" onClick={onCancel} type="button">
          {words.load.cancel}
        </button>
      )}
    </section>
  );
}

import { useEffect, useLayoutEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Loaded } from "../data/loadDataset.ts";
import { liveWords } from "../i18n/liveWords.ts";
import type { Dataset } from "../model/types.ts";
import { changesSince } from "../select/changesSince.ts";
import type { ChangesSince } from "../select/changesSince.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { viewToSearch } from "../view/viewUrl.ts";
import { EventLink } from "./EventLink.tsx";
import type { Fresh } from "./fresh.ts";
import { eventHrefIn } from "./links.ts";
import { useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import { KeepPlace } from "./KeepPlace.tsx";
import { useLiveQuery } from "./useLiveQuery.ts";
import "./LiveLine.css";

export interface LiveLineProps {
  /** Absolute address of the file. */
  readonly file: string;
  readonly loaded: Loaded;
  /** What is drawn of it; another object when that has changed. */
  readonly shown: unknown;
  readonly every: number;
  readonly view: ViewState;
  readonly onView: SetView;
  /** Keep its identity. */
  readonly onFresh: (fresh: Fresh | null) => void;
}

/** The state that changes are told against, and when it was there. */
interface Since {
  readonly dataset: Dataset;
  readonly time: number;
}

/** Follows the file: says what came and changed since the reader came, without moving anything they look at. */
export function LiveLine({ every, file, loaded, onFresh, onView, shown, view }: LiveLineProps): ReactNode {
  const { lang } = useLocale();
  const words = liveWords(lang);
  const [since, setSince] = useState<Since>(() => ({ dataset: loaded.dataset, time: Date.now() }));
  const { checked, failed } = useLiveQuery(file, loaded, every);
  const changes = useMemo(() => changesSince(since.dataset, loaded.dataset), [since, loaded]);
  useLayoutEffect(() => {
    onFresh(new Map([...changes.events].map(([id, kind]) => [id, words.mark[kind]])));
  }, [changes, onFresh, words]);
  useEffect(() => () => onFresh(null), [onFresh]);
  const time = (ms: number): string => clock(ms, lang);
  const any = changes.events.size + changes.gone.length > 0;
  return (
    <section aria-label={words.label} className="live-line">
      <KeepPlace drawn={shown} />
      <p className="live-line__state">
        {words.every(every)}
        {checked === null ? null : ` · ${words.checked(time(checked))}`}
      </p>
      <p className="live-line__said" role="status">
        {failed === null ? null : <span className="live-line__failed">{words.failed(time(failed))} </span>}
        {any ? inWords(changes, time(since.time), words) : null}
      </p>
      {any ? (
        <Changes
          changes={changes}
          dataset={loaded.dataset}
          onSeen={() => setSince({ dataset: loaded.dataset, time: Date.now() })}
          onView={onView}
          view={view}
        />
      ) : null}
    </section>
  );
}

/** As many as one looks through. */
const MOST = 30;

interface ChangesProps extends Pick<LiveLineProps, "onView" | "view"> {
  readonly changes: ChangesSince;
  readonly dataset: Dataset;
  readonly onSeen: () => void;
}

function Changes({ changes, dataset, onSeen, onView, view }: ChangesProps): ReactNode {
  const words = liveWords(useLocale().lang);
  const { href } = useRoot();
  const [open, setOpen] = useState(false);
  const inView = eventHrefIn(viewToSearch({ ...view, event: null, win: null }));
  const events = dataset.events.filter(({ id }) => changes.events.has(id));
  return (
    <>
      <div className="live-line__acts">
        <button
          aria-expanded={open}
          className="asof-button asof-button--quiet"
          onClick={() => setOpen(!open)}
          type="button"
        >
          {open ? words.hide : words.show}
        </button>
        <button
          className="asof-button asof-button--quiet"
          onClick={onSeen}
          title={words.seenHint}
          type="button"
        >
          {words.seen}
        </button>
      </div>
      {open ? (
        <ul className="live-line__list">
          {events.slice(0, MOST).map((event) => (
            <li key={event.id}>
              <span className="asof-flag asof-flag--fresh">
                {words.mark[changes.events.get(event.id) ?? "changed"]}
              </span>{" "}
              <EventLink
                event={event}
                hrefFor={(id) => href(inView(id))}
                onSelect={(id) => onView({ event: id }, "push")}
              />
            </li>
          ))}
          {events.length > MOST ? <li>{words.more(events.length - MOST)}</li> : null}
        </ul>
      ) : null}
    </>
  );
}

function inWords({ events, gone }: ChangesSince, since: string, words: ReturnType<typeof liveWords>): string {
  const fresh = [...events.values()].filter((kind) => kind === "new").length;
  return words.changes(fresh, events.size - fresh, gone.length, since);
}

function clock(ms: number, lang: string): string {
  return new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(ms);
}

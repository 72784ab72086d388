import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { Loss } from "../formats/losses.ts";
import { LOSSES } from "../formats/losses.ts";
import { exportWords } from "../i18n/exportWords.ts";
import { fileName } from "../lib/fileName.ts";
import { formatDay } from "../model/formatFuzzyDate.ts";
import { isoDay } from "../model/fuzzyDate.ts";
import { pickText } from "../model/text.ts";
import type { Dataset } from "../model/types.ts";
import { footnotes } from "../select/footnotes.ts";
import { onlyMatches } from "../select/onlyMatches.ts";
import { isFramed } from "../view/address.ts";
import type { ViewState } from "../view/viewState.ts";
import { activeFilters } from "./activeFilters.ts";
import { EXPORTS, exportView } from "./exportView.ts";
import type { ExportKind, ExportRequest } from "./exportView.ts";
import { FilterName } from "./FilterName.tsx";
import { useLocale } from "./locale.tsx";
import { lanesAndHeight, pictureLanes } from "./pictureLanes.ts";
import { isIn, pictureWindow } from "./pictureWindow.ts";
import { useRoot } from "./root.ts";
import { saveFile } from "./saveFile.ts";
import { useNow } from "./useNow.ts";
import type { StoryView } from "./useStory.ts";
import { useShareAddress } from "./useShareAddress.ts";
import "./ExportPanel.css";

export interface ExportPanelProps {
  readonly story: Pick<StoryView, "dataset" | "matches">;
  readonly view: ViewState;
}

interface Outcome {
  readonly name: string;
  readonly kind: ExportKind;
  /** null: it could not be made. */
  readonly losses: readonly Loss[] | null;
}

const SEPARATOR = " · ";
/** Of a picture; it is lower where few events are on it. */
const WIDTH = 1200;
const HEIGHT = { most: 675, lanes: 860, empty: 340, event: 28 };
/** Sources that are named in a picture; the figures say how many there are. */
const NAMED = 12;

/** What can be saved of the present view, and after it is what the file doesn't hold. */
export function ExportPanel({ story, view }: ExportPanelProps): ReactNode {
  const { dataset, matches } = story;
  const { lang } = useLocale();
  const words = exportWords(lang);
  const now = useNow();
  const said = useRef<HTMLSpanElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const request = useRequest(story, view, () => (said.current?.textContent ?? "").replace(SEPARATOR, ""));
  const save = async (kind: ExportKind): Promise<void> => {
    const name = fileName(pickText(dataset.title, lang).value, view.asOf ?? isoDay(now), kind);
    try {
      const { content, losses } = await exportView(kind, request());
      saveFile(name, content);
      setOutcome({ name, kind, losses });
    } catch {
      setOutcome({ name, kind, losses: null });
    }
  };
  if (matches.length === 0) return <p className="filter-popup__note">{words.nothing}</p>;
  const drawable = pictureWindow(story, view, now) !== null;
  const group = (name: string, kinds: readonly ExportKind[]): ReactNode => (
    <section className="export__group">
      <h2 className="export__name">{name}</h2>
      <ul className="export__list">
        {kinds.map((kind) => (
          <li key={kind}>
            <button className="export__button" onClick={() => void save(kind)} type="button">
              <b className="export__kind">{LABELS[kind]}</b> {words.kinds[kind]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
  return (
    <>
      <p className="export__intro">{words.intro}</p>
      <p className="export__view">
        {words.count(matches.length, dataset.events.length)}
        <span ref={said}>
          <ViewInWords dataset={dataset} view={view} />
        </span>
      </p>
      {group(words.data, EXPORTS.slice(0, 4))}
      {drawable ? (
        group(words.picture, EXPORTS.slice(4))
      ) : (
        <p className="filter-popup__note">{words.noPicture}</p>
      )}
      <div className="export__outcome" role="status">
        {outcome === null ? null : <Said {...outcome} />}
      </div>
      <Feeds />
    </>
  );
}

const LABELS: Readonly<Record<ExportKind, string>> = {
  csv: "CSV",
  ics: "ICS",
  json: "JSON",
  jsonld: "JSON-LD",
  svg: "SVG",
  png: "PNG",
};

/** Made when a file is asked for: the words stand in the panel by then. */
function useRequest(
  story: ExportPanelProps["story"],
  view: ViewState,
  inWords: () => string,
): () => ExportRequest {
  const { lang, words } = useLocale();
  const now = useNow();
  const { marks } = useRoot();
  const address = useShareAddress(view);
  const { dataset, matches } = story;
  return () => {
    const window = pictureWindow(story, view, now);
    const seen = window === null ? [] : matches.filter((match) => isIn(match, window));
    const caption = [inWords(), sourcesInWords({ dataset, matches: seen }, lang)].filter(
      (line) => line !== "",
    );
    const day = exportWords(lang).made(formatDay(now, words.dates));
    const lanes = pictureLanes(dataset, seen, view, { lang, words });
    const picture = {
      width: WIDTH,
      dataset,
      matches: seen,
      // Title and foot stand around what lanes ask for.
      ...lanesAndHeight(lanes, seen.length, HEIGHT),
      lang,
      words,
      now,
      caption,
      theme: marks().dataset["theme"] === "dark" ? ("dark" as const) : ("light" as const),
      signature: [day, address.replace(/^https?:\/\/|[?#].*$|\/$/g, "")]
        .filter((each) => each !== "")
        .join(" · "),
    };
    return {
      dataset: onlyMatches(dataset, matches),
      picture: window === null ? null : { ...picture, window },
      lang,
      now: Date.now(),
    };
  };
}

/** Publishers, each once, in the order of the events. */
function sourcesInWords({ dataset, matches }: ExportPanelProps["story"], lang: string): string {
  const words = exportWords(lang);
  const names = new Set(
    footnotes(matches).sources.map((id) => {
      const source = dataset.sources.get(id);
      return source === undefined ? id : (source.publisher ?? pickText(source.title, lang).value);
    }),
  );
  const shown = [...names].slice(0, NAMED);
  return shown.length === 0 ? "" : words.sources(shown.join(words.between), names.size - shown.length);
}

/** The day of knowledge and the filters, each behind a separator; nothing where there are none. */
function ViewInWords({ dataset, view }: { readonly dataset: Dataset; readonly view: ViewState }): ReactNode {
  const { lang, words } = useLocale();
  return (
    <>
      {view.asOf === null
        ? null
        : `${SEPARATOR}${exportWords(lang).asOf(formatDay(Date.parse(view.asOf), words.dates))}`}
      {activeFilters(view).map((filter) => (
        <span key={`${filter.kind} ${filter.value}`}>
          {SEPARATOR}
          <FilterName dataset={dataset} filter={filter} />
        </span>
      ))}
    </>
  );
}

function Said({ kind, losses, name }: Outcome): ReactNode {
  const words = exportWords(useLocale().lang);
  const end = useRef<HTMLDivElement>(null);
  // Where the panel is low it would lie below its edge.
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [kind, name]);
  if (losses === null) return <p>{words.failed}</p>;
  const lost = losses.map(({ code, count }) => words.loss(count, words.losses[code] ?? LOSSES[code]));
  if (kind === "json") lost.push(words.own);
  return (
    <>
      <p>
        <bdi>{words.saved(name)}</bdi>
      </p>
      {lost.length === 0 ? null : (
        <>
          <p>{words.lost}</p>
          <ul className="export__lost">
            {lost.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {isFramed() ? <p>{words.framed}</p> : null}
      <div ref={end} />
    </>
  );
}

/** What the page offers to subscribe to, where it shows its own story. */
function Feeds(): ReactNode {
  const { embedded } = useRoot();
  const words = exportWords(useLocale().lang);
  const [links] = useState(() =>
    embedded ? [] : [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][data-story]')],
  );
  const feeds = links.flatMap(({ href, type }) => {
    const name = (words.feeds as Readonly<Record<string, string>>)[type];
    return name === undefined ? [] : [{ href, name }];
  });
  if (feeds.length === 0) return null;
  return (
    <p className="filter-popup__note">
      {words.subscribe}{" "}
      {feeds.map(({ href, name }, at) => (
        <span key={href}>
          {at === 0 ? "" : " · "}
          <a href={href}>{name}</a>
        </span>
      ))}
    </p>
  );
}

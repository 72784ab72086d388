import { useMemo } from "react";
import type { ReactNode } from "react";
import type { DrawingLanes } from "../formats/svgLanes.ts";
import { toSvg } from "../formats/toSvg.ts";
import { KNOWLEDGE_WORDS } from "../i18n/knowledge.ts";
import { printWords } from "../i18n/printWords.ts";
import { changesBetween } from "../select/changesBetween.ts";
import { formatDay } from "../model/formatFuzzyDate.ts";
import type { Dataset } from "../model/types.ts";
import type { Match } from "../select/eventFilter.ts";
import type { TimeWindow } from "../select/timeIndex.ts";
import type { ViewState } from "../view/viewState.ts";
import { activeFilters } from "./activeFilters.ts";
import { ChangeList } from "./ChangeList.tsx";
import { DayTime } from "./DayTime.tsx";
import { Filled } from "./Filled.tsx";
import { FilterName } from "./FilterName.tsx";
import { FuzzyTime } from "./FuzzyTime.tsx";
import { rowId } from "./links.ts";
import { Foreign, useLocale } from "./locale.tsx";
import { PrintList } from "./PrintList.tsx";
import { lanesAndHeight, pictureLanes } from "./pictureLanes.ts";
import { isIn, pictureWindow } from "./pictureWindow.ts";
import { useNow } from "./useNow.ts";
import { useShareAddress } from "./useShareAddress.ts";
import type { StoryView } from "./useStory.ts";
import { XmlTree } from "./XmlTree.tsx";
import "./PrintSheet.css";

export interface PrintSheetProps {
  /** What comes before what is opened, or after it. */
  readonly part: "head" | "list";
  /** The dataset with all that is known now. */
  readonly whole: Dataset;
  readonly story: StoryView;
  readonly view: ViewState;
}

/** As many events as a reader may still want on paper: about a hundred pages. */
const MOST = 500;
/** With the head on one sheet of either; more than `most` only for lanes. */
const HEIGHT = { most: 420, lanes: 560, empty: 200, event: 14 };
/** The width of what A4 and Letter have in common, less margins, in CSS pixels. */
const WIDTH = 672;

/**
 * The view on paper: what it is in words with the timeline as a drawing, and after what is opened the list with
 * numbered sources. Another view than timeline and list is printed as it is on the screen.
 */
export function PrintSheet({ part, story, view, whole }: PrintSheetProps): ReactNode {
  const { dataset, matches } = story;
  const { lang } = useLocale();
  const listed = view.view === "both" || view.view === "list" || view.view === "timeline";
  const drawing = useDrawing(story, view, part === "head" && listed);
  const printed = matches.slice(0, MOST);
  if (part === "list")
    return listed ? (
      <div className="print">
        {printed.length === matches.length ? null : (
          <p className="print__note">{printWords(lang).capped(printed.length, matches.length)}</p>
        )}
        <PrintList dataset={dataset} matches={printed} />
      </div>
    ) : null;
  return (
    <div className="print">
      <header className="print__head">
        <p className="print__name">Asof</p>
        <h1 className="print__story">
          <Foreign text={dataset.title} />
        </h1>
        {dataset.description === null ? null : (
          <p className="print__lead">
            <Foreign text={dataset.description} />
          </p>
        )}
        <ViewInWords story={story} view={view} drawing={drawing} />
      </header>
      {drawing === null ? null : <Picture dataset={dataset} drawing={drawing} />}
      {view.compare === null ? null : <Changes compare={view.compare} view={view} whole={whole} />}
    </div>
  );
}

const NOTHING = () => {};

/** On paper all changes stand there, and nothing can be opened. */
function Changes({
  compare,
  view,
  whole,
}: Pick<PrintSheetProps, "view" | "whole"> & { readonly compare: string }) {
  const { lang } = useLocale();
  const changes = useMemo(() => changesBetween(whole, compare, view.asOf), [whole, compare, view.asOf]);
  return (
    <section>
      <h2 className="print__heading">
        <Filled
          text={KNOWLEDGE_WORDS[lang].between}
          values={{
            from: <DayTime day={compare} />,
            to: view.asOf === null ? KNOWLEDGE_WORDS[lang].now : <DayTime day={view.asOf} />,
          }}
        />
      </h2>
      <ChangeList changes={changes} hrefFor={(id) => `#${rowId(id)}`} onSelect={NOTHING} />
    </section>
  );
}

/** What is drawn of a view. */
interface Drawing {
  readonly window: TimeWindow;
  readonly matches: readonly Match[];
  readonly lanes: DrawingLanes | undefined;
}

/** null where there is nothing to draw, or nobody asks for a drawing. */
function useDrawing(story: StoryView, view: ViewState, wanted: boolean): Drawing | null {
  const { lang, words } = useLocale();
  const now = useNow();
  return useMemo(() => {
    const window = wanted && story.matches.length > 0 ? pictureWindow(story, view, now) : null;
    if (window === null) return null;
    const matches = story.matches.filter((match) => isIn(match, window));
    return { window, matches, lanes: pictureLanes(story.dataset, matches, view, { lang, words }) };
  }, [lang, now, story, view, wanted, words]);
}

interface ViewInWordsProps extends Pick<PrintSheetProps, "story" | "view"> {
  readonly drawing: Drawing | null;
}

function ViewInWords({ story, view, drawing }: ViewInWordsProps): ReactNode {
  const { lang, words } = useLocale();
  const text = printWords(lang);
  const { dataset, matches } = story;
  const filters = activeFilters(view);
  const anchor = dataset.events.find(({ id }) => id === view.around);
  const address = useShareAddress(view);
  const now = useNow();
  const outside = matches.length - (drawing?.matches.length ?? 0);
  return (
    <>
      <p className="print__view">
        <b>{text.count(matches.length, dataset.events.length)}</b>
        {filters.length === 0 ? null : (
          <span className="print__filters">
            {" · "}
            {text.filters}{" "}
            {filters.map((filter, at) => (
              <span key={`${filter.kind} ${filter.value}`}>
                {at === 0 ? "" : " · "}
                <FilterName dataset={dataset} filter={filter} />
              </span>
            ))}
          </span>
        )}
      </p>
      {anchor === undefined ? null : (
        <p className="print__as-of">
          <Filled text={text.relative} values={{ event: <Foreign text={anchor.title} /> }} />
        </p>
      )}
      {view.asOf === null ? null : (
        <p className="print__as-of">
          <Filled text={text.asOf} values={{ day: <DayTime day={view.asOf} /> }} />
          {view.compare === null ? null : (
            <>
              {" "}
              <Filled text={text.compare} values={{ day: <DayTime day={view.compare} /> }} />
            </>
          )}
        </p>
      )}
      <p className="print__origin">
        {text.read(formatDay(now, words.dates))}
        {address === "" ? null : (
          <>
            {" · "}
            <bdi>{address}</bdi>
          </>
        )}
        {dataset.updated === null ? null : (
          <>
            {" · "}
            <Filled text={text.state("{day}")} values={{ day: <FuzzyTime date={dataset.updated} /> }} />
          </>
        )}
      </p>
      {drawing === null ? null : (
        <p className="print__note">
          {text.visible(
            formatDay(drawing.window.from, words.dates),
            formatDay(drawing.window.to - 1, words.dates),
          )}
          {outside === 0 ? "" : ` ${text.outside(outside)}`}
          {drawing.lanes === undefined
            ? ""
            : ` ${text.lanes(words.timeline.laneMode[view.lanes ?? "state"])}`}
        </p>
      )}
    </>
  );
}

interface PictureProps {
  readonly dataset: Dataset;
  readonly drawing: Drawing;
}

function Picture({ dataset, drawing: { window, matches, lanes } }: PictureProps): ReactNode {
  const { lang, words } = useLocale();
  const now = useNow();
  const { root } = useMemo(
    () =>
      toSvg({
        dataset,
        matches,
        ...lanesAndHeight(lanes, matches.length, HEIGHT),
        window,
        lang,
        words,
        now,
        width: WIDTH,
        bare: true,
        idPrefix: "asof-print-",
      }),
    [dataset, lang, lanes, matches, now, window, words],
  );
  return (
    <div className="print__picture">
      <XmlTree tree={root} />
    </div>
  );
}

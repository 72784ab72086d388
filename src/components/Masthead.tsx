import type { ReactNode } from "react";
import { pickText } from "../model/text.ts";
import type { Dataset } from "../model/types.ts";
import { startOfStory } from "../view/storyStep.ts";
import { languageName } from "../i18n/moreLanguages.ts";
import { ERAS, LANGUAGES, THEMES } from "../view/viewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { FilterLink } from "./FilterLink.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import { ShareButton } from "./ShareButton.tsx";
import "./Masthead.css";

export interface MastheadProps {
  /** What stands beside the settings. */
  readonly children?: ReactNode;
  /** null while there is none to name. */
  readonly dataset: Dataset | null;
  readonly view: ViewState;
  readonly onView: (patch: Partial<ViewState>, mode?: "push" | "replace") => void;
}

/** The story's title, what it is, and the settings of the page. */
export function Masthead({ children, dataset, view, onView }: MastheadProps): ReactNode {
  const { lang, words } = useLocale();
  return (
    <header className="masthead">
      {dataset !== null && dataset.events.length > 0 && <SkipLinks view={view} />}
      {children}
      <div
        className="masthead__settings"
        role="group"
        aria-label={words.page.settings}
        data-needs-script="true"
      >
        <div className="masthead__choice" role="group" aria-label={words.page.language}>
          {LANGUAGES.map((language) => (
            <button
              key={language}
              type="button"
              lang={language}
              className="asof-button asof-button--quiet"
              aria-pressed={language === lang}
              onClick={() => onView({ lang: language }, "replace")}
            >
              {languageName(language)}
            </button>
          ))}
          {words.page.eras !== null && (
            <button
              type="button"
              className="asof-button asof-button--quiet"
              aria-pressed={words.dates === ERAS}
              onClick={() => onView({ lang: words.dates === ERAS ? lang : ERAS }, "replace")}
            >
              {words.page.eras}
            </button>
          )}
        </div>
        <label className="masthead__choice">
          <span className="masthead__label">{words.page.theme}</span>
          <select
            className="masthead__select"
            onChange={({ target }) => {
              const theme = THEMES.find((each) => each === target.value) ?? "auto";
              onView({ theme: theme === "auto" ? null : theme }, "replace");
            }}
            value={view.theme ?? "auto"}
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {words.page.themes[theme]}
              </option>
            ))}
          </select>
        </label>
        <ShareButton />
      </div>
      {dataset === null && (
        <div className="masthead__title-block">
          <h1 className="asof-hidden">Asof</h1>
        </div>
      )}
      {dataset !== null && (
        <div className="masthead__title-block">
          <h1 className="masthead__title" data-long={isLong(pickText(dataset.title, lang).value)}>
            <Foreign text={dataset.title} />
          </h1>
          {dataset.description !== null && (
            <p className="masthead__description">
              <Foreign text={dataset.description} />
              <GuidedStory dataset={dataset} onView={onView} view={view} />
            </p>
          )}
        </div>
      )}
    </header>
  );
}

/** The way into the first guided story; where one is followed or a day of knowledge is shown there is none. */
function GuidedStory({ dataset, view, onView }: MastheadProps): ReactNode {
  const { words } = useLocale();
  const [story] = dataset?.stories ?? [];
  if (story === undefined || view.story !== null || view.asOf !== null) return null;
  return (
    <span className="masthead__story" data-needs-script="true">
      {words.page.guided.label}:{" "}
      <FilterLink onView={onView} patch={startOfStory(story.id, view)} view={view}>
        <Foreign text={story.title} />
      </FilterLink>
    </span>
  );
}

/** More than about two lines of a wide page; characters of Japanese are twice as wide. */
function isLong(title: string): true | undefined {
  return title.length + title.replace(/[\0-\u2fff]/g, "").length > 90 ? true : undefined;
}

/** Past the settings and filters, to either of the two views of the story. Shown while they have the focus. */
function SkipLinks({ view }: Pick<MastheadProps, "view">): ReactNode {
  const { words } = useLocale();
  return (
    <>
      {(view.view === "both" || view.view === "timeline") && (
        <a className="asof-skip" href="#asof-timeline" data-needs-script="true">
          {words.page.skipToTimeline}
        </a>
      )}
      {(view.view === "both" || view.view === "list") && (
        <a className="asof-skip" href="#asof-list">
          {words.page.skipToList}
        </a>
      )}
    </>
  );
}

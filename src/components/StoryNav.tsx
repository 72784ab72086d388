import type { ReactNode } from "react";
import { STORIES } from "../data/stories.ts";
import type { ShippedStory } from "../data/stories.ts";
import { inTongue } from "../lib/ownWords.ts";
import type { ViewState } from "../view/viewState.ts";
import { DEFAULT_VIEW, viewToSearch } from "../view/viewUrl.ts";
import { useLocale } from "./locale.tsx";
import "./StoryNav.css";

export interface StoryNavProps {
  /** What the stories' addresses are relative to. */
  readonly base: string;
  /** Absolute address of the dataset that is open. */
  readonly open: string;
  readonly stories?: readonly ShippedStory[] | undefined;
  readonly view: Pick<ViewState, "lang" | "theme">;
}

/**
 * Links to the stories of the site, where it has several, and to the workbench, which stands beside the stories that
 * ship with it. Each opens as it was made: only language and theme go along.
 */
export function StoryNav({ base, open, stories = STORIES, view: { lang, theme } }: StoryNavProps): ReactNode {
  const { lang: shown, words } = useLocale();
  if (stories.length < 2) return null;
  return (
    <nav className="story-nav" aria-label={words.page.stories} data-needs-script="true">
      <ul className="story-nav__list">
        {stories.map(({ id, file, label }, at) => {
          const data = at === 0 ? null : `./${file}`;
          return (
            <li key={id} className="story-nav__item">
              <a
                className="story-nav__link"
                href={viewToSearch({ ...DEFAULT_VIEW, data, lang, theme }) || "?"}
                aria-current={new URL(file, base).href === open ? "page" : undefined}
              >
                {inTongue(label, shown)}
              </a>
            </li>
          );
        })}
        {stories === STORIES ? (
          <li className="story-nav__item">
            <a
              className="story-nav__link"
              href={`workbench.html${viewToSearch({ ...DEFAULT_VIEW, lang, theme })}`}
            >
              {words.page.ownData}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}

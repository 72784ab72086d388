import type { ReactNode } from "react";
import type { Dataset } from "../model/types.ts";
import { startOfStory } from "../view/storyStep.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { FilterLink } from "./FilterLink.tsx";
import { Foreign, useLocale } from "./locale.tsx";
import "./StoryArticles.css";

export interface StoryArticlesProps {
  readonly dataset: Dataset;
  readonly view: ViewState;
  readonly onView: SetView;
}

/** The guided stories as they can be read through, without the script too; each begins with the way to follow it. */
export function StoryArticles({ dataset, view, onView }: StoryArticlesProps): ReactNode {
  const { words } = useLocale();
  const text = words.page.guided;
  // A story tells how it ended: on a day of knowledge that is not known yet.
  if (dataset.stories.length === 0 || view.asOf !== null) return null;
  return (
    <section className="story-articles" aria-label={text.label}>
      {dataset.stories.map((story) => (
        <details className="story-articles__one" key={story.id}>
          <summary>
            {text.named}
            <Foreign text={story.title} />
          </summary>
          <p data-needs-script>
            <FilterLink onView={onView} patch={startOfStory(story.id, view)} view={view}>
              {text.follow(story.steps.length)}
            </FilterLink>
          </p>
          <ol className="story-articles__steps">
            {story.steps.map((step, index) => (
              <li key={index}>
                <Foreign text={step.text} />
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}

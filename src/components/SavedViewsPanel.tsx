import { useId, useRef, useState } from "react";
import type { SyntheticEvent } from "react";
import { LONGEST_NAME, openSaved, savedSearch } from "../view/savedViews.ts";
import type { SavedView, SavedViews as Store } from "../view/savedViews.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { viewToSearch } from "../view/viewUrl.ts";
import { isPlainClick } from "./links.ts";
import { useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import "./SavedViews.css";

export interface SavedViewsPanelProps {
  readonly store: Store;
  readonly saved: readonly SavedView[];
  readonly view: ViewState;
  readonly onView: SetView;
  readonly close: () => void;
}

/** The saved views, each a link with a button that removes it, and a field to save another. */
export function SavedViewsPanel({ store, saved, view, onView, close }: SavedViewsPanelProps) {
  const { words } = useLocale();
  const { href } = useRoot();
  const text = words.filters.saved;
  const [name, setName] = useState("");
  const [said, setSaid] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const current = savedSearch(view);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === "") return input.current?.focus();
    setSaid(text.said[store.save(name, view)](name.trim()));
    setName("");
  };
  const remove = (one: SavedView) => {
    store.remove(one.name);
    setSaid(text.removed(one.name));
    input.current?.focus();
  };
  return (
    <>
      {saved.length === 0 ? (
        <p className="filter-popup__note">{text.none}</p>
      ) : (
        <ul className="saved-views__list">
          {saved.map((one) => (
            <li className="saved-views__row" key={one.name}>
              <a
                aria-current={one.search === current ? "true" : undefined}
                className="saved-views__link"
                href={href(viewToSearch(openSaved(one, view)) || "?")}
                onClick={(click) => {
                  if (!isPlainClick(click)) return;
                  click.preventDefault();
                  onView(openSaved(one, view), "push");
                  close();
                }}
              >
                <bdi>{one.name}</bdi>
              </a>
              <button
                aria-label={text.remove(one.name)}
                className="saved-views__remove"
                onClick={() => remove(one)}
                title={text.remove(one.name)}
                type="button"
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="saved-views__form" onSubmit={onSubmit}>
        <label className="saved-views__label" htmlFor={id}>
          {text.label}
        </label>
        <input
          autoComplete="off"
          className="saved-views__input"
          id={id}
          maxLength={LONGEST_NAME}
          onChange={({ target }) => setName(target.value)}
          ref={input}
          type="text"
          value={name}
        />
        <button className="asof-button" type="submit">
          {text.save}
        </button>
      </form>
      <p className="filter-popup__note" role="status">
        {said}
      </p>
      <p className="filter-popup__note">{text.note}</p>
    </>
  );
}

import { useId, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { SyntheticEvent } from "react";
import { createSavedViews, LONGEST_NAME, openSaved, savedSearch } from "../view/savedViews.ts";
import type { SavedView, SavedViews as Store } from "../view/savedViews.ts";
import type { SetView } from "../view/useViewState.ts";
import type { ViewState } from "../view/viewState.ts";
import { viewToSearch } from "../view/viewUrl.ts";
import { FilterPopup } from "./FilterPopup.tsx";
import { isPlainClick } from "./links.ts";
import { useLocale } from "./locale.tsx";
import { useRoot } from "./root.ts";
import "./SavedViews.css";

export interface SavedViewsProps {
  /** Address of the dataset that the views are of. */
  readonly dataset: string;
  readonly view: ViewState;
  readonly onView: SetView;
}

const NONE: readonly SavedView[] = [];

/** Views that the reader named, kept in this browser: opened by a link, saved and removed here. */
export function SavedViews({ dataset, view, onView }: SavedViewsProps) {
  const { words } = useLocale();
  const { storage } = useRoot();
  const store = useMemo(() => createSavedViews(storage(), dataset), [storage, dataset]);
  const saved = useSyncExternalStore(
    store.subscribe,
    () => store.list(),
    () => NONE,
  );
  const name = words.filters.saved.name;
  return (
    <div className="saved-views" data-needs-script>
      <FilterPopup chosen={0} label={words.filters.chosen(name, saved.length)} name={name}>
        {(close) => <Panel close={close} onView={onView} saved={saved} store={store} view={view} />}
      </FilterPopup>
    </div>
  );
}

interface PanelProps {
  readonly store: Store;
  readonly saved: readonly SavedView[];
  readonly view: ViewState;
  readonly onView: SetView;
  readonly close: () => void;
}

function Panel({ store, saved, view, onView, close }: PanelProps) {
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

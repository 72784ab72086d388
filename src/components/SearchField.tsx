import { useEffect, useRef, useState } from "react";
import type { SetView } from "../view/useViewState.ts";
import { isShortened, readQuery } from "../view/query.ts";
import type { ViewState } from "../view/viewState.ts";
import { useLocale } from "./locale.tsx";
import "./SearchField.css";

export interface SearchFieldProps {
  readonly view: ViewState;
  readonly onView: SetView;
  /** What is shown is not yet that of the view's words. */
  readonly searching: boolean;
  /** These words are about to be searched for; not `surely` while they are typed. */
  readonly onAsk?: (words: string | null, surely: boolean) => void;
  /** The reader is about to search. */
  readonly onReach?: () => void;
}

/** So long after the last key the words are searched for. */
const PAUSE_MS = 180;
/** Who has the focus in the field for so long did not only pass it on the way. */
const REACH_MS = 120;

/**
 * The words to search for. While they are typed the address follows with one step for "back" in all: the first words
 * push, what is typed after them replaces, until the field is left or Enter is pressed.
 */
export function SearchField({ view, onAsk, onReach, onView, searching }: SearchFieldProps) {
  const { words } = useLocale();
  const { q } = view;
  /** What stands in the field, and the words of the view that it belongs to. */
  const [typed, setTyped] = useState({ text: q ?? "", q });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const reach = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stepped = useRef(false);
  // Other words came from outside: back, a chip, a saved view.
  const current = typed.q === q ? typed : { text: q ?? "", q };
  if (current !== typed) setTyped(current);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      clearTimeout(reach.current);
    },
    [],
  );
  useEffect(() => {
    // Words that were taken away are a search that has ended.
    if (q === null) stepped.current = false;
  }, [q]);

  const search = (text: string) => {
    clearTimeout(timer.current);
    const wanted = readQuery(text);
    setTyped({ text, q: wanted });
    if (wanted === q) return;
    onAsk?.(wanted, true);
    onView({ q: wanted }, stepped.current ? "replace" : "push");
    stepped.current = wanted !== null;
  };
  const type = (text: string, composing: boolean) => {
    clearTimeout(timer.current);
    setTyped({ text, q });
    // Half of a Japanese word is no word yet.
    if (composing) return;
    timer.current = setTimeout(() => search(text), PAUSE_MS);
    // One letter finds half of everything, and is hardly ever meant.
    if (text.trim().length > 1) onAsk?.(readQuery(text), false);
  };
  const finish = (text: string) => {
    if (readQuery(text) !== q) search(text);
    stepped.current = false;
  };

  return (
    <div className="search-field" data-searching={searching}>
      <input
        aria-label={words.filters.search}
        autoComplete="off"
        className="search-field__input"
        enterKeyHint="search"
        onBlur={({ target }) => {
          clearTimeout(reach.current);
          finish(target.value);
        }}
        onChange={({ target, nativeEvent }) =>
          type(target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing)
        }
        onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
        onFocus={() => {
          clearTimeout(reach.current);
          reach.current = setTimeout(() => onReach?.(), REACH_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) finish(event.currentTarget.value);
        }}
        placeholder={words.filters.searchHint}
        spellCheck={false}
        type="search"
        value={current.text}
      />
      <p aria-live="polite" className="search-field__note">
        {searching && <span className="search-field__wait">{words.filters.searching}</span>}
        {isShortened(current.text) && words.filters.notices.tooLong}
      </p>
    </div>
  );
}

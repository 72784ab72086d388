import { useEffect, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { pickText } from "../model/text.ts";
import type { Dataset, TimelineEvent } from "../model/types.ts";
import { dateWords } from "./eventWords.ts";
import type { Tongue } from "./eventWords.ts";
import "./preview.css";

export interface PreviewProps {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly tongue: Tongue;
  /** The mark's box, in px from the stage's left and top. */
  readonly at: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Of the stage, in px. */
  readonly room: { readonly width: number; readonly height: number };
}

const WIDTH_PX = 300;
const GAP_PX = 6;
const MOST_ACTORS = 4;

/**
 * What a mark stands for, before it is opened: whole title, date and status in words, who, and the beginning of the
 * summary. It repeats what the mark's name, the panel and the list say, so it is hidden from screen readers.
 */
export function Preview({ dataset, event, tongue, at, room }: PreviewProps): ReactNode {
  const { lang, words } = tongue;
  const { status } = event.current;
  const actors = [...new Set(event.actors.map(({ actor }) => actor))].map((id) => {
    const actor = dataset.actors.get(id);
    return actor === undefined ? id : pickText(actor.name, lang).value;
  });
  const more = actors.length - MOST_ACTORS;
  const left = Math.max(0, Math.min(at.left, room.width - WIDTH_PX));
  // Below the mark, unless there is more room above it.
  const below = at.top + at.height / 2 < room.height / 2;
  const summary = event.summary === null ? null : pickText(event.summary, lang).value;
  return (
    <div
      aria-hidden="true"
      className="timeline-preview"
      data-preview={event.id}
      style={{
        insetInlineStart: left,
        inlineSize: Math.min(WIDTH_PX, room.width),
        ...(below
          ? { insetBlockStart: at.top + at.height + GAP_PX }
          : { insetBlockEnd: room.height - at.top + GAP_PX }),
      }}
    >
      <p className="timeline-preview__date">
        {dateWords(event, lang)}
        <span className="timeline-preview__status"> · {words.status[status]}</span>
      </p>
      <p className="timeline-preview__title">
        <bdi>{pickText(event.title, lang).value}</bdi>
      </p>
      {actors.length === 0 ? null : (
        <p className="timeline-preview__actors">
          <bdi>{actors.slice(0, MOST_ACTORS).join(" · ")}</bdi>
          {more > 0 ? ` ${words.filters.more(more)}` : ""}
        </p>
      )}
      {summary === null ? null : (
        <p className="timeline-preview__summary">
          <bdi>{summary}</bdi>
        </p>
      )}
    </div>
  );
}

/** Long enough not to flicker under a pointer that only passes by. */
const SHOW_MS = 250;
/** Long enough to cross the gap between mark and preview. */
const HIDE_MS = 200;

/**
 * The item (`data-item`) whose preview is to be shown: the one that the mouse rests on, or the one in focus when it
 * was reached by the keyboard; null: none, also after Esc until the pointer or the focus goes elsewhere.
 * @param stage the element that holds the marks and the preview
 * @param active item in focus, null while the canvas has no keyboard focus
 */
export function usePreviewed(
  stage: RefObject<HTMLElement | null>,
  active: string | null,
): { readonly item: string | null; readonly dismiss: () => boolean } {
  const [pointed, setPointed] = useState<string | null>(null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const later = (item: string | null): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => {
          setPointed(item);
          if (item === null) setDismissed(null);
        },
        item === null ? HIDE_MS : SHOW_MS,
      );
    };
    const onOver = (event: PointerEvent): void => {
      if (event.pointerType !== "mouse" || !(event.target instanceof Element)) return;
      if (event.target.closest("[data-preview]") !== null) return clearTimeout(timer.current);
      later(event.target.closest("[data-item]")?.getAttribute("data-item") ?? null);
    };
    const onLeave = (): void => later(null);
    // A drag moves the mark away from under its preview.
    const onDown = (): void => {
      clearTimeout(timer.current);
      setPointed(null);
    };
    element.addEventListener("pointerover", onOver);
    element.addEventListener("pointerleave", onLeave);
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("wheel", onDown, { passive: true });
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener("pointerover", onOver);
      element.removeEventListener("pointerleave", onLeave);
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("wheel", onDown);
    };
  }, [stage]);

  const wanted = pointed ?? active;
  const item = wanted === dismissed ? null : wanted;
  return {
    item,
    dismiss: () => {
      if (item === null) return false;
      setDismissed(item);
      return true;
    },
  };
}

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { SANDBOX } from "../view/embedCode.ts";
import { rootOf } from "./root.ts";
import { useShareWords } from "./shareWords.ts";

export interface SharePreviewProps {
  readonly src: string;
  readonly title: string;
  /** CSS pixels of the frame, shown smaller where that is too large. */
  readonly width: number;
  readonly height: number;
}

/** The highest that a preview stands in the dialog, CSS pixels. */
const HIGHEST = 380;

/** The embed as it will look, to look at only: a key pressed in a frame, Esc too, never comes to the dialog. */
export function SharePreview({ src, title, width, height }: SharePreviewProps): ReactNode {
  const words = useShareWords();
  const figure = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const room = useInlineSize(figure);
  const blocked = useBlocked(src);
  useFocusKept(frame);
  const scale = Math.min(1, room / width, HIGHEST / height);

  useLayoutEffect(() => {
    if (frame.current === null || box.current === null) return;
    Object.assign(frame.current.style, {
      width: `${width}px`,
      height: `${height}px`,
      transform: `scale(${scale})`,
    });
    Object.assign(box.current.style, { width: `${width * scale}px`, height: `${height * scale}px` });
  }, [width, height, scale, blocked]);

  if (blocked) return <p className="share__note">{words.embed.noPreview}</p>;
  return (
    <figure className="share-preview" ref={figure}>
      <figcaption className="share__note">
        {words.embed.preview}: {words.embed.previewAt(width, height, Math.round(scale * 100))}
      </figcaption>
      <div className="share-preview__box" inert ref={box}>
        {/* A new frame for each address: to change the address of one is a step of "back" too. */}
        <iframe
          className="share-preview__frame"
          key={src}
          loading="lazy"
          ref={frame}
          sandbox={SANDBOX}
          src={src}
          tabIndex={-1}
          title={title}
        />
      </div>
    </figure>
  );
}

/** A view with an opened event takes the focus where it is a sheet, also within a frame that can't be used: it goes back. */
function useFocusKept(frame: { readonly current: HTMLIFrameElement | null }): void {
  useEffect(() => {
    const dialog = frame.current?.closest("dialog");
    let last = rootOf(frame.current).activeElement;
    const onFocus = ({ target }: Event) => {
      if (target instanceof HTMLElement && target !== frame.current) last = target;
    };
    // Told to the window only, and after the focus has moved.
    const onBlur = () =>
      setTimeout(() => {
        if (
          frame.current !== null &&
          rootOf(frame.current).activeElement === frame.current &&
          last instanceof HTMLElement
        )
          last.focus({ preventScroll: true });
      });
    dialog?.addEventListener("focusin", onFocus);
    window.addEventListener("blur", onBlur);
    return () => {
      dialog?.removeEventListener("focusin", onFocus);
      window.removeEventListener("blur", onBlur);
    };
  }, [frame]);
}

/** The width inside an element, kept up to date. */
function useInlineSize(element: { readonly current: HTMLElement | null }): number {
  const [size, setSize] = useState(320);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setSize(box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Whether the policy of the page around forbids the frame (an inline embed lives under its host's policy). */
function useBlocked(src: string): boolean {
  const [blocked, setBlocked] = useState(false);
  useEffect(() => {
    const { origin } = new URL(src);
    const onViolation = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
      if (
        effectiveDirective === "frame-src" &&
        (blockedURI === origin || blockedURI.startsWith(`${origin}/`))
      )
        setBlocked(true);
    };
    document.addEventListener("securitypolicyviolation", onViolation);
    return () => document.removeEventListener("securitypolicyviolation", onViolation);
  }, [src]);
  return blocked;
}

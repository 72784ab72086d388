import { useState } from "react";
import type { ReactNode } from "react";
import { safeLink } from "../lib/safeLink.ts";
import { pickText } from "../model/text.ts";
import type { Media } from "../model/types.ts";
import { Foreign, useLocale } from "./locale.tsx";
import "./MediaList.css";

/** Pictures and films. Nothing of a third party is asked for before the reader says so; its host is named. */
export function MediaList({ media }: { readonly media: readonly Media[] }): ReactNode {
  return (
    <ul className="media">
      {media.map((item, index) => (
        <li key={index} className="media__item">
          <figure className="media__figure">
            <MediaBody item={item} />
            <MediaCaption item={item} />
          </figure>
        </li>
      ))}
    </ul>
  );
}

function MediaBody({ item }: { readonly item: Media }): ReactNode {
  const { lang, words } = useLocale();
  const [state, setState] = useState<"asked" | "failed" | null>(null);
  const link = safeLink(item.url);
  const alt = pickText(item.alt, lang).value;
  if (link === null) {
    return (
      <p className="media__note">
        <bdi>{words.detail.mediaUnsafe(item.url)}</bdi>
      </p>
    );
  }
  // Films and pages are not shown inside: the page's policy lets pictures in, no players and no frames.
  if (item.type !== "image") {
    return (
      <a className="media__link" href={link.href} rel="noopener noreferrer nofollow external">
        {item.type === "video" ? words.detail.watch(link.host) : words.detail.openPage(link.host)}
      </a>
    );
  }
  if (state === "failed") {
    return (
      <p className="media__note" role="status">
        {words.detail.imageFailed(link.host)}
      </p>
    );
  }
  if (state === "asked") {
    return (
      <img
        className="media__image"
        src={link.href}
        alt={alt}
        referrerPolicy="no-referrer"
        onError={() => setState("failed")}
      />
    );
  }
  return (
    <div className="media__placeholder">
      <p className="media__alt">
        <Foreign text={item.alt} />
      </p>
      <button type="button" className="asof-button" onClick={() => setState("asked")}>
        {words.detail.loadImage(link.host)}
      </button>
      <p className="media__note">{words.detail.thirdParty}</p>
    </div>
  );
}

function MediaCaption({ item }: { readonly item: Media }): ReactNode {
  const { lang, words } = useLocale();
  if (item.caption === null && item.credit === null) return null;
  return (
    <figcaption className="media__caption">
      {item.caption !== null && <Foreign text={item.caption} />}{" "}
      {item.credit !== null && <bdi>{words.detail.credit(pickText(item.credit, lang).value)}</bdi>}
    </figcaption>
  );
}

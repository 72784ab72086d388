import { useState } from "react";
import type { ReactNode } from "react";
import { detailOf } from "../i18n/detail.ts";
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
        <bdi>{detailOf(words).mediaUnsafe(item.url)}</bdi>
      </p>
    );
  }
  // Films and pages are not shown inside: the page's policy lets pictures in, no players and no frames.
  if (item.type !== "image") {
    return (
      <a className="media__link" href={link.href} rel="noopener noreferrer nofollow external">
        {item.type === "video" ? detailOf(words).watch(link.host) : detailOf(words).openPage(link.host)}
      </a>
    );
  }
  if (state === "failed") {
    return (
      <p className="media__note" role="status">
        {detailOf(words).imageFailed(link.host)}
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
        {detailOf(words).loadImage(link.host)}
      </button>
      <p className="media__note">{detailOf(words).thirdParty}</p>
    </div>
  );
}

function MediaCaption({ item }: { readonly item: Media }): ReactNode {
  const { lang, words } = useLocale();
  if (item.caption === null && item.credit === null) return null;
  return (
    <figcaption className="media__caption">
      {item.caption !== null && <Foreign text={item.caption} />}{" "}
      {item.credit !== null && <bdi>{detailOf(words).credit(pickText(item.credit, lang).value)}</bdi>}
    </figcaption>
  );
}

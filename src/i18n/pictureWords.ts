import { everyLanguage, inTongue } from "../lib/ownWords.ts";
import { plural } from "./plural.ts";

/** Words that only pictures of the timeline need (cards, print, export): not part of what every reader loads. */
export interface PictureWords {
  readonly count: string;
  /** `shown` of `all` events stand in the picture, from so many sources. */
  readonly figures: (shown: number, all: number, sources: number) => string;
  readonly dated: (title: string, date: string) => string;
  /** The picture in a sentence or two, for those who don't see it. */
  readonly alt: (title: string, dates: string, main: readonly string[]) => string;
}

const en: PictureWords = {
  count: "So many events close together",
  figures: (shown, all, sources) =>
    `${shown === all ? all : `${shown} of ${all}`} ${plural("en", all, { one: "event", other: "events" })} from ${sources} ${plural("en", sources, { one: "source", other: "sources" })}`,
  dated: (title, date) => `${title} (${date})`,
  alt: (title, dates, main) =>
    `Timeline “${title}”, ${dates}.${main.length === 0 ? "" : ` Main events: ${main.join("; ")}.`}`,
};

const ja: PictureWords = {
  count: "近接する出来事の件数",
  figures: (shown, all, sources) =>
    `出来事${shown === all ? `${all}件` : `${all}件中${shown}件`}・出典${sources}件`,
  dated: (title, date) => `${title}（${date}）`,
  alt: (title, dates, main) =>
    `年表「${title}」${dates}。${main.length === 0 ? "" : `主な出来事：${main.join("、")}。`}`,
};

const WORDS = everyLanguage("picture", { en, ja });

export function pictureWords(lang: string): PictureWords {
  return /^ja(?:-|$)/i.test(lang) ? ja : inTongue(WORDS, lang);
}

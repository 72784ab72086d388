import { everyLanguage, inTongue } from "../lib/ownWords.ts";
import { plural } from "./plural.ts";

/** Words of the line that follows a file; they come with it. */
const en = {
  label: "Live data",
  every: (seconds: number): string =>
    seconds % 60 === 0
      ? `Followed, every ${plural("en", seconds / 60, { one: "minute", other: `${seconds / 60} minutes` })}`
      : `Followed, every ${seconds} seconds`,
  checked: (time: string): string => `last looked at ${time}`,
  failed: (time: string): string =>
    `Could not be refreshed at ${time}; it is tried again, more and more rarely.`,
  changes: (fresh: number, changed: number, gone: number, since: string): string =>
    `${[
      ...(fresh === 0 ? [] : [`${fresh} new`]),
      ...(changed === 0 ? [] : [`${changed} changed`]),
      ...(gone === 0 ? [] : [`${gone} gone`]),
    ].join(", ")} since ${since}`,
  mark: { new: "new", changed: "changed" },
  show: "Show",
  hide: "Hide",
  seen: "Seen",
  seenHint: "Takes the marks away; what comes from now on is marked",
  more: (count: number): string => `and ${count} more`,
};

export type LiveWords = typeof en;

const ja: LiveWords = {
  label: "更新の追跡",
  every: (seconds) =>
    seconds % 60 === 0 ? `${seconds / 60}分ごとに更新を確認` : `${seconds}秒ごとに更新を確認`,
  checked: (time) => `最終確認 ${time}`,
  failed: (time) => `${time}に更新できませんでした。間隔を空けて再試行します。`,
  changes: (fresh, changed, gone, since) =>
    `${since}以降、${[
      ...(fresh === 0 ? [] : [`新着${fresh}件`]),
      ...(changed === 0 ? [] : [`変更${changed}件`]),
      ...(gone === 0 ? [] : [`削除${gone}件`]),
    ].join("・")}`,
  mark: { new: "新着", changed: "変更" },
  show: "表示",
  hide: "閉じる",
  seen: "確認済み",
  seenHint: "印を消します。以後の変更には印が付きます",
  more: (count) => `ほか${count}件`,
};

const WORDS = everyLanguage("live", { en, ja });

export function liveWords(lang: string): LiveWords {
  return inTongue(WORDS, lang);
}

import { everyLanguage } from "../lib/ownWords.ts";
import { plural } from "./plural.ts";

/** Words of the panel that filters by claims; they come with it, not with the page. */
const en = {
  hint: "Shows events of which at least one claim has all that is chosen here.",
  says: "Said by",
  findSpeaker: "Find a speaker",
  attribution: "Told by",
  modality: "Said as",
  source: "Source",
  findSource: "Find a source",
  more: (count: number): string => `${count} more: type a name`,
  none: "None has a name like this.",
  found: (count: number): string => `${count} ${plural("en", count, { one: "name", other: "names" })} found`,
  event: "The event",
  conflict: "Conflicting values",
  conflictHint: "The sources give values that can’t all be right.",
  moved: "Date moved",
  movedHint: "A date was given beforehand that did not hold.",
};

export type ClaimPanelWords = typeof en;

const ja: ClaimPanelWords = {
  hint: "選んだ条件をすべて満たす主張が一つ以上ある出来事を表示します。",
  says: "発言者",
  findSpeaker: "発言者を検索",
  attribution: "話者",
  modality: "述べ方",
  source: "出典",
  findSource: "出典を検索",
  more: (count) => `ほか${count}件。名前を入力して検索`,
  none: "該当する名前はありません。",
  found: (count) => `${count}件見つかりました`,
  event: "出来事",
  conflict: "値の食い違い",
  conflictHint: "出典の値が食い違い、すべてが正しいことはあり得ません。",
  moved: "日付の変更",
  movedHint: "事前に示された日付のとおりになりませんでした。",
};

/** The words of an interface language. */
export const CLAIM_PANEL_WORDS = everyLanguage<ClaimPanelWords>("claimPanel", { en, ja });

import { everyLanguage, inTongue } from "../lib/ownWords.ts";
import { LOSSES_JA } from "./formatsJa.ts";
import { plural } from "./plural.ts";

/** Words of the export menu; they come with it. */
const en = {
  intro: "What you see, as a file:",
  count: (shown: number, all: number): string =>
    shown === all
      ? `all ${all} ${plural("en", all, { one: "event", other: "events" })}`
      : `${shown} of ${all} ${plural("en", all, { one: "event", other: "events" })}`,
  asOf: (day: string): string => `as known on ${day}`,
  data: "Data",
  picture: "Picture of the timeline",
  kinds: {
    csv: "for spreadsheets",
    ics: "for calendars",
    json: "the whole dataset of these events",
    jsonld: "schema.org, for machines",
    svg: "sharp at any size",
    png: "for slides and chats",
  },
  nothing: "There is nothing to export.",
  noPicture: "None of these events has a date to draw.",
  saved: (name: string): string => `Saved as ${name}.`,
  lost: "Not in the file:",
  loss: (count: number, what: string): string => `${count} × ${what}`,
  /** What is not in it, by key; what has no word here is in English, as `formats/losses.ts` has it. */
  losses: {} as Readonly<Record<string, string>>,
  own: "fields of your own (x), if the dataset has any: the page does not keep them",
  failed: "The file could not be made. Reload the page and try again.",
  framed:
    "Where nothing is saved, the page around does not allow it: open this timeline as a page of its own.",
  sources: (names: string, more: number): string =>
    `Sources: ${names}${more === 0 ? "" : ` and ${more} more`}`,
  between: ", ",
  made: (day: string): string => `Exported ${day}`,
  subscribe: "The whole story, kept up to date:",
  feeds: { "application/atom+xml": "feed", "text/calendar": "calendar" },
};

export type ExportWords = typeof en;

const ja: ExportWords = {
  intro: "表示中の内容をファイルに：",
  count: (shown, all) => (shown === all ? `出来事 全${all}件` : `出来事${all}件中${shown}件`),
  asOf: (day) => `${day}時点`,
  data: "データ",
  picture: "年表の画像",
  kinds: {
    csv: "表計算ソフト用",
    ics: "カレンダー用",
    json: "これらの出来事のデータ全体",
    jsonld: "機械向け（schema.org）",
    svg: "拡大しても鮮明",
    png: "スライドやチャット用",
  },
  nothing: "書き出すものがありません。",
  noPicture: "図にできる日付のある出来事がありません。",
  saved: (name) => `「${name}」として保存しました。`,
  lost: "ファイルに含まれないもの：",
  loss: (count, what) => `${what} ${count}件`,
  losses: LOSSES_JA,
  own: "独自の項目（x）があれば、それも（ページには保持されていません）",
  failed: "ファイルを作成できませんでした。再読み込みして、もう一度お試しください。",
  framed:
    "保存されない場合は、埋め込み先のページが保存を許可していません。年表を単独のページで開いてください。",
  sources: (names, more) => `出典：${names}${more === 0 ? "" : ` ほか${more}件`}`,
  between: "、",
  made: (day) => `${day}書き出し`,
  subscribe: "年表全体の更新を受け取る：",
  feeds: { "application/atom+xml": "フィード", "text/calendar": "カレンダー" },
};

const WORDS = everyLanguage("export", { en, ja });

export function exportWords(lang: string): ExportWords {
  return inTongue(WORDS, lang);
}

import { everyLanguage } from "../lib/ownWords.ts";
import { plural } from "./plural.ts";

const counted = (count: number, one: string, other: string): string =>
  `${count} ${plural("en", count, { one, other })}`;

/** Words of the views beside timeline and list; they come with these. */
const en = {
  map: { title: "Map" },
  moved: {
    title: "How plans moved",
    intro:
      "Events whose date was given beforehand and did not hold: each date that was given, by whom, and the one that came true.",
    none: "Of these events none has a date that was given beforehand and did not hold.",
    chart: "Dates given beforehand, and the final one",
    legend:
      "Hollow bar: the days that a date names; an arrow: it names no first or last. Filled bar and upright line: when it took place; broken line: as expected now. Each event has its own scale, from the first to the last day under it.",
    final: "In the end",
    now: "As expected now",
    reported: "given",
    undated: "day not told",
  },
  sources: {
    title: "Sources",
    intro: (sources: number, events: number): string =>
      `${counted(sources, "source", "sources")} of ${counted(events, "event", "events")}, those that most rests on first.`,
    none: "None of these events names a source.",
    alone: (count: number): string =>
      count === 1 ? "1 event rests on it alone" : `${count} events rest on it alone`,
    onlyThis: "only this source",
    supports: (events: number, claims: number): string =>
      [
        counted(events, "event", "events"),
        ...(claims === 0 ? [] : [counted(claims, "claim", "claims")]),
      ].join(", "),
    filter: "Only sources that an event rests on alone",
    noAddress: "no address",
  },
  guide: {
    kind: "Guided story",
    step: (step: number, of: number): string => `Step ${step} of ${of}`,
    previous: "Back",
    next: "Next",
    open: "Open: {event}",
    again: "Show this step again",
    leave: "Leave the story",
    end: "Back to the timeline",
    steps: "Steps",
  },
  readouts: {
    title: "The parties’ own accounts",
    silent: "no claim recorded",
  },
  corrections: {
    title: "Corrections",
    intro: "What was wrong in this dataset and has been put right, the latest first.",
    none: "No correction has been entered in this dataset.",
  },
};

export type ViewWords = typeof en;

const ja: ViewWords = {
  map: { title: "地図" },
  moved: {
    title: "予定の変遷",
    intro: "事前に示された日付どおりにならなかった出来事です。示された日付とその出所、実際の日付を並べます。",
    none: "事前に示された日付が変わった出来事は、この中にありません。",
    chart: "事前に示された日付と、実際の日付",
    legend:
      "白抜きの棒：示された日付の範囲（矢印は始まりか終わりの定めなし）。塗りつぶしの棒と縦線：実際の日付。破線：現在の見込み。目盛りは出来事ごとに異なり、下に最初と最後の日を示します。",
    final: "結果",
    now: "現在の見込み",
    reported: "公表",
    undated: "公表日不明",
  },
  sources: {
    title: "出典",
    intro: (sources, events) =>
      `出来事${events}件の出典${sources}件。多くの出来事を支えるものから並べています。`,
    none: "これらの出来事に出典はありません。",
    alone: (count) => `この出典だけに基づく出来事 ${count}件`,
    onlyThis: "出典はこれのみ",
    supports: (events, claims) => `出来事${events}件${claims === 0 ? "" : `、主張${claims}件`}`,
    filter: "単独で出来事を支える出典のみ",
    noAddress: "アドレスなし",
  },
  guide: {
    kind: "ガイド付きの物語",
    step: (step, of) => `${step}／${of}`,
    previous: "戻る",
    next: "次へ",
    open: "開く：{event}",
    again: "この段階の表示に戻す",
    leave: "物語を終える",
    end: "年表に戻る",
    steps: "各段階",
  },
  readouts: {
    title: "当事者それぞれの発表",
    silent: "主張の記録なし",
  },
  corrections: {
    title: "訂正",
    intro: "このデータの誤りと、その訂正の記録です（新しい順）。",
    none: "訂正の記録はありません。",
  },
};

/** The words of an interface language. */
export const VIEW_WORDS = everyLanguage<ViewWords>("view", { en, ja });

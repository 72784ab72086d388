import { everyLanguage, inTongue } from "../lib/ownWords.ts";

/** Words of the list of keys; they come with it. */
export interface KeyWords {
  readonly title: string;
  readonly intro: string;
  readonly close: string;
  /** Parts of the page, each with its keys and what they do. Keys of one row are alternatives. */
  readonly parts: readonly {
    readonly name: string;
    readonly rows: readonly (readonly [keys: readonly string[], does: string])[];
  }[];
}

const en: KeyWords = {
  title: "Keys",
  intro: "They work where the focus is. Tab goes from part to part, Shift + Tab back.",
  close: "Close",
  parts: [
    {
      name: "In the timeline",
      rows: [
        [["←", "→"], "to the event before, after"],
        [["↑", "↓"], "to the lane or row above, below"],
        [["Home", "End"], "to the first, last event in sight"],
        [["Page Up", "Page Down"], "earlier, later in time"],
        [["+", "−"], "zoom in, out"],
        [["A–Z"], "to the next event whose title begins so"],
        [["Enter", "Space"], "open the event; take a group apart"],
        [["Esc"], "close the preview, then the opened event"],
      ],
    },
    {
      name: "In an opened event",
      rows: [
        [["Tab"], "through its links, in order"],
        [["Esc"], "close, and back to where it was opened"],
      ],
    },
    {
      name: "In a guided story",
      rows: [
        [["←", "→"], "to the step before, after"],
        [["Esc"], "in the event that a step opened: close it, and back to the story"],
      ],
    },
    {
      name: "In the overview below the timeline",
      rows: [
        [["←", "→"], "move what is visible"],
        [["+", "−"], "see less, more"],
        [["Home", "End"], "to the beginning, the end of the story"],
      ],
    },
    {
      name: "In lists of filters",
      rows: [
        [["↑", "↓"], "from choice to choice"],
        [["Space"], "choose, or take back"],
        [["Esc"], "close the list"],
      ],
    },
    { name: "Everywhere", rows: [[["?"], "this list"]] },
  ],
};

const ja: KeyWords = {
  title: "キー操作",
  intro: "フォーカスのある部分で働きます。Tabで次の部分へ、Shift + Tabで前の部分へ移ります。",
  close: "閉じる",
  parts: [
    {
      name: "年表",
      rows: [
        [["←", "→"], "前・次の出来事"],
        [["↑", "↓"], "上・下の段"],
        [["Home", "End"], "見えている最初・最後の出来事"],
        [["Page Up", "Page Down"], "前・後の時期へ移動"],
        [["+", "−"], "拡大・縮小"],
        [["文字"], "その文字で始まる次の出来事"],
        [["Enter", "Space"], "出来事を開く・まとまりを分ける"],
        [["Esc"], "プレビュー、次に開いた出来事を閉じる"],
      ],
    },
    {
      name: "開いた出来事",
      rows: [
        [["Tab"], "リンクを順に移動"],
        [["Esc"], "閉じて元の場所へ戻る"],
      ],
    },
    {
      name: "ガイド付きの物語",
      rows: [
        [["←", "→"], "前・次の段階"],
        [["Esc"], "開いた出来事を閉じて物語へ戻る"],
      ],
    },
    {
      name: "年表の下の全体図",
      rows: [
        [["←", "→"], "表示範囲を移動"],
        [["+", "−"], "範囲を狭く・広く"],
        [["Home", "End"], "全体の始め・終わり"],
      ],
    },
    {
      name: "絞り込みの一覧",
      rows: [
        [["↑", "↓"], "項目を移動"],
        [["Space"], "選択・解除"],
        [["Esc"], "一覧を閉じる"],
      ],
    },
    { name: "どこでも", rows: [[["?"], "この一覧"]] },
  ],
};

const WORDS = everyLanguage("key", { en, ja });

export function keyWords(lang: string): KeyWords {
  return inTongue(WORDS, lang);
}

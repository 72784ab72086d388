import type { ShareWords } from "./shareEn.ts";

/** The words of the share dialog, Japanese. */
export const shareJa: ShareWords = {
  title: "この表示を共有",
  hint: "いまの絞り込み、年表の表示範囲、開いている出来事をそのまま伝えます。",
  close: "閉じる",
  copied: "コピーしました",
  byHand: (key) => `${key} でコピーしてください`,
  link: { title: "リンク", label: "この表示のアドレス", copy: "リンクをコピー", send: "送る…" },
  cannotSend: "ここでは使えません",
  cite: {
    title: "引用",
    label: "引用の書誌",
    styles: "書誌の形式",
    style: { text: "文", csl: "CSL-JSON" },
    copy: "書誌をコピー",
    waiting: "データの照合番号を計算しています…",
    digest: "12桁はデータの照合番号です。番号が同じなら、データも同じです。",
    insecure: "照合番号はありません。ブラウザーはhttpsのページでしか計算しません。",
    changed:
      "照合番号はありません。このページが読み込んだ後にデータが変わっています。引用するには再読み込みしてください。",
    unread: "照合番号はありません。データをもう一度読み込めませんでした。",
    text: ({ authors, title, event, asOf, publisher, updated, digest, accessed, url }) => {
      const work = `${event === null ? "" : `「${event}」`}『${title}』${asOf === null ? "" : `（${asOf}時点）`}`;
      const version = [
        ...(updated === null ? [] : [`${updated}版`]),
        ...(digest === null ? [] : [`SHA-256 ${digest}`]),
      ].join("、");
      return [
        ...(authors.length === 0 ? [] : [authors.join("・")]),
        work,
        "年表",
        ...(publisher === null ? [] : [publisher]),
        ...(version === "" ? [] : [`データ：${version}`]),
        `${accessed}閲覧`,
        url,
      ].join("、");
    },
    asOf: (day) => `${day}時点`,
  },
  embed: {
    title: "埋め込み",
    ways: "埋め込みの方法",
    element: "要素",
    iframe: "iframe",
    react: "React",
    about: {
      element: "スクリプトを置けるページ向け。高さが中身に合わせて変わり、ページ側から操作できます。",
      iframe: "スクリプトを置けないページ向け。高さは指定のまま変わりません。",
      react: "パッケージasofを使うアプリ向け。フレームなしで、高さは中身に合わせます。",
    },
    label: "この表示を埋め込むコード",
    copy: "コードをコピー",
    width: "幅",
    widths: { full: "幅いっぱい", pixels: (pixels) => `${pixels} px` },
    height: "高さ（px）",
    preview: "プレビュー",
    previewAt: (width, height, percent) =>
      percent === 100 ? `${width} × ${height} px` : `${width} × ${height} px（${percent}％で表示）`,
    noPreview: "このページはフレームを許可していないため、プレビューはありません。",
  },
};

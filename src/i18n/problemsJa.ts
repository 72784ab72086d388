/** What is said about problems in the data, Japanese; the keys are those of `model/sentences.ts`. */
const SENTENCES: Readonly<Record<string, string>> = {
  "wrong-type": "{expected}であるべきところ、{found}です。直すか、削除してください。",
  "not-a-list": "リストであるべきです。項目を [ ] で囲んでください。",
  "list-of-one":
    "リストであるべきところ、{found}です。一つだけのリストとして読みました。[ ] で囲んでください。",
  "number-as-text": "文字列であるべきところ、数値です。「{text}」として読みました。引用符で囲んでください。",
  null: "nullには意味がありません。項目ごと削除してください。",
  missing: "{fields}が必要です。加えてください。",
  "missing-name": '"{field}"が必要です。代わりにIDを表示しています。加えてください。',
  "missing-title": "題名のない出来事は表示できません。加えてください。",
  "half-position": '"lat"と"lon"は組で必要です。位置は使いません。両方を書いてください。',
  "unknown-field": 'この項目は未知のため、読んでいません。削除するか、データ全体の"x"の下に置いてください。',
  "near-field": "この項目は未知のため、読んでいません。「{near}」の誤りではありませんか。",
  "misplaced-field": "これは{owner}の項目で、ここでは読んでいません。そちらへ移してください。",
  "unknown-value": "ここで使える値ではありません。次のいずれかにしてください：{choices}。",
  "unknown-value-read":
    "ここで使える値ではありません。「{read}」として読みました。次のいずれかにしてください：{choices}。",
  "unknown-status":
    "ここで使える状態ではないため、書かれていないものとします（先のことは「planned」、ほかは「occurred」）。次のいずれかにしてください：{choices}。",
  "empty-text": "文字列が空です。書き入れるか、項目を削除してください。",
  "no-text": "どの言語の文もありません。書き入れるか、項目を削除してください。",
  "too-long": "{count}字は長すぎるため、初めの{limit}字だけを表示します。短くしてください。",
  "too-deep": "入れ子が{limit}段より深いため、使いません。浅くしてください。",
  "bad-language-tag": "言語タグではありません。en、ja、zh-Hantのように書いてください。",
  "empty-id": "IDを空にはできません。文字、数字、_ - : . を使ってください。",
  "changed-id":
    "IDに使えるのは{limit}字までの文字、数字、_ - : . です。{id}として読みました。ここと、参照している箇所を直してください。",
  "taken-id": "このIDはすでに使われています。先のものだけを残し、こちらは使いません。別のIDにしてください。",
  "unsafe-link":
    "リンクにできるのは http:、https:、mailto: で始まる完全なアドレスだけです。直すか、削除してください。",
  "unsafe-media": "表示できるのは http: か https: で始まるアドレスだけです。直すか、削除してください。",
  "no-such-day":
    "この日は暦にありません。{result}。2025-03-30、2025-03、2025-03-30T09:50+09:00 のように書いてください。",
  "no-date":
    "EDTFの日付ではありません。{result}。2025-03-30、2025-03、2025-03-30T09:50+09:00 のように書いてください。",
  "year-out-of-range": "表示できるのは -271820年から275759年までです。{result}。直してください。",
  "long-year":
    "5桁以上の年は、月日を付けずに Y-12000 や Y12000 のように書きます。表示できるのは -271820年から275759年までです。{result}。直してください。",
  "end-before-start": "終わりが始まりより前です。始まりだけを使います。終わりを直してください。",
  "opening-backwards": "最後の日が最初の日より前です。最初の表示の指定は使いません。直してください。",
  "bad-duration": "ISO 8601の期間ではないため、使いません。PT2H や P3D のように書いてください。",
  "bad-time-zone": "このタイムゾーンはありません。Asia/Tokyo のようなIANAの名前で書いてください。",
  "number-out-of-range": "{range}である必要があります。直すか、削除してください。",
  "quote-backwards": "引用の終わりが始まりより前です。位置は使いません。直してください。",
  dangling: "このIDの{what}はありません。{result}。{what}を加えるか、IDを直してください。",
  "self-reference": "出来事をそれ自身に関連付けることはできません。この関連は使いません。削除してください。",
  "preferred-mismatch":
    "この主張は「{wanted}」ではなく「{about}」についてのものです。同じ事柄についての主張を指定してください。",
  "account-order":
    "この記述は、すぐ上の記述（{date}）より前に知られたものです。最後の記述が採られるため、知られた順に並べてください。",
  "account-before-sources":
    "この記述の出典は、どれもこの日付より後のものです。日付を直すか、最初に伝えた出典を加えてください。",
  "both-forms":
    '"accounts"とは別に、出来事そのものに{fields}があり、読んでいません。記述の中に移してください。',
  "no-account": "読める記述が一つもないため、この出来事は使いません。直してください。",
  "empty-account":
    "この記述には何も書かれていませんが、最後の記述が採られます。知られたことを書くか、削除してください。",
  "no-status":
    '先の日付なのに状態が書かれていないため、"planned"として読みました。"status": "planned"、"announced"などを書いてください。',
  "future-occurred":
    '起きたとされていますが、日付は先のものです。状態を"planned"などに直すか、日付を直してください。',
  "membership-cycle":
    "この所属をたどると自分自身に戻ります。この所属は使いません。循環している所属の一つを削除してください。",
  "empty-file": "ファイルが空です。最後まで書き込まれているか確かめてください。",
  "html-not-json":
    "JSONではなくウェブページです。エラーやログインのページの可能性があります。アドレスを確かめてください。",
  "not-json": "JSONとして読めません。ファイルを確かめてください。",
  "bad-json": "{line}行{column}文字目からJSONとして読めません。そこを直してください。",
  "truncated-json":
    "{line}行{column}文字目で切れています。もう一度読み込むか、最後まで書き込まれているか確かめてください。",
  "only-list":
    'ファイルの中身はリストですが、データはオブジェクトです。リストを {"schemaVersion": {version}, "id": "…", "title": "…", "events": [ … ]} の中に入れてください。',
  "only-null": "ファイルの中身はnullだけで、データがありません。最後まで書き込まれているか確かめてください。",
  "only-value": "ファイルの中身は{found}だけで、データがありません。正しいファイルか確かめてください。",
  "no-schema-version":
    '形式の版が書かれていません。Asofのデータであれば "schemaVersion": {version} を加えてください。',
  "bad-schema-version":
    '"schemaVersion"は整数（現在は{version}）である必要がありますが、{found}です。直してください。',
  "newer-schema":
    "形式の版は{found}ですが、このプログラムが読めるのは{version}までです。新しい版のプログラムを使うか、版{version}のファイルを求めてください。",
  "no-events": '"events"がありません。出来事のリストを加えてください。[] と空でもかまいません。',
  "events-no-list": '"events"はリストであるべきですが、{found}です。出来事を [ ] で囲んでください。',
  "parquet-footer":
    "{file}はParquetファイルではないか、途中で切れています。末尾を読めません。全体が置かれているか確かめてください。",
  "parquet-column": "{file}に列「{column}」がありません。{columns}の列が必要です。",
  "parquet-type": "{file}の列「{column}」は日時ではなく{found}です。タイムスタンプとして書いてください。",
  "parquet-rows": "{file}は{told}行と記していますが、行グループは合わせて{found}行です。書き直してください。",
  "parquet-groups": "{file}に{found}行の行グループがあります。一つを{limit}行までにして書き直してください。",
  "parquet-codec": "{file}は{codec}で圧縮されています。Snappyか無圧縮で書いてください。",
  "parquet-damaged": "{file}の行グループ{group}を読めません。書き直すか、置き直してください。",
  "parquet-unsorted":
    "{file}は順に並んでいません。{row}行目が前の行より早く始まります。始まりの順に並べてください。",
  "parquet-missing":
    "データが挙げている{file}が{host}にありません（HTTPステータス{status}）。そこに置くか、データの中の名前を直してください。",
  "parquet-no-part":
    "{file}にその部分はないと{host}が答えました（HTTPステータス416）。前より短くなったか、途中までしか置かれていません。ページを読み込み直してください。直らなければ、ファイル全体を置き直してください。",
  "parquet-changed": "読んでいる間に{file}が差し替えられました。ページを読み込み直すと、今のものを読みます。",
  "parquet-bounds":
    "{file}が示す行グループ{group}のidの範囲が違っています。その出来事へのリンクが見つからないことがあります。書き直してください。",
  "sidecar-unreadable": "{file}を補助ファイルとして読めません（{place}）。書き直してください。",
  "sidecar-other":
    "{file}は別のファイルの補助ファイルです。{told}行とありますが、実際は{found}行です。変更のたびに書き直してください。",
  "sidecar-stale":
    "{file}は別のファイルの補助ファイルです。行グループ{group}の内容が合いません。変更のたびに書き直してください。",
  "all-dropped": "{total}件の出来事を一つも表示できません。出来事を直してください。",
  "all-dropped-why": "{total}件の出来事を一つも表示できません（最初の理由――{why}）。出来事を直してください。",
  more: "同じ種類（{code}）の問題がほかに{count}件あります。先に挙げたものから直してください。",
};

const WORDS: Readonly<Record<string, string>> = {
  "a list": "リスト",
  "an object": "オブジェクト",
  "a text": "文字列",
  "a number": "数値",
  null: "null",
  "true or false": "trueかfalse",
  "nothing JSON knows": "JSONにない値",
  "a text, or texts by language": "文字列か、言語別の文字列",
  "a whole number": "整数",
  "the dataset": "データ全体",
  "an event": "出来事",
  "a claim": "主張",
  "a source": "出典",
  actor: "当事者",
  "claim of this event": "主張（この出来事の中）",
  event: "出来事",
  place: "場所",
  source: "出典",
  topic: "主題",
  "left out": "この指定は使いません",
  'shown as "unknown"': "「不明」と表示します",
  'shown as "unknown source"': "「不明な出典」と表示します",
  "it is left out": "この日付は使いません",
  "it counts as not given": "書かれていないものとします",
  'the event is listed under "undated"': "出来事は「日付不明」に入ります",
  "the era is left out": "この時代は使いません",
  "the correction is left out": "この訂正は使いません",
  "the opening is left out": "最初の表示の指定は使いません",
  "the source counts as undated": "出典は日付のないものとします",
  "The dataset": "データ全体",
  Actor: "当事者",
  Correction: "訂正",
  Era: "時代",
  Event: "出来事",
  Place: "場所",
  Source: "出典",
  Story: "記事",
  Topic: "主題",
};

/** The parts of the sentences; `sayIn` of the model puts them together. */
export const problemsJa = {
  sentence: (key: string): string | undefined => (Object.hasOwn(SENTENCES, key) ? SENTENCES[key] : undefined),
  word: (word: string): string => WORDS[word] ?? word,
  or: "か",
  and: "と",
  at: (kind: string, item: string | number | null, inside: string, sentence: string): string => {
    const name = item === null ? kind : typeof item === "number" ? `${item}番目の${kind}` : `${kind} ${item}`;
    return `${name}${inside === "" ? "" : `の ${inside}`}：${sentence}`;
  },
};

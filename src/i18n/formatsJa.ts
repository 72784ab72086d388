/** What importers and exporters say, Japanese; the keys are those of `formats/notes.ts` and `formats/losses.ts`. */
export const NOTES_JA: Readonly<Record<string, string>> = {
  "not-this": "{format}のファイルとして読めません（{why}）。",
  "bad-row": "この行のセルは{found}個で、見出しは{wanted}個です。コンマと引用符を確かめてください。",
  "open-quote": "ここで開いた引用符が閉じていません。閉じるか、文字として使うなら二つ重ねてください。",
  "stray-quote":
    "このセルに、二つ重ねていない引用符があります。ほかのセルまで読み込んでいるおそれがあります。文字として使う引用符は二つ重ねてください。",
  "empty-head": "この列には見出しがないため、読んでいません。1行目に名前を付けてください。",
  "double-head": "列「{head}」が二つあり、最初のものだけを読みました。もう一方の名前を変えてください。",
  "no-head": "見出しの中に知られたものがありません。1行目で列に名前を付けるか、列の読み方を選んでください。",
  "unread-column": "列「{head}」は読んでいません。名前を変えるか、列の読み方を選んでください。",
  "no-such-field":
    "「{head}」に割り当てた「{field}」という項目はありません。次のいずれかにしてください：{fields}。",
  "no-such-column": "割り当てる列「{head}」がありません。列は{heads}です。",
  "no-title": "題名がないため、読んでいません。題名を付けてください。",
  "no-titles":
    '題名にあたる列がないため、どの行も読めません。列を「title」と名付けるか、割り当ててください（--map "{head}=title"）。',
  "no-name": "この行には「{field}」がないため、読んでいません。書き入れてください。",
  "unreadable-date":
    "日付として読めないため、日付なしの出来事としました。2025-03-30や2025年3月30日のように書いてください。",
  "ambiguous-date":
    "{first}とも{second}とも読めるため、日付なしの出来事としました。{first}のように書くか、日と月のどちらが先かを選んでください。",
  "not-day-first":
    "この列は日が先ですが、このセルはそう読めないため、日付なしの出来事としました。{other}のことならそう書き、そうでなければ月を直してください。",
  "not-month-first":
    "この列は月が先ですが、このセルはそう読めないため、日付なしの出来事としました。{other}のことならそう書き、そうでなければ月を直してください。",
  "json-open-text": 'ここで始まる文字列が閉じていません。終わりに " を書いてください。',
  "json-open-bracket": "ここで開いた {bracket} が閉じていません。終わりに {end} を書いてください。",
  "json-comment": "JSONには注釈を書けません。削除してください。",
  "json-curly": 'まっすぐな引用符 " を使ってください。',
  "json-apostrophe": `' ではなく " を使ってください。`,
  "json-word": "{word} と書いてください。",
  "json-null": "null と書くか、項目を削除してください。",
  "json-no-value": "項目を削除してください。",
  "json-line": "文字列の中では {sign} と書いてください。",
  "json-backslash": "文字列の中では \\\\ と書いてください。",
  "json-last-comma": "すぐ前のコンマを削除してください。",
  "json-two-commas": "コンマの一つを削除してください。",
  "json-name": '名前を引用符で囲んでください："{name}"',
  "json-inner-quote": '文字列の中の引用符は \\" と書いてください。',
  "json-figures": "値全体を引用符で囲んでください。",
  "json-bare-text": "文字列を引用符で囲んでください。",
  "json-more": "データはこの前で終わっています。後の部分か、余分な閉じ括弧を削除してください。",
  "json-comma": "この前にコンマがありません。",
  "comma-list":
    '「{head}」の各セルは、コンマで区切らずに一つの名前として読みました。リストなら ; で区切ってください（または --part-by ","）。',
  "end-before-start": "終わりが始まりより前のため、使いません。直してください。",
  "no-number": "数値ではないため、使いません。35.7のように数字で書いてください。",
  "no-choice": "{choices}のいずれでもないため、使いません。いずれかにしてください。",
  "double-id": "ID「{id}」はすでに使われているため、「{other}」として読みました。別のIDにしてください。",
  "no-such-event": "出来事「{id}」がないため、この行は読んでいません。IDを直すか、出来事を加えてください。",
  "guess-order": "日と月のどちらが先かは、このセルから列全体について判断しました（{order}）。",
  planned:
    "先のことで状態が書かれていない{count}件（最初のものはここ）を「planned」として読みました。発表済みなどの場合は状態を書いてください。",
  "bad-line": "カレンダーの行として読めないため、使いません。直すか、削除してください。",
  "open-block": "ここで始まる{what}が終わっていません。ファイルが途中で切れているかもしれません。",
  "bad-event": "この出来事は読めないため、使いません（{why}）。",
  "no-start": "DTSTARTがないため、日付なしの出来事としました。書き入れてください。",
  "no-zone":
    "「{zone}」は知られた時間帯ではありません。時刻は書かれたままにしました。IANAの名前を使ってください。",
  "too-many-repeats": "この出来事は{count}回を超えて繰り返されます。最初の{count}回だけを読みました。",
  "bad-time":
    "カレンダーの日時として読めないため、この日時なしの出来事としました。20250330または20250330T095000Zのように書いてください。",
  "empty-rule": "繰り返しの規則にあたる日がないため、開始日の一回だけを読みました。規則を直してください。",
  "bad-rule": "繰り返しの規則が読めないため、一度だけの出来事としました。直してください。",
  "no-steps": "記事{story}には場面がないため、出していません。加えるか、削除してください。",
  "view-parameter":
    "記事{story}の{step}番目：「{param}」という指定は画面になく、何も変わりません。削除してください。",
  "view-no-value":
    "記事{story}の{step}番目：「{param}」に値がなく、何も変わりません。値を書くか、削除してください。",
  "view-value":
    "記事{story}の{step}番目：「{param}」に「{value}」は使えず、読んでいません。使えるのは{why}です。",
  "view-unknown":
    "記事{story}の{step}番目：「{param}」にある「{value}」という{why}はありません。加えるか、IDを直してください。",
  "view-not-yet":
    "記事{story}の{step}番目：{day}には、出来事「{value}」はまだ知られていません。後の日か、ほかの出来事にしてください。",
  "view-before-from":
    "記事{story}の{step}番目：「to」（{value}）が「from」より前のため、読んでいません。直してください。",
  "view-address": "記事{story}の{step}番目：アドレス全体が書かれています。「?」の後だけを残してください。",
  "not-listed": "同じ種類の指摘がほかに{count}件あります（{kind}）。",
  "no-slides": "「events」のリストがありません。TimelineJSのファイルか確かめてください。",
  "bad-slide": "スライドとして読めないため、使いません。直してください。",
  "bad-media": "表示できるアドレスではないため、使いません。https: で始まるものにしてください。",
};

/** Why a file is none of its format; what a part of a step's view takes or names. */
export const WHYS_JA: Readonly<Record<string, string>> = {
  "it is empty": "空です",
  "it holds no object { … }": "オブジェクト { … } がありません",
  "it can't be read as JSON; correct it there": "ここでJSONとして読めなくなります",
  "a day such as 2025-02-12": "2025-02-12のような日",
  "a date such as 2025-02-12 or 2025-02": "2025-02-12や2025-02のような日付",
  "two dates such as 2025-02-01/2025-04-12": "2025-02-01/2025-04-12のような二つの日付",
  "a duration such as PT72H": "PT72Hのような長さ",
  "a number of seconds": "秒数",
  "ids, with commas between them": "コンマで区切ったID",
  actor: "当事者",
  topic: "主題",
  source: "出典",
};

export const LOSSES_JA: Readonly<Record<string, string>> = {
  claims: "主張",
  accounts: "以前の経緯",
  actors: "関係者の項目（名前は文中にあります）",
  memberships: "関係者の所属",
  roles: "関係者の役割",
  sources: "出典",
  "more-sources": "二つ目以降の出典",
  places: "場所の項目（名前は書かれます）",
  "more-places": "二つ目以降の場所",
  topics: "主題",
  "more-topics": "二つ目以降の主題",
  relations: "出来事の間の関連",
  media: "画像・動画など",
  "more-media": "二つ目以降の画像・動画など",
  preferred: "採用した主張",
  status: "状態",
  notes: "編集者の注記",
  featured: "主な出来事の印",
  eras: "時代区分",
  corrections: "訂正",
  stories: "案内付きの記事",
  languages: "書き出す言語以外の文",
  opening: "最初の表示の指定",
  details: "データ全体の項目（説明、利用条件、時間帯）",
  x: "独自の項目（x）",
  undated: "日付のない出来事",
  "out-of-range": "西暦1年から9999年の外の出来事",
  uncertainty: "不確かな日付（言葉と、あり得る日々としてのみ）",
  durations: "長さ",
  columns: "対応する項目のない列",
  background: "スライドの背景",
  embeds: "アドレスのない埋め込み",
  alarms: "通知",
  attendees: "出席者と主催者のアドレス",
  "other-components": "ToDo、日誌、空き時間",
  properties: "そのほかの属性",
};

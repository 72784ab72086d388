/** Words that only exported calendars need: not part of what every reader loads. */
export interface CalendarWords {
  readonly date: string;
  readonly status: string;
  readonly actors: string;
  readonly sources: string;
  readonly between: string;
}

const en: CalendarWords = {
  date: "Date: ",
  status: "Status: ",
  actors: "Taking part: ",
  sources: "Sources:",
  between: ", ",
};
const ja: CalendarWords = {
  date: "日付：",
  status: "状態：",
  actors: "参加：",
  sources: "出典：",
  between: "、",
};

/** English for any language but Japanese; takes a language tag ("ja-JP"). */
export function calendarWords(language: string): CalendarWords {
  return /^ja(?:-|$)/i.test(language) ? ja : en;
}

import type { Catalogue } from "./en.ts";

/** Interface words, Japanese. */
export const ja: Catalogue = {
  page: {
    count: (shown, total) => (shown === total ? `${total}件` : `${total}件中${shown}件`),
  },
  filters: {},
  list: {},
  detail: {},
  timeline: {},
  problems: {},
  load: {},
  status: {
    rumoured: "観測",
    arranging: "調整中",
    planned: "予定",
    announced: "発表済み",
    ongoing: "継続中",
    occurred: "実施",
    postponed: "延期",
    cancelled: "見送り",
  },
};

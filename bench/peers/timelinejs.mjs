// TimelineJS3 as its pages load it (the finished script and sheet beside this), with its defaults, but for the font,
// which it would fetch from elsewhere.
import { daysOf, readDataset, ready } from "./events.mjs";

const { events } = await readDataset();
const dateOf = (date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
const slides = events.map((event) => {
  const { first, last } = daysOf(event.when);
  return {
    unique_id: event.id,
    start_date: dateOf(first),
    ...(last === null ? {} : { end_date: dateOf(last) }),
    text: { headline: event.title, text: event.summary },
  };
});
const timeline = new globalThis.TL.Timeline("timeline", { events: slides }, { font: null });
timeline.on("loaded", ready);

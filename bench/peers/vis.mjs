// A bare vis-timeline, as its first example has it, with the filters that an application would give it.
import { DataSet, DataView, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { daysOf, readDataset, ready } from "./events.mjs";

const { events, actors, opening } = await readDataset();
const actor = actors[0].id;
const members = new Set([
  actor,
  ...actors.filter(({ memberOf = [] }) => memberOf[0]?.actor === actor).map(({ id }) => id),
]);
let byActor = false;
let word = "";

const items = new DataSet(
  events.map((event, id) => {
    const { first, last } = daysOf(event.when);
    return { id, content: event.title, start: first, ...(last === null ? {} : { end: last }), event };
  }),
);
const view = new DataView(items, {
  filter: ({ event }) =>
    (!byActor || event.actors.some((id) => members.has(id))) &&
    (word === "" || `${event.title} ${event.summary}`.toLowerCase().includes(word)),
});
const options =
  opening === undefined ? {} : { start: daysOf(opening.from).first, end: daysOf(opening.to).first };
const timeline = new Timeline(document.querySelector("#timeline"), view, options);
timeline.once("changed", ready);

const count = document.querySelector("#count");
function refresh() {
  view.refresh();
  count.textContent = `${view.length} of ${events.length} events`;
}
document.querySelector("#actor").addEventListener("click", () => {
  byActor = true;
  refresh();
});
document.querySelector("#words").addEventListener("keydown", ({ key, target }) => {
  if (key !== "Enter") return;
  word = target.value.toLowerCase();
  refresh();
});

// Events made up from a seed: the same numbers give the same file.

const DAY = 86_400_000;

/** Numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Midnight of a day, for years below 100 too. */
function midnight(year, month, day) {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

const THIRTY_YEARS = { from: midnight(1995, 1, 1), to: midnight(2025, 1, 1) };
const across = ({ from, to }, part) => from + part * (to - from);

/** How events lie in time: their span, and where one begins (and ends, if it is not one day). */
export const DISTRIBUTIONS = {
  uniform: { span: THIRTY_YEARS, draw: (random) => [across(THIRTY_YEARS, random())] },
  "one-day": { span: THIRTY_YEARS, draw: () => [midnight(2010, 6, 15)] },
  // Nine of ten in the last year, half of them in the last twelve days.
  "heavy-tail": { span: THIRTY_YEARS, draw: (random) => [across(THIRTY_YEARS, 1 - random() ** 10)] },
  millennia: tenThousandYears(),
  // 60 % last between a day and ten years, short ones as often as long ones.
  ranges: {
    span: THIRTY_YEARS,
    draw: (random) => {
      const start = across(THIRTY_YEARS, random());
      return random() < 0.6 ? [start, start + DAY * 3_650 ** random()] : [start];
    },
  },
};

function tenThousandYears() {
  const span = { from: midnight(-7975, 1, 1), to: midnight(2025, 1, 1) };
  return { span, draw: (random) => [across(span, random())] };
}

/** A day in EDTF: years before 0 and beyond 9999 have their own form. */
export function edtfDay(time) {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

const two = (value) => String(value).padStart(2, "0");

const WORDS =
  "harbour treaty council border railway election strike budget satellite vaccine summit court ruling bridge merger embargo drought census festival inquiry reactor pipeline ceasefire referendum tariff archive island exercise visit station".split(
    " ",
  );
const STATES = ["Arvania", "Belmark", "Corsia", "Dornland", "Estrada", "Fenwick", "Galdor", "Hestia"];
const TOPICS = ["Trade", "Defence", "Health", "Energy", "Courts", "Elections", "Science", "Culture"];
/** Filters of the measurement ask for the first actor and for these words. */
export const FILTER = { actor: STATES[0], word: "harbour", otherWord: "treaty" };

/**
 * A dataset of that many events in our file format: title, summary, one to three of 40 actors, a topic, a source each.
 * @param {{size: number, distribution: string, seed: number, window: number}} wanted
 */
export function makeDataset(wanted) {
  const starts = [];
  const events = [...makeEvents(wanted, starts)];
  return { ...makeFrame(wanted, starts), events };
}

/**
 * What stands around the events.
 * @param {readonly number[]} starts when they begin
 */
export function makeFrame({ size, distribution, window }, starts) {
  return {
    schemaVersion: 1,
    id: `bench-${distribution}-${size}`,
    title: `${size} events, ${distribution}`,
    languages: ["en"],
    ...opening(starts, DISTRIBUTIONS[distribution].span, window),
    actors: makeActors(),
    topics: TOPICS.map((name) => ({ id: name.toLowerCase(), name })),
    sources: Array.from({ length: sourcesOf(size) }, (_, index) => ({
      id: `s${index}`,
      title: `Report ${index}`,
      publisher: "Gazette",
      url: `https://example.org/report/${index}`,
    })),
  };
}

const sourcesOf = (size) => Math.min(5_000, Math.max(1, Math.round(size / 20)));

/** The events one by one: a million need not be held. Their beginnings are pushed to `starts`. */
export function* makeEvents({ size, distribution, seed }, starts) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const several = (count) => Array.from({ length: count }, () => pick(WORDS)).join(" ");
  const { draw } = DISTRIBUTIONS[distribution];
  const actors = makeActors();
  for (let index = 0; index < size; index++) {
    const [start, end = start] = draw(random);
    starts.push(start);
    const [first, last] = [edtfDay(start), edtfDay(end)];
    yield {
      id: `e${index}`,
      title: capital(several(3 + Math.floor(random() * 4))),
      summary: `${capital(several(12 + Math.floor(random() * 10)))}.`,
      when: first === last ? first : `${first}/${last}`,
      actors: [...new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(actors).id))],
      topics: [pick(TOPICS).toLowerCase()],
      sources: [`s${Math.floor(random() * sourcesOf(size))}`],
    };
  }
}

/** The part of the span around the middle event. */
function opening(starts, span, window) {
  if (window === 1) return {};
  const middle = starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)];
  const half = (span.to - span.from) / window / 2;
  const from = Math.min(Math.max(middle - half, span.from), span.to - 2 * half);
  return { opening: { from: edtfDay(from), to: edtfDay(from + 2 * half) } };
}

/** Eight states, each with four of its ministries. */
function makeActors() {
  return STATES.flatMap((name) => {
    const id = name.toLowerCase();
    const ministries = ["Trade", "Defence", "Health", "Science"].map((field) => ({
      id: `${id}-${field.toLowerCase()}`,
      name: `Ministry of ${field}, ${name}`,
      kind: "organization",
      memberOf: [{ actor: id }],
    }));
    return [{ id, name, kind: "state" }, ...ministries];
  });
}

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

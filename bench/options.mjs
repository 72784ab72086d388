// What `npm run bench -- …` understands.
import { fail } from "../scripts/ensure.mjs";
import { DISTRIBUTIONS } from "./dataset.mjs";
import { PAGES } from "./pages.mjs";

const USAGE = `npm run bench -- [options]

  --full               every page to 100,000 events or 30 s, more rounds (else: under three minutes)
  --sizes=100,1000     numbers of events
  --pages=asof,vis     ${Object.keys(PAGES).join(", ")}
  --distribution=NAME  ${Object.keys(DISTRIBUTIONS).join(", ")}
  --seed=1             of the events and of the order of pages
  --window=30          the timeline opens on one 30th of the span; "all": on everything
  --viewport=1280x800  size of the browser's window
  --rounds=3           loads of each page at each size; in the first ones it is also worked
  --minute             then a minute of panning and zooming through the most events
  --write              puts the tables into bench/README.md
  --no-build           measures the build that is there
  --no-paint           leaves out the shipped story's first paint`;

/** What is measured without further words, in brief and in full. `seconds`: no further round begins after that. */
const SIZES = [100, 1_000, 10_000, 100_000];
const BRIEF = { sizes: SIZES, rounds: 3, used: 1, paintRounds: 8, seconds: 155 };
const FULL = {
  sizes: [...SIZES, 1_000_000],
  rounds: 7,
  used: 3,
  paintRounds: 25,
  seconds: Number.POSITIVE_INFINITY,
};

/**
 * The options of the command line; ends the program with the list of them when one can't be read.
 * @param {readonly string[]} words
 */
export function readOptions(words) {
  if (words.includes("--help")) {
    console.log(USAGE);
    process.exit(0);
  }
  const given = new Map(words.map((word) => [word.split("=")[0], word.slice(word.indexOf("=") + 1)]));
  const known = new Set([...USAGE.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name]) => name));
  for (const name of given.keys()) if (!known.has(name)) usage(`${name} is no option.`);
  const has = (name) => given.has(`--${name}`);
  const value = (name, otherwise) => given.get(`--${name}`) ?? otherwise;
  const base = has("full") ? FULL : BRIEF;
  const pages = value("pages", Object.keys(PAGES).join(",")).split(",");
  for (const name of pages) if (!Object.hasOwn(PAGES, name)) usage(`There is no page "${name}".`);
  const distribution = value("distribution", "uniform");
  if (!Object.hasOwn(DISTRIBUTIONS, distribution)) usage(`There is no distribution "${distribution}".`);
  const window = value("window", "30");
  const [width, height] = value("viewport", "1280x800").split("x").map(number);
  return {
    ...base,
    sizes: value("sizes", base.sizes.join(",")).split(",").map(number),
    // Named sizes or pages are meant: none of them is too slow for a brief run.
    brief: !has("full") && !has("sizes") && !has("pages"),
    named: has("pages"),
    // Since the program began.
    until: base.seconds * 1_000,
    rounds: number(value("rounds", base.rounds)),
    pages,
    distribution,
    seed: number(value("seed", 1)),
    window: window === "all" ? 1 : number(window),
    viewport: { width, height },
    minute: has("minute"),
    write: has("write"),
    build: !has("no-build"),
    paint: !has("no-paint"),
    command: ["npm run bench", ...(words.length > 0 ? ["--", ...words] : [])].join(" "),
  };
}

function number(text) {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) usage(`"${text}" is no whole number above 0.`);
  return value;
}

function usage(problem) {
  fail(`${problem}\n\n${USAGE}`);
}

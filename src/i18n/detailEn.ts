/** The words of the panel and of what tells of one event, English. They come with the panel, not with the page. */
import { plural } from "./plural.ts";

export const detailEn = {
  close: "Close",
  previous: "Previous",
  next: "Next",
  steps: "Events before and after",
  position: (index: number, total: number): string => `${index} of ${total}`,
  outside: "Hidden in the list by the filters",
  announce: (index: number, total: number, title: string): string => `${index} of ${total}: ${title}`,
  when: "When",
  status: "Status",
  /** Make the event the beginning or the end of the period shown. */
  since: "Show from here on",
  until: "Show until here",
  duration: "Duration",
  lane: "Lane",
  laneRule: {
    state: "An event stands once in the timeline: in its state’s lane, or with those of several states.",
    organization: "An event stands once in the timeline: with the first organisation named.",
    actor: "An event stands once in the timeline: with the first actor named.",
    topic: "An event stands once in the timeline: with the first topic named.",
  },
  place: "Place",
  /** Of a place whose position on the map is what was not read at its source; that it is the place is not in doubt. */
  positionBasis: { copy: "position seen only in a copy", unverified: "position not verified" },
  who: "Who",
  topics: "Topics",
  claims: "What is claimed",
  history: "How the date changed",
  /** The same section where no date moved. */
  known: "What was known when",
  /** Connected events, by what they are to this one. */
  before: "What led up to it",
  after: "What followed",
  beside: "Also connected",
  media: "Pictures and films",
  sources: "Sources",
  dateWhy: {
    approximate: "The date is approximate: the sources give no exact one.",
    uncertain: "The date is uncertain: it is not sure that it is right.",
    oneOf: "It is one of these; which one is not known.",
    day: "The day within this time is not known.",
    openEnd: "No end is known.",
    unknownEnd: "It ended, but when is not known.",
  },
  computedFrom: (words: string): string => `worked out from the wording “${words}”`,
  unreadable: (text: string): string => `The date “${text}” can’t be read.`,
  zones: {
    place: (zone: string): string => `At the place (${zone})`,
    same: "as above",
    utc: "UTC",
    readerAsk: "In your own time zone",
    reader: (zone: string): string => `Your time (${zone})`,
  },
  filterBy: (name: string): string => `Show only events with ${name}`,
  memberRole: (role: string, whole: string): string => `${role}, ${whole}`,
  about: {
    when: "When",
    where: "Where",
    who: "Who",
    status: "Status",
    outcome: "Outcome",
    significance: "Significance",
  },
  /** Who says it and how firmly; "none": how firmly is not said. */
  said: {
    fact: "{who} stated it as fact",
    plan: "{who} gave it as a plan",
    forecast: "{who} gave it as a forecast",
    opinion: "{who} gave it as an opinion",
    none: "{who} said so",
  },
  /** The {who} of `said`. */
  speaker: {
    unnamed: "Unnamed sources",
    unnamedOf: "Unnamed sources of {who}",
    ownVoice: "The source itself",
    ownVoiceOf: "{who} itself",
  },
  /** Without a speaker. */
  modality: {
    fact: "Stated as fact",
    plan: "Given as a plan",
    forecast: "Given as a forecast",
    opinion: "Given as an opinion",
  },
  speakerHidden: (how: string | null): string =>
    how === null ? "The source does not say who says it" : `${how}; the source does not say by whom`,
  hedged: "hedged with “{words}”",
  quoted: "word for word: “{words}”",
  contents: "In this event",
  contentsPart: (title: string, count: number): string =>
    `${title}, ${count} ${plural("en", count, { one: "entry", other: "entries" })}`,
  /** A disagreement in brief, before its claims. */
  conflict: {
    index: "Where the sources differ",
    sum: (count: number): string => `The sources give ${count} different values: {values}{apart}.`,
    value: "{value} ({sources})",
    sources: (count: number): string =>
      `${count}\u00a0${plural("en", count, { one: "source", other: "sources" })}`,
    more: (count: number): string => `${count} more`,
    about: (amount: string): string => `about ${amount}`,
    apart: (distance: string): string => ` – ${distance} apart`,
    upTo: (distance: string): string => `up to ${distance}`,
    atLeast: (distance: string): string => `at least ${distance}`,
    between: (from: number, distance: string): string => `${from} to ${distance}`,
    preferred: "Preferred is {value}.",
    why: "Why: ",
    none: "None is preferred; no reason is given in the dataset.",
    noneYet: "None is preferred as of this day.",
  },
  preferred: "Preferred",
  passing: "Chosen by the filters",
  reported: "Reported",
  /** Sources of an account that came out before it: they can't have reported it. */
  background: "Also drawn on, published before: ",
  /** A report before the last that was more exact. */
  exactBefore: "A more exact date had been given before: {date}, {who}.",
  reportedUnknown: "Day of the report not known",
  lag: (words: string, settled: boolean): string =>
    `${settled ? "The final date" : "What is expected now"}: ${words}`,
  than: (lag: string, settled: boolean): string =>
    `${settled ? "The final date" : "What is expected now"} is ${lag} than this one`,
  /** How it began and what came of it. */
  firsts: {
    report: "First report",
    date: "First date",
    against: (lag: string): string => `; against the first date: ${lag}`,
  },
  accountWhen: {
    expected: (date: string): string => `expected ${date}`,
    off: (date: string): string => `had been expected ${date}`,
    none: "no date given",
    after: ": ",
    comma: ", ",
  },
  slip: {
    exactly: (days: string, later: boolean): string => `${days} ${later ? "later" : "earlier"}`,
    atLeast: (days: string, later: boolean): string => `at least ${days} ${later ? "later" : "earlier"}`,
    between: (from: number, days: string, later: boolean): string =>
      `${from} to ${days} ${later ? "later" : "earlier"}`,
    upTo: (days: string, later: boolean): string => `up to ${days} ${later ? "later" : "earlier"}`,
    within: "within what was expected",
    sameDay: "on that day",
    either: (earlier: string, later: string): string => `up to ${earlier} earlier or ${later} later`,
    unsure: "earlier or later: the dates do not say",
    days: (count: number): string => `${count} ${plural("en", count, { one: "day", other: "days" })}`,
    count: (dates: number, failed: number): string =>
      dates === failed
        ? `A date was given ${dates} times beforehand; none of these dates held.`
        : `A date was given ${dates} times beforehand; ${failed} of these dates did not hold.`,
    expected: "{who} expected {date}; {actual}: {lag}.",
    planned: "{who} gave {date} as the plan; {actual}: {lag}.",
    dated: "{who} gave {date} as the date; {actual}: {lag}.",
    actual: {
      held: (date: string): string => `it took place ${date}`,
      ongoing: (date: string): string => `it is now dated ${date}`,
      expected: (date: string): string => `the latest expectation is ${date}`,
      off: (date: string): string => `it was last expected ${date}`,
    },
    wording: (text: string): string => ` (“${text}”)`,
    /** Of a date that a publisher has from somebody. */
    spoken: "{speaker} in {publishers}",
    more: (count: number): string => `${count} more`,
    noSource: "A report without a source",
  },
  /** What the event on the line is to the opened one ("it"), which points at it. */
  relation: {
    "part-of": "includes it",
    prepares: "prepared by it",
    announces: "announced by it",
    "reports-on": "reported in it",
    follows: "came before it",
    "responds-to": "answered by it",
    commemorates: "commemorated by it",
  },
  /** The same where it is the event on the line that points at the opened one. */
  inverse: {
    "part-of": "part of it",
    prepares: "prepared it",
    announces: "announced it",
    "reports-on": "reported on it",
    follows: "came after it",
    "responds-to": "answered it",
    commemorates: "commemorates it",
  },
  loadImage: (host: string): string => `Load image from ${host}`,
  thirdParty: "Nothing is loaded from there before you ask.",
  imageFailed: (host: string): string => `The image could not be loaded from ${host}.`,
  watch: (host: string): string => `Film at ${host}`,
  openPage: (host: string): string => `Page at ${host}`,
  mediaUnsafe: (url: string): string => `This address can’t be opened: ${url}`,
  credit: (name: string): string => `Credit: ${name}`,
  archived: "archived copy",
  locator: (where: string): string => `at ${where}`,
  /** A locator of the form P2S3 or P2. */
  paragraph: (paragraph: number): string => `paragraph ${paragraph}`,
  sentence: (paragraph: number, sentence: number): string => `paragraph ${paragraph}, sentence ${sentence}`,
  readoutOf: (name: string): string => `readout of ${name}`,
  sourceKind: {
    news: "news",
    official: "official",
    transcript: "transcript",
    law: "law",
    reference: "reference",
    copy: "copy",
  },
};

/** Every language has the same keys; a missing one fails the type check. */
export type DetailWords = typeof detailEn;

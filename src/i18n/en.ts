/** Interface words, English. Functions take the values that a sentence needs; plurals go through `plural`. */
import { figure as inLanguage } from "../lib/figure.ts";
import { plural } from "./plural.ts";

/** Astronomical: 0 is 1 BC. */
const enYear = (year: number): string => (year > 0 ? String(year) : `${1 - year} BC`);

/** "1,000": figures of a page are written one way. */
const figure = (value: number): string => inLanguage(value, "en");

export const en = {
  /** The language. */
  tag: "en" as "en" | "ja",
  /** Which way it is written; the time axis always runs from left to right. */
  direction: "ltr" as "ltr" | "rtl",
  /** Tag of the language and calendar that dates are said in. */
  dates: "en",
  page: {
    views: {
      label: "Views",
      both: "Timeline",
      map: "Map",
      moved: "How plans moved",
      sources: "Sources",
      corrections: "Corrections",
    },
    guided: {
      label: "Guided story",
      named: "Guided story: ",
      follow: (steps: number): string => `Follow it on the timeline, in ${steps} steps`,
    },
    about: "About this story",
    aboutAndLegend: "About this story and its marks",
    updated: "Data as of",
    licence: (name: string): string => `Licence: ${name}`,
    figures: (events: number, sources: number): string =>
      `${events} ${plural("en", events, { one: "event", other: "events" })} from ${sources} ${plural("en", sources, { one: "source", other: "sources" })} in all`,
    mainEvents: "Main events",
    howToRead: "Open an event to read what is claimed of it, by whom, and from which source.",
    legend: "How to read the marks",
    moreMarks: "More marks of the timeline",
    marks: {
      main: "Main event, took place",
      occurred: "Took place",
      planned: "Planned, or expected",
      ongoing: "Ongoing",
      postponed: "Postponed",
      cancelled: "Not held",
      bar: "Lasted this long",
      count: "Events close together, and how many: press to see them apart",
      uncertain: "Date not exact: the edges fade",
      several: "One of several days",
      plannedCount: "The same, planned or not held",
      start: "Start of something long; the line ends, or has an arrow, where it does",
      about: "Planned for about that day",
      possible: "Possibly in the chosen period",
      era: "Background: an era",
      outside: "Outside the chosen period",
      today: "Today",
    },
    stories: "Stories",
    ownData: "Your own data",
    settings: "Language, theme and sharing",
    language: "Language",
    /** The switch to the calendar of the language's own, beside the languages; null: it has none. */
    eras: null as string | null,
    theme: "Theme",
    keys: "Keys",
    themes: { auto: "Auto", light: "Light", dark: "Dark", contrast: "High contrast" },
    timeline: "Timeline",
    timelineLoading: "The timeline is being drawn …",
    timelineFailed:
      "The timeline could not be drawn. The list below has every event; reloading the page may help.",
    detailFailed:
      "The event’s details could not be shown. Its essentials and sources are in the list; reloading the page may help.",
    fault: {
      title: "This page has a fault of its own",
      advice:
        "Nothing is wrong at your end or with the data’s address. Reload the page; if that does not help, start from this site’s own story.",
      reload: "Reload the page",
    },
    export: "Export",
    share: "Share",
    shareFailed: "Sharing could not be loaded; reloading the page may help.",
    skipToList: "Skip to the list of events",
    skipToTimeline: "Skip to the timeline",
    count: (shown: number, total: number): string =>
      shown === total
        ? `${figure(total)} ${plural("en", total, { one: "event", other: "events" })}`
        : `${figure(shown)} of ${figure(total)} events`,
  },
  filters: {
    label: "Filter events",
    toggle: (count: number): string => (count === 0 ? "Filters" : `Filters (${count})`),
    done: (count: number): string =>
      count === 0
        ? "Close filters"
        : `Show ${figure(count)} ${plural("en", count, { one: "event", other: "events" })}`,
    clearAll: "Clear all filters",
    chosen: (name: string, count: number): string => (count === 0 ? name : `${name} (${count})`),
    actors: "Actors",
    topics: "Topics",
    status: "Status",
    period: "Period",
    search: "Search",
    searchHint: "Search titles, claims, sources",
    searching: "Searching …",
    best: "Best matches",
    claims: "Claims",
    attribution: {
      named: "a named speaker",
      unnamed: "unnamed sources",
      hidden: "nobody named",
      "own-voice": "the source itself",
    },
    modality: { fact: "a fact", plan: "a plan", forecast: "a forecast", opinion: "an opinion" },
    clearChoice: "Clear choice",
    more: (count: number): string => `and ${count} more`,
    eventCount: (count: number): string => plural("en", count, { one: "event", other: "events" }),
    saved: {
      name: "Saved views",
      none: "No view is saved yet.",
      label: "Name of this view",
      save: "Save this view",
      said: {
        kept: (name: string): string => `“${name}” is saved in this browser.`,
        here: (name: string): string =>
          `This browser keeps nothing: “${name}” stays until the page is closed.`,
        full: (): string => "There is no room for another view: remove one first.",
      },
      remove: (name: string): string => `Remove “${name}”`,
      removed: (name: string): string => `“${name}” is removed.`,
      note: "Keeps the filters, the stretch of time and the opened event. It stays in this browser: to show it to others, copy the page’s link.",
    },
    actor: {
      search: "Find an actor",
      hint: "A state includes its organisations and people while they belong to it.",
      members: (name: string): string => `Members of ${name}`,
      included: "included",
      found: (count: number): string =>
        count === 0
          ? "No actor has a name like this."
          : `${count} ${plural("en", count, { one: "actor", other: "actors" })} found`,
      showMore: (count: number): string => `Show ${count} more`,
      refine: (count: number): string => `${count} more match: type more letters to narrow them down.`,
      none: "This dataset names no actors.",
      matchLegend: "Show events with",
      matchAny: "any of them",
      matchAll: "all of them",
    },
    date: {
      group: "Dates",
      from: "From",
      to: "Until",
      example: "e.g. Mar 2025",
      fromRead: (day: string): string => `from ${day}`,
      toRead: (day: string): string => `until ${day}`,
      noStart: "no beginning",
      noEnd: "no end",
      yearAdded: (words: string): string => `${words} (year added)`,
      unreadable: "Not understood.",
      noYear: "The year is missing.",
      twoDays: (dayFirst: string, monthFirst: string): string =>
        `This could be ${dayFirst} or ${monthFirst}.`,
      reversed: "The end is before the beginning.",
      fromStays: (limit: string): string => `The limit stays at ${limit}.`,
      toStays: (limit: string): string => `The limit stays at ${limit}.`,
      noLimit: "No limit is set here.",
      writeLike: "Write it like 30 March 2025, 2025-03 or late March 2025.",
      writeMonth: "Write the month as a word.",
      sentences: (parts: readonly string[]): string => parts.join(" "),
      certain: "Only certainly in this period",
      certainHint: "Leaves out those only possibly in it.",
      anyTime: "Any time",
      opening: "Main events",
      year: (year: number): string => (year < 1 ? `${1 - year} BC` : String(year)),
      before: (year: number): string => `Before ${year < 1 ? `${1 - year} BC` : year}`,
      after: (year: number): string => `After ${year < 1 ? `${1 - year} BC` : year}`,
    },
    chips: {
      label: "Active filters",
      remove: "Remove filter:",
      actor: "Actor",
      topic: "Topic",
      status: "Status",
      from: "From {day}",
      to: "Until {day}",
      certain: "Only certainly in this period",
      match: "All actors together",
      q: "Words",
      says: "Said by",
      attribution: "Told by",
      modality: "Said as",
      source: "Source",
      conflict: "Conflicting values",
      moved: "Date moved",
      unknownSource: "Unknown source:",
      unknownActor: "Unknown actor:",
      unknownTopic: "Unknown topic:",
    },
    count: {
      earlier: (count: number): string => `${count} of them began earlier`,
      possible: (count: number): string => `${count} possibly in this period`,
      undated: (count: number): string =>
        `${count} undated ${plural("en", count, { one: "event", other: "events" })} left out`,
    },
    /** Between two things that stand apart by their place alone; only heard. */
    pause: ",",
    empty: {
      title: "No event matches these filters",
      relax: "Try one of these:",
      before: "Also before {day}",
      after: "Also after {day}",
      other: {
        actor: "Any actor, not only {name}",
        topic: "Any topic, not only {name}",
        status: "Any status, not only {name}",
        says: "Any speaker, not only {name}",
        attribution: "Told by anybody, not only by {name}",
        modality: "Said in any way, not only as {name}",
        source: "Any source, not only {name}",
      },
      others: {
        actor: (count: number): string => `Any actor, not only these ${count}`,
        topic: (count: number): string => `Any topic, not only these ${count}`,
        status: (count: number): string => `Any status, not only these ${count}`,
        says: (count: number): string => `Any speaker, not only these ${count}`,
        attribution: (count: number): string => `Told by anybody, not only in these ${count} ways`,
        modality: (count: number): string => `Said in any way, not only in these ${count}`,
        source: (count: number): string => `Any source, not only these ${count}`,
      },
      combination: "No single filter is to blame: more than one has to go.",
      gives: (count: number): string => `${count} ${plural("en", count, { one: "event", other: "events" })}`,
      match: "Accept any of the actors",
      certain: "Accept possible dates too",
      words: "Without the words “{words}”",
      conflict: "Also without conflicting values",
      moved: "Also with dates that did not move",
      dataset: "This dataset has no events yet",
      datasetHint: "When its editors add events, they will appear here.",
      asOf: "Nothing was known on that day yet",
      asOfHint:
        "The dataset has events, but none had been reported by then. Choose a later day, or return to now.",
    },
    notices: {
      label: "About the address of this page",
      sentence: "The address of this page asks for {param}={value}: {reason}",
      invalid: "this can’t be read, so it was ignored.",
      unsupported: "this version can’t show that yet, so it was ignored.",
      beforeFrom: "this is before the beginning of the period, so it was ignored.",
      unknown: "this dataset has nothing by that name.",
      sought: "it is being looked for in the file.",
      unread:
        "it is not in what was read of the file to find it. A link with a time (“win”) leads there at once; or come closer to its time and search.",
      notYet: "nothing of it was known on the day shown.",
      tooLong: "only the first 200 characters are searched.",
      noSearch: "the search could not be loaded, so it was ignored. Reloading the page may help.",
      badData:
        "no dataset can be loaded from there, so this site’s own is shown. It has to be a path on this site or begin with https://.",
      dismiss: "Dismiss",
    },
    asOf: {
      button: "As of a day",
      close: "Close",
      ask: "What was known on a day",
      choose: "Everything known today is shown. Go to an earlier day to see the story as it stood then.",
      title: "As it stood on {day}",
      hint: "Only what was public by the end of that day is shown.",
      sources: (count: number): string =>
        `${count} undated ${plural("en", count, { one: "source", other: "sources" })} not shown`,
      accounts: (count: number): string =>
        `${count} undated ${plural("en", count, { one: "account", other: "accounts" })} not shown`,
      now: "Return to now",
    },
  },
  list: {
    heading: "Events in order of time",
    /** For those who hear the page. */
    equal: "Everything in the timeline stands in this list too.",
    year: enYear,
    /** First and last year of a stretch, which may be the same. */
    years: (from: number, to: number): string =>
      from === to ? enYear(from) : `${enYear(from)}–${enYear(to)}`,
    jumps: "Go to a year",
    jump: (name: string, count: number): string =>
      `${name}, ${figure(count)} ${plural("en", count, { one: "event", other: "events" })}`,
    monthUnknown: "Month not known",
    undated: "Date not known",
    /** What began before the period asked for and reaches into it. */
    earlier: (count: number): string => `Began earlier, still going on: ${count}`,
    noDate: "No date",
    asWritten: (text: string): string => `written “${text}”`,
    possibly: "possibly in this period",
    moved: "date moved",
    movedHint: "Another date was given before: see how it changed",
    differ: "sources differ",
    differHint: "The sources give different values: see what is claimed",
    actors: "Taking part",
    sources: "Sources",
    moreSources: (count: number): string =>
      `and ${count} more ${plural("en", count, { one: "source", other: "sources" })}`,
    noSources: "No source given",
    noSourcesYet: "No source public by that day",
    unknownSource: (id: string): string => `unknown source (${id})`,
    unknownActor: (id: string): string => `unknown actor (${id})`,
    places: "Places",
    unknownPlace: (id: string): string => `unknown place (${id})`,
    unknownTopic: (id: string): string => `unknown topic (${id})`,
    certainty: {
      approximate: "date approximate",
      uncertain: "date uncertain",
      oneOf: "one of several days",
      day: "exact day not known",
    },
    basis: {
      copy: "seen only in a copy",
      unverified: "not verified",
    },
  },
  timeline: {
    label: "Timeline",
    /** The canvas for a screen reader; the keys are told in `help`. */
    canvas: (events: number): string =>
      `Timeline, ${figure(events)} ${plural("en", events, { one: "event", other: "events" })}`,
    help: "Left and right arrows go from event to event, up and down from row to row, Home and End to the first and last; plus and minus zoom, Page Up and Page Down move in time, Enter opens, Escape closes. The list of events has all of this in words.",
    toolbar: "Move and zoom the timeline",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    earlier: "Earlier",
    later: "Later",
    /** How many events lie out of view; a button that goes to the nearest. `count` as written, `many` for the plural. */
    earlierCount: (count: string): string => `${count} earlier`,
    laterCount: (count: string): string => `${count} later`,
    earlierName: (count: string, many: number): string =>
      `${count} earlier ${plural("en", many, { one: "event", other: "events" })}: go to the nearest`,
    laterName: (count: string, many: number): string =>
      `${count} later ${plural("en", many, { one: "event", other: "events" })}: go to the nearest`,
    fit: "Show all events",
    fitShort: "All",
    opening: "Back to the opening view",
    openingShort: "Opening view",
    hint: "Ctrl + scroll to zoom, drag to move",
    hintTouch: "Drag sideways to move, pinch to zoom",
    today: "Today",
    asOf: (day: string): string => `As of ${day}`,
    joint: "Several states",
    noLane: "None of these",
    otherLanes: "Others",
    /** Accessible name of one event; the date's uncertainty is in its words already. */
    event: (title: string, date: string, status: string): string => `${title}, ${date}, ${status}`,
    /** Where there are several lanes: who steps into another hears its name first. */
    inLane: (lane: string, name: string): string => `${lane}: ${name}`,
    mainEvent: (name: string): string => `${name}. Main event`,
    possible: (name: string): string => `${name}. Possibly in the chosen dates`,
    aggregate: (count: number, dates: string, planned: boolean): string =>
      `${figure(count)} ${planned ? "planned " : ""}${plural("en", count, { one: "event", other: "events" })}, ${dates}`,
    opensCloser: "Press or Enter: a closer look",
    opensFan: "Press or Enter: one by one",
    aggregateTitle: (count: number): string =>
      `${figure(count)} ${plural("en", count, { one: "event", other: "events" })} close together`,
    more: (count: number): string => `and ${count} more in the list`,
    close: "Close",
    range: (from: string, to: string): string => (from === to ? from : `${from} – ${to}`),
    eras: "Periods behind the events",
    era: (title: string, dates: string): string => `${title}, ${dates}`,
    lanes: "Lanes",
    laneMode: {
      none: "in one",
      state: "by state",
      organization: "by organisation",
      actor: "by actor",
      topic: "by topic",
      status: "by status",
    },
    /** `about`: the number is an estimate. */
    lane: (name: string, count: number, about = false): string =>
      `${name}, ${about ? "about " : ""}${count} ${plural("en", count, { one: "event", other: "events" })}`,
    fold: "Fold into one row",
    unfold: "Unfold",
    overview: {
      brush: "Visible stretch of time",
      counts: (shown: number, total: number): string =>
        shown === total
          ? `Overview of all ${total} dated events`
          : `Overview: ${shown} of ${total} dated events`,
      bent: "Crowded years are drawn wider here than empty ones.",
    },
    empty: "No dated events to draw",
    undated: (count: number): string =>
      `${count} undated ${plural("en", count, { one: "event is", other: "events are" })} in the list only`,
  },
  problems: {
    label: "Problems in the data",
    dropped: (dropped: number, total: number): string =>
      `${dropped} of ${total} ${plural("en", total, { one: "event", other: "events" })} not shown`,
    headline: (count: number): string =>
      `${count} ${plural("en", count, { one: "problem", other: "problems" })} in the data`,
    notes: (count: number): string =>
      `${count} ${plural("en", count, { one: "remark", other: "remarks" })} on the data`,
    details: "Show where",
    advice: "Only the editors of the data can correct this.",
    place: "Place in the file",
    value: "Value",
    wholeFile: "the whole file",
    more: (count: number): string => `and ${count} more`,
    reason: (what: string, count: number): string => `${what}: ${count}`,
    /** How the sentences about problems are put together; null: as the problem has them, in English. */
    sentences: null as null | {
      readonly sentence: (key: string) => string | undefined;
      readonly word: (word: string) => string;
      readonly or: string;
      readonly and: string;
      readonly at: (kind: string, item: string | number | null, inside: string, sentence: string) => string;
    },
    others: (count: number): string =>
      `${count} smaller ${plural("en", count, { one: "problem", other: "problems" })}`,
    codes: {
      "empty-file": "file is empty",
      "html-not-json": "web page instead of data",
      "truncated-json": "file breaks off",
      "bad-json": "not valid JSON",
      "not-a-dataset": "not a timeline dataset",
      "no-schema-version": "no schema version",
      "bad-schema-version": "schema version can’t be used",
      "newer-schema": "newer schema version",
      "no-events": "no list of events",
      "all-dropped": "no event can be shown",
      "missing-field": "field missing",
      "wrong-type": "wrong type of value",
      "unknown-field": "unknown field",
      "unknown-value": "unknown value",
      "empty-text": "empty text",
      "bad-language-tag": "language tag can’t be used",
      "bad-id": "id can’t be used",
      "duplicate-id": "same id twice",
      "unreadable-date": "date can’t be read",
      "date-out-of-range": "date out of range",
      "end-before-start": "end before start",
      "unreadable-duration": "duration can’t be read",
      "number-out-of-range": "number out of range",
      "bad-time-zone": "unknown time zone",
      "unsafe-url": "unsafe link",
      "too-long": "text too long",
      "too-deep": "nested too deeply",
      "dangling-reference": "points to something missing",
      "self-reference": "points to itself",
      "preferred-mismatch": "preferred claim does not fit",
      "account-order": "accounts out of order",
      "account-before-sources": "account older than its sources",
      "both-forms": "account given twice",
      "no-account": "nothing told about the event",
      "empty-account": "empty account",
      "no-status": "no status, and still to come",
      "future-occurred": "took place in the future",
      "membership-cycle": "members of each other in a circle",
      "events-file": "file of the events",
    },
  },
  load: {
    loading: "Loading the events…",
    loadingFrom: "Loading events from {host}…",
    slow: "This is taking longer than usual.",
    /** How far a load has come; no event is read before the whole file is there. */
    progress: (megabytes: string, events: number): string =>
      events === 0 ? `${megabytes} MB so far` : `${megabytes} MB, ${figure(events)} events so far`,
    cancel: "Cancel loading",
    retry: "Try again",
    story: "Open this site’s own story",
    address: "Address asked for",
    answer: (status: number): string => `The server answered with HTTP status ${status}.`,
    limit: (megabytes: number): string => `The limit is ${figure(megabytes)} megabytes.`,
    retryAfter: (seconds: number): string =>
      `The server asks to wait ${seconds} ${plural("en", seconds, { one: "second", other: "seconds" })}.`,
    details: "What was wrong",
    stale: "Could not refresh: showing the data from before.",
    foreign: "Data from {host}, not this site’s own.",
    foreignHint: "This site has not checked it.",
    errors: {
      "not-found": {
        title: "There is no dataset at this address",
        advice: "Check the address for typing mistakes, or ask whoever gave it to you.",
      },
      forbidden: {
        title: "{host} does not allow access to this dataset",
        advice: "It may need a sign-in, which this page can’t do. Ask the publisher for a public address.",
      },
      server: {
        title: "{host} has a fault at the moment",
        advice: "Nothing is wrong at your end. Try again in a few minutes.",
      },
      "rate-limited": {
        title: "{host} is getting too many requests",
        advice: "Wait a little, then try again.",
      },
      network: {
        title: "{host} could not be reached",
        advice:
          "The host may be down, its name mistyped, or it may not let other sites read its files: for that it has to send the header “Access-Control-Allow-Origin: *” with them (CORS).",
      },
      offline: {
        title: "You are offline",
        advice: "Connect to the internet, then try again.",
      },
      timeout: {
        title: "{host} stopped answering",
        advice: "The connection may be slow or cut. Try again.",
      },
      html: {
        title: "This address gives a web page, not a dataset",
        advice: "Look for the address of the data file itself; it often ends in .json.",
      },
      "empty-file": {
        title: "The file is empty",
        advice: "Its publisher has to put it up again. Try later, or tell them.",
      },
      "bad-json": {
        title: "The file is not valid JSON",
        advice: "Its publisher has to correct it; the place of the mistake is told below where it is known.",
      },
      "truncated-json": {
        title: "The file breaks off in the middle",
        advice: "The download may have been cut: try again. If it stays so, the file itself is incomplete.",
      },
      "not-a-dataset": {
        title: "The file is JSON, but not a timeline dataset",
        advice: "A dataset has the fields schemaVersion, id, title and events.",
      },
      "newer-schema": {
        title: "This dataset needs a newer version of this page",
        advice: "Reload to get the newest version. If that does not help, the site’s owner has to update it.",
      },
      "all-dropped": {
        title: "None of the events in this file can be shown",
        advice: "Each has a fault that its publisher has to correct. They are listed below.",
      },
      "too-large": {
        title: "The file is too large to open here",
        advice: "Ask the publisher for a smaller file, for example one year of it.",
      },
      "no-ranges": {
        title: "{host} gives this file only as a whole",
        advice: "It is too large for that: it has to stand on a host that answers range requests (HTTP 206).",
      },
      "events-file": {
        title: "The events of this dataset can’t be read",
        advice: "Its publisher has to correct their file.",
      },
      "events-changed": {
        title: "The file of the events is not what its host said it was",
        advice:
          "Try again: it is then read anew. If that doesn’t help, its publisher has to put it up again.",
      },
      cancelled: {
        title: "Loading was cancelled",
        advice: "Nothing was loaded. Try again when you are ready.",
      },
    },
  },
  status: {
    rumoured: "Rumoured",
    arranging: "Being arranged",
    planned: "Planned",
    announced: "Announced",
    ongoing: "Ongoing",
    occurred: "Took place",
    postponed: "Postponed",
    cancelled: "Not held",
  },
};

/** Every language has the same keys; a missing one fails the type check. */
export type Catalogue = typeof en;

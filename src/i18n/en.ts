/** Interface words, English. Functions take the values that a sentence needs; plurals go through `plural`. */
import { plural } from "./plural.ts";

export const en = {
  page: {
    count: (shown: number, total: number): string =>
      shown === total ? `${total} ${plural("en", total, { one: "event", other: "events" })}` : `${shown} of ${total} events`,
  },
  filters: {
    label: "Filter events",
    toggle: (count: number): string => (count === 0 ? "Filters" : `Filters (${count})`),
    done: "Close filters",
    clearAll: "Clear all filters",
    chosen: (name: string, count: number): string => (count === 0 ? name : `${name} (${count})`),
    actors: "Actors",
    topics: "Topics",
    status: "Status",
    period: "Period",
    clearChoice: "Clear choice",
    more: (count: number): string => `and ${count} more`,
    eventCount: (count: number): string => plural("en", count, { one: "event", other: "events" }),
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
      to: "To",
      example: "e.g. March 2025",
      fromRead: (day: string): string => `from ${day}`,
      toRead: (day: string): string => `until ${day}`,
      noStart: "no beginning",
      noEnd: "no end",
      unreadable: "This can’t be read as a date. Write it like 30 March 2025, 2025-03 or late March 2025.",
      reversed: "The end is before the beginning, so no event can match.",
      certain: "Only certainly in this period",
      certainHint: "Leaves out events whose date is known too roughly to be sure.",
      anyTime: "Any time",
      opening: "Main events",
      year: (year: number): string => (year < 0 ? `${-year} BC` : String(year)),
      before: (year: number): string => `Before ${year < 0 ? `${-year} BC` : year}`,
    },
    chips: {
      label: "Active filters",
      remove: "Remove filter:",
      actor: "Actor",
      topic: "Topic",
      status: "Status",
      from: "From",
      to: "Until",
      certain: "Only certainly in this period",
      match: "All actors together",
      unknownActor: "Unknown actor:",
      unknownTopic: "Unknown topic:",
    },
    count: {
      possible: (count: number): string => `${count} possibly in this period`,
      undated: (count: number): string =>
        `${count} undated ${plural("en", count, { one: "event", other: "events" })} left out`,
    },
    empty: {
      title: "No event matches these filters",
      relax: "Take one away:",
      without: "Without",
      combination: "No single filter is to blame: more than one has to go.",
      gives: (count: number): string => `${count} ${plural("en", count, { one: "event", other: "events" })}`,
      actors: "Actors",
      topics: "Topics",
      status: "Status",
      match: "Accept any of the actors",
      certain: "Accept possible dates too",
      dataset: "This dataset has no events yet",
      datasetHint: "When its editors add events, they will appear here.",
    },
    notices: {
      label: "About the address of this page",
      ignored: "The address asks for {parameter}={value}. {reason} It was ignored.",
      dismiss: "Dismiss",
    },
    asOf: {
      title: "As it stood on {day}",
      hint: "Only what was public by the end of that day is shown.",
      sources: (count: number): string =>
        `${count} undated ${plural("en", count, { one: "source", other: "sources" })} not shown`,
      accounts: (count: number): string =>
        `${count} undated ${plural("en", count, { one: "account", other: "accounts" })} not shown`,
      now: "Return to now",
    },
  },
  list: {},
  detail: {},
  timeline: {},
  problems: {},
  load: {
    loading: "Loading events from {host}…",
    slow: "This is taking longer than usual.",
    cancel: "Cancel loading",
    retry: "Try again",
    story: "Open this site’s own story",
    address: "Address asked for",
    answer: (status: number): string => `The server answered with HTTP status ${status}.`,
    retryAfter: (seconds: number): string =>
      `The server asks to wait ${seconds} ${plural("en", seconds, { one: "second", other: "seconds" })}.`,
    details: "What was wrong",
    stale: "Could not refresh: showing the data from before.",
    foreign: "Data from {host}, not this site’s own",
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
        advice: "The host may be down, its name mistyped, or it may not let other sites read its files (CORS).",
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
      "bad-address": {
        title: "This address can’t be used for a dataset",
        advice: "Write a path on this site, or an address that begins with https://.",
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
    occurred: "Occurred",
    postponed: "Postponed",
    cancelled: "Not held",
  },
};

/** Every language has the same keys; a missing one fails the type check. */
export type Catalogue = typeof en;

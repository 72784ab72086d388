import { isAhead } from "./ahead.ts";
import { parseDuration, withDuration } from "./duration.ts";
import { isObject } from "./leaves.ts";
import type { RawAccount, RawEvent } from "./schema.ts";
import { NONE, optionalText, reportDangling } from "./readList.ts";
import { readDate } from "./readDates.ts";
import type { Reading } from "./reading.ts";
import { readParticipants, readPlaceIds } from "./readReferences.ts";
import type { Tables } from "./readReferences.ts";
import { reportAccountOrder, reportOldAccount } from "./accountOrder.ts";
import type { Account, Duration, FuzzyDate, Status } from "./types.ts";

const ACCOUNT_FIELDS = [
  "reported",
  "status",
  "when",
  "whenText",
  "duration",
  "sources",
  "basis",
  "note",
] as const;

type EventAsRead = Omit<RawEvent, "title">;

/**
 * The accounts of an event: its list, or the fields directly on the event as the only one. Empty when there
 * is a list but nothing in it could be read: then nothing true can be said of the event.
 */
export function readAccounts(raw: EventAsRead, item: unknown, tables: Tables, cx: Reading): Account[] {
  const list = raw.accounts;
  const given = isObject(item) ? item["accounts"] : undefined;
  if (list === undefined || list.length === 0) {
    return hadItems(given) && list !== undefined ? [] : [readAccount(raw, item, false, tables, cx)];
  }
  const both = ACCOUNT_FIELDS.filter((field) => raw[field] !== undefined);
  if (both.length > 0) {
    cx.report("both-forms", "repaired", undefined, "both-forms", {
      fields: both.map((field) => `"${field}"`).join(", "),
    });
  }
  const accounts: Account[] = [];
  cx.path.push("accounts");
  for (let index = 0; index < list.length; index++) {
    const account = list[index];
    if (account === undefined) continue;
    cx.path.push(cx.position(list, index));
    if (list.length > 1 && saysNothing(itemAt(given, cx.position(list, index))))
      cx.report("empty-account", "note", account, "empty-account");
    const read = readAccount(account, itemAt(given, cx.position(list, index)), true, tables, cx);
    reportAccountOrder(accounts, read, cx);
    accounts.push(read);
    cx.path.pop();
  }
  cx.path.pop();
  return accounts;
}

/** Of a list, or of what stands for a list of one. */
function itemAt(given: unknown, index: number): unknown {
  return Array.isArray(given) ? (given[index] as unknown) : given;
}

function saysNothing(given: unknown): boolean {
  return isObject(given) && Object.keys(given).length === 0;
}

function hadItems(given: unknown): boolean {
  return Array.isArray(given) && given.length > 0;
}

/** `own`: the account tells title, summary, actors and place itself; otherwise they are the event's. */
function readAccount(
  raw: RawAccount | EventAsRead,
  given: unknown,
  own: boolean,
  tables: Tables,
  cx: Reading,
): Account {
  const reported = readDate(raw.reported, "reported", cx, "it counts as not given");
  const duration = readDuration(raw.duration, cx);
  const day = readDate(raw.when, "when", cx, 'the event is listed under "undated"');
  const account: Account = {
    reported,
    status: readStatus(raw.status, day, given, cx),
    when: day !== null && duration !== null ? lasting(day, duration) : day,
    unreadable: day === null && typeof raw.when === "string" ? raw.when : null,
    whenText: optionalText(raw.whenText),
    duration,
    title: own && "title" in raw ? optionalText(raw.title) : null,
    summary: own ? optionalText(raw.summary) : null,
    actors: own && raw.actors !== undefined ? readParticipants(raw.actors, tables, cx) : null,
    places: own && raw.place !== undefined ? readPlaceIds(raw.place, tables, cx) : null,
    sources: readSourceIds(raw.sources, tables, cx),
    basis: raw.basis ?? "seen",
    note: optionalText(raw.note),
  };
  reportOldAccount(account, tables.sources, cx);
  return account;
}

/** What is told of a date ahead can't have taken place: without a status it is planned. */
function readStatus(
  status: Status | undefined,
  day: FuzzyDate | null,
  given: unknown,
  cx: Reading,
): Account["status"] {
  if (!isAhead(day, cx.endOfDay)) return status ?? "occurred";
  if (status === "occurred") {
    cx.path.push("status");
    cx.report("future-occurred", "note", status, "future-occurred");
    cx.path.pop();
  }
  if (status !== undefined) return status;
  // One that can't be read has been reported.
  if (!isObject(given) || given["status"] === undefined) {
    cx.path.push("when");
    cx.report("no-status", "repaired", day?.text, "no-status");
    cx.path.pop();
  }
  return "planned";
}

/** The end comes from the duration unless the date itself says one. */
function lasting(day: FuzzyDate, duration: Duration): FuzzyDate {
  return day.form === "interval" && day.end === "known" ? day : withDuration(day, duration);
}

function readDuration(text: string | undefined, cx: Reading): Duration | null {
  if (text === undefined) return null;
  const duration = parseDuration(text);
  if (duration === null) {
    cx.path.push("duration");
    cx.report("unreadable-duration", "repaired", text, "bad-duration");
    cx.path.pop();
  }
  return duration;
}

function readSourceIds(raw: readonly string[] | undefined, tables: Tables, cx: Reading): readonly string[] {
  if (raw === undefined) return NONE;
  for (let index = 0; index < raw.length; index++) {
    const id = raw[index];
    if (id === undefined || tables.sources.has(id)) continue;
    cx.path.push("sources");
    reportDangling(cx.position(raw, index), id, "source", 'shown as "unknown source"', cx);
    cx.path.pop();
  }
  return raw;
}

import { everyLanguage } from "../lib/ownWords.ts";
import { plural } from "./plural.ts";

const counted = (count: number, one: string, other: string): string =>
  `${count.toLocaleString("en")} ${plural("en", count, { one, other })}`;
const events = (count: number): string => counted(count, "event", "events");
const places = (count: number): string => counted(count, "place", "places");

/** Words of the maps; they come with these. */
const en = {
  intro: (placeCount: number, shown: number, of: number): string =>
    shown === of
      ? `${places(placeCount)} of ${events(of)}.`
      : `${places(placeCount)}, with ${shown.toLocaleString("en")} of ${events(of)}.`,
  none: "None of these events has a place whose position is given.",
  map: (placeCount: number): string => `Map with ${places(placeCount)}`,
  keys: "Arrow keys go from place to place, with Shift they move the map. Plus and minus zoom, 0 shows all places.",
  controls: "Move the map",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  west: "Move west",
  east: "Move east",
  north: "Move north",
  south: "Move south",
  home: "All places",
  homeHint: "Show all places",
  /** Of a mark: for those who do not see it. */
  mark: (name: string, more: number, eventCount: number): string =>
    `${name}${more === 0 ? "" : ` and ${counted(more, "more place", "more places")}`}: ${events(eventCount)}`,
  opened: "opened event",
  unverified: "position not verified",
  basis: { copy: "position seen only in a copy", unverified: "position not verified" },
  someUnverified: "some positions not verified",
  /** Behind the name beside a mark. */
  more: (count: number): string => ` + ${count}`,
  legend: {
    /** Where none is marked as unverified, nobody has said how the positions are known. */
    place: "Place",
    verified: "Position read at its source",
    unverified: "Position not verified",
    count: "Number of events",
    several: "Several places close together",
    opened: "Opened event",
  },
  credit:
    "Coasts and borders: Natural Earth, simplified; borders as they are held, without a judgement of claims.",
  ground: "The outlines of the countries could not be loaded. The places are all here.",
  list: "Places",
  chosen: (placeCount: number): string => (placeCount === 1 ? "Chosen place" : `${placeCount} chosen places`),
  all: "All places",
  events,
  open: "opened",
  offMap: (count: number): string => `${events(count)} not on the map`,
  noPlace: "no place told",
  noPosition: (name: string): string => `${name}: position not given`,
  zero: (name: string): string => `${name}: position given as 0°, 0°, which is nowhere`,
  unknown: (id: string): string => `unknown place “${id}”`,
  locator: (names: string): string => `Map: ${names}`,
  km: (distance: string): string => `${distance} km`,
  and: ", ",
};

export type PlaceWords = typeof en;

const ja: PlaceWords = {
  intro: (placeCount, shown, of) =>
    shown === of
      ? `出来事${of}件の場所${placeCount}か所。`
      : `場所${placeCount}か所（出来事${of}件のうち${shown}件）。`,
  none: "これらの出来事に、位置の分かる場所はありません。",
  map: (placeCount) => `場所${placeCount}か所の地図`,
  keys: "矢印キーで場所を順に移動し、Shiftキーを押しながらで地図を動かします。＋と－で拡大・縮小、0ですべての場所を表示します。",
  controls: "地図を動かす",
  zoomIn: "拡大",
  zoomOut: "縮小",
  west: "西へ移動",
  east: "東へ移動",
  north: "北へ移動",
  south: "南へ移動",
  home: "全体",
  homeHint: "場所全体を表示",
  mark: (name, more, eventCount) => `${name}${more === 0 ? "" : `ほか${more}か所`}：出来事${eventCount}件`,
  opened: "表示中の出来事",
  unverified: "位置は未確認",
  basis: { copy: "位置は写しでのみ確認", unverified: "位置は未確認" },
  someUnverified: "一部の位置は未確認",
  more: (count) => `ほか${count}`,
  legend: {
    place: "場所",
    verified: "位置を出典で確認",
    unverified: "位置は未確認",
    count: "出来事の数",
    several: "近くの複数の場所",
    opened: "表示中の出来事",
  },
  credit:
    "海岸線と国境：Natural Earth（簡略化）。国境は実効支配によるもので、領有権の主張についての判断ではありません。",
  ground: "国の輪郭を読み込めませんでした。場所はすべて表示されています。",
  list: "場所",
  chosen: (placeCount) => (placeCount === 1 ? "選んだ場所" : `選んだ場所${placeCount}か所`),
  all: "すべての場所",
  events: (count) => `出来事${count}件`,
  open: "表示中",
  offMap: (count) => `地図にない出来事${count}件`,
  noPlace: "場所の記載なし",
  noPosition: (name) => `${name}：位置の記載なし`,
  zero: (name) => `${name}：位置が0°, 0°（実在しない位置）`,
  unknown: (id) => `不明な場所「${id}」`,
  locator: (names) => `地図：${names}`,
  km: (distance) => `${distance} km`,
  and: "、",
};

/** The words of an interface language. */
export const PLACE_WORDS = everyLanguage<PlaceWords>("place", { en, ja });

/**
 * Words for what a claim is about and for its unit. The format has none: both are keys of the dataset's own. Those that
 * serve in many stories, and all of the shipped ones, are said here in every language. They come with the panel, not with
 * the page, and so stand outside the catalogues.
 */
import { figure } from "../lib/figure.ts";
import { ownWords } from "../lib/ownWords.ts";

/** The same in a language that is a file of its own: as much as it has of each table, and English for the rest. */
export interface ClaimNames {
  readonly abouts: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, (value: number) => string>>;
}

type Words = Readonly<Record<"en" | "ja", string>>;

const say = (en: string, ja: string): Words => ({ en, ja });

const ABOUTS: Readonly<Record<string, Words>> = {
  agenda: say("Agenda", "議題"),
  attendance: say("Attendance", "出席者数"),
  background: say("Background", "背景"),
  cost: say("Cost", "費用"),
  count: say("Which of the series", "第何回か"),
  "china-named": say("Whether China is named", "中国への言及の有無"),
  "date-by-zone": say("Date by time zone", "時間帯による日付"),
  dead: say("Dead", "死者"),
  "dead-both": say("Dead on both sides", "双方の死者"),
  "dead-japan": say("Japanese dead", "日本側の死者"),
  "dead-us": say("American dead", "米国側の死者"),
  "defence-spending": say("Defence spending", "防衛費"),
  "deputy-name": say("Name of the deputy", "副司令官の名前"),
  "earlier-attendance": say("Earlier attendance", "以前の出席"),
  "early-meeting": say("An early meeting", "早期の会談"),
  "eighty-years": say("80 years since what", "何から80年か"),
  end: say("End", "終わり"),
  "figure-discussed": say("Whether a figure came up", "数値が話題になったか"),
  first: say("First time", "最初の機会"),
  "first-both-chiefs": say(
    "Both defence chiefs for the first time",
    "両国の防衛トップがそろったのは初めてか",
  ),
  "first-ceremony": say("First ceremony", "最初の式典"),
  "first-memorial": say("First memorial", "最初の慰霊祭"),
  "first-prime-minister": say("First prime minister to attend", "首相の出席は初めてか"),
  "first-report": say("Who reported it first", "最初に報じたのは"),
  "first-us-secretary": say("First US secretary to attend", "米国防長官の出席は初めてか"),
  "flag-day": say("Day of the flag", "旗が掲げられた日"),
  "founding-document": say("Founding document", "根拠となる文書"),
  injured: say("Injured", "負傷者"),
  "island-visit": say("Visits to the island", "島への訪問"),
  "kind-of-service": say("Kind of service", "慰霊祭の性格"),
  "last-minister": say("Last minister before", "前回出席した大臣"),
  "law-name": say("Name of the law", "法律の名称"),
  length: say("Length", "長さ"),
  level: say("Level of the post", "職の位置づけ"),
  missiles: say("Missiles", "ミサイル"),
  moment: say("Moment", "その時点"),
  namesake: say("Another of that name", "同じ名前の島"),
  number: say("Number", "数"),
  order: say("Place in the order", "順番"),
  phase: say("Phase", "段階"),
  published: say("Published", "公表"),
  radar: say("Radar incident", "レーダー照射"),
  "rank-english": say("Rank in English", "英語での階級"),
  "rank-japanese": say("Rank in Japanese", "日本語での階級"),
  reason: say("Reason", "理由"),
  remains: say("Remains not recovered", "未収容の遺骨"),
  savings: say("Savings", "節減額"),
  size: say("Size", "規模"),
  staff: say("Staff", "人員"),
  start: say("Start", "始まり"),
  "us-counterpart": say("US counterpart", "米側の相手"),
  "what-happened": say("What happened to it", "何があったか"),
  "yearly-since": say("Yearly since", "毎年になった年"),
};

const UNITS: Readonly<Record<string, (value: number) => Words>> = {
  // Not an amount, the place in a row: "4", "day" is the fourth day.
  day: (value) => say(`Day ${figure(value, "en")}`, `${figure(value, "ja")}日目`),
  stop: (value) => say(`Stop ${figure(value, "en")}`, `${figure(value, "ja")}番目の訪問先`),
  people: (value) => say(`${figure(value, "en")} people`, `${figure(value, "ja")}人`),
  dead: (value) => say(`${figure(value, "en")} dead`, `死者${figure(value, "ja")}人`),
  "billion US dollars": (value) =>
    say(`${figure(value, "en")} billion US dollars`, `${figure(Math.round(value * 1e8) / 1e7, "ja")}億ドル`),
};

/** What a claim is about, from a key of the dataset's own; null when there is no word for it. */
export function aboutWords(about: string, lang: string): string | null {
  return entry(ownNames(lang)?.abouts, about) ?? entry(ABOUTS, about)?.[lang === "ja" ? "ja" : "en"] ?? null;
}

/** A number with its unit, where the unit has words; null otherwise. */
export function amountWords(value: number, unit: string, lang: string): string | null {
  const own = entry(ownNames(lang)?.units, unit);
  return own?.(value) ?? entry(UNITS, unit)?.(value)[lang === "ja" ? "ja" : "en"] ?? null;
}

function ownNames(lang: string): ClaimNames | undefined {
  return ownWords(lang, "claim") as ClaimNames | undefined;
}

/** Keys are the dataset's: "constructor" is none of ours. */
function entry<T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}

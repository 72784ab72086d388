/** The words of a source as they stand there, and what stands right before and after them. */
interface Quoted {
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/** A directive longer than this is a burden to the address; first and last words say the same. */
const LONGEST = 240;
const ENDS = 5;
/** Fewer words than this may stand in several places of a page: then their neighbours go along. */
const FEW_WORDS = 4;
/** Scripts without spaces: how much of an end says where it is. */
const ENDS_OF_RUN = 24;

/** An anchor of the page itself; anything else behind "#" may be the route of an application. */
const ANCHOR = /^#[\w.-]+$/;
/** "P2" is a paragraph. */
const PAGE = /^(?:(?:pp?|s)\.\s*|(?:pp?|pages?)\s+)(\d{1,5})|^(\d{1,5})\s*(?:ページ|頁)/i;

/**
 * The address of a source at the place that is meant: at its words (a text fragment) or, in a PDF, at the page that
 * the locator gives. The address itself where neither is told, and where its own fragment would break.
 * @param href an absolute address, http or https
 */
export function quotedPlace(href: string, quote: Quoted | null, locator: string | null): string {
  let url: URL;
  try {
    url = new URL(href);
  } catch {
    return href;
  }
  if (!/^https?:$/.test(url.protocol)) return href;
  if (/\.pdf$/i.test(url.pathname)) {
    const [, first, second] = PAGE.exec(locator?.trim() ?? "") ?? [];
    const page = Number(first ?? second ?? 0);
    return page === 0 || url.hash !== "" ? href : `${withoutHash(url)}#page=${page}`;
  }
  const directive = quote === null ? null : directiveOf(quote);
  if (directive === null) return href;
  if (url.hash === "") return `${withoutHash(url)}#:~:text=${directive}`;
  return ANCHOR.test(url.hash) ? `${url.href}:~:text=${directive}` : href;
}

/** Without a bare "#" too. */
function withoutHash(url: URL): string {
  return url.href.replace(/#$/, "");
}

function directiveOf({ exact, prefix, suffix }: Quoted): string | null {
  const text = oneSpace(exact);
  if (text === "") return null;
  if (text.length > LONGEST) return ends(text);
  const few = text.split(" ").length < FEW_WORDS && text.includes(" ");
  const before = few ? wholeWords(prefix, "before") : null;
  const after = few ? wholeWords(suffix, "after") : null;
  return [
    ...(before === null ? [] : [`${encoded(before)}-`]),
    encoded(text),
    ...(after === null ? [] : [`-${encoded(after)}`]),
  ].join(",");
}

/** A long quotation by its first and last words. */
function ends(text: string): string {
  const words = text.split(" ");
  if (words.length > 2 * ENDS)
    return `${encoded(words.slice(0, ENDS).join(" "))},${encoded(words.slice(-ENDS).join(" "))}`;
  const chars = [...text];
  return `${encoded(chars.slice(0, ENDS_OF_RUN).join(""))},${encoded(chars.slice(-ENDS_OF_RUN).join(""))}`;
}

/**
 * Up to three whole words of what stands beside a quotation. The far end of a selector is usually cut within a word,
 * and a word in part is found nowhere.
 */
function wholeWords(context: string | null, side: "before" | "after"): string | null {
  const words = oneSpace(context ?? "").split(" ");
  const whole = side === "before" ? words.slice(1).slice(-3) : words.slice(0, -1).slice(0, 3);
  return whole.length === 0 ? null : whole.join(" ");
}

function oneSpace(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** "-", "," and "&" mean something in a text fragment. A lone half of a pair can't be encoded: it is replaced. */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\ufffd")).replaceAll("-", "%2D");
}

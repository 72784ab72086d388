/** Between the HTML that other programs keep in their texts and the plain text of ours. */

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  middot: "·",
  bull: "•",
  deg: "°",
  copy: "©",
  reg: "®",
  trade: "™",
  euro: "€",
  pound: "£",
  yen: "¥",
  sect: "§",
  times: "×",
  shy: "",
  zwj: "\u200d",
  zwnj: "\u200c",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  auml: "ä",
  ouml: "ö",
  uuml: "ü",
  szlig: "ß",
  ntilde: "ñ",
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole;
    },
  );
}

const BLOCK = "p|div|h[1-6]|blockquote|ul|ol|table|section|article|figure|pre|hr";
const ANY_BLOCK = new RegExp(`<(?:${BLOCK}|br|li|tr)\\b`, "i");
const BLOCKS = new RegExp(`</?(?:${BLOCK})\\b[^<>]*>`, "gi");
/** Links of a sane length: one that is never closed is not looked for to the end of a book. */
const LINK = /<a\b[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^<>]*>([\s\S]{0,2000}?)<\/a\s*>/gi;
const TAG = /<\/?[a-zA-Z][^<>]*>/g;

/** The text of a piece of HTML: paragraphs parted by an empty line, links followed by their address. */
export function plainHtml(html: string): string {
  let text = html.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  text = text.replace(/<!--[\s\S]*?(?:-->|$)/g, "").replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "");
  // In HTML a newline is a space; texts without any block are often meant as they stand.
  const blocks = ANY_BLOCK.test(text);
  if (blocks) text = trimLines(text, " ");
  text = text
    .replace(LINK, (_, a?: string, b?: string, c?: string, inner: string = "") =>
      withAddress(inner, decodeEntities(a ?? b ?? c ?? "").trim()),
    )
    .replace(/<br\b[^<>]*>/gi, "\n")
    .replace(/<li\b[^<>]*>/gi, "• ")
    .replace(/<\/t[dh]\s*>(?=\s*<t[dh]\b)/gi, " | ")
    .replace(/<\/(?:li|tr)\s*>/gi, "\n")
    .replace(BLOCKS, "\n\n")
    .replace(TAG, "");
  if (blocks) text = trimLines(text, "\n");
  return decodeEntities(text)
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Line by line, for a pattern that looks for spaces on both sides takes for ever over a million of them. */
function trimLines(text: string, between: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join(between);
}

function withAddress(inner: string, href: string): string {
  const words = inner.replace(TAG, "").trim();
  if (!/^https?:\/\//i.test(href) || words === "" || words.replace(/\/$/, "") === href.replace(/\/$/, ""))
    return inner;
  return `${inner} (${escapeHtml(href)})`;
}

/** Text that stands for itself in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign,
  );
}

/** Plain text as HTML: the way back from `plainHtml`. */
export function htmlOf(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n\n+/)
    .map((part) => `<p>${escapeHtml(part).replaceAll("\n", "<br>")}</p>`)
    .join("");
}

/** The first address in a piece of HTML: that of a frame, a picture or a link; null without one. */
export function addressIn(html: string): string | null {
  const found = /\b(?:src|href|cite)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s>"']+))/i.exec(html);
  return found === null ? null : decodeEntities(found[1] ?? found[2] ?? found[3] ?? "");
}

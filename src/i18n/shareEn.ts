/** The words of the share dialog, English. They come with the dialog: most readers never open it. */

/** What a citation is put together from; every text in the reader's language, null where there is none. */
export interface CitationParts {
  readonly authors: readonly string[];
  readonly title: string;
  readonly event: string | null;
  readonly asOf: string | null;
  readonly publisher: string | null;
  readonly updated: string | null;
  readonly digest: string | null;
  readonly accessed: string;
  readonly url: string;
}

export const shareEn = {
  title: "Share this view",
  hint: "With the filters, the visible time and the opened event, as you see them now.",
  close: "Close",
  copied: "Copied",
  /** The browser refuses to copy: the text is selected. */
  byHand: (key: string): string => `Press ${key} to copy`,
  link: { title: "Link", label: "Address of this view", copy: "Copy link", send: "Send …" },
  /** The browser has a dialog of its own for sending, and does not open it here. */
  cannotSend: "Not allowed here",
  cite: {
    title: "Cite",
    label: "Citation",
    styles: "Style of the citation",
    style: { text: "Text", csl: "CSL-JSON" },
    copy: "Copy citation",
    waiting: "Reading the dataset for its fingerprint …",
    digest:
      "The twelve digits are the fingerprint of the dataset: whoever has the same ones has the same data.",
    insecure:
      "Without a fingerprint of the dataset: browsers compute one only on pages that come over https.",
    changed:
      "Without a fingerprint: the dataset has changed since this page loaded it. Reload the page to cite the present one.",
    unread: "Without a fingerprint: the dataset could not be read once more.",
    text: ({
      authors,
      title,
      event,
      asOf,
      publisher,
      updated,
      digest,
      accessed,
      url,
    }: CitationParts): string =>
      [
        ...(authors.length === 0 ? [] : [sentence(authors.join(", "))]),
        ...(event === null ? [] : [`“${sentence(event)}” In:`]),
        asOf === null ? `“${sentence(title)}”` : `“${title}”, as known on ${asOf}.`,
        "Event timeline.",
        ...(publisher === null ? [] : [sentence(publisher)]),
        ...dataset(updated, digest),
        `Accessed ${accessed}.`,
        url,
      ].join(" "),
    asOf: (day: string): string => `As known on ${day}.`,
  },
  embed: {
    title: "Embed",
    ways: "Ways to embed",
    element: "Element",
    iframe: "Iframe",
    react: "React",
    about: {
      element:
        "For pages that allow a script: it grows with its content, and other parts of the page can steer it.",
      iframe: "For pages that allow no script of others: it keeps the height that you give it.",
      react: "For apps that have the package asof: no frame, and as high as its content.",
    },
    label: "Code to embed this view",
    copy: "Copy code",
    width: "Width",
    widths: { full: "Full width", pixels: (pixels: number): string => `${pixels} px` },
    height: "Height (px)",
    preview: "Preview",
    previewAt: (width: number, height: number, percent: number): string =>
      percent === 100 ? `${width} × ${height} px` : `${width} × ${height} px, shown at ${percent}%`,
    noPreview: "This page allows no frames: there is no preview here.",
  },
};

export type ShareWords = typeof shareEn;

/** A full stop at the end, unless the text brings an end of its own. */
function sentence(text: string): string {
  return /[.?!…。？！]$/u.test(text) ? text : `${text}.`;
}

function dataset(updated: string | null, digest: string | null): string[] {
  const print = digest === null ? "" : `SHA-256 ${digest}`;
  if (updated === null) return print === "" ? [] : [`Dataset ${print}.`];
  return [print === "" ? `Dataset of ${updated}.` : `Dataset of ${updated}, ${print}.`];
}

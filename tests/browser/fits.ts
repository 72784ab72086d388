import type { Page } from "@playwright/test";

export interface Size {
  readonly width: number;
  readonly height: number;
}

const WIDE: Size = { width: 1280, height: 800 };
const UPRIGHT: Size = { width: 768, height: 1024 };
const PHONE: Size = { width: 360, height: 740 };
/** The narrowest that WCAG asks for. */
const NARROW: Size = { width: 320, height: 640 };
/** 1280 × 800 at 400 %. */
const ZOOMED: Size = { width: 320, height: 200 };
export const SIZES = {
  plain: [WIDE, UPRIGHT, PHONE, NARROW, ZOOMED],
  spaced: [WIDE, PHONE, ZOOMED],
  long: [WIDE, UPRIGHT, NARROW],
  rtl: [WIDE, PHONE],
} as const;

/** What WCAG 1.4.12 lets a reader set. */
export const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Adds a style sheet of the reader's own; an empty text takes it away again. */
export async function readerStyle(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const all = document.adoptedStyleSheets.filter((each) => !each.media.mediaText.includes("all"));
    const sheet = new CSSStyleSheet({ media: "all" });
    // Rows that the browser leaves for when they are scrolled to have guessed heights until then.
    sheet.replaceSync(`* { content-visibility: visible !important; } ${text}`);
    document.adoptedStyleSheets = [...all, sheet];
  }, css);
}

/**
 * What does not fit: a page or dialog wider than its window, text cut by its box without a way to scroll, text over
 * other text, something to press that is outside. The canvas has places and widths of its own, and is left out, and
 * so is what is cut with an ellipsis after whole lines by design.
 */
export async function misfits(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const found: string[] = [];
    const CANVAS = ".timeline__host, .timeline__lens, .map__canvas, .share-preview, [inert]";
    const nameOf = (element: Element): string =>
      `${element.getAttribute("class") ?? element.tagName}: ${element.textContent.trim().slice(0, 50)}`;
    const modal = [...document.querySelectorAll("dialog")].findLast((dialog) => dialog.matches(":modal"));
    const root: Element = modal ?? document.body;
    const html = document.documentElement;
    if (html.scrollWidth > html.clientWidth)
      found.push(`the page is ${html.scrollWidth - html.clientWidth} px too wide`);
    if (modal !== undefined && modal.scrollWidth > modal.clientWidth + 1)
      found.push("the dialog scrolls sideways");

    const isHidden = (element: Element): boolean => {
      const { clipPath } = getComputedStyle(element);
      return element.clientWidth <= 1 || /inset\(50%/.test(clipPath);
    };
    const elements = [...root.querySelectorAll<HTMLElement>("*")].filter(
      (element) =>
        !(element instanceof SVGElement) &&
        element.closest(CANVAS) === null &&
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    );
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const inScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement)
        if (scrolls(at) && at.scrollWidth > at.clientWidth) return true;
      return false;
    };
    for (const element of elements) {
      const style = getComputedStyle(element);
      if (style.display === "inline" || isHidden(element) || element.closest("[class*=visually]") !== null)
        continue;
      const beyondX = element.scrollWidth > element.clientWidth + 1;
      const beyondY = element.scrollHeight > element.clientHeight + 1;
      const hides = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
      const byDesign = style.webkitLineClamp !== "none" || (style.textOverflow === "ellipsis" && !beyondY);
      if (hides && !byDesign && !/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) && (beyondX || beyondY))
        found.push(`cut: ${nameOf(element)}`);
      const pressed = element.matches("button, summary, a, label, select, input, textarea, th, td");
      if (
        pressed &&
        !hides &&
        beyondX &&
        element.clientWidth > 0 &&
        style.overflowX === "visible" &&
        !element.matches("select")
      )
        found.push(`out of its box: ${nameOf(element)}`);
      const box = element.getBoundingClientRect();
      if (pressed && (box.left < -1 || box.right > html.clientWidth + 1) && !inScroller(element))
        found.push(`outside the window: ${nameOf(element)}`);
    }

    /** What a text stands on: only on one ground do two texts stand in each other's way. And where that is cut off. */
    interface Place {
      readonly ground: Element;
      /** Below it are lines that a box around them hides, or that have to be scrolled to. */
      readonly end: number;
    }
    // Each element is asked once, and not once for every text in it.
    const places = new Map<Element, Place>();
    const placeOf = (element: Element): Place => {
      const known = places.get(element);
      if (known !== undefined) return known;
      const parent = element.parentElement;
      const around = element === root || parent === null ? { ground: root, end: Infinity } : placeOf(parent);
      const { overflowY, position } = getComputedStyle(element);
      const place =
        element === root
          ? around
          : {
              ground:
                /fixed|sticky|absolute/.test(position) || element.matches("dialog") ? element : around.ground,
              end:
                overflowY === "visible"
                  ? around.end
                  : Math.min(around.end, element.getBoundingClientRect().bottom),
            };
      places.set(element, place);
      return place;
    };
    const texts: {
      readonly box: DOMRect;
      readonly ground: Element;
      readonly text: string;
      readonly node: Node;
    }[] = [];
    for (const element of elements) {
      if (isHidden(element) || element.closest("[class*=visually], option") !== null) continue;
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? "").trim() === "") continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const { end, ground } = placeOf(element);
        for (const box of range.getClientRects())
          if (box.width > 1 && box.top < end - 3)
            texts.push({ box, ground, node, text: (node.textContent ?? "").trim().slice(0, 30) });
      }
    }
    texts.sort((a, b) => a.box.top - b.box.top);
    for (const [index, a] of texts.entries())
      for (let next = index + 1; next < texts.length; next += 1) {
        const b = texts[next];
        if (b === undefined || b.box.top >= a.box.bottom) break;
        if (a.ground !== b.ground || a.node === b.node) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
        if (wide > 3 && high > 0.4 * Math.min(a.box.height, b.box.height))
          found.push(`“${a.text}” over “${b.text}”`);
      }
    return [...new Set(found)].slice(0, 20);
  });
}

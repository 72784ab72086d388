import postcss from "postcss";
import type { AtRule, ChildNode, Container, Root, Rule } from "postcss";

/** Class of the element that stands in a shadow root where a page has `html` and `body`. */
const STAGE = ".asof-root";
const CONTAINER = "asof";
/** What one rem is in the width of a container query: there it would be the host page's. */
const REM_PX = 16;

/** Rules of a page of our own: its boot script, its prerendered story, the document's scroll bar. */
const OF_THE_PAGE =
  /\[data-painting\]|\[data-boot|#root|\.boot-note|^html:has\(|^\.page:not\(\[data-live\]\)/;
/** What stands in the browser's top layer is measured by the window, wherever it comes from. */
const TOP_LAYER = /:modal|::backdrop/;
const WIDTH = /^\((min|max)-width:\s*([\d.]+)(px|rem)\)$/;

/**
 * A style sheet of the page, for the shadow root of an embed: nothing in it depends on the host page's `html`. The
 * root's rules go to the stage, `rem` to the reader's own type size (`--asof-rem`), widths of the window to those of
 * the stage.
 * @throws Error for what it can't translate: the build is to fail, not the embed to look different
 */
export function toShadowCss(source: string): string {
  const root = postcss.parse(source);
  root.walkAtRules("import", ({ params }) => {
    throw new Error(`An import that was not resolved: ${params}`);
  });
  // Gathered first: translating moves rules about.
  const media: AtRule[] = [];
  root.walkAtRules("media", (rule) => void media.push(rule));
  root.walkRules(translateRule);
  root.walkAtRules("container", (rule) => {
    rule.params = rule.params.replace(/([\d.]+)rem\b/g, (_, count: string) => px(Number(count) * REM_PX));
  });
  for (const rule of media) translateMedia(rule);
  dropEmpty(root);
  return root.toString();
}

function translateRule(rule: Rule): void {
  const kept = rule.selectors.filter((selector) => !OF_THE_PAGE.test(selector));
  if (kept.length === 0) {
    rule.remove();
    return;
  }
  const onTop = kept.some((selector) => TOP_LAYER.test(selector));
  rule.selectors = kept.map(translateSelector);
  rule.walkDecls((declaration) => {
    // Of the document's own type size, not of the host's.
    if (declaration.prop === "font-size" && declaration.value === "100%") declaration.value = "medium";
    declaration.value = declaration.value.replace(
      /(?<![\w.#-])(-?(?:\d+\.?\d*|\.\d+))rem\b/g,
      (_, count: string) => `calc(${count} * var(--asof-rem, ${REM_PX}px))`,
    );
    if (!onTop) declaration.value = declaration.value.replace(/((?:\d+\.?\d*|\.\d+))vw\b/g, "$1cqi");
  });
}

/** `html` and `body` count nothing in specificity here: an element's name counts less than the class would. */
function translateSelector(selector: string): string {
  return selector
    .replaceAll(":root", STAGE)
    .replace(/(^|[\s,>+~(])(?:html|body)(?![\w-])/g, `$1:where(${STAGE})`);
}

/** Conditions on the width become a container query; all others stay where they are. */
function translateMedia(media: AtRule): void {
  const conditions = media.params.split(/\s+and\s+/);
  const widths = conditions.filter((condition) => condition.includes("width"));
  if (widths.length === 0) return;
  const query = widths.map(containerWidth).join(" and ");
  const others = conditions.filter((condition) => !condition.includes("width"));
  const [onTop, inPage] = part(media, (node) => node.type === "rule" && TOP_LAYER.test(node.selector));
  const container = postcss.atRule({ name: "container", params: `${CONTAINER} ${query}`, nodes: inPage });
  if (onTop.length > 0) media.before(media.clone({ nodes: onTop }));
  if (others.length === 0) media.replaceWith(container);
  else media.replaceWith(media.clone({ params: others.join(" and "), nodes: [container] }));
}

function containerWidth(condition: string): string {
  const found = WIDTH.exec(condition);
  if (found === null) throw new Error(`A width that can't become a container query: ${condition}`);
  const [, end, number, unit] = found;
  return `(${end}-width: ${px(Number(number) * (unit === "rem" ? REM_PX : 1))})`;
}

function px(length: number): string {
  return `${Math.round(length * 1000) / 1000}px`;
}

function part(from: Container, test: (node: ChildNode) => boolean): [ChildNode[], ChildNode[]] {
  const nodes = [...(from.nodes ?? [])] as ChildNode[];
  return [nodes.filter(test), nodes.filter((node) => !test(node))];
}

function dropEmpty(root: Root): void {
  root.walkAtRules((rule) => {
    if (rule.nodes?.every((node) => node.type === "comment") === true) rule.remove();
  });
}

/** The same sheet without comments and spaces that mean nothing. */
export function minified(source: string): string {
  const root = postcss.parse(source);
  root.walkComments((comment) => void comment.remove());
  root.walk((node) => {
    node.raws.before = "";
    if (node.type === "decl") {
      node.raws.between = ":";
      delete node.raws.value;
      if (!/["']/.test(node.value)) node.value = node.value.replace(/\s+/g, " ");
      if (node.important) node.raws.important = "!important";
    } else if (node.type === "rule") {
      node.raws.between = node.raws.after = "";
      node.raws.semicolon = false;
      delete node.raws.selector;
      node.selector = node.selectors.map((selector) => selector.replace(/\s+/g, " ")).join(",");
    } else if (node.type === "atrule") {
      node.raws.between = node.raws.after = "";
      node.raws.semicolon = false;
    }
  });
  root.raws = {};
  return root.toString();
}

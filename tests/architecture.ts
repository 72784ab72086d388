import { parseSync } from "vite";

/**
 * Which folder of src/ may import which others. The direction is one way:
 * entries, embed → components, workbench → data, timeline, map, view, formats → select → i18n, model → lib.
 * Folders that are still to come are here already, so that their first file finds the rule in place.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ["lib"],
  i18n: ["lib"],
  // A language in one file: words of all parts. `i18n/moreLanguages.ts` finds the files by their names.
  languages: ["model", "i18n", "lib"],
  select: ["model", "i18n", "lib"],
  view: ["model", "i18n", "lib"],
  formats: ["view", "select", "model", "i18n", "lib"],
  data: ["select", "model", "i18n", "lib"],
  timeline: ["view", "select", "model", "i18n", "lib"],
  map: ["view", "select", "model", "i18n", "lib"],
  components: ["data", "timeline", "map", "view", "formats", "select", "model", "i18n", "lib"],
  workbench: ["components", "data", "timeline", "map", "view", "formats", "select", "model", "i18n", "lib"],
  embed: ["components", "data", "timeline", "map", "view", "formats", "select", "model", "i18n", "lib"],
  entries: [
    "embed",
    "workbench",
    "components",
    "data",
    "timeline",
    "map",
    "view",
    "formats",
    "select",
    "model",
    "i18n",
    "lib",
  ],
  cli: ["entries", "formats", "select", "model", "lib"],
};

/** Packages with one door each: our own type stands in front of them. */
const DOORS: readonly { readonly packages: RegExp; readonly at: RegExp }[] = [
  // Only tests read it, as another opinion on the standard.
  { packages: /^edtf($|\/)/, at: /\.test\.ts$/ },
  { packages: /^papaparse$/, at: /^formats\/csvText\.ts$/ },
  {
    packages: /^hyparquet$/,
    at: /^data\/columnar\/parquetFile\.ts$|^formats\/parquetWriter\.ts$|\.test\.ts$/,
  },
  { packages: /^hyparquet-writer$/, at: /^formats\/parquetWriter\.ts$|\.test\.ts$/ },
  { packages: /^ical\.js$/, at: /^formats\/(icsRead|icalTypes)\.ts$/ },
  { packages: /^jsonc-parser$/, at: /^formats\/(jsonPlaces|jsonEdit)\.ts$/ },
  { packages: /^(vis-timeline|vis-data|vis-util|moment)($|\/)/, at: /^timeline\/TimelineWidget\.ts$/ },
  { packages: /^(d3-geo|topojson-client|world-atlas)($|\/)/, at: /^map\// },
  {
    packages: /^(react|react-dom|react-error-boundary|@tanstack\/react-query)($|\/)/,
    at: /^(components|workbench|embed|entries|map)\/|^timeline\/([A-Z]\w*\.tsx|use[A-Z]\w*\.ts)$|^data\/datasetQuery\.ts$|^view\/useViewState\.ts$/,
  },
];

/** Folders of pure code: no page, no network, no clock, no chance. */
const PURE = /^(lib|model|select|i18n|formats)\//;
const PAGE_GLOBALS = ["window", "document", "navigator", "fetch", "localStorage", "sessionStorage"];
const ADDRESS_GLOBALS = ["location", "history"];
/** The page's own address, and the host page's, which the element knows only with `sync="hash"`. */
const ADDRESS_DOORS: readonly string[] = ["view/address.ts", "embed/hostHash.ts"];
/** The element's one script that comes from an address known only when it runs. */
const COMPUTED_ALLOWED = "embed/inlineView.ts";
const MARKUP = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "dangerouslySetInnerHTML",
  "srcdoc",
  "srcDoc",
];
/** Catalogues of words are lists, not code to be taken in at one look. */
const LONG_ALLOWED = /^i18n\/[a-z]{2}\.ts$/;
const MOST_LINES = 300;
const COMPUTED = "(computed)";

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Everything in one file that is against the architecture, as sentences; empty when it is fine.
 * @param file path within src/, with forward slashes
 */
export function breaches(file: string, source: string): string[] {
  if (file.endsWith(".css")) return cssBreaches(file, source);
  const found: string[] = [];
  const lines = source.split("\n").length - 1;
  if (lines > MOST_LINES && !LONG_ALLOWED.test(file))
    found.push(`has ${lines} lines, more than ${MOST_LINES}`);
  const parsed = parseSync(file, source);
  if (parsed.errors.length > 0) found.push("cannot be parsed");
  const program = parsed.program as unknown as Node;
  for (const target of importsOf(program)) found.push(...importBreaches(file, target));
  found.push(...barrelBreaches(file, program), ...codeBreaches(file, program));
  return [...new Set(found)].map((what) => `src/${file} ${what}`);
}

function importBreaches(file: string, target: string): string[] {
  if (target === COMPUTED && file === COMPUTED_ALLOWED) return [];
  if (target === COMPUTED) return ["imports a computed address, which no table can check"];
  const folder = file.split("/")[0] ?? "";
  if (!target.startsWith("."))
    return DOORS.filter((door) => door.packages.test(target) && !door.at.test(file)).map(
      () => `imports ${target}, which has its own door`,
    );
  const allowed = MAY_IMPORT[folder];
  if (allowed === undefined) return [`is in a folder that the import table does not know`];
  const path = new URL(target, `file:///src/${file}`).pathname;
  const [, top, other] = path.split("/");
  if (top !== "src") return [`imports ${target} from outside src/`];
  if (other === undefined || other === folder || allowed.includes(other)) return [];
  return [`imports ${target}: ${folder} may not import ${other}`];
}

function importsOf(program: Node): string[] {
  const targets: string[] = [];
  walk(program, (node) => {
    if (!/^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/.test(node.type))
      return;
    const source = (node["source"] ?? node["argument"]) as Node | null | undefined;
    if (typeof source?.["value"] === "string") targets.push(source["value"].replace(/\?.*$/, ""));
    else if (node.type === "ImportExpression") targets.push(COMPUTED);
  });
  return targets;
}

function barrelBreaches(file: string, program: Node): string[] {
  const body = program["body"] as readonly Node[];
  const found: string[] = [];
  if (body.some((node) => node.type === "ExportDefaultDeclaration")) found.push("has a default export");
  const passedOn = body.filter((node) => node.type === "ExportNamedDeclaration" && node["source"] !== null);
  const all = body.some((node) => node.type === "ExportAllDeclaration");
  const nothingElse =
    passedOn.length > 0 &&
    body.every(
      (node) => /^(Import|Export(Named|All))Declaration$/.test(node.type) && !isNode(node["declaration"]),
    );
  // The one public list of exports, of the package, is to be such a file.
  if ((all || nothingElse) && file !== "embed/react.ts") found.push("is a barrel");
  return found;
}

function codeBreaches(file: string, program: Node): string[] {
  const found: string[] = [];
  const own = declaredNames(program);
  const pure = PURE.test(file);
  walk(program, (node, parent, key) => {
    if (
      node.type === "JSXAttribute" &&
      nameOf(node["name"]) === "style" &&
      /^(components|entries)\//.test(file)
    )
      found.push("sets style= in a component: the page's policy forbids it in prerendered HTML");
    const property = node.type === "MemberExpression" ? nameOf(node["property"]) : null;
    const written = property ?? (node.type === "JSXAttribute" ? nameOf(node["name"]) : null);
    if (written !== null && MARKUP.includes(written)) found.push(`uses ${written}`);
    const object = node.type === "MemberExpression" ? nameOf(node["object"]) : null;
    if (object === "document" && (property === "write" || property === "writeln"))
      found.push("uses document.write");
    if (
      !ADDRESS_DOORS.includes(file) &&
      object !== null &&
      ["window", "globalThis", "document", "self"].includes(object) &&
      ADDRESS_GLOBALS.includes(property ?? "")
    )
      found.push(`uses ${object}.${property}: the address has its own door`);
    if (
      pure &&
      ((object === "Date" && property === "now") || (object === "performance" && property === "now"))
    )
      found.push("reads the clock");
    if (pure && object === "Math" && property === "random") found.push("uses chance");
    if (/^(New|Call)Expression$/.test(node.type)) {
      const callee = nameOf(node["callee"]);
      const args = node["arguments"] as readonly unknown[];
      if (pure && callee === "Date" && (node.type === "CallExpression" || args.length === 0))
        found.push("reads the clock");
      if ((callee === "eval" && node.type === "CallExpression") || callee === "Function")
        found.push(`uses ${callee}: data is never code`);
    }
    if (node.type !== "Identifier" || !isReference(parent, key)) return;
    const name = String(node["name"]);
    if (own.has(name)) return;
    if (pure && PAGE_GLOBALS.includes(name)) found.push(`uses ${name} in pure code`);
    if (ADDRESS_GLOBALS.includes(name) && !ADDRESS_DOORS.includes(file))
      found.push(`uses ${name}: the address has its own door`);
  });
  return found;
}

/** True where an identifier stands for a value, not for a property's or a type's name. */
function isReference(parent: Node | null, key: string): boolean {
  if (parent === null) return true;
  if (parent.type.startsWith("TS") && !/^TS(As|Satisfies|NonNull)Expression$/.test(parent.type)) return false;
  if (parent.type === "MemberExpression") return key === "object" || parent["computed"] === true;
  if (/^(Property|PropertyDefinition|MethodDefinition)$/.test(parent.type))
    return key === "value" || parent["computed"] === true;
  return !/^(Import|Export)\w*Specifier$/.test(parent.type);
}

/** Names that the file itself gives to parameters and variables: those are not the globals. */
function declaredNames(program: Node): Set<string> {
  const names = new Set<string>();
  const take = (pattern: unknown): void => {
    if (isNode(pattern))
      walk(pattern, (node, parent, key) => {
        if (node.type === "Identifier" && !(parent?.type === "Property" && key === "key"))
          names.add(String(node["name"]));
      });
  };
  walk(program, (node) => {
    if (node.type === "VariableDeclarator") take(node["id"]);
    if (/Function/.test(node.type) && Array.isArray(node["params"]))
      for (const param of node["params"]) take(param);
    if (/^Import\w*Specifier$/.test(node.type)) take(node["local"]);
  });
  return names;
}

function walk(
  node: Node,
  visit: (node: Node, parent: Node | null, key: string) => void,
  parent: Node | null = null,
  at = "",
): void {
  visit(node, parent, at);
  for (const [key, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) walk(child, visit, node, key);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function nameOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === "Literal" && typeof value["value"] === "string") return value["value"];
  return typeof value["name"] === "string" ? value["name"] : null;
}

/** Colours come from the tokens, and sides from the direction of the text. */
function cssBreaches(file: string, source: string): string[] {
  const rules = source.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const found: string[] = [];
  if (file !== "components/tokens.css") {
    for (const [, value = ""] of rules.matchAll(/:([^;{}]*)[;}]/g))
      if (/#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i.test(value))
        found.push(`has a colour of its own (${value.trim()}): colours come from tokens.css`);
  }
  for (const [name] of rules.matchAll(
    /\b(margin|padding|border)-(left|right)\b|text-align:\s*(left|right)\b/g,
  ))
    found.push(`says ${name}: use the logical property`);
  return [...new Set(found)].map((what) => `src/${file} ${what}`);
}

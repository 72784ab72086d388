import fc from "fast-check";
import { expect, test } from "vitest";
import { CODECS } from "./codecs.ts";
import type { Codec } from "./codecs.ts";
import { LONGEST_QUERY } from "./query.ts";
import type { ViewState } from "./viewState.ts";
import { anyView } from "./views.arbitrary.ts";
import { DEFAULT_VIEW, parseView, viewToSearch } from "./viewUrl.ts";

/** Text that looks like a query now and then. */
const anySearch = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...Object.keys(CODECS), "utm_source", "__proto__", "%61ctor", "", "%zz"),
        fc.constantFrom(
          "",
          "=",
          "==1",
          "=1",
          "=japan,,us,%zz",
          "=japan%2Cus",
          "=2025",
          "=2025-03..",
          "=%E0%A4",
          "=both",
          "=map#x",
          "=x.",
        ),
      ),
      { maxLength: 8 },
    )
    .map((pairs) => `?${pairs.map((pair) => pair.join("")).join("&")}`),
);

test("a view written is the view read, also through the browser's URL", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const search = viewToSearch(view);
      expect(parseView(search)).toEqual({ view, notices: [], rest: "" });
      expect(parseView(new URL(`https://x.invalid/${search}`).search)).toEqual({
        view,
        notices: [],
        rest: "",
      });
    }),
    { numRuns: 300 },
  );
}, 30_000);

test("every codec gives back what it wrote", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const check = <T>(codec: Codec<T>, value: T): void =>
        expect(codec.parse(codec.serialize(value))).toEqual(value);
      for (const key of Object.keys(CODECS) as (keyof ViewState)[]) {
        const value = view[key];
        if (value !== null && !(Array.isArray(value) && value.length === 0))
          check(CODECS[key] as Codec<unknown>, value);
      }
    }),
  );
});

test("reading never throws, and what is written from it reads the same", () => {
  fc.assert(
    fc.property(anySearch, (search) => {
      const first = parseView(search);
      const written = viewToSearch(first.view, first.rest);
      const second = parseView(written);
      expect(second.view).toEqual(first.view);
      expect(viewToSearch(second.view, second.rest)).toBe(written);
      expect(second.notices.every(({ reason }) => reason === "unsupported")).toBe(true);
    }),
    { numRuns: 500 },
  );
}, 30_000);

test("a link built with URLSearchParams reads the same", () => {
  const link = new URLSearchParams({
    actor: "japan,防衛省",
    from: "2025-03-30T09:50+09:00",
    to: "[2025-04-01..2025-04-30]",
  });
  expect(parseView(`?${link}`).view).toEqual({
    ...DEFAULT_VIEW,
    actor: ["japan", "防衛省"],
    from: "2025-03-30T09:50+09:00",
    to: "[2025-04-01..2025-04-30]",
  });
});

test("defaults are not written, the order is the contract's", () => {
  expect(viewToSearch(DEFAULT_VIEW)).toBe("");
  const view: ViewState = {
    ...DEFAULT_VIEW,
    embed: true,
    event: "b:1",
    actor: ["us", "japan"],
    data: "data/x.json",
  };
  expect(viewToSearch(view)).toBe("?data=data/x.json&actor=us,japan&event=b:1&embed=1");
  expect(viewToSearch({ ...DEFAULT_VIEW, from: "2025-03/2025-04" })).toBe("?from=2025-03/2025-04");
});

test.each([
  ["status=planned,gone", { status: ["planned"] }, [["status", "gone"]]],
  [
    "actor=japan,a%20b,%ff",
    { actor: ["japan"] },
    [
      ["actor", "a b"],
      ["actor", "%ff"],
    ],
  ],
  ["match=some", {}, [["match", "some"]]],
  ["from=3/4/2025", {}, [["from", "3/4/2025"]]],
  ["from=2025-02-30", {}, [["from", "2025-02-30"]]],
  ["asOf=2025-02-29", {}, [["asOf", "2025-02-29"]]],
  ["asOf=2025-02", {}, [["asOf", "2025-02"]]],
  ["win=2025", {}, [["win", "2025"]]],
  ["certain=yes", {}, [["certain", "yes"]]],
  ["certain=0&embed=0", {}, []],
  ["event=a,b", {}, [["event", "a,b"]]],
  ["data=javascript:alert(1)", {}, [["data", "javascript:alert(1)"]]],
  ["lanes=rows", {}, [["lanes", "rows"]]],
  ["lang=ja-JP", { lang: "ja" }, []],
  ["lang=ja-u-ca-japanese", { lang: "ja-u-ca-japanese" }, []],
  ["lang=JA-JP-u-nu-latn-ca-japanese", { lang: "ja-u-ca-japanese" }, []],
  ["lang=ja-u-ca-gregory", { lang: "ja" }, []],
  ["lang=en-u-ca-japanese", { lang: "en" }, []],
  ["actor=&from=&event", {}, []],
  ["actor=a&actor=b,a", { actor: ["a", "b"] }, []],
  ["q=joint+operations", { q: "joint operations" }, []],
  ["q=%20%20a%0A%20b%20", { q: "a b" }, []],
  ["q=%20", {}, [["q", " "]]],
  ["says=jiji,a%20b&source=x", { says: ["jiji"], source: ["x"] }, [["says", "a b"]]],
  [
    "attribution=unnamed,none&modality=plan",
    { attribution: ["unnamed"], modality: ["plan"] },
    [["attribution", "none"]],
  ],
  ["conflict=1&moved=yes", { conflict: true }, [["moved", "yes"]]],
  ["event=a&event=b", { event: "b" }, []],
  ["around=a&span=P1Y2M3W4DT5H6M", { around: "a", span: "P1Y2M3W4DT5H6M" }, []],
  [
    "around=a,b&span=P",
    {},
    [
      ["around", "a,b"],
      ["span", "P"],
    ],
  ],
  ["span=PT0H", {}, [["span", "PT0H"]]],
  ["span=P1DT", {}, [["span", "P1DT"]]],
  ["span=-P1D", {}, [["span", "-P1D"]]],
  ["%61ctor=a", { actor: ["a"] }, []],
  ["#actor=a", {}, []],
])("%s", (search, expected, invalid) => {
  const { view, notices, rest } = parseView(`?${search}`);
  expect(view).toEqual({ ...DEFAULT_VIEW, ...expected });
  expect(notices).toEqual(invalid.map(([param, value]) => ({ param, value, reason: "invalid" })));
  expect(rest).toBe("");
});

test("a language of later versions is said; other people's parameters just stay", () => {
  const { view, notices, rest } = parseView(
    "?utm_source=x%20y&live=30&actor=japan&lang=fr&span=&__proto__=1",
  );
  expect(view).toEqual({ ...DEFAULT_VIEW, actor: ["japan"], live: 30 });
  expect(notices).toEqual([{ param: "lang", value: "fr", reason: "unsupported" }]);
  expect(rest).toBe("utm_source=x%20y&__proto__=1");
  expect(viewToSearch({ ...view, event: "a" }, rest)).toBe(
    "?actor=japan&event=a&live=30&utm_source=x%20y&__proto__=1",
  );
});

test("the file is not asked for more often than every ten seconds", () => {
  expect(parseView("?live=3").view.live).toBe(10);
  expect(parseView("?live=60").view.live).toBe(60);
  for (const bad of ["0", "-5", "x", "1e3", "100000"])
    expect(parseView(`?live=${bad}`).notices).toEqual([{ param: "live", value: bad, reason: "invalid" }]);
});

test("a range that ends before it begins keeps its beginning; a single day is a range", () => {
  const { view, notices } = parseView("?from=2025-04&to=2025-03");
  expect(view).toEqual({ ...DEFAULT_VIEW, from: "2025-04" });
  expect(notices).toEqual([{ param: "to", value: "2025-03", reason: "before-from" }]);
  expect(parseView("?from=2025-04-01&to=2025-04-01").notices).toEqual([]);
});

test("a notice never carries an endless value", () => {
  const [notice] = parseView(`?match=${"x".repeat(10_000)}`).notices;
  expect(notice?.value).toHaveLength(200);
});

test("of a text as long as a book only the beginning is searched, and that is said", () => {
  const { view, notices } = parseView(`?q=${"long ".repeat(2000)}`);
  expect(view.q).toHaveLength(LONGEST_QUERY - 1);
  expect(notices.map(({ param, reason }) => [param, reason])).toEqual([["q", "too-long"]]);
  // A character of two places is not cut in two.
  expect(parseView(`?q=a${encodeURIComponent("😀".repeat(150))}`).view.q).toBe(`a${"😀".repeat(99)}`);
});

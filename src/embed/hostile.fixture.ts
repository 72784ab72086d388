/** Messages that a page may get from anybody, none of them of use; `fine` is one that would be. */
export function hostileMessages(fine: Readonly<Record<string, unknown>>): unknown[] {
  const long = "x".repeat(70_000);
  const cyclic: Record<string, unknown> = { ...fine, v: 2 };
  cyclic["self"] = cyclic;
  return [
    undefined,
    null,
    true,
    0,
    NaN,
    "",
    "event-timeline",
    JSON.stringify(fine),
    long,
    [],
    [fine],
    {},
    { type: fine["type"] },
    { ...fine, source: "event-timelines" },
    { ...fine, source: ["event-timeline"] },
    { ...fine, source: undefined },
    { ...fine, v: 0 },
    { ...fine, v: 2 },
    { ...fine, v: "1" },
    { ...fine, v: null },
    { ...fine, id: "event-timeline-99" },
    { ...fine, id: undefined },
    { ...fine, id: 1 },
    { ...fine, id: [fine["id"]] },
    { ...fine, type: "__proto__" },
    { ...fine, type: "constructor" },
    { ...fine, type: "HEIGHT" },
    { ...fine, type: ["height"] },
    { ...fine, type: null },
    { ...fine, type: "eval", code: "alert(1)" },
    cyclic,
    new Map([["source", "event-timeline"]]),
    new Date(0),
    new ArrayBuffer(8),
  ];
}

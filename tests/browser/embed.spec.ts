import type { Frame, Locator, Page } from "@playwright/test";
import { test } from "./embedHosts.ts";
import type { Hosts } from "./embedHosts.ts";
import { expect } from "./fixture.ts";

/** What only a first visit shows, or what is counted in the page's process. */
const alone = test.extend({ firstVisit: true });

interface Told {
  readonly type: string;
  readonly detail: { readonly mode?: string; readonly event?: string | null; readonly code?: string };
}

declare global {
  interface Window {
    embedTold: Told[];
    embedShifts: number;
  }
}

/** Opens a host page that notes what the element tells and how much is shifted once its room is kept. */
async function visitHost(page: Page, allowed: { readonly origins: string[] }, hosts: Hosts, url: string) {
  allowed.origins.push(hosts.open, hosts.closed, new URL(url).origin);
  await page.addInitScript(() => {
    window.embedTold = [];
    window.embedShifts = 0;
    for (const type of ["ready", "select", "viewchange", "error"])
      document.addEventListener(`event-timeline:${type}`, (event) => {
        window.embedTold.push({ type, detail: (event as CustomEvent<Told["detail"]>).detail });
      });
    if (window === window.parent)
      void customElements.whenDefined("event-timeline").then(() => {
        new PerformanceObserver((list) => {
          for (const each of list.getEntries() as (PerformanceEntry & { value: number })[])
            window.embedShifts += each.value;
        }).observe({ type: "layout-shift" });
      });
  });
  await page.goto(url);
}

const told = (page: Page, type: string) =>
  page.evaluate(
    (wanted) => window.embedTold.filter((each) => each.type === wanted).map(({ detail }) => detail),
    type,
  );

const ready = async (page: Page, count = 1): Promise<void> => {
  await expect.poll(async () => (await told(page, "ready")).length, { timeout: 20_000 }).toBe(count);
};

/** The document inside the only frame. */
function inside(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes("embed.html"));
  if (frame === undefined) throw new Error("There is no frame of ours.");
  return frame;
}

/** How much higher the frame is than what is in it, in px. */
async function spare(page: Page): Promise<number> {
  const shown = await page.evaluate(
    () => document.querySelector("event-timeline")?.shadowRoot?.querySelector("iframe")?.offsetHeight ?? -1,
  );
  const needed = await inside(page).evaluate(() =>
    Math.ceil(Math.max(document.documentElement.getBoundingClientRect().height, document.body.scrollHeight)),
  );
  return shown - needed;
}

const element = (hosts: Hosts, attributes: string, files = hosts.open): string =>
  `<p>Before</p><script async src="${files}/embed.js"></script>
   <event-timeline ${attributes}><a href="${files}/">The timeline</a></event-timeline><p id="after">After</p>`;

alone(
  "the example article on another origin: frame and inline, no report, no shift, the right height",
  async ({ page, allowed, hosts }) => {
    await visitHost(page, allowed, hosts, hosts.article(hosts.open));
    await ready(page, 2);
    expect((await told(page, "ready")).map(({ mode }) => mode)).toEqual(
      expect.arrayContaining(["frame", "inline"]),
    );
    await expect.poll(() => spare(page)).toBe(0);
    expect(await page.evaluate(() => window.embedShifts)).toBe(0);
    // The host's own button drives the frame, and what the frame opens is told.
    await page.getByRole("button", { name: "As known today" }).click();
    await expect(page.locator("#now")).toHaveText("Open in the timeline: ministers-meeting-2025");
    await expect(inside(page).locator("[data-part=detail] h2")).toContainText("Tokyo");
    // Trusted Types: markup set by whatever code becomes text.
    const markup = await inside(page).evaluate(() => {
      const box = document.createElement("div");
      box.innerHTML = "<b>bold</b>";
      return [box.children.length, box.textContent];
    });
    expect(markup).toEqual([0, "<b>bold</b>"]);
    await expect.poll(() => spare(page)).toBe(0);
    // Nothing of the page's style sheet reaches either.
    const room = await page.evaluate(() =>
      [...document.querySelectorAll("event-timeline")].map(
        (each) =>
          each.getBoundingClientRect().right - (each.parentElement?.getBoundingClientRect().right ?? 0),
      ),
    );
    expect(room).toEqual([0, 0]);
  },
);

test("the article at 360 px: nothing is wider than the screen, a sheet stands where the reader is", async ({
  page,
  allowed,
  hosts,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await visitHost(page, allowed, hosts, hosts.article(hosts.open));
  await ready(page, 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const link = inside(page).locator("[data-part=list] [data-event-id]").nth(8).locator(":is(h3, h4, h5) a");
  // Out of the window a frame of another origin is not drawn, and can't be waited for.
  await page.evaluate((y) => scrollTo(0, y), ((await link.boundingBox())?.y ?? 0) - 300);
  await link.click();
  const sheet = inside(page).locator("[data-part=detail]");
  // In px of the host's window, wherever in the high frame it stands.
  await expect.poll(async () => (await sheet.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
  const box = await sheet.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(741);
});

test("a frame follows its content both ways, and never grows by itself", async ({ page, allowed, hosts }) => {
  await visitHost(page, allowed, hosts, hosts.page(element(hosts, 'height="700"'), hosts.open));
  await ready(page);
  await expect.poll(() => spare(page)).toBe(0);
  const high = await page.locator("event-timeline").evaluate((each) => each.clientHeight);
  await page.locator("event-timeline").evaluate((each) => each.setAttribute("actor", "no-such-actor"));
  await expect
    .poll(() => page.locator("event-timeline").evaluate((each) => each.clientHeight))
    .toBeLessThan(high / 2);
  await expect.poll(() => spare(page)).toBe(0);
  await page.locator("event-timeline").evaluate((each) => each.removeAttribute("actor"));
  await expect
    .poll(() => page.locator("event-timeline").evaluate((each) => each.clientHeight))
    .toBeGreaterThan(high / 2);
  await expect.poll(() => spare(page)).toBe(0);
  // With a panel open, whose size has to do with the window's.
  await page.evaluate(() => {
    (document.querySelector("event-timeline") as unknown as { select: (id: string) => void }).select(
      "summit-2025",
    );
  });
  await expect(inside(page).locator("[data-part=detail] h2")).toBeVisible();
  await expect.poll(() => spare(page)).toBe(0);
  const heights = await page.evaluate(async () => {
    const box = document.querySelector("event-timeline");
    const seen = new Set<number>();
    for (let frame = 0; frame < 60; frame++) {
      await new Promise(requestAnimationFrame);
      seen.add(box?.clientHeight ?? 0);
    }
    return [...seen];
  });
  expect(heights).toHaveLength(1);
});

test("files without CORS: the frame works, and inline falls back to it", async ({ page, allowed, hosts }) => {
  // The browser's own line on the module that it may not have.
  allowed.console.push(/blocked by CORS policy|ERR_FAILED/);
  const body = element(hosts, 'mode="inline" view="list"', hosts.closed);
  await visitHost(page, allowed, hosts, hosts.page(body, hosts.closed));
  await ready(page);
  expect(await told(page, "ready")).toEqual([{ mode: "frame" }]);
  expect(await told(page, "error")).toEqual([]);
  await expect.poll(() => spare(page)).toBe(0);
  // Data that can't be had: the frame says why, and the link of the page is there to be used.
  allowed.console.push(/404/);
  await page.evaluate(() => document.querySelector("event-timeline")?.setAttribute("src", "missing.json"));
  await expect.poll(async () => (await told(page, "error")).length).toBe(1);
  await page.getByRole("link", { name: "The timeline" }).click({ trial: true });
});

test("deep links: the article's address opens the event inside, and back closes it", async ({
  page,
  allowed,
  hosts,
}) => {
  const url = hosts.page(element(hosts, 'sync="hash" view="list"'), hosts.open);
  await visitHost(page, allowed, hosts, `${url}#event-timeline=event%3Dsummit-2025%26view%3Dlist`);
  await ready(page);
  const heading = inside(page).locator("[data-part=detail] h2");
  await expect(heading).toContainText("summit");
  const first = await heading.innerText();
  await inside(page).locator("[data-part=detail] [data-keeps-focus]").last().click();
  await expect(heading).not.toHaveText(first);
  await expect.poll(() => new URL(page.url()).hash).not.toContain("summit-2025");
  await page.evaluate(() => history.back());
  await expect(heading).toHaveText(first);
  expect(new URL(page.url()).hash).toBe("#event-timeline=event%3Dsummit-2025%26view%3Dlist");
  await inside(page).locator("[data-part=detail]").getByRole("button", { name: /close/i }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe("");
  await page.evaluate(() => history.back());
  await expect(heading).toHaveText(first);
  // A link to a heading of the article changes nothing in the timeline.
  await page.evaluate(() => location.assign("#after"));
  await expect(heading).toHaveText(first);
});

test("deep links of two timelines: back walks the steps of both, and forward comes again", async ({
  page,
  allowed,
  hosts,
}) => {
  // The attribute `sync` before the others: none is the last word while the element is made.
  const body = `${element(hosts, 'sync="hash" id="one" view="list" height="300"')}
    <event-timeline sync="hash" id="two" mode="inline" view="list" height="300"></event-timeline>`;
  await visitHost(page, allowed, hosts, `${hosts.page(body, hosts.open)}#after`);
  await ready(page, 2);
  type Element = HTMLElement & { select: (id: string) => void; viewState: { event: string | null } | null };
  const opened = () =>
    page.evaluate(() =>
      ["one", "two"].map((id) => (document.getElementById(id) as Element | null)?.viewState?.event),
    );
  const select = (id: string, event: string) =>
    page.evaluate(([to, what]) => (document.getElementById(to) as Element).select(what), [
      id,
      event,
    ] as const);
  const steps: [string, (string | null)[]][] = [["#after", [null, null]]];
  for (const [id, event] of [
    ["one", "summit-2025"],
    ["two", "reunion-of-honor-2025"],
    ["one", "ministers-meeting-2025"],
  ] as const) {
    const [before = "", shown = []] = steps.at(-1) ?? [];
    await select(id, event);
    await expect.poll(() => new URL(page.url()).hash).not.toBe(before);
    steps.push([
      new URL(page.url()).hash,
      id === "one" ? [event, shown[1] ?? null] : [shown[0] ?? null, event],
    ]);
    await expect.poll(opened).toEqual(steps.at(-1)?.[1]);
  }
  for (const [hash, events] of steps.slice(0, -1).toReversed()) {
    await page.evaluate(() => history.back());
    await expect.poll(opened).toEqual(events);
    expect(new URL(page.url()).hash).toBe(hash);
  }
  for (const [hash, events] of steps.slice(1)) {
    await page.evaluate(() => history.forward());
    await expect.poll(opened).toEqual(events);
    expect(new URL(page.url()).hash).toBe(hash);
  }
});

const strict = (files: string): string =>
  `<iframe title="Timeline" src="${files}/embed.html?event=summit-2025" sandbox="allow-scripts" width="1000" height="700"></iframe>`;

test("a sandbox without an origin: works with CORS, and says what is missing without", async ({
  page,
  allowed,
  hosts,
}) => {
  allowed.console.push(/blocked by CORS policy|ERR_FAILED|origin 'null'/);
  await page.addInitScript(() => {
    window.embedTold = [];
    addEventListener("message", ({ data }: MessageEvent<{ type: string; code?: string }>) => {
      window.embedTold.push({
        type: data.type,
        detail: { ...(data.code !== undefined && { code: data.code }) },
      });
    });
  });
  allowed.origins.push(hosts.open, hosts.closed);
  const works = hosts.page(strict(hosts.open), hosts.open);
  allowed.origins.push(new URL(works).origin);
  await page.goto(works);
  await expect(inside(page).locator("main")).toHaveAttribute("data-timeline", "ready", { timeout: 20_000 });
  await expect(inside(page).locator("[data-part=detail] h2")).toBeVisible();

  await page.goto(hosts.page(strict(hosts.closed), hosts.closed));
  await expect(
    inside(page)
      .getByText(/Access-Control-Allow-Origin/)
      .first(),
  ).toBeVisible();
  await expect.poll(async () => (await told(page, "error")).map(({ code }) => code)).toContain("no-cors");
});

test("the host's accent, fonts and density are seen in frame and inline, follow its sheet, and bring nothing else along", async ({
  page,
  allowed,
  hosts,
}) => {
  const one = (mode: string) => `<event-timeline mode="${mode}" view="list" theme="light"></event-timeline>`;
  const body = `${one("frame")}${one("inline")}<script async src="${hosts.open}/embed.js"></script>`;
  await visitHost(page, allowed, hosts, hosts.page(body, hosts.open));
  await ready(page, 2);
  const inline = page.locator("event-timeline[mode=inline] main");
  const dress = (look: string) =>
    page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`event-timeline { ${text} }`);
      document.adoptedStyleSheets = [sheet];
    }, look);
  /** Contrast of the accent with the ground, fonts of title and controls, a row's own padding. */
  const seen = (main: Locator) =>
    main.evaluate((content) => {
      const row = content.querySelector("[data-part=list] [data-event-id]");
      const probe = document.createElement("i");
      content.append(probe);
      const shade = (token: string): number => {
        probe.style.color = `var(${token})`;
        const pen = new OffscreenCanvas(1, 1).getContext("2d");
        if (pen === null) return NaN;
        pen.fillStyle = getComputedStyle(probe).color;
        pen.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = [...pen.getImageData(0, 0, 1, 1).data].map((of) =>
          of <= 10 ? of / 3294 : ((of / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const font = (token: string): string => {
        probe.style.fontFamily = `var(${token})`;
        return getComputedStyle(probe).fontFamily;
      };
      const contrast = (shade("--asof-paper") + 0.05) / (shade("--asof-accent") + 0.05);
      // Last asked for.
      const accent = getComputedStyle(probe).color;
      const padding = row === null ? 0 : Number.parseFloat(getComputedStyle(row).paddingBlockStart);
      const [serif, sans] = [font("--asof-serif"), font("--asof-sans")];
      probe.remove();
      return { accent, padding, readable: contrast >= 4.5, sans, serif };
    });
  const framed = inside(page).locator("main");
  const plain = await seen(framed);
  // Yellow on white: the hue stays, and is made dark enough.
  await dress(
    '--event-timeline-accent: #ffe500; --event-timeline-serif: "Courier New", serif; --event-timeline-sans: Verdana, sans-serif; --event-timeline-density: compact',
  );
  for (const main of [framed, inline]) {
    await expect.poll(async () => (await seen(main)).serif).toBe('"Courier New", serif');
    const { accent, padding, readable, sans } = await seen(main);
    expect(sans).toBe("Verdana, sans-serif");
    expect(padding).toBeLessThan(plain.padding);
    expect(accent).not.toBe(plain.accent);
    expect(readable).toBe(true);
  }
  // Followed without a step of the page; what is no colour and no fonts stays outside.
  await dress(
    `--event-timeline-accent: url(${hosts.closed}/a); --event-timeline-serif: x, url(b); --event-timeline-sans: {x}; --event-timeline-density: 7`,
  );
  await expect.poll(() => seen(framed)).toEqual(plain);
});

test("bare frames of embed.html and of /?embed=1 scroll inside and leave the host's history alone", async ({
  page,
  allowed,
  hosts,
}) => {
  const frame = (path: string) =>
    `<iframe title="Timeline" src="${hosts.open}/${path}" width="1000" height="700"></iframe>`;
  const url = hosts.page(frame("embed.html?view=list") + frame("?embed=1&view=list"), hosts.open);
  await visitHost(page, allowed, hosts, url);
  const before = await page.evaluate(() => history.length);
  for (const each of page.frames().slice(1)) {
    await expect(each.locator("main")).toHaveAttribute("data-status", "ready", { timeout: 20_000 });
    await each.locator("[data-part=intro] [data-opens]").first().click();
    await expect(each.locator("[data-part=detail] h2")).toBeVisible();
    expect(
      await each.evaluate(() => [innerHeight, document.documentElement.scrollHeight > innerHeight]),
    ).toEqual([700, true]);
  }
  expect(await page.evaluate(() => history.length)).toBe(before);
});

alone(
  "an element: properties from before its script, exact attributes, and nothing left after thirty rounds",
  async ({ page, allowed, hosts }) => {
    const body = `<event-timeline title="Spring" view="list"><a href="${hosts.open}/">The timeline</a></event-timeline><div id="other"></div>`;
    await visitHost(page, allowed, hosts, hosts.page(body, hosts.open));
    await expect(page.getByRole("link", { name: "The timeline" })).toBeVisible();
    await page.evaluate((src) => {
      Object.assign(document.querySelector("event-timeline") ?? {}, { viewState: { event: "summit-2025" } });
      const script = document.createElement("script");
      script.src = src;
      document.head.append(script);
    }, `${hosts.open}/embed.js`);
    await ready(page);
    await expect(inside(page).locator("[data-part=detail] h2")).toContainText("summit");
    await expect(page.getByRole("link", { name: "The timeline" })).toBeHidden();
    expect(
      await page.evaluate(() => {
        const frame = document.querySelector("event-timeline")?.shadowRoot?.querySelector("iframe");
        return ["sandbox", "allow", "loading", "title"].map((name) => frame?.getAttribute(name));
      }),
    ).toEqual([
      "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads",
      "clipboard-write; fullscreen",
      "lazy",
      "Spring",
    ]);

    const client = await page.context().newCDPSession(page);
    await client.send("Performance.enable");
    const listeners = async (): Promise<number> => {
      await client.send("HeapProfiler.collectGarbage");
      const { metrics } = await client.send("Performance.getMetrics");
      return metrics.find(({ name }) => name === "JSEventListeners")?.value ?? -1;
    };
    const rounds = (count: number): Promise<void> =>
      page.evaluate(async (times) => {
        const other = document.querySelector("#other");
        for (let round = 0; round < times; round++) {
          const box = document.querySelector("event-timeline");
          const home = box?.parentElement;
          box?.remove();
          document.body.append(box ?? "");
          other?.append(box ?? "");
          box?.toggleAttribute("hidden");
          box?.setAttribute("mode", round % 2 === 0 ? "inline" : "frame");
          await new Promise((done) => setTimeout(done, 10));
          box?.toggleAttribute("hidden");
          box?.setAttribute("sync", round % 2 === 0 ? "hash" : "none");
          home?.append(box ?? "");
        }
      }, count);
    const settledAgain = async (): Promise<void> => {
      await page.locator("event-timeline").evaluate((each) => {
        each.setAttribute("mode", "frame");
        each.remove();
      });
      await expect.poll(() => page.frames().length).toBe(1);
    };
    await rounds(2);
    await settledAgain().catch(() => undefined);
    const removed = await page.evaluateHandle(() => document.createElement("event-timeline"));
    const before = await listeners();
    for (let turn = 0; turn < 3; turn++) {
      await page.evaluate((each) => document.body.append(each), removed);
      await rounds(10);
      await settledAgain();
    }
    // One or two belong to what the page has once (the first inline timeline brings it); a leak would be thirty.
    await expect.poll(listeners).toBeLessThan(before + 10);
  },
);

import type { Locator, Page } from "@playwright/test";
import { drawn, listed, part, row, settled, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

test.beforeEach(({ allowed }) => {
  // The browser's remark on the preview, which is of the page's own origin.
  allowed.console.push(/allow-scripts and allow-same-origin/);
});

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Share this view" });
const address = (page: Page): Locator => dialog(page).getByRole("textbox", { name: "Address of this view" });

async function share(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Share", exact: true }).last().click();
  await expect(dialog(page)).toBeVisible();
  return await address(page).inputValue();
}

/** What the reader sees: events, the canvas's window in words, and the panel's title. */
async function seen(page: Page): Promise<{ events: string[]; window: string | null; panel: string }> {
  await drawn(page);
  return {
    events: await listed(page),
    window: await part(page, "overview").getByRole("slider").first().getAttribute("aria-valuetext"),
    panel: await part(page, "detail").getByRole("heading").first().innerText(),
  };
}

for (const [width, height] of [
  [1280, 800],
  [360, 740],
] as const)
  test(`the address, opened fresh, gives the same events, window and panel (${width} px)`, async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height });
    await visit(page, "?actor=jp&asOf=2025-04-01&utm_source=mail");
    await drawn(page);
    await part(page, "timeline").getByRole("button", { name: "Zoom in" }).click();
    await expect(page).toHaveURL(/win=/);
    await row(page, "jjoc-launch-2025").getByRole("link").first().click();
    await expect(part(page, "detail")).toBeVisible();
    const url = await share(page);
    expect(url).not.toContain("utm_source");
    await page.keyboard.press("Escape");
    const before = await seen(page);
    const fresh = await context.newPage();
    await fresh.setViewportSize({ width, height });
    await fresh.goto(url);
    await settled(fresh);
    expect(await seen(fresh)).toEqual(before);
  });

test("the link is copied, that is said, and nothing moves", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  for (const [lang, name, copied] of [
    ["en", "Share this view", "Copied"],
    ["ja", "この表示を共有", "コピーしました"],
  ] as const) {
    await visit(page, `?lang=${lang}`);
    for (const width of lang === "en" ? [1280, 320] : [768]) {
      await page.setViewportSize({ width, height: 800 });
      await page.locator(".masthead__settings button").last().click();
      const box = page.getByRole("dialog", { name });
      await expect(box).toBeVisible();
      // The preview and the citation come by themselves.
      await expect(box.getByText(/SHA-256|照合番号です/).first()).toBeVisible();
      const buttons = box.getByRole("button");
      const places = async () => await Promise.all((await buttons.all()).map((each) => each.boundingBox()));
      const before = await places();
      for (const button of await box.getByRole("button", { name: /^Copy|コピー$/ }).all()) {
        await button.click();
        await expect(box.getByText(copied, { exact: true }).last()).toBeVisible();
        await button.evaluate((element) => element.closest(".share__body")?.scrollTo(0, 0));
        expect(await places(), `${lang} at ${width} px`).toEqual(before);
      }
      const body = await box
        .locator(".share__body")
        .evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(body[0], `${lang} at ${width} px`).toBe(body[1]);
      await page.keyboard.press("Escape");
    }
  }
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("<event-timeline");
});

test("where there is no clipboard the address is selected, to be copied by hand", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await visit(page);
  const url = await share(page);
  await dialog(page).getByRole("button", { name: "Copy link" }).click();
  await expect(dialog(page).getByText("Press Ctrl+C to copy")).toBeVisible();
  await expect(address(page)).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(url);
});

test("with the keyboard: in, through the tabs, out, and only the dialog closes", async ({ page }) => {
  await visit(page, "?event=summit-2025");
  const button = part(page, "detail").getByRole("button", { name: "Share" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("button", { name: "Copy link" })).toBeFocused();
  // The panel becomes a sheet, which waits until the dialog is closed.
  await page.setViewportSize({ width: 768, height: 900 });
  const onTop = () => page.evaluate(() => document.elementFromPoint(600, 450)?.closest("dialog")?.className);
  await expect.poll(onTop).toBe("share");
  await expect(dialog(page).getByRole("button", { name: "Copy link" })).toBeFocused();
  const react = dialog(page).getByRole("tab", { name: "React" });
  const element = dialog(page).getByRole("tab", { name: "Element" });
  const stands = () => element.evaluate((tab) => tab === document.activeElement);
  const way: string[] = [];
  while (way.length < 30 && !(await stands())) {
    await page.keyboard.press("Tab");
    way.push(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? ""));
  }
  expect(await stands(), way.join("\n")).toBe(true);
  await page.keyboard.press("ArrowLeft");
  await expect(react).toBeFocused();
  await expect(react).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect.poll(onTop).toBe("event-detail");
  expect(await part(page, "detail").evaluate((panel) => panel.matches(":modal"))).toBe(true);
  await expect(button).toBeFocused();
});

test("the preview is the embed; it takes no focus and makes no step of the browser's back; the citation has the file's fingerprint", async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit(page, "?event=summit-2025&asOf=2025-03-01");
  const steps = await page.evaluate(() => history.length);
  await share(page);
  const frame = dialog(page).frameLocator("iframe");
  await expect(frame.locator("main")).toHaveAttribute("data-status", "ready");
  // In the frame, which is narrower, the event is a sheet, and a sheet takes the focus.
  await expect(frame.locator('[data-part="detail"]')).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Copy link" })).toBeFocused();
  await dialog(page).getByRole("combobox", { name: "Width" }).selectOption("480 px");
  await dialog(page).getByRole("spinbutton", { name: "Height (px)" }).fill("600");
  await expect(dialog(page).getByText(/^Preview: 480 × 600 px/)).toBeVisible();
  const size = await frame.locator("html").evaluate(() => [innerWidth, innerHeight]);
  expect(size).toEqual([480, 600]);
  expect(await page.evaluate(() => history.length)).toBe(steps);

  // The citation names the file that it is of: its fingerprint is that of the file.
  await expect(dialog(page).getByText(/^The twelve digits/)).toBeVisible();
  const text = await dialog(page).getByRole("textbox", { name: "Citation" }).inputValue();
  const file: unknown = await (await request.get("./data/japan-us-2025.json")).json();
  const { createHash } = await import("node:crypto");
  const digest = createHash("sha256").update(canonical(file)).digest("hex").slice(0, 12);
  expect(text).toContain(`SHA-256 ${digest}`);
  expect(text).toContain("as known on 1 March 2025");
  await dialog(page).getByRole("tab", { name: "CSL-JSON" }).click();
  const csl = JSON.parse(await dialog(page).getByRole("textbox", { name: "Citation" }).inputValue()) as [
    { readonly version: string; readonly URL: string },
  ];
  expect(csl[0].version).toBe(`sha256:${digest}`);
  expect(csl[0].URL).toBe(await address(page).inputValue());
});

for (const start of ["?embed=1&actor=jp", "embed.html?actor=jp"])
  test(`from ${start} the whole page is shared`, async ({ page, baseURL }) => {
    await page.goto(`./${start}`);
    await settled(page);
    expect(await share(page)).toBe(`${baseURL}?actor=jp`);
    const code = dialog(page).getByRole("textbox", { name: "Code to embed this view" });
    await expect(code).toHaveValue(new RegExp(`src="${baseURL}embed\\.js"`));
    await dialog(page).getByRole("tab", { name: "Iframe" }).click();
    await expect(code).toHaveValue(new RegExp(`src="${baseURL}embed\\.html\\?actor=jp"`));
  });

test("in a frame of opaque origin without permissions", async ({ page, baseURL, allowed }) => {
  // The browser's own line about the clipboard that the host does not lend.
  allowed.console.push(/sandbox|Permissions policy violation: The Clipboard API/);
  await page.route("**/*", async (route) => {
    if (route.request().url().endsWith("/host.html"))
      return await route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" src="${baseURL}embed.html?actor=jp" width="700" height="800"></iframe>`,
      });
    const response = await route.fetch();
    return await route.fulfill({
      response,
      headers: { ...response.headers(), "access-control-allow-origin": "*" },
    });
  });
  await page.goto("./host.html");
  const frame = page.frameLocator("iframe");
  await expect(frame.locator("main")).toHaveAttribute("data-status", "ready");
  await frame.getByRole("button", { name: "Share", exact: true }).click();
  const box = frame.getByRole("dialog", { name: "Share this view" });
  const field = box.getByRole("textbox", { name: "Address of this view" });
  await expect(field).toHaveValue(`${baseURL}?actor=jp`);
  await expect(box.getByText(/^The twelve digits/)).toBeVisible();
  await box.getByRole("button", { name: "Copy link" }).click();
  await expect(box.getByText(/^(Copied|Press Ctrl\+C to copy)$/)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(box).toHaveCount(0);
  await expect(frame.getByRole("button", { name: "Share", exact: true })).toBeFocused();
});

/** Written anew here, so that the test is no copy of the program. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

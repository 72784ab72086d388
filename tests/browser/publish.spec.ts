import type { Page } from "@playwright/test";
import { story, visit } from "./asof.ts";
import { expect, test } from "./fixture.ts";

interface Node {
  readonly [key: string]: unknown;
}

/** The events of the page's JSON-LD; null where there is none. */
async function jsonLdEvents(page: Page): Promise<readonly Node[] | null> {
  const script = page.locator('script[type="application/ld+json"]');
  if ((await script.count()) === 0) return null;
  const told = JSON.parse((await script.textContent()) ?? "") as { "@graph": readonly Node[] };
  const list = told["@graph"].find((node) => node["@type"] === "ItemList") ?? { itemListElement: [] };
  return (list["itemListElement"] as readonly { readonly item: Node }[]).map(({ item }) => item);
}

// The fixture fails each of these tests on a report of the page's policy: a block of data is no script to it.
test("the page tells search engines every event, and takes no uncertain date for certain", async ({
  page,
}) => {
  await visit(page);
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  const events = await jsonLdEvents(page);
  const addresses = story.events.map(({ id }) => `?event=${encodeURIComponent(id)}`);
  expect(events?.map(({ url }) => url).sort()).toEqual(addresses.sort());
  const told = (name: string): Node | undefined => events?.find((event) => event["name"] === name);
  expect(told("SDF Joint Operations Command launched")).toMatchObject({
    "@type": "Event",
    startDate: "2025-03-24",
    eventStatus: "https://schema.org/EventScheduled",
  });
  const article = told("The article announces an April meeting");
  expect(article).toMatchObject({ temporalCoverage: "2025-02-08/2025-03-23" });
  expect(article).not.toHaveProperty("startDate");
});

test("the card names a picture that is there, in the size it says", async ({ page }) => {
  await visit(page);
  const content = (name: string): Promise<string | null> =>
    page.locator(`meta[property="${name}"]`).getAttribute("content");
  const [src, width, height] = [
    await content("og:image"),
    await content("og:image:width"),
    await content("og:image:height"),
  ];
  const size = await page.evaluate(async (address) => {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return [picture.naturalWidth, picture.naturalHeight].map(String);
  }, src ?? "");
  expect(size).toEqual([width, height]);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    "content",
    /^How the Japan–US alliance/,
  );
});

test("what is said of the page's own story goes when it shows another", async ({ page }) => {
  await visit(page, "?data=data/iwo-to.json");
  await expect(page.locator("main")).toHaveAttribute("data-status", "ready");
  expect(await jsonLdEvents(page)).toBeNull();
  // The story was never a part of it, and the file's text is gone.
  await expect(page.locator("[data-story], #asof-data, plaintext")).toHaveCount(0);
});

test("the whole of it is a file of its own", async ({ request }) => {
  const answer = await request.get("data/japan-us-2025.jsonld");
  expect(answer.headers()["content-type"]).toContain("application/ld+json");
  expect(await answer.text()).toContain('"@context":"https://schema.org"');
});

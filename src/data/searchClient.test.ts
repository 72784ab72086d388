import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { createSearcher } from "./searchClient.ts";
import { createSearchHost } from "./searchHost.ts";
import type { SearchRequest } from "./searchProtocol.ts";

const parsed = parseDataset({
  schemaVersion: 1,
  id: "d",
  title: "D",
  events: Array.from({ length: 600 }, (_, index) => ({
    id: `e${index}`,
    title: index % 200 === 7 ? "A treaty is signed" : "A harbour opens",
    when: "2025-03-30",
  })),
});

test("an index made ahead is the one that is searched, and is not made twice", async () => {
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const { dataset } = parsed;
  const asked: SearchRequest["kind"][] = [];
  const searcher = createSearcher(async (onAnswer) => {
    const host = createSearchHost();
    return {
      post: (request) => {
        asked.push(request.kind);
        const answer = host(request);
        if (answer !== null) queueMicrotask(() => onAnswer(answer));
      },
    };
  });
  searcher.prepare(dataset);
  searcher.prepare(dataset);
  const { ranked } = await searcher.search(dataset, "treaty");
  expect([...ranked].sort((a, b) => a - b)).toEqual([7, 207, 407]);
  expect(asked).toEqual(["begin", "add", "add", "add", "search"]);
});

test("where no index can be made ahead, the search itself is tried again", async () => {
  if (!parsed.ok) throw new Error(parsed.problem.message);
  let tries = 0;
  const searcher = createSearcher(async (onAnswer) => {
    if (tries++ === 0) throw new Error("No worker");
    const host = createSearchHost();
    return {
      post: (request) => {
        const answer = host(request);
        if (answer !== null) queueMicrotask(() => onAnswer(answer));
      },
    };
  });
  searcher.prepare(parsed.dataset);
  await new Promise((resolve) => setTimeout(resolve));
  expect((await searcher.search(parsed.dataset, "treaty")).ranked).toHaveLength(3);
});

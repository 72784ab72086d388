import { expect, test } from "vitest";
import { parseDataset } from "../model/parseDataset.ts";
import { csv } from "./csv.ts";

const FILE = {
  schemaVersion: 1,
  id: "d",
  title: "D",
  actors: [
    { id: "anna", name: { en: "Anna", ja: "アンナ" } },
    { id: "bo", name: "Bo" },
  ],
  places: [{ id: "port", name: "The Port" }],
  topics: [{ id: "bridge", name: "Bridge" }],
  sources: [{ id: "s1", title: "Report", url: "https://example.org/1" }],
  events: [
    {
      id: "a",
      title: "A",
      when: "2025-03-01",
      actors: ["anna", { actor: "bo", role: "host" }],
      place: "port",
      topics: ["bridge"],
      sources: ["s1"],
    },
    { id: "b", title: "B", when: "2025-03-02" },
  ],
};

test("a table of events alone has the names of what it refers to, and is read by its ids", async () => {
  const parsed = parseDataset(FILE);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const written = await csv.write?.(parsed.dataset, { language: "ja" });
  expect(written?.text.split("\r\n").slice(0, 3)).toEqual([
    "id,title,when,actors,place,topics,sources,actorNames,placeNames,topicNames,sourceTitles,sourceAddresses",
    'a,A,2025-03-01,"anna; bo (host)",port,bridge,s1,"アンナ; Bo",The Port,Bridge,Report,https://example.org/1',
    "b,B,2025-03-02,,,,,,,,,",
  ]);
  const again = await csv.read?.(written?.text ?? "", { name: "d" });
  expect(again?.losses).toEqual([]);
  expect(again?.notes).toEqual([]);
  expect(again?.file.events).toMatchObject([
    { id: "a", actors: ["anna", { actor: "bo", role: "host" }], place: "port", sources: ["s1"] },
    { id: "b" },
  ]);
});

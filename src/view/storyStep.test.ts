import { expect, test } from "vitest";
import type { Story } from "../model/types.ts";
import { isBareStep, stepView, storyPlace } from "./storyStep.ts";
import { DEFAULT_VIEW, parseView, viewToSearch } from "./viewUrl.ts";

const tour: Story = {
  id: "tour",
  title: "Tour",
  steps: [
    { view: "event=summit&asOf=2025-02-12&lang=ja", text: "One" },
    { view: "actor=japan&from=2025-03", text: "Two" },
  ],
};
const dataset = { stories: [tour, { id: "empty", title: "Empty", steps: [] }] };
const at = (search: string) => parseView(search).view;

test("the place in a story: the first step without one, never beyond the last, null for no story", () => {
  expect(storyPlace(dataset, at("?story=tour"))).toEqual({ story: tour, step: 1 });
  expect(storyPlace(dataset, at("?story=tour&step=2"))?.step).toBe(2);
  expect(storyPlace(dataset, at("?story=tour&step=99"))?.step).toBe(2);
  expect(storyPlace(dataset, at("?story=other"))).toBeNull();
  expect(storyPlace(dataset, at("?story=empty"))).toBeNull();
  expect(storyPlace(dataset, DEFAULT_VIEW)).toBeNull();
});

test("a step's view is its author's, but language, look and dataset stay the reader's", () => {
  const reader = at("?theme=dark&lang=en&topic=x&event=call&tz=utc");
  expect(viewToSearch(stepView(tour, 1, reader))).toBe(
    viewToSearch(at("?event=summit&asOf=2025-02-12&story=tour&tz=utc&lang=en&theme=dark")),
  );
  expect(stepView(tour, 2, reader)).toMatchObject({
    actor: ["japan"],
    from: "2025-03",
    event: null,
    step: 2,
    topic: [],
  });
});

test("an address that only names the step means the step's view; one that says more means itself", () => {
  expect(isBareStep(at("?story=tour&step=2"))).toBe(true);
  expect(isBareStep(at("?story=tour&lang=ja&theme=dark&data=x.json&embed=1"))).toBe(true);
  expect(isBareStep(at("?story=tour&event=summit"))).toBe(false);
  expect(isBareStep(at("?event=summit"))).toBe(false);
  expect(isBareStep(DEFAULT_VIEW)).toBe(false);
});

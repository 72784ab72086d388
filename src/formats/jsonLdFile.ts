import type { Format } from "./format.ts";
import { toJsonLd } from "./jsonLd.ts";
import { LossLog, membershipsOf } from "./losses.ts";

/** The events in the words of schema.org, as a file of its own. Nothing reads it back. */
export const jsonLdFile: Format = {
  id: "jsonld",
  label: "JSON-LD",
  mime: "application/ld+json",
  extension: "jsonld",
  write: async (dataset, options = {}) => {
    const losses = new LossLog();
    for (const event of dataset.events) {
      losses.add("claims", event.claims.length);
      losses.add("accounts", event.accounts.length - 1);
      losses.add("roles", event.actors.filter(({ role }) => role !== null).length);
      losses.add("topics", event.topics.length);
      losses.add("relations", event.relations.filter(({ type }) => type !== "part-of").length);
      losses.add("media", event.media.length);
      losses.add("preferred", event.preferred.size);
      losses.add("featured", event.featured ? 1 : 0);
      losses.add("notes", event.current.note === null ? 0 : 1);
    }
    losses.add("memberships", membershipsOf(dataset));
    losses.add("languages", Math.max(0, dataset.languages.length - 1));
    losses.add("eras", dataset.eras.length);
    losses.add("corrections", dataset.corrections.length);
    losses.add("stories", dataset.stories.length);
    losses.add("opening", dataset.opening === null ? 0 : 1);
    losses.add("x", Object.keys(options.x ?? {}).length);
    const lang = options.language ?? dataset.languages[0] ?? "en";
    const node = toJsonLd(dataset, { lang, site: "", file: null });
    return { text: `${JSON.stringify(node, null, 2)}\n`, losses: losses.list() };
  },
};

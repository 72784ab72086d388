// The limit that the page is measured against: the same events as plain HTML, no script, one inline style.
const escape = (value) =>
  String(value).replace(
    /[&<>"]/g,
    (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char],
  );

/** Text of a dataset field in English, else whatever language there is. */
const words = (text) =>
  text === undefined || text === null
    ? ""
    : typeof text === "string"
      ? text
      : (text.en ?? Object.values(text)[0] ?? "");

/**
 * @param {object} dataset the dataset file, parsed
 * @returns {string} an HTML page with every event's title, date, summary, actors and sources
 */
export function plainPage(dataset) {
  const named = (list) => new Map((list ?? []).map((each) => [each.id, each]));
  const sources = named(dataset.sources);
  const actors = named(dataset.actors);
  const items = dataset.events.map((event) => {
    const account = event.accounts?.at(-1) ?? event;
    const people = (event.actors ?? []).map((each) => words(actors.get(each.actor ?? each)?.name));
    const links = (account.sources ?? []).map((id) => {
      const source = sources.get(id);
      return `<li><a href="${escape(source?.url ?? "")}">${escape(words(source?.title))}</a> ${escape(source?.publisher ?? "")} ${escape(source?.published ?? "")}</li>`;
    });
    return `<li><article><p><time>${escape(account.when ?? "")}</time></p><h2>${escape(words(event.title))}</h2><p>${escape(words(event.summary))}</p><p>${escape(people.join(", "))}</p><ul>${links.join("")}</ul></article></li>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(words(dataset.title))}</title><style>body{font:16px/1.5 Georgia,serif;max-width:70ch;margin:auto;padding:1rem}</style></head><body><h1>${escape(words(dataset.title))}</h1><p>${escape(words(dataset.description))}</p><ol>${items.join("")}</ol></body></html>`;
}

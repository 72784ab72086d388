// The parts of the prerendered page that are made of a dataset's texts.

const escapeHtml = (value) =>
  value.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]);

/**
 * Elements as HTML: title and description for the head, the page and the dataset itself for the body.
 * @param {{html: string, title: string, description: string, data: object}} story from `prerender`
 * @returns {{title: string, description: string, root: string}}
 */
export function pageParts(story) {
  // In a script element only "<" can end or open anything (design: "JSON inside a page").
  const json = JSON.stringify(story.data).replaceAll("<", "\\u003c");
  return {
    title: `<title>${escapeHtml(story.title)}</title>`,
    description: `<meta name="description" content="${escapeHtml(story.description)}" />`,
    root: `<div id="root" data-prerendered="true">${story.html}</div>\n    <script type="application/json" id="asof-data">${json}</script>`,
  };
}

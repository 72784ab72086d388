/** What `embed.js` calls a timeline without a title: in a file of its own, for the catalogues would be too much for it. */
export function timelineWord(tag = ""): string {
  return /^ja\b/i.test(tag) ? "年表" : "Timeline";
}

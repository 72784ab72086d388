/** The ids of events that a view names: the one that is opened, and the one that times are counted from. */
export function viewEvents(view: string): string[] {
  const query = new URLSearchParams(view.replace(/^\?/, "").replaceAll("+", "%2B"));
  return ["event", "around"].flatMap((name) => query.getAll(name).slice(-1)).filter((id) => id !== "");
}

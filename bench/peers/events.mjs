// What every peer's page does first: fetch the same file as Asof does, and read its dates.

/** The events of the file that the address names: `?data=…`. */
export async function readDataset() {
  const response = await fetch(new URLSearchParams(location.search).get("data"));
  return await response.json();
}

/** First and last day of a date, as dates; the last is null for a single day. */
export function daysOf(when) {
  const [first, last] = when.split("/").map((day) => {
    const [, sign, year, month, date] = /^(-?)(\d+)-(\d\d)-(\d\d)$/.exec(day);
    const time = new Date(0);
    time.setUTCFullYear(Number(`${sign}${year}`), Number(month) - 1, Number(date));
    return time;
  });
  return { first, last: last ?? null };
}

/** The measurement waits for this mark. */
export function ready() {
  document.documentElement.dataset.ready = "yes";
}

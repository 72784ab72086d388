// The least that a page with these events can hold in memory: the parsed file and nothing else.
import { readDataset, ready } from "./events.mjs";

const dataset = await readDataset();
globalThis.dataset = dataset;
document.querySelector("#timeline").textContent = `${dataset.events.length} events`;
ready();

// react-chrono with its cards above one another, which is what it advises for many.
import { createElement, useEffect } from "react";
import { createRoot } from "react-dom/client";
import { Chrono } from "react-chrono";
import "react-chrono/dist/style.css";
import { readDataset, ready } from "./events.mjs";

const { events } = await readDataset();
const items = events.map((event) => ({
  title: event.when,
  cardTitle: event.title,
  cardDetailedText: event.summary,
}));

function App() {
  useEffect(ready, []);
  return createElement(Chrono, { items, mode: "VERTICAL" });
}
createRoot(document.querySelector("#timeline")).render(createElement(App));

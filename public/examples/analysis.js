// What a host page's own script does with an embed: drive it, and follow it.
const timeline = document.getElementById("plan");
const now = document.getElementById("now");

for (const button of document.querySelectorAll("[data-event]"))
  button.addEventListener("click", () => {
    timeline.setView({ asOf: button.dataset.asOf || null });
    timeline.select(button.dataset.event || null);
  });

timeline.addEventListener("event-timeline:select", ({ detail }) => {
  now.textContent = detail.event === null ? "" : `Open in the timeline: ${detail.event}`;
});

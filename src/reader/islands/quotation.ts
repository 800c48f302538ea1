/** Quotations play where their words are shown (the contract stands in blocks/quotation-panel.tsx). */
import { playHere, restHere } from "./player/play-here.ts";

document.addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const press =
    event.target instanceof Element ? event.target.closest<HTMLElement>("[data-quotation-play]") : null;
  const holder = press?.closest<HTMLElement>("[data-quotation]");
  if (!press || !holder) return;
  event.preventDefault();
  playHere(holder, press);
});

// Words that are put away fall silent. The event does not bubble.
document.addEventListener(
  "toggle",
  (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== "closed" || !(event.target instanceof Element))
      return;
    for (const holder of event.target.querySelectorAll<HTMLElement>("[data-quotation]")) restHere(holder);
  },
  { capture: true },
);

/** Search: answers come while one types, and play in their place. */
import { playHere } from "./player/play-here.ts";
import { onPage } from "./travel/page-life.ts";
import { searchAsTyped } from "./search/as-typed.ts";
import { suggestAsTyped } from "./search/suggest.ts";

document.addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const press = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-hit-play]") : null;
  const hit = press?.closest<HTMLElement>("[data-hit]");
  if (!press || !hit || hit.dataset["src"] === undefined) return;
  event.preventDefault();
  playHere(hit, press);
});

onPage(() => {
  const form = document.querySelector<HTMLFormElement>("form#seek");
  if (form !== null) searchAsTyped(form);
});

for (const field of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) suggestAsTyped(field);

// What was typed before this came.
const typed = document.querySelector<HTMLInputElement>("input[data-suggest]:focus");
if (typed !== null && typed.value !== typed.defaultValue)
  typed.dispatchEvent(new Event("input", { bubbles: true }));

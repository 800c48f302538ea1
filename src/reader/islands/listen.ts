/**
 * The first, small part of the player of podcasts (the contract stands in pages/listen-markup.tsx): it waits for a press
 * on an episode, and only then fetches the rest. It stays while the reader goes from page to page.
 */
import { clockText } from "./player/clock-words.ts";
import { askToPlay, type PlayAsked, playAsked, playerOf } from "./player/page-events.ts";
import { placeOf } from "./listen/places.ts";
import { onPage } from "./travel/page-life.ts";
import { fill } from "./words/fill.ts";
import { loadWords } from "./words/words.ts";

const fetchRest = async () => {
  const rest = import("./listen/listening.ts").then(({ listenTo }) => listenTo);
  const [listenTo] = await Promise.all([rest, loadWords()]);
  return listenTo;
};

const holderOf = (target: EventTarget | null, part: string): HTMLElement | null => {
  const press = target instanceof Element ? target.closest(part) : null;
  return press?.closest<HTMLElement>("[data-listen]") ?? null;
};

const start = (holder: HTMLElement, at: number | null): void => {
  holder.setAttribute("aria-busy", "true");
  fetchRest()
    .then((listenTo) => listenTo(holder, at))
    .catch(() => {
      // The rest could not be fetched: the browser plays the file by itself.
      const file = holder.querySelector<HTMLAnchorElement>("a[data-listen-play]")?.href;
      if (file !== undefined) location.assign(file);
    })
    .finally(() => holder.removeAttribute("aria-busy"));
};

// Fetching begins as the finger goes down; the press itself comes a tenth of a second later.
document.addEventListener("pointerdown", (event) => {
  if (holderOf(event.target, "[data-listen-play]") !== null) void fetchRest().catch(() => {});
});

document.addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  if (event.defaultPrevented) return;
  const holder = holderOf(event.target, "[data-listen-play]");
  if (holder !== null) {
    event.preventDefault();
    start(holder, null);
    return;
  }
  const time = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-seek]") : null;
  if (time !== null && askToPlay(playerOf(undefined), Number(time.dataset["seek"]))) event.preventDefault();
});

// Words and times on the page of an episode ask it to play from there.
document.addEventListener(playAsked, (event) => {
  const holder = event.target instanceof HTMLElement ? event.target : null;
  if (holder?.dataset["listen"] === undefined) return;
  event.preventDefault();
  start(holder, (event as CustomEvent<PlayAsked>).detail.seconds);
});

onPage(() => {
  for (const holder of document.querySelectorAll<HTMLElement>("[data-listen]")) {
    const place = placeOf(holder.dataset["listen"] ?? "");
    const note = holder.querySelector<HTMLElement>("[data-listen-at]");
    if (place === null || note === null) continue;
    note.textContent = fill(note.dataset["listenAt"] ?? "", { time: clockText(place) });
    note.hidden = false;
  }
});

/** Search: answers come while one types, and play in their place. */
import type { Player } from "./player/player.ts";
import { searchAsTyped } from "./search/as-typed.ts";

const players = new WeakMap<HTMLElement, Promise<Player | null>>();

const playIn = (hit: HTMLElement, press: HTMLElement): void => {
  const standing = players.get(hit);
  if (standing !== undefined) {
    void standing.then((player) => player?.seek(Number(hit.dataset["start"])));
    return;
  }
  const screen = document.createElement("div");
  screen.className = "screen";
  screen.setAttribute("aria-busy", "true");
  hit.append(screen);
  screen.scrollIntoView({ block: "nearest" });
  players.set(
    hit,
    import("./player/mount.ts")
      .then(({ mount }) => mount(hit, screen, null))
      .catch(() => {
        // The player could not be fetched: the link leads to the words' own page, as it does without script.
        players.delete(hit);
        screen.remove();
        if (press instanceof HTMLAnchorElement) location.assign(press.href);
        return null;
      })
      .finally(() => screen.removeAttribute("aria-busy")),
  );
};

document.addEventListener("click", (event) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
  const press = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-hit-play]") : null;
  const hit = press?.closest<HTMLElement>("[data-hit]");
  if (!press || !hit || hit.dataset["src"] === undefined) return;
  event.preventDefault();
  playIn(hit, press);
});

const form = document.querySelector<HTMLFormElement>("form#seek");
if (form !== null) searchAsTyped(form);

import { loadWords } from "../words/words.ts";
import type { Player } from "./player.ts";

const players = new WeakMap<HTMLElement, Promise<Player | null>>();

/**
 * Plays what an element says (its attributes are those of a player) in a screen at its end; once it plays, begins
 * anew. Where the player cannot be fetched, the link leads to where it leads without script.
 */
export const playHere = (holder: HTMLElement, press: HTMLElement): void => {
  const standing = players.get(holder);
  if (standing !== undefined) {
    void standing.then((player) => player?.seek(Number(holder.dataset["start"])));
    return;
  }
  const screen = document.createElement("div");
  screen.className = "screen";
  screen.setAttribute("aria-busy", "true");
  holder.append(screen);
  screen.scrollIntoView({ block: "nearest" });
  players.set(
    holder,
    Promise.all([import("./mount.ts"), loadWords()])
      .then(([{ mount }]) => mount(holder, screen, null))
      .catch(() => {
        players.delete(holder);
        screen.remove();
        if (press instanceof HTMLAnchorElement) location.assign(press.href);
        return null;
      })
      .finally(() => screen.removeAttribute("aria-busy")),
  );
};

/** What plays in this element, if anything does, pauses. */
export const restHere = (holder: HTMLElement): void => {
  void players.get(holder)?.then((player) => player?.rest());
};

import { factsOf } from "./facts.ts";
import { Player } from "./player.ts";

/**
 * Puts a player on the screen of an element that says what to play (the contract stands in pages/player-markup.tsx)
 * and plays; null where there is nothing to play.
 */
export const mount = (figure: HTMLElement, screen: HTMLElement, at: number | null): Player | null => {
  const facts = factsOf(figure.dataset);
  if (facts === null) return null;
  const player = new Player(figure, screen, facts);
  player.begin(at);
  return player;
};

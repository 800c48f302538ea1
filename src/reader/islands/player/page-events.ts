/**
 * How the islands of one page speak with one another, as events on the player's <figure> (they bubble). None needs
 * another's code: a page without a player, or with one that is not loaded yet, works the same.
 */

/** Told by a player some ten times a second while it plays, and on every seek. */
export interface TimeTold {
  /** On the cut's timeline. */
  readonly seconds: number;
  readonly playing: boolean;
}

/** Asked of a player: play from there. Whoever asks dispatches it cancelable; a player that does it cancels it. */
export interface PlayAsked {
  /** On the cut's timeline. */
  readonly seconds: number;
}

export const timeTold = "newsreel:time";
export const playAsked = "newsreel:play";

export const tellTime = (figure: HTMLElement, detail: TimeTold): void => {
  figure.dispatchEvent(new CustomEvent(timeTold, { detail, bubbles: true }));
};

/** Asks the page's player to play from there; false where there is none that could. */
export const askToPlay = (figure: Element | null, seconds: number): boolean =>
  figure !== null &&
  !figure.dispatchEvent(
    new CustomEvent<PlayAsked>(playAsked, { detail: { seconds }, cancelable: true, bubbles: true }),
  );

/** The page's one player of this cut, or null: one on the page, or the episode that it is about. */
export const playerOf = (cutId: string | undefined): HTMLElement | null =>
  document.querySelector<HTMLElement>(
    `:is([data-player], [data-listen][data-whole])${cutId === undefined ? "" : `[data-cut="${CSS.escape(cutId)}"]`}`,
  );

import { fill } from "../words/fill.ts";
import { said } from "../words/words.ts";
import { type NoticeFact, saidAt } from "./notices.ts";

/**
 * One quiet line over the picture that says what the newsroom has to say on what plays just now, until the reader puts it
 * away. It is read out once, however often the stretch is played.
 */
export class NoticeLine {
  readonly root = document.createElement("div");
  /** What screen readers read out. The line itself has links in it, and comes and goes. */
  readonly spoken = document.createElement("p");
  readonly #notices: readonly NoticeFact[];
  readonly #onHidden: () => void;
  readonly #putAway = new Set<NoticeFact>();
  readonly #readOut = new Set<NoticeFact>();
  #shown: NoticeFact | null = null;
  #began: number | null = null;
  #time = 0;

  /** The notices' times are the player's clock, the gravest first. `onPutAway`: the focus was in it, and must go elsewhere. */
  constructor(notices: readonly NoticeFact[], onPutAway: () => void) {
    this.#notices = notices;
    this.#onHidden = onPutAway;
    this.root.className = "newsreel-notice";
    this.root.setAttribute("role", "note");
    this.root.hidden = true;
    this.spoken.className = "newsreel-spoken";
    this.spoken.setAttribute("role", "status");
    this.root.addEventListener("keydown", ({ key }) => key === "Escape" && this.#hideShown());
    this.root.addEventListener("focusout", () => setTimeout(() => this.at(this.#time)));
  }

  /** The clock, in seconds. */
  at(time: number): void {
    this.#began ??= time;
    this.#time = time;
    const first = saidAt(this.#notices, time, this.#began).find((one) => !this.#putAway.has(one)) ?? null;
    if (first === this.#shown) return;
    // Nobody's focus is taken away from under the fingers.
    if (this.root.contains(document.activeElement)) return;
    this.#show(first);
  }

  #show(notice: NoticeFact | null): void {
    this.#shown = notice;
    this.root.hidden = notice === null;
    this.root.replaceChildren();
    this.spoken.replaceChildren();
    if (notice === null) return;
    this.root.setAttribute("aria-label", notice.label);
    this.root.append(wordsOf(notice), linkTo(notice), this.#closeButton(notice));
    if (this.#readOut.has(notice)) return;
    this.#readOut.add(notice);
    this.spoken.append(`${notice.label}: `, textOf(notice));
  }

  #closeButton(notice: NoticeFact): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", named(said().player.hideNotice, notice));
    button.addEventListener("click", () => this.#hideShown());
    return button;
  }

  #hideShown(): void {
    if (this.#shown !== null) this.#putAway.add(this.#shown);
    this.#show(null);
    this.#onHidden();
    this.at(this.#time);
  }
}

const wordsOf = (notice: NoticeFact): HTMLElement => {
  const line = document.createElement("p");
  const label = document.createElement("strong");
  label.textContent = `${notice.label}: `;
  line.append(label, textOf(notice));
  return line;
};

const textOf = ({ text, language }: NoticeFact): HTMLElement => {
  const words = document.createElement("span");
  words.lang = language;
  words.textContent = text;
  return words;
};

/** To all of it: the line shows as much as there is room for. In a frame of another site's page it opens beside it. */
const linkTo = (notice: NoticeFact): HTMLElement => {
  const link = document.createElement("a");
  link.href = notice.href;
  if (window.top !== window) Object.assign(link, { target: "_blank", rel: "noopener" });
  link.textContent = said().player.read;
  link.setAttribute("aria-label", named(said().player.readNotice, notice));
  link.addEventListener("click", () => document.fullscreenElement && void document.exitFullscreen());
  return link;
};

/** "Read the correction": a language has the notice's name as it stands at its head, or in small letters. */
const named = (words: string, { label }: NoticeFact): string =>
  fill(words, { notice: label, lower: label.toLocaleLowerCase(said().language) });

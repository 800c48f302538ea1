/** A few words over the picture, read out by screen readers when they appear, with what can be done about them. */
export interface NoteAction {
  readonly words: string;
  /** A link's address, or what a button does. */
  readonly does: string | (() => void);
}

export class Note {
  readonly root = document.createElement("div");
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.root.className = "newsreel-note";
    this.root.setAttribute("role", "status");
  }

  /** Shows the words; for so many milliseconds, or until cleared. `centre`: in the middle of the picture, which has stopped. */
  say(
    words: string,
    actions: readonly NoteAction[],
    show: { milliseconds?: number; centre?: boolean } = {},
  ): void {
    this.clear();
    this.root.toggleAttribute("data-centre", show.centre === true);
    this.root.append(...(words === "" ? [] : [words]), ...actions.map(elementOf));
    if (show.milliseconds !== undefined) this.#timer = setTimeout(() => this.clear(), show.milliseconds);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.root.replaceChildren();
  }
}

const elementOf = ({ words, does }: NoteAction): HTMLElement => {
  if (typeof does === "string") {
    const link = document.createElement("a");
    link.href = does;
    link.target = window.top === window ? "" : "_blank";
    link.textContent = words;
    return link;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", does);
  return button;
};

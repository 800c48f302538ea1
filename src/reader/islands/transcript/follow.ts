import { loadWords } from "../words/words.ts";

/** Whether the element scrolls by itself, so that following the speech moves nothing else on the page. */
const scrollsItself = (element: HTMLElement): boolean =>
  element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(element).overflowY);

/** Keys that scroll, or move through what is there. */
const movingKeys = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", " ", "Tab"]);

/**
 * Keeps what is being said in view, gently, until the reader scrolls or looks around by themselves; a button then
 * offers to follow again.
 */
export class Follow {
  readonly #box: HTMLElement;
  readonly #button = document.createElement("button");
  #following = true;
  #current: HTMLElement | null = null;

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#button.type = "button";
    this.#button.className = "newsreel-follow";
    this.#button.hidden = true;
    this.#button.addEventListener("click", () => this.#resume());
    box.after(this.#button);
    for (const type of ["wheel", "touchmove"])
      box.addEventListener(type, () => this.#rest(), { passive: true });
    box.addEventListener("keydown", (event) => {
      if (movingKeys.has(event.key)) this.#rest();
    });
    // The scroll bar: a press on the box itself, beside its content.
    box.addEventListener("pointerdown", (event) => {
      if (event.target === box && event.offsetX > box.clientWidth) this.#rest();
    });
  }

  /** This is being said now. */
  show(current: HTMLElement): void {
    this.#current = current;
    if (!this.#following || !scrollsItself(this.#box) || isSelecting(this.#box)) return;
    this.#scroll(current);
  }

  #scroll(to: HTMLElement): void {
    const box = this.#box.getBoundingClientRect();
    const line = to.getBoundingClientRect();
    // Within the middle of the box nothing moves: less movement, easier reading.
    if (line.top >= box.top + box.height * 0.15 && line.bottom <= box.top + box.height * 0.7) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#box.scrollTo({
      top: this.#box.scrollTop + line.top - box.top - box.height * 0.25,
      behavior: still ? "instant" : "smooth",
    });
  }

  #rest(): void {
    if (this.#current === null || !scrollsItself(this.#box)) return;
    this.#following = false;
    void this.#offer();
  }

  async #offer(): Promise<void> {
    this.#button.textContent = (await loadWords()).player.follow;
    this.#button.hidden = this.#following;
  }

  #resume(): void {
    this.#following = true;
    this.#button.hidden = true;
    if (this.#current !== null) this.#scroll(this.#current);
  }
}

const isSelecting = (box: HTMLElement): boolean => {
  const selection = getSelection();
  return selection !== null && !selection.isCollapsed && box.contains(selection.anchorNode);
};

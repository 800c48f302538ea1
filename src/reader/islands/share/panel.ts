import { fill } from "../words/fill.ts";
import { said } from "../words/words.ts";
import { type Chosen, type Listed, adviceOn, choose } from "./chosen.ts";
import { prepareCopy } from "./copy.ts";
import { type Made, makeMoment } from "./make.ts";

export interface Sharing {
  readonly cutId: string;
  readonly sentences: readonly (Listed & { readonly link: HTMLAnchorElement })[];
  /** Places in the list. */
  first: number;
  last: number;
  /** The reader had selected parts of sentences. */
  readonly snapped: boolean;
}

/** The small window in which a moment is made out of sentences: which, how long, and then its link and code. */
export class SharePanel {
  readonly root = document.createElement("div");
  #sharing: Sharing | null = null;
  #returnTo: HTMLElement | null = null;

  constructor() {
    this.root.className = "newsreel-share";
    this.root.popover = "manual";
    this.root.setAttribute("role", "dialog");
    this.root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    document.body.append(this.root);
  }

  get isOpen(): boolean {
    return this.#sharing !== null;
  }

  /** `takeFocus`: it was opened by the keyboard or a button; a selection made by mouse stays as it is. */
  open(sharing: Sharing, takeFocus: boolean): void {
    this.#sharing = sharing;
    this.root.setAttribute("aria-label", said().share.title);
    this.#returnTo =
      takeFocus && document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.#offer();
    this.root.showPopover();
    this.#place();
    if (takeFocus) this.root.querySelector<HTMLElement>(".main")?.focus();
  }

  close(): void {
    if (this.#sharing === null) return;
    this.#sharing = null;
    if ("highlights" in CSS) CSS.highlights.delete("newsreel-share");
    this.root.hidePopover();
    this.#returnTo?.focus();
  }

  /** What is chosen, and the buttons that change it. */
  #offer(): void {
    const sharing = this.#sharing;
    const chosen = sharing === null ? null : choose(sharing.sentences, sharing.first, sharing.last);
    if (sharing === null || chosen === null) return;
    const advice = adviceOn(chosen, sharing.snapped, said().share);
    const say = make("p", {}, advice.words);
    say.setAttribute("role", "status");
    const share = make(
      "button",
      { type: "button", className: "main", disabled: !advice.fits },
      said().share.make,
    );
    share.addEventListener("click", () => void this.#make(sharing, chosen, share, say));
    this.root.replaceChildren(
      this.#top(),
      make("blockquote", {}, chosen.text),
      say,
      this.#mover("first", sharing),
      this.#mover("last", sharing),
      share,
    );
    highlight(sharing);
  }

  #top(): HTMLElement {
    const close = make("button", { type: "button", ariaLabel: said().share.close }, "×");
    close.addEventListener("click", () => this.close());
    const top = make("p", { className: "top" }, said().share.title);
    top.append(close);
    return top;
  }

  /** Moves one end by a sentence, for the keyboard and the thumb. */
  #mover(end: "first" | "last", sharing: Sharing): HTMLElement {
    const words = said().share;
    const first = end === "first";
    const move = (by: number, text: string, label: string): HTMLButtonElement => {
      const to = sharing[end] + by;
      const fits =
        to >= 0 && to < sharing.sentences.length && (first ? to <= sharing.last : to >= sharing.first);
      const button = make("button", { type: "button", disabled: !fits, ariaLabel: label }, text);
      button.addEventListener("click", () => {
        sharing[end] = to;
        this.#offer();
        this.root.querySelector<HTMLElement>(`[aria-label="${CSS.escape(label)}"]:enabled, .main`)?.focus();
      });
      return button;
    };
    const row = make("div", { className: "rows" });
    row.append(
      make("span", {}, first ? words.begin : words.end),
      move(-1, words.earlier, first ? words.beginEarlier : words.endEarlier),
      move(1, words.later, first ? words.beginLater : words.endLater),
    );
    return row;
  }

  async #make(sharing: Sharing, chosen: Chosen, button: HTMLButtonElement, say: HTMLElement): Promise<void> {
    button.disabled = true;
    say.textContent = said().share.making;
    const answer = await makeMoment(sharing.cutId, chosen);
    if (this.#sharing !== sharing) return;
    if ("made" in answer) return this.#show(answer.made);
    say.textContent = answer.problem;
    button.disabled = false;
  }

  #show(made: Made): void {
    const open = make("a", { href: made.url }, said().share.open);
    this.root.replaceChildren(
      this.#top(),
      field("newsreel-link", said().share.link, made.url, 1),
      field("newsreel-embed", said().share.embed, made.embed, 3),
      field("newsreel-text", said().share.words, made.text, 3),
      open,
    );
    for (const button of this.root.querySelectorAll<HTMLButtonElement>("[data-copy]")) prepareCopy(button);
    this.#place();
    this.root.querySelector<HTMLElement>("[data-copy]")?.focus();
  }

  /** Under the last sentence, where there is room; else above it, else in the window's corner. */
  #place(): void {
    const line = this.#sharing?.sentences[this.#sharing.last]?.link.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.root;
    const edge = 12;
    const below = (line?.bottom ?? 0) + 8;
    const above = (line?.top ?? 0) - 8 - height;
    const top =
      below + height < innerHeight - edge ? below : above > edge ? above : innerHeight - height - edge;
    const left = Math.min(Math.max(edge, line?.left ?? edge), innerWidth - width - edge);
    this.root.style.top = `${Math.max(edge, top)}px`;
    this.root.style.left = `${Math.max(edge, left)}px`;
  }
}

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  words?: string,
): HTMLElementTagNameMap[Name] => {
  const element = Object.assign(document.createElement(name), properties);
  if (words !== undefined) element.textContent = words;
  return element;
};

const field = (id: string, words: string, value: string, rows: number): HTMLElement => {
  const label = make("label", {}, words);
  label.append(make("textarea", { id, readOnly: true, rows, value }));
  const { copy, copyOf, copied, byHand } = said().share;
  const button = make("button", { type: "button", ariaLabel: fill(copyOf, { what: words }) }, copy);
  Object.assign(button.dataset, { copy: id, copied, byHand });
  const root = make("div", { className: "field" });
  root.append(label, button);
  return root;
};

/** Shows which whole sentences are meant, where the browser can do so without touching the page. */
const highlight = ({ sentences, first, last }: Sharing): void => {
  if (!("highlights" in CSS)) return;
  const ranges = sentences.slice(first, last + 1).map(({ link }) => {
    const range = new Range();
    range.selectNodeContents(link);
    return range;
  });
  CSS.highlights.set("newsreel-share", new Highlight(...ranges));
};

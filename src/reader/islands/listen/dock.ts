import { clockText } from "../player/clock-words.ts";
import { fill } from "../words/fill.ts";
import { spokenTime } from "../words/lengths.ts";
import { said } from "../words/words.ts";
import { chapterAt, type ListenFacts } from "./facts.ts";
import { dressDock } from "./sheet.ts";

/** What a press in the dock asks for. Seconds. */
export interface DockAsks {
  readonly toggle: () => void;
  readonly skip: (seconds: number) => void;
  readonly seek: (seconds: number) => void;
  readonly rate: (rate: number) => void;
  readonly close: () => void;
}

export const rates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** Seconds that a press goes back and on. */
export const skips = { back: -15, on: 30 } as const;

const signs = {
  play: '<path d="M8 5v14l11-7z"/>',
  pause: '<path d="M6 5h4v14H6zM14 5h4v14h-4z"/>',
  back: '<path d="M12 4V1L7 6l5 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-9z"/><text x="12" y="16" text-anchor="middle">15</text>',
  on: '<path d="M12 4V1l5 5-5 5V7a6 6 0 1 0 6 6h2a8 8 0 1 1-8-9z"/><text x="12" y="16" text-anchor="middle">30</text>',
  close:
    '<path d="m6.4 5 5.6 5.6L17.600 5 19 6.400 13.400 12l5.600 5.600-1.400 1.400-5.600-5.600L6.400 19 5 17.600 10.600 12 5 6.400z"/>',
} as const;

/** The small player at the foot of the window. It stays while pages come and go. */
export class Dock {
  readonly root = document.createElement("section");
  readonly #picture = document.createElement("img");
  readonly #title = document.createElement("a");
  readonly #under = document.createElement("span");
  readonly #toggle: HTMLButtonElement;
  readonly #place = document.createElement("input");
  readonly #now = document.createElement("span");
  readonly #end = document.createElement("span");
  readonly #rate = document.createElement("select");
  readonly #status = document.createElement("p");
  readonly #lost = document.createElement("p");
  #facts: ListenFacts | null = null;
  #held = false;

  constructor(asks: DockAsks) {
    dressDock();
    const words = said().listen;
    this.root.className = "room newsreel-dock";
    this.root.dataset["stays"] = "";
    this.root.setAttribute("aria-label", words.player);
    this.#picture.alt = "";
    this.#toggle = press(words.pause, "pause", asks.toggle, "toggle");
    this.#status.className = "quiet";
    this.#status.setAttribute("role", "status");
    this.#lost.className = "lost";
    this.#lost.setAttribute("role", "alert");
    this.#lost.hidden = true;
    const what = box("what", this.#title, this.#under);
    const keys = box(
      "keys",
      press(words.back, "back", () => asks.skip(skips.back)),
      this.#toggle,
      press(words.on, "on", () => asks.skip(skips.on)),
      this.#rate,
    );
    const line = box("line", this.#now, this.#place, this.#end);
    const close = press(words.close, "close", asks.close, "close");
    this.root.append(this.#picture, what, keys, close, line, this.#lost, this.#status);
    this.#prepareRate(asks);
    this.#preparePlace(asks);
    this.root.addEventListener("keydown", (event) => onKey(event, asks));
  }

  #prepareRate(asks: DockAsks): void {
    this.#rate.setAttribute("aria-label", said().listen.speed);
    for (const rate of rates) this.#rate.append(new Option(`${rate}×`, String(rate)));
    this.#rate.addEventListener("change", () => asks.rate(Number(this.#rate.value)));
  }

  /** While it is being dragged it does not jump back to what is heard. */
  #preparePlace(asks: DockAsks): void {
    this.#place.type = "range";
    this.#place.min = "0";
    this.#place.step = "1";
    this.#place.setAttribute("aria-label", said().listen.place);
    this.#place.addEventListener("input", () => {
      this.#held = true;
      this.#now.textContent = clockText(Number(this.#place.value));
    });
    this.#place.addEventListener("change", () => {
      this.#held = false;
      asks.seek(Number(this.#place.value));
    });
  }

  /** Puts it at the foot of the window, with this episode. */
  open(facts: ListenFacts, rate: number): void {
    this.#facts = facts;
    this.#title.href = facts.href;
    this.#title.textContent = facts.title;
    this.#under.textContent = facts.show;
    this.#picture.hidden = facts.picture === null;
    if (facts.picture !== null) this.#picture.src = facts.picture;
    this.#rate.value = String(rate);
    this.#lost.hidden = true;
    if (!this.root.isConnected) document.body.append(this.root);
    document.documentElement.style.setProperty("--dock", `${this.root.offsetHeight}px`);
  }

  showTime(seconds: number, length: number): void {
    const facts = this.#facts;
    if (facts === null || this.#held) return;
    this.#place.max = String(Math.floor(length));
    this.#place.value = String(Math.floor(seconds));
    const { language, listen } = said();
    const [time, whole] = [spokenTime(seconds, language), spokenTime(length, language)];
    this.#place.setAttribute("aria-valuetext", fill(listen.timeOf, { time, length: whole }));
    this.#now.textContent = clockText(seconds);
    this.#end.textContent = clockText(length);
    const chapter = chapterAt(facts.chapters, seconds);
    this.#under.textContent = [facts.show, chapter].filter((part) => part !== "").join(" · ");
  }

  showPlaying(playing: boolean): void {
    this.#toggle.setAttribute("aria-label", playing ? said().listen.pause : said().listen.play);
    this.#toggle.firstElementChild?.replaceWith(sign(playing ? "pause" : "play"));
  }

  showLost(words: string | null): void {
    this.#lost.hidden = words === null;
    this.#lost.textContent = words ?? "";
  }

  /** Said to those who do not see the page change. */
  announce(words: string): void {
    this.#status.textContent = words;
  }

  focusToggle(): void {
    this.#toggle.focus({ preventScroll: true });
  }
}

const box = (name: string, ...parts: Element[]): HTMLDivElement => {
  const made = document.createElement("div");
  made.className = name;
  made.append(...parts);
  return made;
};

const press = (
  label: string,
  name: keyof typeof signs,
  onPress: () => void,
  className = "",
): HTMLButtonElement => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.setAttribute("aria-label", label);
  button.append(sign(name));
  button.addEventListener("click", onPress);
  return button;
};

const sign = (name: keyof typeof signs): Element => {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  drawn.setAttribute("viewBox", "0 0 24 24");
  drawn.setAttribute("aria-hidden", "true");
  // Drawn above, by us.
  drawn.innerHTML = signs[name];
  return drawn;
};

/** Keys as players have them, while the dock has the focus. */
const onKey = (event: KeyboardEvent, asks: DockAsks): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
  const does: Readonly<Record<string, () => void>> = {
    k: asks.toggle,
    j: () => asks.skip(skips.back),
    l: () => asks.skip(skips.on),
    Escape: asks.close,
  };
  const found = does[event.key];
  if (found === undefined) return;
  event.preventDefault();
  found();
};

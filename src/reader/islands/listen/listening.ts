import { type TimeTold, tellTime, timeTold } from "../player/page-events.ts";
import { pageCame } from "../travel/page-life.ts";
import { travel } from "../travel/travel.ts";
import { said } from "../words/words.ts";
import { Dock, type DockAsks } from "./dock.ts";
import { factsOf, type ListenFacts } from "./facts.ts";
import { tellSystem, tellSystemTime } from "./media-session.ts";
import { keepPlace, placeOf } from "./places.ts";
import { keepRate, keptRate } from "./rate.ts";

/** Milliseconds between two looks at the time. */
const look = 100;
/** Looks between two notes of the place. */
const looksPerNote = 50;

/** What is heard now. One for the document: pages come and go around it. */
class Listening {
  readonly #sound = new Audio();
  readonly #asks: DockAsks = {
    toggle: () => this.toggle(),
    skip: (seconds) => this.seek(this.#sound.currentTime + seconds),
    seek: (seconds) => this.seek(seconds),
    rate: (rate) => this.#setRate(rate),
    close: () => this.#close(),
  };
  readonly #dock = new Dock(this.#asks);
  #facts: ListenFacts | null = null;
  #looks = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    this.#sound.preload = "auto";
    this.#sound.addEventListener("play", () => this.#showState());
    this.#sound.addEventListener("pause", () => this.#showState());
    this.#sound.addEventListener("ended", () => this.#note());
    this.#sound.addEventListener("seeked", () => this.#lookNow());
    this.#sound.addEventListener("loadedmetadata", () => this.#lookNow());
    this.#sound.addEventListener("error", () => this.#showLost());
    document.addEventListener(pageCame, () => this.#showState());
    // One voice at a time: a film that begins to play has the word.
    document.addEventListener(timeTold, (event) => {
      const { detail, target } = event as CustomEvent<TimeTold>;
      const ours = target instanceof HTMLElement && target.dataset["listen"] !== undefined;
      if (!ours && detail.playing) this.#sound.pause();
    });
    addEventListener("pagehide", () => this.#note());
    travel({
      announce: (words) => this.#dock.announce(words),
      isWanted: () => this.#facts !== null,
    });
  }

  /** The episode that is open, playing or not. */
  get id(): string | null {
    return this.#facts?.id ?? null;
  }

  /** Plays an episode: from there, else from where it was left. */
  play(facts: ListenFacts, at: number | null): void {
    if (this.#facts?.id !== facts.id) this.#open(facts);
    const begin = at ?? facts.at ?? placeOf(facts.id);
    if (begin !== null) this.#sound.currentTime = begin;
    void this.#sound.play().catch(() => this.#showState());
  }

  #open(facts: ListenFacts): void {
    this.#note();
    this.#facts = facts;
    this.#sound.src = facts.source;
    this.#setRate(keptRate());
    this.#dock.open(facts, this.#sound.playbackRate);
    tellSystem(facts, this.#asks);
    this.#lookNow();
  }

  toggle(): void {
    if (this.#sound.paused) void this.#sound.play().catch(() => this.#showLost());
    else this.#sound.pause();
  }

  seek(seconds: number): void {
    this.#sound.currentTime = Math.max(0, Math.min(seconds, this.#length));
    this.#lookNow();
  }

  get #length(): number {
    return Number.isFinite(this.#sound.duration) ? this.#sound.duration : (this.#facts?.length ?? 0);
  }

  #setRate(rate: number): void {
    this.#sound.defaultPlaybackRate = rate;
    this.#sound.playbackRate = rate;
    keepRate(rate);
    this.#lookNow();
  }

  #close(): void {
    this.#note();
    this.#sound.pause();
    this.#sound.removeAttribute("src");
    this.#facts = null;
    const press = document.querySelector<HTMLElement>("[data-listen-play]");
    this.#dock.root.remove();
    (press ?? document.querySelector<HTMLElement>("main"))?.focus({ preventScroll: true });
    this.#showState();
  }

  /** Marks the episode's presses on the page that stands now, and looks at the time while it plays. */
  #showState(): void {
    const playing = this.#facts !== null && !this.#sound.paused;
    this.#dock.showPlaying(playing);
    for (const holder of document.querySelectorAll<HTMLElement>("[data-listen]")) {
      const isThis = playing && holder.dataset["listen"] === this.#facts?.id;
      holder.toggleAttribute("data-playing", isThis);
      sayWord(holder, isThis);
    }
    clearInterval(this.#timer);
    if (playing) this.#timer = setInterval(() => this.#lookNow(), look);
    else this.#note();
    this.#lookNow();
  }

  #lookNow(): void {
    if (this.#facts === null) return;
    const seconds = this.#sound.currentTime;
    this.#looks += 1;
    this.#dock.showTime(seconds, this.#length);
    for (const holder of document.querySelectorAll<HTMLElement>("[data-listen][data-whole]"))
      if (holder.dataset["listen"] === this.#facts.id)
        tellTime(holder, { seconds, playing: !this.#sound.paused });
    if (this.#looks % looksPerNote !== 0) return;
    this.#note();
    tellSystemTime(seconds, this.#length, this.#sound.playbackRate);
  }

  #note(): void {
    if (this.#facts !== null) keepPlace(this.#facts.id, this.#sound.currentTime, this.#length);
  }

  #showLost(): void {
    if (this.#facts === null) return;
    this.#dock.showLost(said().listen.lost);
    this.#showState();
  }
}

/** The press says what it does: listen, or pause. */
const sayWord = (holder: HTMLElement, playing: boolean): void => {
  const word = holder.querySelector<HTMLElement>("[data-listen-word]");
  if (word === null || holder.hasAttribute("data-paused-word") === playing) return;
  const other = word.dataset["listenWord"] ?? "";
  word.dataset["listenWord"] = word.textContent;
  word.textContent = other;
  holder.toggleAttribute("data-paused-word", playing);
};

let listening: Listening | null = null;

/** A press on an episode: plays it, or pauses what plays already. `at`: seconds; null: where it was left. */
export const listenTo = (holder: HTMLElement, at: number | null): void => {
  const facts = factsOf(holder);
  if (facts === null) return;
  listening ??= new Listening();
  if (at === null && listening.id === facts.id) listening.toggle();
  else listening.play(facts, at);
};

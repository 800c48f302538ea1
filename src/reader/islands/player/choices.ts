/** What the menus of the controls choose from: lists in the shape of the browser's own track lists. */

export interface Rendition {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Bits a second. */
  readonly bitrate: number;
}

/** The pictures' sizes on offer, smallest first. Index -1: whichever fits the line and the screen. */
export class RenditionList extends EventTarget {
  #renditions: readonly Rendition[] = [];
  #selected = -1;
  readonly #choose: (index: number) => void;

  constructor(choose: (index: number) => void) {
    super();
    this.#choose = choose;
  }

  get length(): number {
    return this.#renditions.length;
  }

  [Symbol.iterator](): Iterator<Rendition> {
    return this.#renditions[Symbol.iterator]();
  }

  get selectedIndex(): number {
    return this.#selected;
  }

  set selectedIndex(index: number) {
    this.#selected = index;
    this.#choose(index);
    this.dispatchEvent(new Event("change"));
  }

  fill(renditions: readonly Rendition[]): void {
    this.#renditions = renditions;
    // Controls read a rendition by its index, as in the browser's own lists.
    for (const [index, rendition] of renditions.entries()) Object.assign(this, { [index]: rendition });
    this.dispatchEvent(new Event("addrendition"));
  }
}

export interface SoundTrack {
  readonly id: string;
  readonly label: string;
  readonly language: string;
  readonly kind: string;
  enabled: boolean;
}

/** The sound tracks on offer: the original, other languages, audio description. One is on. */
export class SoundTrackList extends EventTarget {
  #tracks: readonly SoundTrack[] = [];
  readonly #choose: (index: number) => void;
  #on = 0;

  constructor(choose: (index: number) => void) {
    super();
    this.#choose = choose;
  }

  get length(): number {
    return this.#tracks.length;
  }

  [Symbol.iterator](): Iterator<SoundTrack> {
    return this.#tracks[Symbol.iterator]();
  }

  fill(tracks: readonly Omit<SoundTrack, "enabled" | "id">[], on: number): void {
    this.#on = on;
    this.#tracks = tracks.map((track, index) => this.#track(track, index));
    this.dispatchEvent(new Event("addtrack"));
  }

  #track(track: Omit<SoundTrack, "enabled" | "id">, index: number): SoundTrack {
    const isOn = (): boolean => this.#on === index;
    const turnOn = (on: boolean): void => this.#turn(index, on);
    return {
      ...track,
      id: String(index),
      get enabled() {
        return isOn();
      },
      set enabled(on) {
        turnOn(on);
      },
    };
  }

  #turn(index: number, on: boolean): void {
    if (!on || this.#on === index) return;
    this.#on = index;
    this.#choose(index);
    this.dispatchEvent(new Event("change"));
  }
}

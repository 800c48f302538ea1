/** The fade, in milliseconds before the end and shares of the volume: a cut in mid-sound clicks, this does not, and no word is lost to it. */
const steps: readonly { readonly before: number; readonly share: number }[] = [
  { before: 30, share: 0.7 },
  { before: 20, share: 0.4 },
  { before: 12, share: 0.15 },
  { before: 5, share: 0 },
];

/**
 * Lets the sound of a video go out just before playing stops. The video's own volume is turned down for that, so
 * `volume` here is the one that the listener chose; it comes back with `restore`.
 */
export class SoundFade {
  readonly #video: HTMLVideoElement;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #chosen: number | null = null;

  constructor(video: HTMLVideoElement) {
    this.#video = video;
  }

  get volume(): number {
    return this.#chosen ?? this.#video.volume;
  }

  set volume(volume: number) {
    if (this.#chosen === null) this.#video.volume = volume;
    else this.#chosen = volume;
  }

  /** The volume is turned down by us, not by the listener. */
  get fading(): boolean {
    return this.#chosen !== null;
  }

  /** Playing stops in so many seconds: the fade is set for it, once. */
  approach(seconds: number): void {
    if (this.#timers.length > 0) return;
    const left = seconds * 1000;
    this.#timers = steps.map(({ before, share }) =>
      setTimeout(() => this.#lower(share), Math.max(0, left - before)),
    );
  }

  restore(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    if (this.#chosen !== null) this.#video.volume = this.#chosen;
    this.#chosen = null;
  }

  #lower(share: number): void {
    this.#chosen ??= this.#video.volume;
    this.#video.volume = this.#chosen * share;
  }
}

/**
 * Draws the captions that are on. The browser's own drawing is not used: it stands under the end's cover and, in some
 * browsers, under the controls.
 */
export class CaptionLayer {
  readonly root = document.createElement("div");
  readonly #tracks: TextTrackList;
  readonly #watched = new WeakSet<TextTrack>();

  constructor(video: HTMLVideoElement) {
    this.root.className = "captions";
    this.#tracks = video.textTracks;
    for (const type of ["addtrack", "removetrack", "change"])
      this.#tracks.addEventListener(type, () => this.#draw());
  }

  #draw(): void {
    const cues: VTTCue[] = [];
    for (const track of this.#tracks) {
      if (track.kind !== "captions" && track.kind !== "subtitles") continue;
      this.#watch(track);
      if (track.mode !== "showing") continue;
      for (const cue of track.activeCues ?? []) if (cue instanceof VTTCue) cues.push(cue);
    }
    this.root.replaceChildren(...cues.map(lineOf));
  }

  #watch(track: TextTrack): void {
    if (this.#watched.has(track)) return;
    this.#watched.add(track);
    track.addEventListener("cuechange", () => this.#draw());
  }
}

const lineOf = (cue: VTTCue): HTMLElement => {
  const line = document.createElement("p");
  const words = document.createElement("span");
  words.append(cue.getCueAsHTML());
  line.append(words);
  if (isHigh(cue)) line.className = "high";
  if (cue.align === "start" || cue.align === "left") line.style.textAlign = "start";
  if (cue.align === "end" || cue.align === "right") line.style.textAlign = "end";
  return line;
};

/** Set in the upper half of the picture (WebVTT, section 3.1: lines count from the top, or are percentages). */
const isHigh = ({ line, snapToLines }: VTTCue): boolean =>
  typeof line === "number" && line >= 0 && line < (snapToLines ? 6 : 50);

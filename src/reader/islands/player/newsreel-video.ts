import { CaptionLayer } from "./caption-layer.ts";
import { RenditionList, SoundTrackList } from "./choices.ts";
import { Ending } from "./ending.ts";
import { afterPaint, watchFrames } from "./frame-watch.ts";
import {
  type Timeline,
  clockAt,
  cutSecondsAt,
  lengthOf,
  middleOfUnit,
  unitAtClock,
  unitOfFrame,
} from "./timeline.ts";
import { inheritEvents, shiftedRanges } from "./media-surface.ts";

export interface Opening {
  readonly line: Timeline;
  /** The unit to begin at. */
  readonly unit: number;
  /** Playing stops exactly before the line's end; else where the media ends. */
  readonly stopsAtEnd: boolean;
  readonly hasPicture: boolean;
  /** Asked to choose: a rendition (-1: automatic), a sound track. */
  readonly chooseRendition: (index: number) => void;
  readonly chooseSound: (index: number) => void;
}

/** How long a first frame is waited for once the media says that it could play: on a page out of sight none is ever shown. Milliseconds. */
const longestWait = 1500;

/**
 * A video with a clock of its own: from 0 to the length of what may be shown, whatever part of the cut the media
 * holds. It behaves as the browser's own media element does, so that any controls work with it. Of an excerpt it shows
 * exactly the frames [start, end): nothing is seen before its first frame is there (`newsreel:shown` tells so, and
 * only then does it move), and it stops in the callback that presents the last.
 */
export class NewsreelVideo extends HTMLElement {
  readonly video = document.createElement("video");
  videoRenditions = new RenditionList(() => {});
  audioTracks = new SoundTrackList(() => {});
  #opening: Opening | null = null;
  #line: Timeline | null = null;
  #phase: "closed" | "waiting" | "running" = "closed";
  #from = 0;
  #wantsPlay = false;
  #ended = false;
  readonly #ending = new Ending(this.video, () => this.#rest());
  #stopWatching: (() => void) | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    const captions = new CaptionLayer(this.video);
    this.attachShadow({ mode: "open" }).append(this.video, this.#ending.cover.canvas, captions.root);
    this.video.playsInline = true;
    this.video.preload = "auto";
    inheritEvents(this.video, (event) => this.#pass(event));
  }

  /** Takes on what is to be shown. The media itself is put into `video` by the caller, and opened at `startTime`. */
  open(opening: Opening): void {
    this.#opening = opening;
    this.#line = opening.line;
    this.videoRenditions = new RenditionList(opening.chooseRendition);
    this.audioTracks = new SoundTrackList(opening.chooseSound);
    this.#stopWatching?.();
    this.#stopWatching = watchFrames(this.video, (mediaTime) => this.#onFrame(mediaTime));
    this.#wait(opening.unit);
    this.#tell("emptied", "loadstart", "durationchange", "loadedmetadata");
  }

  /** The media's zero lies at this second of the cut; known when the playlist has come. */
  setOrigin(originSeconds: number): void {
    if (this.#line !== null) this.#line = { ...this.#line, originSeconds };
  }

  /** The media time, in seconds, to begin at. */
  get startTime(): number {
    return this.#line === null ? 0 : middleOfUnit(this.#from, this.#line);
  }

  close(): void {
    this.#stopWatching?.();
    clearTimeout(this.#patience);
    this.#ending.reset();
    this.#phase = "closed";
  }

  async play(): Promise<void> {
    this.#wantsPlay = true;
    if (this.#ended) this.#again();
    if (this.#phase === "running") return this.#run();
    this.#tell("play", "waiting");
  }

  pause(): void {
    this.#wantsPlay = false;
    if (this.#phase === "running") this.video.pause();
    else this.#tell("pause");
  }

  get paused(): boolean {
    return this.#phase === "running" ? this.video.paused : !this.#wantsPlay;
  }

  get ended(): boolean {
    return this.#ended;
  }

  get currentTime(): number {
    if (this.#line === null) return 0;
    if (this.#ended) return lengthOf(this.#line);
    const line = this.#line;
    return clockAt(this.#phase === "running" ? this.video.currentTime : middleOfUnit(this.#from, line), line);
  }

  set currentTime(clock: number) {
    if (this.#line === null) return;
    this.#ended = false;
    this.#ending.reset();
    const unit = unitAtClock(clock, this.#line);
    if (this.#phase === "waiting") this.#wait(unit);
    this.video.currentTime = middleOfUnit(unit, this.#line);
  }

  /** Where it is on the cut's timeline, in seconds. */
  get cutSeconds(): number {
    return this.#line === null ? 0 : cutSecondsAt(this.currentTime, this.#line);
  }

  get duration(): number {
    return this.#line === null ? Number.NaN : lengthOf(this.#line);
  }

  get buffered(): TimeRanges {
    return shiftedRanges(this.video.buffered, (time) =>
      this.#line === null ? 0 : clockAt(time, this.#line),
    );
  }

  get seekable(): TimeRanges {
    return shiftedRanges(
      { length: this.#line === null ? 0 : 1, start: () => 0, end: () => this.duration },
      (time) => time,
    );
  }

  get seeking(): boolean {
    return this.#phase === "waiting" || this.video.seeking;
  }

  get readyState(): number {
    return this.#phase === "running" ? this.video.readyState : Math.min(this.video.readyState, 2);
  }

  get volume(): number {
    return this.#ending.fade.volume;
  }

  set volume(volume: number) {
    this.#ending.fade.volume = Math.min(1, Math.max(0, volume));
  }

  get muted(): boolean {
    return this.video.muted;
  }

  set muted(muted: boolean) {
    this.video.muted = muted;
  }

  get playbackRate(): number {
    return this.video.playbackRate;
  }

  set playbackRate(rate: number) {
    this.video.playbackRate = rate;
  }

  get textTracks(): TextTrackList {
    return this.video.textTracks;
  }

  get videoWidth(): number {
    return this.video.videoWidth;
  }

  get videoHeight(): number {
    return this.video.videoHeight;
  }

  get streamType(): string {
    return "on-demand";
  }

  requestPictureInPicture(): Promise<PictureInPictureWindow> {
    return this.video.requestPictureInPicture();
  }

  #tell(...types: readonly string[]): void {
    for (const type of types) this.dispatchEvent(new Event(type));
  }

  /** Holds still until the frame of this unit is on the screen. */
  #wait(unit: number): void {
    this.#phase = "waiting";
    this.#from = unit;
    clearTimeout(this.#patience);
    this.#patience = undefined;
  }

  #again(): void {
    if (this.#line === null) return;
    this.#ended = false;
    this.#ending.reset();
    this.#wait(this.#line.startUnits);
    this.video.currentTime = middleOfUnit(this.#line.startUnits, this.#line);
  }

  #onFrame(mediaTime: number): void {
    if (this.#line === null || this.#opening === null) return;
    const unit = unitOfFrame(mediaTime, this.#line);
    if (this.#phase === "waiting") {
      if (!this.video.seeking && this.#isAwaited(unit, this.#line)) this.#show();
      return;
    }
    if (this.#opening.stopsAtEnd) this.#ending.onFrame(mediaTime, this.#line);
  }

  /** Of an excerpt, the very frame; of a whole film, one near it. */
  #isAwaited(unit: number, line: Timeline): boolean {
    if (this.#opening?.stopsAtEnd === true) return unit === this.#from;
    return (Math.abs(unit - this.#from) * line.rate.denominator) / line.rate.numerator < 0.5;
  }

  #show(): void {
    clearTimeout(this.#patience);
    this.#phase = "running";
    this.#tell("newsreel:shown", "canplay", "timeupdate");
    if (this.#line === null) return;
    if (this.#opening?.stopsAtEnd === true) this.#ending.onFrame(this.video.currentTime, this.#line);
    afterPaint(() => {
      if (this.#wantsPlay && this.#phase === "running") void this.#run();
    });
  }

  async #run(): Promise<void> {
    try {
      await this.video.play();
    } catch (error) {
      // The browser wants a press on the page first, or something paused it meanwhile: the controls show that it rests.
      if (!(error instanceof DOMException)) throw error;
      if (error.name !== "AbortError") this.#wantsPlay = false;
      this.#tell("pause");
    }
  }

  #rest(): void {
    this.#wantsPlay = false;
    this.#ended = true;
    this.#tell("timeupdate", "pause", "ended");
  }

  #pass(event: Event): void {
    if (event.type === "canplay" || event.type === "seeked") this.#beginPatience();
    if (event.type === "volumechange" && this.#ending.fade.fading) return;
    if (event.type === "pause") this.#ending.fade.restore();
    if (event.type === "ended") {
      if (!this.#ended) this.#rest();
      return;
    }
    if (
      event.type === "timeupdate" &&
      this.#line !== null &&
      this.#opening?.stopsAtEnd === true &&
      this.#phase === "running"
    ) {
      this.#ending.onTime(this.#line);
    }
    if (event.type === "seeked" && this.#line !== null) this.#ending.onSeeked(this.#line);
    this.dispatchEvent(new Event(event.type));
  }

  /** Sound alone has no first frame, and a page out of sight shows none: then what could play may begin. */
  #beginPatience(): void {
    if (this.#phase !== "waiting" || this.video.seeking || this.#patience !== undefined) return;
    const wait = this.#opening?.hasPicture === true ? longestWait : 0;
    this.#patience = setTimeout(() => {
      this.#patience = undefined;
      if (this.#phase === "waiting" && !this.video.seeking) this.#show();
    }, wait);
  }
}

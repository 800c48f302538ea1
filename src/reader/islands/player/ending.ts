import { EndCover } from "./end-cover.ts";
import { afterPaint } from "./frame-watch.ts";
import { SoundFade } from "./sound-fade.ts";
import { type Timeline, middleOfUnit, secondsToLastUnit, unitOfFrame } from "./timeline.ts";

/** How long before the end the cover goes on, in seconds of playing: a page may be so late and still show nothing wrong. */
const coverBefore = 0.5;

/** Ends an excerpt: its last frame stands, its sound goes out, and then `onEnd` is called, once. */
export class Ending {
  readonly cover: EndCover;
  readonly fade: SoundFade;
  readonly #video: HTMLVideoElement;
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  constructor(video: HTMLVideoElement, onEnd: () => void) {
    this.#video = video;
    this.#onEnd = onEnd;
    this.cover = new EndCover(video);
    this.fade = new SoundFade(video);
  }

  /** A frame has been presented. */
  onFrame(mediaTime: number, line: Timeline): void {
    const unit = unitOfFrame(mediaTime, line);
    if (this.#over) {
      // The seek to the last frame has arrived under the cover.
      if (unit === line.endUnits - 1 && !this.#video.seeking) this.cover.off();
      return;
    }
    if (this.#video.seeking) return;
    const left = secondsToLastUnit(mediaTime, line) / this.#video.playbackRate;
    if (left > coverBefore) {
      this.cover.off();
      return;
    }
    this.cover.draw((time) => isInside(unitOfFrame(time, line), line));
    if (this.#video.paused) return;
    if (!this.cover.isOn && unit >= line.endUnits - 1) this.#end(line);
    else this.#endIn(left + unitSeconds(line) / this.#video.playbackRate, line);
  }

  /** Four times a second, and whether or not anybody looks: the end for sound alone, and for a page out of sight. */
  onTime(line: Timeline): void {
    if (this.#over || this.#video.paused || this.#video.seeking) return;
    const left =
      (secondsToLastUnit(this.#video.currentTime, line) + unitSeconds(line)) / this.#video.playbackRate;
    if (left < coverBefore) this.#endIn(left, line);
  }

  /** A seek has arrived. Its frame may be the one that was there before: then none is presented anew. */
  onSeeked(line: Timeline): void {
    afterPaint(() => {
      const time = this.#video.seeking || !this.cover.isOn ? null : this.cover.frameTime;
      if (time !== null) this.onFrame(time, line);
    });
  }

  /** Another place, another try. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#over = false;
    this.fade.restore();
  }

  /** Sound lasts to the end of the last frame; the cover holds that frame. */
  #endIn(seconds: number, line: Timeline): void {
    this.fade.approach(seconds);
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#video.paused || this.#video.seeking) return;
      // Loading has held it up: the next frame or time tells anew.
      if (secondsToLastUnit(this.#video.currentTime, line) > unitSeconds(line)) this.fade.restore();
      else this.#end(line);
    }, seconds * 1000);
  }

  #end(line: Timeline): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#over = true;
    this.#video.pause();
    this.#video.currentTime = middleOfUnit(line.endUnits - 1, line);
    this.fade.restore();
    this.#onEnd();
  }
}

const unitSeconds = ({ rate }: Timeline): number => rate.denominator / rate.numerator;

const isInside = (unit: number, line: Timeline): boolean => unit >= line.startUnits && unit < line.endUnits;

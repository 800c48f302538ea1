import { pickLanguage } from "./languages.ts";

/** Captions that can be had: a WebVTT file whose times are the cut's own. */
export interface CaptionOffer {
  readonly address: string;
  /** BCP 47. */
  readonly language: string;
  readonly label: string;
}

/**
 * Adds captions to the video as tracks that the browser reads when they are switched on. Media time begins at
 * `originSeconds` of the cut: the cues are moved by that.
 */
export const addCaptionTracks = (
  video: HTMLVideoElement,
  offers: readonly CaptionOffer[],
  originSeconds: number,
): void => {
  for (const { address, language, label } of offers) {
    const element = document.createElement("track");
    Object.assign(element, { kind: "captions", srclang: language, label });
    element.addEventListener("load", () => {
      for (const cue of [...(element.track.cues ?? [])]) {
        cue.startTime -= originSeconds;
        cue.endTime -= originSeconds;
      }
    });
    element.src = address;
    video.append(element);
  }
};

/** Shows the captions nearest to this language, of those that the video has, or none. */
export const showCaptions = (video: HTMLVideoElement, language: string | null): void => {
  const tracks = [...video.textTracks].filter(isCaptions);
  const shown =
    language === null
      ? -1
      : pickLanguage(
          tracks.map((track) => track.language),
          language,
        );
  for (const [index, track] of tracks.entries()) track.mode = index === shown ? "showing" : "disabled";
};

/** The language of the captions that are shown; null where none are. */
export const shownCaptions = (video: HTMLVideoElement): string | null =>
  [...video.textTracks].find((track) => isCaptions(track) && track.mode === "showing")?.language ?? null;

const isCaptions = ({ kind }: TextTrack): boolean => kind === "captions" || kind === "subtitles";

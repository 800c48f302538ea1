import HlsPlayer, { type ErrorData, type HlsConfig, type MediaPlaylist } from "hls.js";
import type { CaptionOffer } from "./caption-tracks.ts";
import { type PlayProblem, problemOfStatus } from "./problem.ts";
import type { Source, SourceListener } from "./source.ts";
import { WholeRangeLoader } from "./whole-range-loader.ts";

/** Whether hls.js can work here. It is asked first: Chromium too claims to play HLS, but begins in the wrong place and shows no captions. */
export const hlsWorks = (): boolean => HlsPlayer.isSupported();

const settings: Partial<HlsConfig> = {
  autoStartLoad: false,
  fLoader: WholeRangeLoader,
  // The segments are fragmented MP4 already: a worker has nothing to repackage, and would need a looser content policy.
  enableWorker: false,
  startFragPrefetch: true,
  capLevelToPlayerSize: true,
  maxBufferLength: 30,
  backBufferLength: 60,
  enableCEA708Captions: false,
  // Captions are read by the browser, from their own files (caption-tracks.ts).
  enableWebVTT: false,
  renderTextTracksNatively: false,
};

/** The picture's height to begin with, in pixels: its first frame comes in half the time of one at 1080. */
const firstHeight = 360;

/** Plays an HLS address in a video through hls.js. */
export const openHls = (video: HTMLVideoElement, address: string, listener: SourceListener): Source => {
  const hls = new HlsPlayer(settings);
  let recovered = false;

  hls.on(HlsPlayer.Events.MANIFEST_PARSED, (_event, data) => {
    hls.startLevel = firstLevel(data.levels);
    listener.renditions(
      data.levels.map(({ width, height, bitrate }, index) => ({ id: String(index), width, height, bitrate })),
    );
  });
  // Comes to us after "parsed", which is told from inside hls.js's own answer to it.
  hls.on(HlsPlayer.Events.MANIFEST_LOADED, (_event, data) => {
    hls.startLoad(listener.opened(data.startTimeOffset));
    listener.captions((data.subtitles ?? []).map(captionsOf));
  });
  hls.on(HlsPlayer.Events.AUDIO_TRACKS_UPDATED, (_event, data) => {
    listener.sounds(data.audioTracks.map(soundOf), Math.max(0, hls.audioTrack));
  });
  hls.on(HlsPlayer.Events.ERROR, (_event, data) => {
    if (!data.fatal) return;
    if (data.type === HlsPlayer.ErrorTypes.MEDIA_ERROR && !recovered) {
      recovered = true;
      hls.recoverMediaError();
    } else listener.failed(problemOf(data));
  });
  hls.loadSource(address);
  hls.attachMedia(video);

  return {
    chooseRendition: (index) => {
      hls.nextLevel = index;
    },
    chooseSound: (index) => {
      hls.audioTrack = index;
    },
    close: () => hls.destroy(),
  };
};

/** The smallest picture that is at least `firstHeight` high, else the largest there is. */
const firstLevel = (levels: readonly { readonly height: number }[]): number => {
  const index = levels.findIndex(({ height }) => height >= firstHeight);
  return index >= 0 ? index : levels.length - 1;
};

/** A playlist of captions leads to one file, of the same name. */
const captionsOf = ({ url, lang, name }: MediaPlaylist): CaptionOffer => ({
  address: url.replace(/\.m3u8$/, ".vtt"),
  language: lang ?? "",
  label: name,
});

const soundOf = (track: MediaPlaylist) => {
  const describes = track.characteristics?.includes("public.accessibility.describes-video") === true;
  return { label: track.name, language: track.lang ?? "", kind: describes ? "descriptions" : "main" };
};

const problemOf = (data: ErrorData): PlayProblem => {
  if (data.type === HlsPlayer.ErrorTypes.NETWORK_ERROR) return problemOfStatus(data.response?.code ?? 0);
  return "format";
};

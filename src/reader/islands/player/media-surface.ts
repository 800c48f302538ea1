/** The events of a media element that controls listen to (HTML, section 4.8.11.16, and picture-in-picture). */
const mediaEvents = [
  "abort",
  "canplay",
  "canplaythrough",
  "emptied",
  "ended",
  "enterpictureinpicture",
  "leavepictureinpicture",
  "loadeddata",
  "pause",
  "play",
  "playing",
  "progress",
  "ratechange",
  "resize",
  "seeked",
  "seeking",
  "stalled",
  "suspend",
  "timeupdate",
  "volumechange",
  "waiting",
  "webkitbeginfullscreen",
  "webkitendfullscreen",
] as const;

export const inheritEvents = (video: HTMLVideoElement, pass: (event: Event) => void): void => {
  for (const type of mediaEvents) video.addEventListener(type, pass);
};

/** Time ranges by another clock. */
export const shiftedRanges = (ranges: TimeRanges, clockOf: (time: number) => number): TimeRanges => ({
  length: ranges.length,
  start: (index) => clockOf(ranges.start(index)),
  end: (index) => clockOf(ranges.end(index)),
});

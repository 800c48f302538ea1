import { said } from "../words/words.ts";
import type { PlayerFacts } from "./facts.ts";

/** Puts a whole film's chapters and storyboard where the seek bar finds them: as text tracks of the video. */
export const addSideTracks = (video: HTMLVideoElement, facts: PlayerFacts, length: number): void => {
  if (facts.isPart) return;
  if (facts.chapters.length > 0) addChapters(video, facts.chapters, length);
  if (facts.storyboard !== null) addStoryboard(video, facts.storyboard);
};

const addChapters = (video: HTMLVideoElement, chapters: PlayerFacts["chapters"], length: number): void => {
  // A track made so cannot be taken away again: a second opening finds it.
  if ([...video.textTracks].some(({ kind }) => kind === "chapters")) return;
  const track = video.addTextTrack("chapters", said().player.chapters);
  for (const [index, [start, title]] of chapters.entries()) {
    track.addCue(new VTTCue(start, chapters[index + 1]?.[0] ?? length, title));
  }
  track.mode = "hidden";
};

const addStoryboard = (video: HTMLVideoElement, address: string): void => {
  const element = document.createElement("track");
  element.kind = "metadata";
  element.label = "thumbnails";
  element.default = true;
  element.addEventListener("load", () => {
    // The controls take a cue's text for a whole address.
    for (const cue of element.track.cues ?? []) {
      if (cue instanceof VTTCue) cue.text = new URL(cue.text, element.src).href;
    }
  });
  element.src = address;
  video.append(element);
  element.track.mode = "hidden";
};

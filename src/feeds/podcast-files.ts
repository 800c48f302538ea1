import type { Cue } from "../media/captions/cue.ts";
import { writeCaptions } from "../media/captions/write.ts";
import { findPublicEpisode } from "../newsroom/podcast/episode.store.ts";
import { findCaptions } from "../newsroom/recording/caption-track.store.ts";
import { findCutView } from "../newsroom/recording/cut-view.store.ts";
import { siteDay } from "../newsroom/site/site-day.ts";
import { captionsFromSentences } from "../newsroom/transcript/to-captions.ts";
import { listSentences } from "../newsroom/transcript/transcript.store.ts";
import type { FeedNeeds } from "./addresses.ts";

export interface FeedFile {
  readonly text: string;
  readonly mediaType: string;
}

/** What feeds name beside an episode's file: its chapters and its words. */
const podcastFiles = {
  "chapters.json": async (needs, episode) => {
    const cut = await findCutView(needs.db, episode.cutId);
    if (cut === null || cut.chapters.length === 0) return null;
    return {
      // Podcasting 2.0, "JSON chapters format", version 1.2.0.
      text: JSON.stringify({
        version: "1.2.0",
        title: episode.title,
        chapters: cut.chapters.map(({ start, title }) => ({ startTime: start / 1000, title })),
      }),
      mediaType: "application/json+chapters",
    };
  },
  "transcript.vtt": async (needs, episode) => {
    const cues = await readCues(needs, episode);
    if (cues.length === 0) return null;
    const text = writeCaptions(cues, "vtt", { language: episode.language });
    return { text, mediaType: "text/vtt; charset=utf-8" };
  },
  "transcript.json": async (needs, { cutId }) => {
    const sentences = await listSentences(needs.db, cutId);
    const segments = sentences.flatMap(({ start, end, speaker, text }) =>
      start === null || end === null
        ? []
        : [
            {
              ...(speaker.name === null ? {} : { speaker: speaker.name }),
              startTime: start / 1000,
              endTime: end / 1000,
              body: text,
            },
          ],
    );
    if (segments.length === 0) return null;
    return { text: JSON.stringify({ version: "1.0.0", segments }), mediaType: "application/json" };
  },
} as const satisfies Record<string, (needs: FeedNeeds, episode: Named) => Promise<FeedFile | null>>;

interface Named {
  readonly title: string;
  readonly language: string;
  readonly cutId: string;
}

/** Captions as the site shows them; where there are none, as they would be made of the transcript. */
const readCues = async ({ db }: FeedNeeds, { cutId, language }: Named): Promise<readonly Cue[]> => {
  const track = await findCaptions(db, cutId, language);
  return track?.cues ?? captionsFromSentences(await listSentences(db, cutId), language).cues;
};

const isPodcastFile = (name: string): name is keyof typeof podcastFiles => Object.hasOwn(podcastFiles, name);

/** A file of a published episode, or null: whether there is an unpublished one is not told. */
export const podcastFile = async (
  needs: FeedNeeds,
  recordingId: string,
  name: string,
): Promise<FeedFile | null> => {
  if (!isPodcastFile(name)) return null;
  const episode = await findPublicEpisode(needs.db, recordingId, await siteDay(needs.db, needs.clock));
  if (episode === null || episode.cutId === null || episode.enclosure === null) return null;
  const { title, language, cutId } = episode;
  return await podcastFiles[name](needs, { title, language, cutId });
};

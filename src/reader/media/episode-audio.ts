import { isId } from "../../kit/id.ts";
import { findPublicEpisode } from "../../newsroom/podcast/episode.store.ts";
import { siteDay } from "../../newsroom/site/site-day.ts";
import { fileAnswer, notThere } from "./media-answer.ts";
import type { MediaNeeds } from "./media-needs.ts";

/**
 * Answers /audio/:id/episode.m4a: the file of an episode that listeners' programs fetch, whole or in ranges. The
 * address is the recording's and stays; after another cut it has other bytes and another tag.
 */
export const episodeAudio = async (
  { db, files, clock }: MediaNeeds,
  request: Request,
  recordingId: string,
): Promise<Response> => {
  const episode = isId(recordingId)
    ? await findPublicEpisode(db, recordingId, await siteDay(db, clock))
    : null;
  const enclosure = episode?.enclosure ?? null;
  if (episode === null || enclosure === null) return notThere();
  const answer = await fileAnswer(request, files, {
    key: enclosure.fileKey,
    bytes: enclosure.bytes,
    mediaType: enclosure.mediaType,
    freshSeconds: 300,
  });
  // Players of podcasts on other sites fetch it, too.
  answer.headers.set("access-control-allow-origin", "*");
  answer.headers.set(
    "content-disposition",
    `inline; filename="${episode.slug.replaceAll(/[^\w.-]/g, "-")}.m4a"`,
  );
  return answer;
};

import type { Database, Trx } from "../../platform/database/database.ts";
import { findPublicEpisode } from "./episode.store.ts";
import { findPublicShowById } from "./show.store.ts";
import type { PlaceInShow } from "./show.ts";
import { listSoundBites } from "./sound-bite.store.ts";

/** What a published episode is in its show, on this day (YYYY-MM-DD); null where it is no published episode. */
export const findPlaceInShow = async (
  db: Database | Trx,
  recordingId: string,
  day: string,
): Promise<PlaceInShow | null> => {
  const episode = await findPublicEpisode(db, recordingId, day);
  if (episode === null) return null;
  const [show, bites] = await Promise.all([
    episode.showId === null ? null : findPublicShowById(db, episode.showId),
    episode.cutId === null ? [] : listSoundBites(db, episode.cutId),
  ]);
  return { show, episodeKind: episode.episodeKind, enclosure: episode.enclosure, bites };
};

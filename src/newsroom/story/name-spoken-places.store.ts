import type { Database, Trx } from "../../platform/database/database.ts";
import type { SpokenPlace } from "./same-words.store.ts";

/** What its recording and its cut are called. */
interface PlaceNames {
  readonly recordingId: string;
  readonly title: string;
  readonly label: string;
}

/** Stretches of cuts, with words for each. For staff. */
export const nameSpokenPlaces = async <Place extends SpokenPlace>(
  db: Database | Trx,
  places: readonly Place[],
): Promise<(Place & PlaceNames)[]> => {
  if (places.length === 0) return [];
  const rows = await db
    .selectFrom("cut")
    .innerJoin("recording", "recording.id", "cut.recording_id")
    .select(["cut.id", "cut.label", "cut.recording_id", "recording.title"])
    .where(
      "cut.id",
      "in",
      places.map(({ cutId }) => cutId),
    )
    .execute();
  return places.flatMap((place) => {
    const cut = rows.find(({ id }) => id === place.cutId);
    return cut === undefined
      ? []
      : [{ ...place, recordingId: cut.recording_id, title: cut.title, label: cut.label }];
  });
};

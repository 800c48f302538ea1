import { sql } from "kysely";
import { isWithheldMoment } from "../../newsroom/moment/withheld.ts";
import { isPublicPerson } from "../../newsroom/person/person.store.ts";
import { isPublicShow } from "../../newsroom/podcast/show.store.ts";
import { isPublic } from "../../newsroom/recording/public.ts";
import { isPublicSeries } from "../../newsroom/series/series.store.ts";
import { isPublicStory } from "../../newsroom/story/public-story.ts";
import type { Database } from "../../platform/database/database.ts";

export interface PublicPicture {
  readonly id: string;
  readonly fileKey: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture that stands on some public page: the poster of a published recording or of its current cut, a portrait of
 * somebody who is known to the public, a topic's or a series’ picture, a funder's or a partner's mark, the still of a moment that has its page, a picture that a published story shows as it stands now. One that belongs to unpublished work alone is null, as one that never was.
 */
export const findPublicPicture = async (db: Database, id: string): Promise<PublicPicture | null> => {
  const row = await db
    .selectFrom("picture")
    .select(["picture.id", "picture.file_key", "picture.width", "picture.height"])
    .where("picture.id", "=", id)
    .where((of) =>
      of.or([
        of.exists(
          of
            .selectFrom("recording")
            .leftJoin("cut", "cut.id", "recording.current_cut_id")
            .select(sql`1`.as("one"))
            .where(isPublic())
            .where((on) =>
              on.or([
                on("recording.poster_picture_id", "=", on.ref("picture.id")),
                on("cut.poster_picture_id", "=", on.ref("picture.id")),
              ]),
            ),
        ),
        of.exists(
          of
            .selectFrom("moment")
            .innerJoin("recording", "recording.id", "moment.recording_id")
            .innerJoin("cut", "cut.id", "moment.cut_id")
            .select(sql`1`.as("one"))
            .whereRef("moment.still_picture_id", "=", "picture.id")
            .where("moment.withdrawn_at", "is", null)
            .where((on) => on.not(isWithheldMoment()))
            .where("cut.state", "=", "ready")
            .where(isPublic()),
        ),
        of.exists(
          of
            .selectFrom("show")
            .select(sql`1`.as("one"))
            .whereRef("show.picture_id", "=", "picture.id")
            .where(isPublicShow()),
        ),
        of.exists(
          of
            .selectFrom("person")
            .select(sql`1`.as("one"))
            .whereRef("person.picture_id", "=", "picture.id")
            .where(isPublicPerson()),
        ),
        of.exists(
          of
            .selectFrom("topic")
            .select(sql`1`.as("one"))
            .whereRef("topic.picture_id", "=", "picture.id"),
        ),
        of.exists(
          of
            .selectFrom("series")
            .select(sql`1`.as("one"))
            .whereRef("series.picture_id", "=", "picture.id")
            .where(isPublicSeries()),
        ),
        of.exists(
          of
            .selectFrom("funder")
            .select(sql`1`.as("one"))
            .whereRef("funder.mark_picture_id", "=", "picture.id"),
        ),
        of.exists(
          of
            .selectFrom("menu_entry")
            .select(sql`1`.as("one"))
            .whereRef("menu_entry.picture_id", "=", "picture.id"),
        ),
        of.exists(
          of
            .selectFrom("story_use")
            .innerJoin("story", "story.published_revision_id", "story_use.revision_id")
            .innerJoin("story_revision", "story_revision.id", "story_use.revision_id")
            .select(sql`1`.as("one"))
            .whereRef("story_use.picture_id", "=", "picture.id")
            .where(isPublicStory()),
        ),
      ]),
    )
    .executeTakeFirst();
  return row === undefined
    ? null
    : { id: row.id, fileKey: row.file_key, width: row.width, height: row.height };
};

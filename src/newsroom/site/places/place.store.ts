import { sql } from "kysely";
import type { Database, Trx } from "../../../platform/database/database.ts";
import type { FrontPlace } from "./place.ts";

/**
 * What is placed and not cleared, standing or ahead at this instant: whether or not it is public. A page shows of it only
 * what the public reads of cards find.
 */
export const listFrontPlaces = async (db: Database | Trx, now: Date): Promise<FrontPlace[]> => {
  const { rows } = await sql<FrontPlace>`
    select place.id, place.shelf, place.position, place.first_at as "firstAt", place.last_at as "lastAt",
      place.placed_at as "placedAt", staff.handle as "placedBy",
      coalesce(place.recording_id, place.story_id, place.show_id) as "workId",
      case when place.story_id is not null then 'story' when place.show_id is not null then 'podcast' else recording.kind end as kind,
      coalesce(recording.slug, story.slug, show.slug) as slug,
      coalesce(recording.title, ${headline}, show.title) as title
    from front_place as place
      left join recording on recording.id = place.recording_id
      left join story on story.id = place.story_id
      left join show on show.id = place.show_id
      left join staff on staff.id = place.placed_by
    where place.cleared_at is null and (place.last_at is null or place.last_at > ${now})
    order by place.shelf, place.position, place.placed_at desc, place.id`.execute(db);
  return rows;
};

const headline = sql`(select content ->> 'headline' from story_revision where story_revision.id = coalesce(story.published_revision_id, story.draft_revision_id))`;

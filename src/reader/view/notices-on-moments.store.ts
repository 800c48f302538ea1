import { findAnchors } from "../../newsroom/moment/find-anchors.store.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { listNoticesOnMoments } from "../../newsroom/notice/notices-on-moments.store.ts";
import type { Database } from "../../platform/database/database.ts";
import { isOfParts, type PlacedNotice, placeOn, type Stretch } from "./player-notice.ts";

/** What the newsroom says on what these moments play, by the moments' ids, each the oldest first. */
export const readNoticesOnMoments = async (
  db: Database,
  moments: readonly (Stretch & { readonly id: string })[],
): Promise<ReadonlyMap<string, readonly PlacedNotice[]>> => {
  const byId = new Map(moments.map((moment) => [moment.id, moment]));
  const found = (await listNoticesOnMoments(db, [...byId.keys()])).filter(({ notice }) => isOfParts(notice));
  const touched = new Set(found.flatMap(({ momentIds }) => momentIds));
  const anchors = await findAnchors(db, [...touched]);
  return new Map(
    [...touched].flatMap((id) => {
      const moment = byId.get(id);
      if (moment === undefined) return [];
      const anchor = anchors.get(id) ?? null;
      const placed = found
        .filter(({ momentIds }) => momentIds.includes(id))
        .map(({ notice }) => placedOn(notice, moment, anchor));
      return [[id, placed] as const];
    }),
  );
};

/** Where it cannot be placed exactly it is about all of it. */
const placedOn = (notice: Notice, moment: Stretch, anchor: Stretch | null): PlacedNotice => {
  const { start, end } = placeOn(notice.span, moment, anchor) ?? moment;
  return { notice, start, end };
};

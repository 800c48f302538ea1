import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { type By, change, unchanged } from "../../staff/change.ts";
import { frontKey } from "../../staff/keys.ts";
import { lastPosition, type Shelf } from "./place.ts";
import { listFrontPlaces } from "./place.store.ts";

/**
 * Puts what is placed on a shelf into this order. What stood there is kept as it was: a place that moves is taken back and
 * made anew, with the same work and time. Refused: an order that leaves out a place, or has one that is not there.
 */
export const arrangeShelf = async (
  by: By,
  clock: Clock,
  shelf: Shelf,
  placeIds: readonly string[],
): Promise<Result<null>> =>
  await change(by, "front.edit", async (trx) => {
    const now = clock();
    await trx
      .selectFrom("front_place")
      .select("id")
      .where("shelf", "=", shelf)
      .where("cleared_at", "is", null)
      .orderBy("id")
      .forUpdate()
      .execute();
    const standing = (await listFrontPlaces(trx, now)).filter((place) => place.shelf === shelf);
    if (
      standing
        .map(({ id }) => id)
        .toSorted()
        .join() !== placeIds.toSorted().join()
    )
      return fail("The shelf holds something else by now. Look at how it stands.");
    const positions = new Map(standing.map(({ id, position }) => [id, position]));
    const moved = placeIds
      .map((id, at) => ({ id, position: Math.min(at + 1, lastPosition) }))
      .filter(({ id, position }) => positions.get(id) !== position);
    if (moved.length === 0) return unchanged(null);
    for (const { id, position } of moved) await moveTo(trx, by, now, id, position);
    return ok({
      value: null,
      audit: {
        action: "front.arranged",
        subject: "front_place",
        subjectId: shelf,
        before: { order: standing.map(({ kind, slug }) => `${kind}/${slug}`) },
        after: { order: placeIds.flatMap((id) => named(standing, id)) },
      },
      keys: [frontKey],
    });
  });

const named = (
  standing: readonly { readonly id: string; readonly kind: string; readonly slug: string }[],
  id: string,
): string[] => standing.filter((one) => one.id === id).map(({ kind, slug }) => `${kind}/${slug}`);

const moveTo = async (trx: Trx, by: By, now: Date, id: string, position: number): Promise<void> => {
  const row = await trx
    .updateTable("front_place")
    .set({ cleared_at: now, cleared_by: by.actor.staffId })
    .where("id", "=", id)
    .returning(["shelf", "recording_id", "story_id", "show_id", "first_at", "last_at"])
    .executeTakeFirstOrThrow();
  await trx
    .insertInto("front_place")
    .values({ ...row, id: newId(), position, placed_at: now, placed_by: by.actor.staffId })
    .execute();
};

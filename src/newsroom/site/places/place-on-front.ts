import { newId } from "../../../kit/id.ts";
import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { type By, change } from "../../staff/change.ts";
import { frontKey } from "../../staff/keys.ts";
import { holds, lastPosition, type PlacedKind, placedKinds, type Shelf } from "./place.ts";

export interface NewPlace {
  readonly shelf: Shelf;
  /** "film/the-lights-left-on", "story/…", "podcast/…": as its address has it. */
  readonly work: string;
  /** From 1; the first when not said. */
  readonly position?: number;
  /** Now when not said. */
  readonly firstAt?: Date;
  /** Without it the place stands until it is cleared. */
  readonly lastAt?: Date;
}

/**
 * Puts a work on the front page for the time [firstAt, lastAt); its id. What is not published may be placed: it shows from
 * the day on which it is. Refused: what the shelf does not hold, and a time that is over.
 */
export const placeOnFront = async (by: By, clock: Clock, input: NewPlace): Promise<Result<string>> =>
  await change(by, "front.edit", async (trx) => {
    const now = clock();
    const { shelf, position = 1, firstAt = now, lastAt = null } = input;
    const work = await findPlaced(trx, input.work);
    if (work === null) return fail(`There is no “${input.work}”. Say film/…, story/… or podcast/….`);
    if (!holds[shelf].includes(work.kind))
      return fail(`“${shelf}” holds no ${work.kind}, but: ${holds[shelf].join(", ")}.`);
    if (!Number.isInteger(position) || position < 1 || position > lastPosition)
      return fail(`A position is a number from 1 to ${lastPosition}.`);
    if (lastAt !== null && (lastAt <= firstAt || lastAt <= now))
      return fail("The end is not after the beginning, or is over.");
    const id = newId();
    await trx
      .insertInto("front_place")
      .values({
        id,
        shelf,
        position,
        ...work.column,
        first_at: firstAt,
        last_at: lastAt,
        placed_at: now,
        placed_by: by.actor.staffId,
      })
      .execute();
    return ok({
      value: id,
      audit: {
        action: "front.placed",
        subject: "front_place",
        subjectId: id,
        after: {
          shelf,
          position,
          work: input.work,
          from: firstAt.toISOString(),
          to: lastAt?.toISOString() ?? null,
        },
      },
      keys: [frontKey],
    });
  });

/** Takes a place back before its time is over. Refused: one that is not there, or was cleared. */
export const clearPlace = async (by: By, clock: Clock, placeId: string): Promise<Result<null>> =>
  await change(by, "front.edit", async (trx) => {
    const row = await trx
      .selectFrom("front_place")
      .select(["shelf", "position"])
      .where("id", "=", placeId)
      .where("cleared_at", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) return fail(`There is no place “${placeId}”. See: newsreel front list`);
    await trx
      .updateTable("front_place")
      .set({ cleared_at: clock(), cleared_by: by.actor.staffId })
      .where("id", "=", placeId)
      .execute();
    return ok({
      value: null,
      audit: { action: "front.cleared", subject: "front_place", subjectId: placeId, before: row },
      keys: [frontKey],
    });
  });

interface Placed {
  readonly kind: PlacedKind;
  readonly column: { readonly recording_id?: string; readonly story_id?: string; readonly show_id?: string };
}

const findPlaced = async (trx: Trx, text: string): Promise<Placed | null> => {
  const [, named = "", slug = ""] = /^\/?([a-z]+)\/([^\s/]+)\/?$/.exec(text) ?? [];
  const kind = placedKinds.find((one) => one === named);
  if (kind === undefined) return null;
  if (kind === "story") {
    const id = await idOf(trx, "story", slug);
    return id === null ? null : { kind, column: { story_id: id } };
  }
  if (kind === "podcast") {
    const id = await idOf(trx, "show", slug);
    return id === null ? null : { kind, column: { show_id: id } };
  }
  const row = await trx
    .selectFrom("recording")
    .select("id")
    .where("kind", "=", kind)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row === undefined ? null : { kind, column: { recording_id: row.id } };
};

const idOf = async (trx: Trx, table: "story" | "show", slug: string): Promise<string | null> =>
  (await trx.selectFrom(table).select("id").where("slug", "=", slug).executeTakeFirst())?.id ?? null;

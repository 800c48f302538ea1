import { fail, ok, type Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { episodesOfShowKey, pictureKey, recordingKey, showKey, showsKey } from "../staff/keys.ts";
import { checkPicture } from "./add-show.ts";
import { lacking, tidyShow } from "./check-show.ts";
import { findShow } from "./show.store.ts";
import { showColumns } from "./show-columns.ts";
import type { Show, ShowFields } from "./show.ts";

/** Changes what is given. Refused: another address for a published show, a field that directories would not take. */
export const editShow = async (by: By, showId: string, patch: Partial<ShowFields>): Promise<Result<null>> =>
  await change(by, "podcast.edit", async (trx) => {
    const before = await lockShow(trx, showId);
    if (before === null) return fail("There is no such show.");
    const tidy = tidyShow(patch);
    if (!tidy.ok) return tidy;
    const changed = Object.fromEntries(
      Object.entries(tidy.value).filter(
        ([name, value]) =>
          value !== undefined && JSON.stringify(value) !== JSON.stringify(before[name as keyof Show]),
      ),
    ) as Partial<ShowFields>;
    if (Object.keys(changed).length === 0) return unchanged(null);
    const refusal = await refuse(trx, before, changed);
    if (refusal !== null) return fail(refusal);
    await trx
      .updateTable("show")
      .set({ ...showColumns(changed), updated_at: new Date() })
      .where("id", "=", showId)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "show.changed",
        subject: "show",
        subjectId: showId,
        before: Object.fromEntries(Object.keys(changed).map((name) => [name, before[name as keyof Show]])),
        after: changed,
      },
      keys: await keysOfShow(trx, showId),
    });
  });

export const lockShow = async (trx: Trx, showId: string): Promise<Show | null> => {
  await trx.selectFrom("show").select("id").where("id", "=", showId).forUpdate().execute();
  return await findShow(trx, showId);
};

const refuse = async (trx: Trx, before: Show, changed: Partial<ShowFields>): Promise<string | null> => {
  if (changed.slug !== undefined && before.publishedAt !== null)
    return "A show keeps its address once it is published: programs follow its feed there.";
  if (changed.slug !== undefined && (await findShow(trx, changed.slug)) !== null)
    return `There is a show “${changed.slug}” already.`;
  const picture = await checkPicture(trx, changed.pictureId);
  if (!picture.ok) return picture.problem;
  if (before.publishedAt === null) return null;
  const missing = lacking(
    { ...before, ...changed },
    changed.pictureId === null ? null : (before.picture ?? { width: 0, height: 0, alt: "" }),
  );
  return missing.length === 0
    ? null
    : `“${before.title}” is published and cannot be without ${missing.join(", ")}.`;
};

/** Shows the show to the public: its page and its feed; one that was taken off comes back. Refused while something is missing. */
export const publishShow = async (by: By, showId: string): Promise<Result<null>> =>
  await change(by, "recording.publish", async (trx) => {
    const show = await lockShow(trx, showId);
    if (show === null) return fail("There is no such show.");
    const { publishedAt, withdrawnAt } = show;
    if (publishedAt !== null && withdrawnAt === null) return unchanged(null);
    const missing = lacking(show, show.picture);
    if (missing.length > 0) return fail(`“${show.title}” still needs ${missing.join(", ")}.`);
    const now = new Date();
    await trx
      .updateTable("show")
      .set({ published_at: publishedAt ?? now, withdrawn_at: null, withdrawn_reason: "", updated_at: now })
      .where("id", "=", showId)
      .execute();
    return ok({
      value: null,
      audit: {
        action: "show.published",
        subject: "show",
        subjectId: showId,
        before: { publishedAt, withdrawnAt },
        after: { publishedAt: publishedAt ?? now, withdrawnAt: null },
      },
      keys: await keysOfShow(trx, showId),
    });
  });

/** Its own pages, the list of shows, and its episodes, which say what show they are of. */
export const keysOfShow = async (trx: Trx, showId: string): Promise<string[]> => {
  const [episodes, show] = await Promise.all([
    trx.selectFrom("recording").select("id").where("show_id", "=", showId).execute(),
    trx.selectFrom("show").select("picture_id").where("id", "=", showId).executeTakeFirst(),
  ]);
  const picture = show?.picture_id ?? null;
  return [
    showKey(showId),
    episodesOfShowKey(showId),
    showsKey,
    ...(picture === null ? [] : [pictureKey(picture)]),
    ...episodes.map(({ id }) => recordingKey(id)),
  ];
};

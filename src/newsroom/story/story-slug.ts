import { fail, ok, type Result } from "../../kit/result.ts";
import { freeSlug, slugify } from "../../kit/slug.ts";
import type { Trx } from "../../platform/database/database.ts";

export const storyPath = (slug: string): string => `/story/${slug}`;

/**
 * The slug asked for, or one of the headline's words. Refused: one that is not made for addresses, one that another
 * story has, or had while it was live.
 * @param storyId the story that asks; null for one that is yet to be made
 */
export const chooseSlug = async (
  trx: Trx,
  { storyId, asked, headline }: { storyId: string | null; asked: string | undefined; headline: string },
): Promise<Result<string>> => {
  // Two stories of one headline that are made at once would else choose the same.
  await trx.selectNoFrom((of) => of.fn("pg_advisory_xact_lock", [of.val(slugLock)]).as("held")).execute();
  if (asked !== undefined) {
    if (asked === "" || slugify(asked) !== asked)
      return fail(`“${asked}” cannot be part of an address: small letters, digits and hyphens.`);
    return (await takenAmong(trx, storyId, asked)).has(asked)
      ? fail(`“${asked}” belongs to another story, or did when that was live. Choose another address.`)
      : ok(asked);
  }
  const slug = slugify(headline) || "story";
  return ok(freeSlug(slug, await takenAmong(trx, storyId, slug)));
};

/** Any number; every choice of a story's slug takes this lock. */
const slugLock = 7_307_001;

/** The slugs that are taken and begin as this one does. */
const takenAmong = async (trx: Trx, storyId: string | null, slug: string): Promise<ReadonlySet<string>> => {
  const standing = await trx
    .selectFrom("story")
    .select("slug")
    .where((of) => of.fn<boolean>("starts_with", ["slug", of.val(slug)]))
    .$if(storyId !== null, (query) => query.where("id", "<>", storyId ?? ""))
    .execute();
  const live = await trx
    .selectFrom("address")
    .select("path")
    .where((of) => of.fn<boolean>("starts_with", ["path", of.val(storyPath(slug))]))
    .$if(storyId !== null, (query) =>
      query.where((of) => of.or([of("story_id", "is", null), of("story_id", "<>", storyId ?? "")])),
    )
    .execute();
  return new Set([
    ...standing.map((row) => row.slug),
    ...live.map(({ path }) => path.slice(storyPath("").length)),
  ]);
};

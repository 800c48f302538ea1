import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import type { Trx } from "../../platform/database/database.ts";
import { findPicture } from "../picture/picture.store.ts";
import { type By, change } from "../staff/change.ts";
import { showKey } from "../staff/keys.ts";
import { problemInPicture, tidyShow } from "./check-show.ts";
import { podcastGuid } from "./guid.ts";
import { showFeedPath } from "./paths.ts";
import { findShow } from "./show.store.ts";
import { showColumns } from "./show-columns.ts";
import type { Show, ShowFields } from "./show.ts";

export interface NewShow extends Partial<ShowFields> {
  readonly title: string;
}

/**
 * Adds a show that nobody sees yet.
 * @param publicUrl the site's address, without a slash at its end: the show's guid is made of its feed's address
 */
export const addShow = async (by: By, publicUrl: string, input: NewShow): Promise<Result<Show>> =>
  await change(by, "podcast.edit", async (trx) => {
    const slug = input.slug ?? slugify(input.title);
    if (slug === "") return fail("A show needs a title with letters or digits.");
    const tidy = tidyShow({ ...input, slug });
    if (!tidy.ok) return tidy;
    if ((await findShow(trx, slug)) !== null) return fail(`There is a show “${slug}” already.`);
    const picture = await checkPicture(trx, input.pictureId);
    if (!picture.ok) return picture;
    const id = newId();
    const guid = podcastGuid(publicUrl + showFeedPath(slug));
    await trx
      .insertInto("show")
      .values({ ...showColumns(tidy.value), id, slug, title: tidy.value.title, guid })
      .execute();
    const show = await findShow(trx, id);
    if (show === null) throw new Error("The show that was just written is not there");
    return ok({
      value: show,
      audit: { action: "show.added", subject: "show", subjectId: id, after: { ...tidy.value, guid } },
      // Nobody sees it yet.
      keys: [showKey(id)],
    });
  });

/** The picture is there, and as directories ask for it. */
export const checkPicture = async (trx: Trx, pictureId: string | null | undefined): Promise<Result<null>> => {
  if (pictureId === null || pictureId === undefined) return ok(null);
  const picture = await findPicture(trx, pictureId);
  if (picture === null) return fail(`There is no picture “${pictureId}”. See: newsreel picture list`);
  const problem = problemInPicture(picture);
  return problem === null ? ok(null) : fail(problem);
};

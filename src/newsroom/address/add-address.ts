import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { keepAddress } from "../recording/keep-address.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { recordingKey, storyKey } from "../staff/keys.ts";
import { plainPath } from "./plain-path.ts";

export interface AddAddress {
  /** A path, with its query where that is part of it: "/?p=123". */
  readonly path: string;
  /** The path of a story or recording ("story/slug"), or of any other page of this site ("/films"). */
  readonly to: string;
}

/**
 * Gives an address that was live elsewhere (in an older system) to a work or page of this site, for ever. Refused: one that
 * has an owner already, a page of this site itself.
 */
export const addAddress = async (by: By, clock: Clock, { path, to }: AddAddress): Promise<Result<null>> =>
  await change(by, "address.change", async (trx) => {
    const [from, target] = [plainPath(path.trim()), plainPath(to.trim())];
    if (from === "/" || from.startsWith("//")) return fail(`“${path}” is no address that can be given away.`);
    if (target.startsWith("//")) return fail(`“${to}” is no path of this site.`);
    if (from === target) return fail("It leads to itself.");
    const work = await findWorkAt(trx, target);
    if (work === null && isWorkPath.test(target)) return fail(`There is nothing at ${target}.`);
    const standing = await trx
      .selectFrom("address")
      .select(["story_id", "recording_id", "to_path"])
      .where("path", "=", from)
      .executeTakeFirst();
    if (standing !== undefined) {
      const same =
        work === null
          ? standing.to_path === target
          : (standing.story_id ?? standing.recording_id) ===
            ("storyId" in work ? work.storyId : work.recordingId);
      return same ? unchanged(null) : fail(`${from} leads elsewhere already, and stays so.`);
    }
    if ((await findWorkAt(trx, from)) !== null) return fail(`${from} is a work's own address.`);
    if (work !== null) await keepAddress(trx, from, work, clock());
    else
      await trx
        .insertInto("address")
        .values({ path: from, to_path: target, first_live_at: clock() })
        .execute();
    return ok({
      value: null,
      audit: { action: "address.added", subject: "address", subjectId: from, after: { to: target } },
      keys:
        work === null ? [] : ["storyId" in work ? storyKey(work.storyId) : recordingKey(work.recordingId)],
    });
  });

const isWorkPath = /^\/(story|film|interview|episode)\//;

const findWorkAt = async (
  trx: Trx,
  path: string,
): Promise<{ storyId: string } | { recordingId: string } | null> => {
  const [, kind = "", slug = "", ...rest] = path.split("/");
  if (rest.length > 0 || slug === "") return null;
  if (kind === "story") {
    const story = await trx.selectFrom("story").select("id").where("slug", "=", slug).executeTakeFirst();
    return story === undefined ? null : { storyId: story.id };
  }
  const recording = await trx
    .selectFrom("recording")
    .select("id")
    .where("kind", "=", kind)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return recording === undefined ? null : { recordingId: recording.id };
};

import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { recordingKey, storyKey, translationsKey } from "../staff/keys.ts";
import type { Permission } from "../staff/permission.ts";
import { idOf, type Translatable } from "./translation.store.ts";

/** Changing which works are translations is editing them. */
const permissionFor = (work: Translatable): Permission =>
  "storyId" in work ? "story.edit" : "recording.edit";

/**
 * Says that a work is the translation of another one: they are linked to each other, and to whatever either was linked to.
 * Refused: works of different kinds, two of one language in a group, two originals.
 * @param translation what was made from `original`
 */
export const linkTranslation = async (
  by: By,
  original: Translatable,
  translation: Translatable,
): Promise<Result<null>> =>
  await change(by, permissionFor(original), async (trx) => {
    if (idOf(original) === idOf(translation)) return fail("A work is no translation of itself.");
    await trx.selectFrom("translation").select("group_id").orderBy("group_id").forUpdate().execute();
    const works = [await readWork(trx, original), await readWork(trx, translation)];
    const [first, second] = works;
    if (first === null || second === null || first === undefined || second === undefined)
      return fail("There is no such work.");
    if (first.kind !== second.kind)
      return fail(
        `One is a ${first.kind}, the other a ${second.kind}: they are no translations of one another.`,
      );
    const [group, other] = [await groupOf(trx, original), await groupOf(trx, translation)];
    if (group !== null && group === other) return unchanged(null);
    if (other !== null) return fail(`“${second.title}” is linked to others already: unlink it first.`);
    const members = group === null ? [first] : await membersOf(trx, group);
    const same = members.find(({ language }) => language === second.language);
    if (same !== undefined)
      return fail(`“${same.title}” is in the same language as “${second.title}” (${second.language}).`);
    const groupId = group ?? newId();
    if (group === null) await insert(trx, { groupId, work: original, isOriginal: true });
    await insert(trx, { groupId, work: translation, isOriginal: false });
    const all = [...members, second];
    return ok({
      value: null,
      audit: {
        action: "translation.added",
        subject: first.kind === "story" ? "story" : "recording",
        subjectId: idOf(translation),
        after: { original: idOf(original), group: all.map(({ id }) => id) },
      },
      keys: keysOf(all),
    });
  });

/** Takes a work out of its group; one that stays alone then is in none. */
export const unlinkTranslation = async (by: By, work: Translatable): Promise<Result<null>> =>
  await change(by, permissionFor(work), async (trx) => {
    await trx.selectFrom("translation").select("group_id").orderBy("group_id").forUpdate().execute();
    const group = await groupOf(trx, work);
    if (group === null) return unchanged(null);
    const members = await membersOf(trx, group);
    const alone = members.length <= 2;
    const removed = alone ? members : members.filter(({ id }) => id === idOf(work));
    const ids = removed.map(({ id }) => id);
    await trx
      .deleteFrom("translation")
      .where("group_id", "=", group)
      .where((of) => of.or([of("story_id", "in", ids), of("recording_id", "in", ids)]))
      .execute();
    return ok({
      value: null,
      audit: {
        action: "translation.removed",
        subject: "storyId" in work ? "story" : "recording",
        subjectId: idOf(work),
        before: { group: members.map(({ id }) => id) },
        after: { group: alone ? [] : members.filter(({ id }) => id !== idOf(work)).map(({ id }) => id) },
      },
      keys: keysOf(members),
    });
  });

interface Member {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly language: string;
}

const readWork = async (trx: Trx, work: Translatable): Promise<Member | null> => {
  if ("recordingId" in work) {
    const row = await trx
      .selectFrom("recording")
      .select(["id", "kind", "title", "language"])
      .where("id", "=", work.recordingId)
      .executeTakeFirst();
    return row ?? null;
  }
  const row = await trx
    .selectFrom("story")
    .innerJoin("story_revision", (join) =>
      join.on((of) =>
        of(
          "story_revision.id",
          "=",
          of.fn.coalesce("story.published_revision_id", "story.draft_revision_id"),
        ),
      ),
    )
    .select(["story.id", "story_revision.headline as title", "story_revision.language"])
    .where("story.id", "=", work.storyId)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, kind: "story" };
};

const groupOf = async (trx: Trx, work: Translatable): Promise<string | null> => {
  const row = await trx
    .selectFrom("translation")
    .select("group_id")
    .where("storyId" in work ? "story_id" : "recording_id", "=", idOf(work))
    .executeTakeFirst();
  return row?.group_id ?? null;
};

const membersOf = async (trx: Trx, group: string): Promise<Member[]> => {
  const rows = await trx
    .selectFrom("translation")
    .select(["story_id", "recording_id"])
    .where("group_id", "=", group)
    .execute();
  const members: Member[] = [];
  for (const { story_id: storyId, recording_id: recordingId } of rows) {
    const work = storyId !== null ? { storyId } : recordingId !== null ? { recordingId } : null;
    const member = work === null ? null : await readWork(trx, work);
    if (member !== null) members.push(member);
  }
  return members;
};

interface Insert {
  readonly groupId: string;
  readonly work: Translatable;
  readonly isOriginal: boolean;
}

const insert = async (trx: Trx, { groupId, work, isOriginal }: Insert): Promise<void> => {
  await trx
    .insertInto("translation")
    .values({
      group_id: groupId,
      is_original: isOriginal,
      ...("storyId" in work ? { story_id: work.storyId } : { recording_id: work.recordingId }),
    })
    .execute();
};

const keysOf = (works: readonly Member[]): string[] =>
  works.flatMap(({ id, kind }) => [translationsKey(id), kind === "story" ? storyKey(id) : recordingKey(id)]);

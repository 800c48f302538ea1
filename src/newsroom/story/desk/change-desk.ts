import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { type By, change, type Done, unchanged, writeAudit } from "../../staff/change.ts";
import { storyDraftKey } from "../../staff/keys.ts";
import { announce } from "../../../platform/outbox.ts";
import { checkDesk } from "./check-desk.store.ts";
import { columnsOf, differenceOf } from "./desk-columns.ts";
import type { DeskChange } from "./desk-facts.ts";
import { mayHandOn } from "./hand-on.ts";
import { toldOfWork } from "./told-of-work.ts";

/** Somebody else changed it since it was read. */
export interface StaleDesk {
  readonly kind: "stale-desk";
  /** The version that stands now. */
  readonly version: number;
  readonly problem: string;
}

export interface ChangeDesk {
  readonly storyId: string;
  readonly change: DeskChange;
  /** The version that the change was made from; left out, whatever stands. */
  readonly version?: number;
}

/**
 * Moves work on a story on: its stage, whose it is, when it is due, whom it waits for. No revision and nothing that readers
 * see is touched. Whoever is given it or waited for is told.
 */
export const changeDesk = async (by: By, asked: ChangeDesk): Promise<Result<null, string | StaleDesk>> =>
  await change<null, StaleDesk>(by, "story.move", async (trx) => {
    const allowed = await checkDesk(trx, asked.change);
    return allowed.ok ? await changeOne(trx, by, asked) : allowed;
  });

export interface ChangeManyDesks {
  readonly storyIds: readonly string[];
  readonly change: DeskChange;
}

/** The same for many stories, all or none. @returns how many stand otherwise than before */
export const changeManyDesks = async (
  by: By,
  { storyIds, change: wanted }: ChangeManyDesks,
): Promise<Result<number>> =>
  await change<number>(by, "story.move", async (trx) => {
    const allowed = await checkDesk(trx, wanted);
    if (!allowed.ok) return allowed;
    let changed = 0;
    // In one order for everybody: two who change the same stories do not wait for each other.
    for (const storyId of [...new Set(storyIds)].toSorted()) {
      const done = await changeOne(trx, by, { storyId, change: wanted });
      if (!done.ok) return fail(typeof done.problem === "string" ? done.problem : done.problem.problem);
      if (done.value.audit === null) continue;
      changed += 1;
      await writeAudit(trx, by, done.value.audit);
      await announce(trx, done.value.audit.action, [...done.value.keys], { id: storyId });
    }
    return unchanged(changed);
  });

const changeOne = async (
  trx: Trx,
  by: By,
  { storyId, change: wanted, version }: ChangeDesk,
): Promise<Result<Done<null>, string | StaleDesk>> => {
  const row = await trx
    .selectFrom("story")
    .selectAll()
    .where("id", "=", storyId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return fail("There is no such story.");
  const allowed = mayHandOn(by.actor, row.stage, wanted);
  if (!allowed.ok) return allowed;
  if (version !== undefined && version !== row.desk_version) {
    const problem = "Somebody else has moved this story meanwhile. Look how it stands now, then change it.";
    return fail({ kind: "stale-desk", version: row.desk_version, problem });
  }
  const difference = differenceOf(row, columnsOf(wanted));
  if (difference === null) return unchanged(null);
  if ("stage" in difference.after && row.state !== "draft")
    return fail(
      `“${row.slug}” is ${row.state}: its place on the board follows from that. Change its owner, day or whom it waits for.`,
    );
  await trx
    .updateTable("story")
    .set({ ...difference.after, desk_version: row.desk_version + 1 })
    .where("id", "=", storyId)
    .execute();
  await toldOfWork(trx, by, { storyId, row, after: difference.after });
  return ok({
    value: null,
    audit: { action: "story.desk", subject: "story", subjectId: storyId, ...difference },
    keys: [storyDraftKey(storyId)],
  });
};

import type { Database, Trx } from "../../platform/database/database.ts";

export type BlockAnswer = "handed" | "kept" | "taken" | "withdrawn";

/** Somebody asks whoever writes in a block to let them write there. */
export interface BlockQuestion {
  readonly id: string;
  readonly storyId: string;
  readonly blockId: string;
  readonly asker: { readonly staffId: string; readonly name: string; readonly tab: string };
  readonly holder: { readonly staffId: string; readonly name: string; readonly tab: string };
  readonly askedAt: Date;
  readonly answer: BlockAnswer | null;
}

/** Milliseconds for which a block that was given stays so, while whoever has it is in it. */
const remembered = 30 * 60_000;

/** Questions of a story that matter still, the last first. */
export const recentQuestions = async (db: Database, storyId: string, now: Date): Promise<BlockQuestion[]> => {
  const rows = await questionRows(db)
    .where("story_id", "=", storyId)
    .where("asked_at", ">", new Date(now.getTime() - remembered))
    .orderBy("asked_at", "desc")
    .orderBy("block_question.id")
    .limit(50)
    .execute();
  return rows.map(readQuestion);
};

/** Held for this transaction: it is answered once. */
export const findQuestion = async (
  trx: Trx,
  storyId: string,
  questionId: string,
): Promise<BlockQuestion | null> => {
  const row = await questionRows(trx)
    .where("block_question.id", "=", questionId)
    .where("story_id", "=", storyId)
    .forUpdate("block_question")
    .executeTakeFirst();
  return row === undefined ? null : readQuestion(row);
};

const questionRows = (db: Database | Trx) =>
  db
    .selectFrom("block_question")
    .innerJoin("staff as asker", "asker.id", "block_question.asked_by")
    .innerJoin("staff as holder", "holder.id", "block_question.holder_id")
    .selectAll("block_question")
    .select(["asker.name as asker_name", "holder.name as holder_name"]);

const readQuestion = (
  row: Awaited<ReturnType<ReturnType<typeof questionRows>["executeTakeFirstOrThrow"]>>,
): BlockQuestion => ({
  id: row.id,
  storyId: row.story_id,
  blockId: row.block_id,
  asker: { staffId: row.asked_by, name: row.asker_name, tab: row.asked_from },
  holder: { staffId: row.holder_id, name: row.holder_name, tab: row.held_from },
  askedAt: row.asked_at,
  answer: row.answer as BlockAnswer | null,
});

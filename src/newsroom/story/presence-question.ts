import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Clock } from "../../platform/clock.ts";
import { type By, change, type Done } from "../staff/change.ts";
import type { Seat } from "./presence.ts";
import { type BlockAnswer, type BlockQuestion, findQuestion } from "./presence-question.store.ts";
import type { Trx } from "../../platform/database/database.ts";

/** Milliseconds after which a block whose writer does not answer may be taken. */
export const answerWithin = 20_000;

interface Ask {
  readonly storyId: string;
  readonly blockId: string;
  /** The window of whoever asks. */
  readonly tab: string;
  /** Whoever writes there now; null: nobody does. */
  readonly holder: Seat | null;
}

/** Asks whoever writes in a block to hand it over. @returns the question's id */
export const askForBlock = async (by: By, clock: Clock, asked: Ask): Promise<Result<string>> =>
  await change<string>(by, "story.edit", async (trx) => {
    const { storyId, blockId, tab, holder } = asked;
    const staffId = by.actor.staffId;
    if (staffId === null) return fail("Whoever asks must be somebody.");
    if (holder === null || holder.tab === tab) return fail("Nobody else writes there now: write on.");
    const now = clock();
    await trx
      .updateTable("block_question")
      .set({ answer: "withdrawn", answered_at: now })
      .where("story_id", "=", storyId)
      .where("asked_from", "=", tab)
      .where("answer", "is", null)
      .execute();
    const id = newId();
    await trx
      .insertInto("block_question")
      .values({
        id,
        story_id: storyId,
        block_id: blockId,
        asked_by: staffId,
        asked_from: tab,
        holder_id: holder.staffId,
        held_from: holder.tab,
        asked_at: now,
      })
      .execute();
    const after = { block: blockId, writer: holder.name };
    return ok({ value: id, audit: lineOf("block.asked", storyId, after), keys: [] });
  });

interface Answer {
  readonly storyId: string;
  readonly questionId: string;
  readonly answer: "handed" | "kept";
}

/** Whoever was asked hands the block over, or goes on writing in it. */
export const answerForBlock = async (by: By, clock: Clock, given: Answer): Promise<Result<null>> =>
  await change<null>(by, "story.edit", async (trx) => {
    const question = await openQuestion(trx, given);
    if (!question.ok) return question;
    if (question.value.holder.staffId !== by.actor.staffId) return fail("Somebody else was asked.");
    return await settle(trx, clock, question.value, given.answer);
  });

/** Takes a block whose writer has not answered for a while. */
export const takeBlock = async (by: By, clock: Clock, taken: Omit<Answer, "answer">): Promise<Result<null>> =>
  await change<null>(by, "story.edit", async (trx) => {
    const question = await openQuestion(trx, taken);
    if (!question.ok) return question;
    const { asker, holder, askedAt } = question.value;
    if (asker.staffId !== by.actor.staffId) return fail("Somebody else has asked for it.");
    if (clock().getTime() - askedAt.getTime() < answerWithin)
      return fail(`${holder.name} may still answer: wait a little.`);
    return await settle(trx, clock, question.value, "taken");
  });

const openQuestion = async (
  trx: Trx,
  { storyId, questionId }: Omit<Answer, "answer">,
): Promise<Result<BlockQuestion>> => {
  const question = await findQuestion(trx, storyId, questionId);
  if (question === null) return fail("There is no such question.");
  return question.answer === null ? ok(question) : fail(answered[question.answer](question));
};

const answered: Record<BlockAnswer, (question: BlockQuestion) => string> = {
  handed: ({ holder }) => `${holder.name} has handed it over.`,
  kept: ({ holder }) => `${holder.name} goes on writing there.`,
  taken: ({ asker }) => `${asker.name} has taken it.`,
  withdrawn: ({ asker }) => `${asker.name} has asked anew.`,
};

const settle = async (
  trx: Trx,
  clock: Clock,
  { id, storyId, blockId, asker, holder }: BlockQuestion,
  answer: Exclude<BlockAnswer, "withdrawn">,
): Promise<Result<Done<null>>> => {
  await trx
    .updateTable("block_question")
    .set({ answer, answered_at: clock() })
    .where("id", "=", id)
    .execute();
  const after = { block: blockId, writer: answer === "kept" ? holder.name : asker.name };
  const before = { block: blockId, writer: holder.name };
  return ok({ value: null, audit: { ...lineOf(`block.${answer}`, storyId, after), before }, keys: [] });
};

const lineOf = (action: string, storyId: string, after: object) => ({
  action,
  subject: "story",
  subjectId: storyId,
  after,
});

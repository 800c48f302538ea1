import { ok } from "../../kit/result.ts";
import { heldBlocks } from "../../newsroom/story/presence-held.ts";
import {
  answerForBlock,
  answerWithin,
  askForBlock,
  takeBlock,
} from "../../newsroom/story/presence-question.ts";
import { type BlockQuestion, recentQuestions } from "../../newsroom/story/presence-question.store.ts";
import { findStory } from "../../newsroom/story/story.store.ts";
import type { presenceOperations } from "../contract/presence.ts";
import type { Handlers, SignedInCaller } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { missing } from "../refusal.ts";

export const presenceHandlers: Handlers<typeof presenceOperations> = {
  enterStory: async ({ needs, caller, params: { storyId }, body: { block, isWriting, ...body } }) => {
    const story = await findStory(needs.db, storyId);
    if (story === null || story.draftRevisionId === null) return missing("story");
    const { id: staffId, name } = caller.staff;
    const tab = ownTab(caller, body.tab);
    const mayWrite = caller.permissions.has("story.edit");
    await needs.presence.tell({ storyId, tab, staffId, name, block, isWriting: isWriting && mayWrite });
    const { seats, held, questions } = await standing(needs, storyId);
    const others = seats
      .filter((seat) => seat.tab !== tab)
      .map((seat) => ({
        tab: seat.tab,
        staffId: seat.staffId,
        name: seat.name,
        block: seat.block,
        holds: seat.block !== null && held.get(seat.block)?.tab === seat.tab,
      }));
    const asked = questions
      .filter(({ holder, blockId, answer }) => {
        return answer === null && holder.tab === tab && held.get(blockId)?.tab === tab;
      })
      .map(({ id, blockId, asker }) => ({ id, blockId, name: asker.name }));
    const asking = questions.find(({ asker }) => asker.tab === tab);
    return ok({
      draftRevisionId: story.draftRevisionId,
      others,
      asked,
      asking: asking === undefined ? null : askingAnswer(asking, needs.clock()),
    });
  },
  leaveStory: async ({ needs, caller, params }) => {
    await needs.presence.leave({ tab: ownTab(caller, params.tab), storyId: params.storyId });
    return ok(null);
  },
  askForBlock: async ({ needs, caller, by, params: { storyId }, body: { blockId, tab } }) => {
    if ((await findStory(needs.db, storyId)) === null) return missing("story");
    const { held } = await standing(needs, storyId);
    const asked = { storyId, blockId, tab: ownTab(caller, tab), holder: held.get(blockId) ?? null };
    const done = await askForBlock(by, needs.clock, asked);
    return done.ok ? ok({ id: done.value }) : done;
  },
  answerForBlock: async ({ needs, by, params, body }) =>
    await answerForBlock(by, needs.clock, { ...params, ...body }),
  takeBlock: async ({ needs, by, params }) => await takeBlock(by, needs.clock, params),
};

/** A window's name is its person's alone: nobody takes another's place by it. */
const ownTab = ({ staff }: SignedInCaller, tab: string): string => `${staff.id}-${tab}`;

const standing = async ({ db, clock, presence }: ApiNeeds, storyId: string) => {
  const questions = await recentQuestions(db, storyId, clock());
  const seats = presence.inStory(storyId);
  const given = questions
    .filter(({ answer }) => answer === "handed" || answer === "taken")
    .map(({ blockId, asker }) => ({ blockId, tab: asker.tab }));
  return { seats, questions, held: heldBlocks(seats, given) };
};

/** Milliseconds for which what became of a question is told. */
const news = 60_000;

const askingAnswer = ({ id, blockId, holder, answer, askedAt }: BlockQuestion, now: Date) => {
  const age = now.getTime() - askedAt.getTime();
  if (age > news || answer === "withdrawn") return null;
  return { id, blockId, name: holder.name, answer, takeAfter: Math.max(0, answerWithin - age) };
};

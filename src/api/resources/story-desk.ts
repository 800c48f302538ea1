import { ok } from "../../kit/result.ts";
import { isRoleName } from "../../newsroom/staff/permission.ts";
import { type BoardStory, findOnBoard, listBoard } from "../../newsroom/story/desk/board.store.ts";
import { changeDesk, changeManyDesks } from "../../newsroom/story/desk/change-desk.ts";
import type { DeskChange } from "../../newsroom/story/desk/desk-facts.ts";
import { pitchStory } from "../../newsroom/story/desk/pitch-story.ts";
import type { Database } from "../../platform/database/database.ts";
import type { storyDeskOperations } from "../contract/story-desk.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { pageFrom } from "../page-from.ts";
import { missing, refuse } from "../refusal.ts";

const boardAnswer = ({ waiting, ...story }: Omit<BoardStory, "key">) => ({
  ...story,
  waiting:
    waiting === null
      ? null
      : {
          ...waiting,
          role: waiting.role !== null && isRoleName(waiting.role) ? waiting.role : null,
        },
  scheduledAt: story.scheduledAt?.toISOString() ?? null,
  publishedAt: story.publishedAt?.toISOString() ?? null,
  updatedAt: story.updatedAt.toISOString(),
});

const standing = async (db: Database, storyId: string) => {
  const story = await findOnBoard(db, storyId);
  return story === null ? missing("story") : ok(boardAnswer(story));
};

type GivenChange = { readonly [Name in keyof DeskChange]?: DeskChange[Name] | undefined };

export const storyDeskHandlers: Handlers<typeof storyDeskOperations> = {
  listBoard: async ({ needs, caller, query }) => {
    const { waiting, limit, ...filter } = query;
    const waitsFor = waiting === "me" ? { staffId: caller.staff.id, role: caller.staff.role } : undefined;
    const found = await listBoard(needs.db, { ...filter, waitsFor, limit: limit + 1 });
    const page = pageFrom(found, limit, ({ key }) => key);
    return ok({ ...page, items: page.items.map(boardAnswer) });
  },
  readDesk: async ({ needs, params }) => await standing(needs.db, params.storyId),
  changeDesk: async ({ needs, by, params, body, ifMatch }) => {
    if ((await findOnBoard(needs.db, params.storyId)) === null) return missing("story");
    const change = given(body as GivenChange);
    const done = await changeDesk(by, { ...params, change, version: Number(ifMatch) });
    if (done.ok) return await standing(needs.db, params.storyId);
    if (typeof done.problem === "string") return { ok: false, problem: done.problem };
    const { problem, version } = done.problem;
    return refuse("stale", problem, { ifMatch: `"${ifMatch}"`, current: `"${version}"` });
  },
  changeManyDesks: async ({ by, body }) => {
    const change = given(body.change as GivenChange);
    const done = await changeManyDesks(by, { storyIds: body.storyIds, change });
    return done.ok ? ok({ changed: done.value }) : done;
  },
  pitchStory: async ({ needs, by, body }) => {
    const made = await pitchStory(by, needs.clock, body);
    return made.ok ? await standing(needs.db, made.value.storyId) : made;
  },
};

import { ok } from "../../kit/result.ts";
import { addNotice } from "../../newsroom/notice/add-notice.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { listNoticesOf } from "../../newsroom/notice/notice.store.ts";
import { publishWithNotice } from "../../newsroom/notice/publish-with-notice.ts";
import { findStory } from "../../newsroom/story/story.store.ts";
import type { Database } from "../../platform/database/database.ts";
import type { noticeOperations } from "../contract/notice.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing } from "../refusal.ts";
import { storyAnswer, unlessRefused } from "./story-answers.ts";

export const noticeHandlers: Handlers<typeof noticeOperations> = {
  listStoryNotices: async ({ needs, params }) =>
    (await findStory(needs.db, params.storyId)) === null
      ? missing("story")
      : ok(await noticesOf(needs.db, params)),
  addStoryNotice: async ({ needs, by, params, body }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const done = await addNotice(by, needs.clock, { ...given(body), on: params });
    return done.ok ? ok(await noticesOf(needs.db, params)) : done;
  },
  publishWithNotice: async ({ needs, by, params, body }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const amended = { ...params, ...body, notice: given(body.notice) };
    const done = unlessRefused(await publishWithNotice(by, needs.clock, amended));
    if (!done.ok) return done;
    const story = await storyAnswer(needs.db, needs.publicUrl, params.storyId);
    return story === null ? missing("story") : ok(story);
  },
  listRecordingNotices: async ({ needs, params }) =>
    (await hasRecording(needs.db, params.recordingId))
      ? ok(await noticesOf(needs.db, params))
      : missing("recording"),
  addRecordingNotice: async ({ needs, by, params, body }) => {
    if (!(await hasRecording(needs.db, params.recordingId))) return missing("recording");
    const { span, ...said } = body;
    const on = { ...params, ...(span === undefined ? {} : { span }) };
    const done = await addNotice(by, needs.clock, { ...given(said), on });
    return done.ok ? ok(await noticesOf(needs.db, params)) : done;
  },
};

const noticesOf = async (
  db: Database,
  work: { readonly storyId: string } | { readonly recordingId: string },
) => ({ items: (await listNoticesOf(db, work)).map(noticeAnswer) });

const noticeAnswer = (notice: Notice) => ({
  id: notice.id,
  kind: notice.kind,
  weight: notice.weight,
  wasWrong: notice.wasWrong,
  text: notice.text,
  language: notice.language,
  at: notice.at.toISOString(),
  approvedBy: notice.approvedBy,
  span: notice.span === null ? null : { start: notice.span.start, end: notice.span.end },
  revisionBefore: notice.revisionBefore,
  revisionAfter: notice.revisionAfter,
});

const hasRecording = async (db: Database, recordingId: string): Promise<boolean> =>
  (await db.selectFrom("recording").select("id").where("id", "=", recordingId).executeTakeFirst()) !==
  undefined;

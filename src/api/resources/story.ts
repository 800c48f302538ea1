import type { ContentProblem } from "../../content/problem.ts";
import { parseStoryContent } from "../../content/parse-story-content.ts";
import type { StoryContent } from "../../content/story-content.ts";
import { ok, type Result } from "../../kit/result.ts";
import { type ApprovalKind, approveRevision } from "../../newsroom/story/approve-revision.ts";
import { checkGates } from "../../newsroom/story/gates.ts";
import { listDesk } from "../../newsroom/story/list-desk.store.ts";
import { makePreview } from "../../newsroom/story/make-preview.ts";
import { publishStory } from "../../newsroom/story/publish-story.ts";
import { restoreRevision } from "../../newsroom/story/restore-revision.ts";
import { saveStory } from "../../newsroom/story/save-story.ts";
import { scheduleStory, unscheduleStory } from "../../newsroom/story/schedule-story.ts";
import { findRevision, findStory, listRevisions } from "../../newsroom/story/story.store.ts";
import { withdrawStory } from "../../newsroom/story/withdraw-story.ts";
import type { By } from "../../newsroom/staff/change.ts";
import type { storyOperations } from "../contract/story.ts";
import type { Handlers } from "../handler.ts";
import type { ApiNeeds } from "../needs.ts";
import { pageFrom } from "../page-from.ts";
import { missing, refuse, type Refusal } from "../refusal.ts";
import {
  draftAnswer,
  reportAnswer,
  revisionAnswer,
  revisionOf,
  storyAnswer,
  storyRefusal,
  summaryAnswer,
  unlessRefused,
} from "./story-answers.ts";

/** The story as it stands after a change. */
const afterwards = async (
  { db, publicUrl }: ApiNeeds,
  storyId: string,
  done: Result<unknown, string | Refusal>,
) => {
  if (!done.ok) return done;
  const story = await storyAnswer(db, publicUrl, storyId);
  return story === null ? missing("story") : ok(story);
};

const approve =
  (kind: ApprovalKind) =>
  async ({
    needs,
    by,
    params,
    body,
  }: {
    readonly needs: ApiNeeds;
    readonly by: By;
    readonly params: { readonly storyId: string; readonly revisionId: string };
    readonly body: { readonly note: string };
  }) => {
    const { storyId, revisionId } = params;
    if ((await revisionOf(needs.db, storyId, revisionId)) === null) return missing("revision");
    const signed = await approveRevision(by, needs.clock, { revisionId, kind, note: body.note });
    return await afterwards(needs, storyId, signed);
  };

export const storyHandlers: Handlers<typeof storyOperations> = {
  listStories: async ({ needs, query }) => {
    const found = await listDesk(needs.db, { ...query, limit: query.limit + 1 });
    const page = pageFrom(found, query.limit, ({ place }) => place);
    return ok({
      ...page,
      items: page.items.map((story) =>
        Object.assign({}, story, {
          draftRevisionId: story.draftRevisionId ?? "",
          draftNumber: story.number,
          scheduledAt: story.scheduled?.at.toISOString() ?? null,
          publishedAt: story.publishedAt?.toISOString() ?? null,
          updatedAt: story.updatedAt.toISOString(),
        }),
      ),
    });
  },
  createStory: async ({ needs, by, body }) => {
    const content = readContent(body.content);
    if (!content.ok) return content;
    const { slug, note } = body;
    const made = { content: content.value, basedOn: null, note, ...(slug === undefined ? {} : { slug }) };
    return unlessRefused(await saveStory(by, needs.clock, made));
  },
  readStory: async ({ needs, params }) => await afterwards(needs, params.storyId, ok(null)),
  readDraft: async ({ needs, params }) => {
    const story = await findStory(needs.db, params.storyId);
    const draft = story === null ? null : await findRevision(needs.db, story.draftRevisionId ?? "");
    return draft === null ? missing("story") : ok(draftAnswer(draft));
  },
  saveDraft: async ({ needs, by, params, body, ifMatch }) => {
    if ((await findStory(needs.db, params.storyId)) === null) return missing("story");
    const content = readContent(body.content);
    if (!content.ok) return content;
    const write = { storyId: params.storyId, content: content.value, basedOn: ifMatch, note: body.note };
    const done = await saveStory(by, needs.clock, write);
    return done.ok ? done : storyRefusal(done.problem, ifMatch);
  },
  listRevisions: async ({ needs, params }) =>
    ok({ items: (await listRevisions(needs.db, params.storyId)).map(summaryAnswer) }),
  readRevision: async ({ needs, params }) => {
    const revision = await revisionOf(needs.db, params.storyId, params.revisionId);
    return revision === null ? missing("revision") : ok(revisionAnswer(revision));
  },
  restoreRevision: async ({ needs, by, params, body, ifMatch }) => {
    if ((await revisionOf(needs.db, params.storyId, params.revisionId)) === null) return missing("revision");
    const done = await restoreRevision(by, needs.clock, { ...params, basedOn: ifMatch, note: body.note });
    return done.ok ? done : storyRefusal(done.problem, ifMatch);
  },
  readGates: async ({ needs, params, query }) => {
    const at = query.at === undefined ? {} : { at: new Date(query.at) };
    const report = await checkGates(needs.db, needs.clock, { ...params, ...at });
    return report === null ? missing("revision") : ok(reportAnswer(report));
  },
  approveEditor: approve("editor"),
  approveFactChecker: approve("fact-checker"),
  approveLegal: approve("legal"),
  publishStory: async ({ needs, by, params, body }) =>
    await afterwards(
      needs,
      params.storyId,
      unlessRefused(await publishStory(by, needs.clock, { ...params, ...body })),
    ),
  scheduleStory: async ({ needs, by, params, body }) => {
    const schedule = { ...params, ...body, at: new Date(body.at) };
    return await afterwards(
      needs,
      params.storyId,
      unlessRefused(await scheduleStory(by, needs.clock, schedule)),
    );
  },
  unscheduleStory: async ({ needs, by, params }) =>
    await afterwards(needs, params.storyId, await unscheduleStory(by, needs.clock, params.storyId)),
  withdrawStory: async ({ needs, by, params, body }) =>
    await afterwards(needs, params.storyId, await withdrawStory(by, needs.clock, { ...params, ...body })),
  makePreview: async ({ needs, by, params, body }) => {
    const revision = await revisionOf(needs.db, params.storyId, params.revisionId);
    const story = await findStory(needs.db, params.storyId);
    if (revision === null || story === null) return missing("revision");
    const lasts = body.days * 86_400_000;
    const made = await makePreview(by, needs.clock, needs.secret, { revisionId: revision.id, lasts });
    if (!made.ok) return made;
    const { token, expiresAt } = made.value;
    return ok({ url: needs.publicUrl + previewPath(token), expiresAt: expiresAt.toISOString() });
  },
};

const previewPath = (token: string): string => `/preview/${token}`;

/** The editor is told of each place; `more` has them in the content's own way of naming one. */
const readContent = (given: unknown): Result<StoryContent, Refusal> => {
  const parsed = parseStoryContent(given);
  if (parsed.ok) return parsed;
  const problems = parsed.problem;
  const errors = problems.map(({ path, message }) => ({ pointer: pointerOf(path), detail: message }));
  const detail = problems.map(({ path, message }: ContentProblem) => `${path} ${message}`).join("; ");
  return refuse("invalid", detail, { errors, more: { kind: "content", problems } });
};

/** "body.blocks[3].text" → "/content/body/blocks/3/text" */
const pointerOf = (path: string): string =>
  `/content${path === "" ? "" : `/${path.replaceAll(/\[(\d+)\]/g, ".$1").replaceAll(".", "/")}`}`;

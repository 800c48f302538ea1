import { newId } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { contentSha256, toStored } from "../../content/canonical.ts";
import { parseStoryContent } from "../../content/parse-story-content.ts";
import type { StoryContent } from "../../content/story-content.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, type Done, unchanged } from "../staff/change.ts";
import { storyDraftKey } from "../staff/keys.ts";
import { keepRevision } from "./keep-revision.ts";
import { refuseStale } from "./refuse-stale.ts";
import { chooseSlug } from "./story-slug.ts";
import type { StaleWrite } from "./story.ts";
import { findRevision, holdStory } from "./story.store.ts";

export interface SaveStory {
  /** Without it a new story is made. */
  readonly storyId?: string;
  /** Of a new story alone; chosen from its headline when left out. A standing one's is changed by changeSlug. */
  readonly slug?: string;
  readonly content: StoryContent;
  /** The revision that the writer began from: null for a new story. */
  readonly basedOn: string | null;
  /** For colleagues: what was changed. */
  readonly note?: string;
}

export interface SavedStory {
  readonly storyId: string;
  readonly slug: string;
  readonly revisionId: string;
  readonly number: number;
  /** False: it stood so already, and no revision was made. */
  readonly changed: boolean;
}

/**
 * Keeps what was written as a story's next revision, which its draft pointer then names; readers see nothing of it.
 * Refused: content of a wrong shape, a slug that is taken, a write that began from an older revision.
 */
export const saveStory = async (
  by: By,
  clock: Clock,
  save: SaveStory,
): Promise<Result<SavedStory, string | StaleWrite>> =>
  await change<SavedStory, StaleWrite>(
    by,
    "story.edit",
    async (trx) => await saveWithin(trx, by, clock, save),
  );

/** The same inside a larger change. */
export const saveWithin = async (
  trx: Trx,
  by: Pick<By, "actor">,
  clock: Clock,
  save: SaveStory,
): Promise<Result<Done<SavedStory>, string | StaleWrite>> => {
  const parsed = parseStoryContent(toStored(save.content));
  if (!parsed.ok) {
    const problems = parsed.problem.map(({ path, message }) => `  ${path} ${message}`);
    return fail(["The story cannot be kept:", ...problems].join("\n"));
  }
  const whole = { ...save, content: parsed.value };
  return save.storyId === undefined
    ? await saveNew(trx, by, clock, whole)
    : await saveNext(trx, by, clock, whole, save.storyId);
};

const saveNew = async (
  trx: Trx,
  by: Pick<By, "actor">,
  clock: Clock,
  save: SaveStory,
): Promise<Result<Done<SavedStory>>> => {
  if (save.basedOn !== null) return fail("A new story begins from no revision.");
  const slug = await chooseSlug(trx, { storyId: null, asked: save.slug, headline: save.content.headline });
  if (!slug.ok) return slug;
  const storyId = newId();
  const now = clock();
  await trx
    .insertInto("story")
    .values({ id: storyId, slug: slug.value, owner_id: by.actor.staffId, created_at: now, updated_at: now })
    .execute();
  const kept = await keepRevision(trx, by, clock, {
    storyId,
    content: save.content,
    basedOnId: null,
    restoredFromId: null,
    note: save.note ?? "",
  });
  if (!kept.ok) return kept;
  return saved({ storyId, slug: slug.value, ...kept.value, changed: true }, null);
};

const saveNext = async (
  trx: Trx,
  by: Pick<By, "actor">,
  clock: Clock,
  save: SaveStory,
  storyId: string,
): Promise<Result<Done<SavedStory>, string | StaleWrite>> => {
  const story = await holdStory(trx, storyId);
  if (story === null || story.draftRevisionId === null) return fail("There is no such story.");
  if (save.slug !== undefined && save.slug !== story.slug)
    return fail(
      `Its address is “${story.slug}”. Change it first: newsreel story rename ${story.slug} ${save.slug}`,
    );
  const current = await findRevision(trx, story.draftRevisionId);
  if (current === null) throw new Error(`Story ${storyId} has no revision ${story.draftRevisionId}`);
  const answer = { storyId, slug: story.slug };
  // A write that is sent again after a lost answer ends here, whatever it began from: nothing is lost by it.
  if (current.withheldAt === null && current.contentSha256 === contentSha256(save.content))
    return unchanged({ ...answer, revisionId: current.id, number: current.number, changed: false });
  const stale = await refuseStale(trx, current, save.basedOn);
  if (stale !== null) return fail(stale);
  const kept = await keepRevision(trx, by, clock, {
    storyId,
    content: save.content,
    basedOnId: current.id,
    restoredFromId: null,
    note: save.note ?? "",
  });
  if (!kept.ok) return kept;
  return saved({ ...answer, ...kept.value, changed: true }, current.id);
};

const saved = (value: SavedStory, before: string | null): Result<Done<SavedStory>> =>
  ok({
    value,
    audit: {
      action: "story.saved",
      subject: "story",
      subjectId: value.storyId,
      before: { revision: before },
      after: { revision: value.revisionId, number: value.number },
    },
    // No page that readers see is made of a draft; the key is for previews and whoever edits it.
    keys: [storyDraftKey(value.storyId)],
    payload: { revisionId: value.revisionId },
  });

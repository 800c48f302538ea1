import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { contentOf, paragraphOf, publishedStory, staffBy } from "../../../test/support/story.ts";
import type { By } from "../staff/change.ts";
import { approveRevision } from "../story/approve-revision.ts";
import { saveStory } from "../story/save-story.ts";
import { addNotice, type NewNotice } from "./add-notice.ts";
import { listNoticesOf } from "./notice.store.ts";
import { publishWithNotice } from "./publish-with-notice.ts";

const clock = () => new Date("2026-03-02T09:00:00Z");

let database: TestDatabase;
let edna: By;
let emil: By;
beforeAll(async () => {
  database = await testDatabase();
  edna = await staffBy(database.db, "editor", "Edna");
  emil = await staffBy(database.db, "editor", "Emil");
});
afterAll(async () => await database.close());

const handleOf = ({ actor }: By): string => `editor-${actor.staffId}`;

const update = (on: NewNotice["on"]): NewNotice => ({
  kind: "update",
  on,
  text: "More to come.",
  approvedBy: handleOf(emil),
});

const auditedOf = async (noticeId: string) =>
  (
    await database.db
      .selectFrom("audit")
      .select("after")
      .where("subject_id", "=", noticeId)
      .executeTakeFirstOrThrow()
  ).after;

test("nobody signs in another's name: who is named has approved the revision that is right", async () => {
  const { storyId, revisionId } = await publishedStory(database.db);
  const refused = await addNotice(edna, clock, update({ storyId }));
  expect(!refused.ok && refused.problem).toContain("Emil has not approved");
  expect(await listNoticesOf(database.db, { storyId })).toEqual([]);
  await approveRevision(emil, clock, { revisionId, kind: "editor" });
  const added = await addNotice(edna, clock, update({ storyId }));
  expect(await listNoticesOf(database.db, { storyId })).toMatchObject([{ approvedBy: "Emil" }]);
  expect(await auditedOf(added.ok ? added.value : "")).not.toHaveProperty("approvalStatedBy");
});

test("the same with the amended story: an approval of what stood before is none of what goes out", async () => {
  const { storyId, revisionId, content } = await publishedStory(database.db);
  await approveRevision(emil, clock, { revisionId, kind: "editor" });
  const amended = contentOf({
    contributors: content.contributors,
    blocks: [paragraphOf("It happened at one.", "p1")],
  });
  const saved = await saveStory(edna, clock, { storyId, content: amended, basedOn: revisionId });
  if (!saved.ok) throw new Error("not saved");
  const { on: _, ...notice } = update({ storyId });
  const refused = await publishWithNotice(edna, clock, { storyId, notice });
  expect(!refused.ok && refused.problem).toContain("Emil has not approved");
  await approveRevision(emil, clock, { revisionId: saved.value.revisionId, kind: "editor" });
  expect((await publishWithNotice(edna, clock, { storyId, notice })).ok).toBe(true);
});

test("on a recording the name is as stated, and the audit says who stated it", async () => {
  const { recordingId } = await recordingWithWords(database.db, spoken("Ada: all is well"));
  const added = await addNotice(edna, clock, update({ recordingId }));
  expect(await auditedOf(added.ok ? added.value : "")).toMatchObject({
    approvedBy: emil.actor.staffId,
    approvalStatedBy: edna.actor.staffId,
  });
  const own = await addNotice(emil, clock, update({ recordingId }));
  expect(await auditedOf(own.ok ? own.value : "")).not.toHaveProperty("approvalStatedBy");
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../../test/support/database.ts";
import { heldBack, heldBackOf } from "../../../../test/support/gate-trial.ts";
import { byNewsroom, recordingWithWords } from "../../../../test/support/recording.ts";
import {
  contentOf,
  paragraphOf,
  publishedStory,
  savedStory,
  staffBy,
} from "../../../../test/support/story.ts";
import type { Block } from "../../../content/block.ts";
import { newId } from "../../../kit/id.ts";
import { withdrawRecording } from "../../recording/withdraw-recording.ts";
import type { By } from "../../staff/change.ts";
import { publishStory } from "../publish-story.ts";
import { saveStory } from "../save-story.ts";
import { scheduleStory, unscheduleStory } from "../schedule-story.ts";
import { withdrawStory } from "../withdraw-story.ts";
import { withholdRevision } from "../withhold-revision.ts";
import { documents } from "./documents.ts";
import { links } from "./links.ts";

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

const now = new Date("2026-03-01T12:00:00Z");
const clock = () => now;
const noon = new Date("2026-03-02T12:00:00Z");

const linkTo = (work: string): Block => ({
  kind: "paragraph",
  id: "p1",
  content: [{ type: "text", text: "another", marks: [{ type: "link", to: { work } }] }],
});
const linking = async (work: string, at = now): Promise<string[]> =>
  await heldBack(editor, "links", { blocks: [linkTo(work)] }, at);

test("a link reveals no draft: neither in the text, nor below it, nor as related", async () => {
  const { recordingId } = await recordingWithWords(database.db, [], { title: "Secret", publish: false });
  const found = await heldBack(editor, "links", {
    related: [recordingId],
    blocks: [linkTo(recordingId), { kind: "relatedLink", id: "r1", to: { work: recordingId } }],
  });
  expect(found.toSorted()).toEqual([
    "p1: “Secret” is not public then.",
    "r1: “Secret” is not public then.",
    "related: “Secret” is not public then.",
  ]);
});

test("a link to what is public stands until that is withdrawn", async () => {
  const { recordingId } = await recordingWithWords(database.db, [], { title: "Open" });
  expect(await linking(recordingId)).toEqual([]);
  await withdrawRecording(byNewsroom(database.db), recordingId, "A test");
  expect(await linking(recordingId)).toEqual(["p1: “Open” is not public then."]);
  const { storyId } = await publishedStory(database.db, { headline: "Told" });
  expect(await linking(storyId)).toEqual([]);
  await withdrawStory(editor, clock, { storyId, reason: "A test" });
  expect(await linking(storyId)).toEqual(["p1: “Told” is not public then."]);
});

test("a story whose words are withheld is linked to no longer", async () => {
  const { storyId, revisionId } = await publishedStory(database.db);
  const legal = await staffBy(database.db, "legal");
  expect((await withholdRevision(legal, clock, { revisionId, reason: "A court" })).ok).toBe(true);
  expect(await linking(storyId)).toHaveLength(1);
});

test("works may become public at one instant: what is scheduled for it or before is linked to, what is for later is not", async () => {
  const { storyId } = await savedStory(editor, { headline: "The first part" });
  expect(await linking(storyId, noon)).toEqual(["p1: “The first part” is not public then."]);
  expect((await scheduleStory(editor, clock, { storyId, at: noon })).ok).toBe(true);
  expect(await linking(storyId, noon)).toEqual([]);
  expect(await linking(storyId, new Date(noon.getTime() - 1))).toHaveLength(1);
  await unscheduleStory(editor, clock, storyId);
  expect(await linking(storyId, noon)).toHaveLength(1);
});

test("a story may link to itself before it is public", async () => {
  const { storyId, revisionId, content } = await savedStory(editor);
  const body = { ...content.body, blocks: [linkTo(storyId)] };
  const next = await saveStory(editor, clock, {
    storyId,
    content: { ...content, body },
    basedOn: revisionId,
  });
  if (!next.ok) throw new Error("not saved");
  expect(await heldBackOf(database.db, "links", next.value, now)).toEqual([]);
  expect((await publishStory(editor, clock, { storyId })).ok).toBe(true);
});

test("a work that is not there is named", async () => {
  const work = newId();
  const subject = { storyId: newId(), revisionId: newId(), content: contentOf({ related: [work] }), at: now };
  expect(await links.findings(database.db, subject)).toMatchObject([
    { part: "related", cause: work, problem: `There is no work ${work}.` },
  ]);
});

test("a document that is not there is named, where it is shown and where it is quoted from; one that is there is not", async () => {
  const [there, missing, quoted] = [newId(), newId(), newId()];
  const file = { file_key: `documents/${there}.pdf`, media_type: "application/pdf", bytes: 9, sha256: there };
  await database.db
    .insertInto("document")
    .values({ id: there, title: "A letter", ...file })
    .execute();
  const content = contentOf({
    blocks: [
      paragraphOf("It stands in the letter."),
      { kind: "document", id: "d1", document: there },
      { kind: "document", id: "d2", document: missing },
      {
        kind: "quotation",
        id: "b1",
        content: [{ type: "text", text: "All is well" }],
        quotation: { id: "q1", source: { type: "document", document: quoted } },
      },
    ],
  });
  const subject = { storyId: newId(), revisionId: newId(), content, at: now };
  expect(await documents.findings(database.db, subject)).toMatchObject([
    { part: "d2", cause: missing, problem: `There is no document ${missing}.` },
    { part: "b1", cause: quoted, problem: `There is no document ${quoted}.` },
  ]);
});

import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { momentOf, quotingParagraph } from "../../../../test/support/quoted-story.ts";
import { recordingWithWords, spoken } from "../../../../test/support/recording.ts";
import { contentOf, paragraphOf, savedStory, staffBy } from "../../../../test/support/story.ts";
import type { By } from "../../staff/change.ts";
import { saveStory } from "../save-story.ts";
import { findRevision } from "../story.store.ts";
import { listClaims } from "./list-claims.store.ts";
import { tickClaim, untickClaim } from "./tick-claim.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");

let database: TestDatabase;
let editor: By;
let checker: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor", "Edith");
  checker = await staffBy(database.db, "fact-checker", "Faye");
});
afterAll(async () => await database.close());

const claimsIn = async (revisionId: string) => {
  const revision = await findRevision(database.db, revisionId);
  if (revision === null) throw new Error("There is no revision");
  return await listClaims(database.db, revision, "2026-03-01");
};

const tickFirst = async (by: By, revisionId: string, fingerprint?: string) => {
  const [claim] = await claimsIn(revisionId);
  if (claim === undefined) throw new Error("There is nothing to tick");
  const seen = fingerprint ?? claim.fingerprint;
  return await tickClaim(by, clock, { revisionId, claim: claim.id, fingerprint: seen, note: "" });
};

const saveNext = async (storyId: string, basedOn: string, text: string): Promise<string> => {
  const content = contentOf({ blocks: [paragraphOf(text, "p1")] });
  const saved = await saveStory(editor, clock, { storyId, content, basedOn, note: "" });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return saved.value.revisionId;
};

test("a tick is a named person's, stands while the sentence does, and is gone with it", async () => {
  const { storyId, revisionId } = await savedStory(editor, {
    blocks: [paragraphOf("The port lost 9 ships.", "p1")],
  });
  expect((await tickFirst(checker, revisionId)).ok).toBe(true);
  const same = await saveNext(storyId, revisionId, "The port lost 9 ships. It rained.");
  expect((await claimsIn(same))[0]?.tick).toMatchObject({ by: { name: "Faye" }, revisionNumber: 1 });
  const other = await saveNext(storyId, same, "The port lost 8 ships. It rained.");
  expect((await claimsIn(other))[0]?.tick).toBeNull();
});

test("a tick is taken back, and what was stays in the records", async () => {
  const { storyId, revisionId } = await savedStory(editor, {
    blocks: [paragraphOf("It lost 9 ships.", "p1")],
  });
  await tickFirst(checker, revisionId);
  const tickId = (await claimsIn(revisionId))[0]?.tick?.id ?? "";
  expect((await untickClaim(checker, clock, { storyId, tickId })).ok).toBe(true);
  expect((await claimsIn(revisionId))[0]?.tick).toBeNull();
  await expect(sql`delete from claim_tick where id = ${tickId}`.execute(database.db)).rejects.toThrow(
    "append-only",
  );
  await expect(
    sql`update claim_tick set staff_id = ${editor.actor.staffId} where id = ${tickId}`.execute(database.db),
  ).rejects.toThrow("append-only");
});

test("whoever may not sign ticks nothing, and nobody ticks what has changed", async () => {
  const { revisionId } = await savedStory(editor, { blocks: [paragraphOf("It lost 9 ships.", "p1")] });
  const reporter = await staffBy(database.db, "reporter");
  expect((await tickFirst(reporter, revisionId)).ok).toBe(false);
  const stale = await tickFirst(checker, revisionId, "seen before");
  expect(!stale.ok && stale.problem).toContain("changed since");
});

test("a quotation is listed with the words spoken beside it, and one that differs is not ticked", async () => {
  const film = await recordingWithWords(database.db, spoken("Ada: we landed at noon"));
  const moment = await momentOf(database.db, film, { of: "words", first: 1, last: 4 });
  const quoting = (text: string) =>
    quotingParagraph(text, { source: { type: "moment", moment }, speakerName: "Ada" });
  const right = await savedStory(editor, { blocks: [quoting("we landed at noon")] });
  expect((await claimsIn(right.revisionId))[0]).toMatchObject({
    kind: "quotation",
    verdict: "verbatim",
    speaker: "Ada",
    words: { inside: "we landed at noon" },
  });
  expect((await tickFirst(checker, right.revisionId)).ok).toBe(true);
  const wrong = await savedStory(editor, { blocks: [quoting("we never landed at noon")] });
  const refused = await tickFirst(checker, wrong.revisionId);
  expect(!refused.ok && refused.problem).toContain("not the words spoken");
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial } from "../../test/support/api.ts";
import { savedStory } from "../../test/support/story.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import type { Client } from "./client/client.ts";

let database: TestDatabase;
let trial: ApiTrial;
let reporter: Client;
let checker: Client;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
  reporter = trial.client(await trial.signIn("reporter"));
  checker = trial.client(await trial.signIn("fact-checker"));
});
afterAll(async () => await database.close());

const orThrow = <Value>(result: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

test("a pitch is moved on over what was seen, and comes to whoever it waits for", async () => {
  const body = { headline: "The lighthouse", pitch: "Who keeps the light?" };
  const pitched = orThrow(await reporter.pitchStory({ body })).value;
  const params = { storyId: pitched.id };
  const ifMatch = orThrow(await reporter.readDesk({ params })).etag ?? "";
  const change = { stage: "check", waiting: { role: "fact-checker", why: "three figures" } } as const;
  const moved = orThrow(await reporter.changeDesk({ params, ifMatch, body: change })).value;
  expect([moved.place, moved.waiting?.why]).toEqual(["check", "three figures"]);
  const stale = await reporter.changeDesk({ params, ifMatch, body: { stage: "ready" } });
  expect(stale).toMatchObject({ ok: false, problem: { code: "stale", current: '"1"' } });
  const mine = orThrow(await checker.listBoard({ query: { waiting: "me" } })).value.items;
  expect(mine.map(({ headline }) => headline)).toEqual(["The lighthouse"]);
  expect(orThrow(await reporter.listBoard({ query: { waiting: "me" } })).value.items).toEqual([]);
});

test("whoever is named in a comment finds it among their alerts, nobody else does, and it goes when seen", async () => {
  const { storyId, revisionId } = await savedStory(trial.by("reporter"));
  const params = { storyId };
  const body = { blockId: "p1", quoted: "at noon", revisionId, text: "Was it, @fact-checker?" };
  const thread = orThrow(await reporter.beginThread({ params, body })).value;
  expect(thread.comments[0]?.mentions).toMatchObject([{ handle: "fact-checker" }]);
  const [alert] = orThrow(await checker.listAlerts()).value.items;
  expect(alert).toMatchObject({ kind: "comment.mention", storyId });
  expect(orThrow(await reporter.listAlerts()).value.items).toEqual([]);
  orThrow(await checker.seeAlert({ params: { alertId: alert?.id ?? "" } }));
  expect(orThrow(await checker.listAlerts()).value.items).toEqual([]);
  const threadParams = { storyId, threadId: thread.id };
  orThrow(await checker.replyToThread({ params: threadParams, body: { text: "It was." } }));
  const resolved = orThrow(await reporter.resolveThread({ params: threadParams })).value;
  expect([resolved.resolved?.by, resolved.comments.length]).toEqual(["The reporter", 2]);
  const elsewhere = { storyId: (await savedStory(trial.by("reporter"))).storyId, threadId: thread.id };
  expect((await reporter.reopenThread({ params: elsewhere })).ok).toBe(false);
});

test("words are suggested, decided by whoever edits, and belong to their story alone", async () => {
  const { storyId, revisionId } = await savedStory(trial.by("reporter"));
  const params = { storyId };
  const body = { blockId: "p1", quoted: "at noon", proposed: "at one", why: "The log says so.", revisionId };
  const made = orThrow(await checker.makeSuggestion({ params, body })).value;
  expect([made.madeBy.name, made.proposed, made.decided]).toEqual(["The fact-checker", "at one", null]);
  const suggestion = { storyId, suggestionId: made.id };
  const elsewhere = { ...suggestion, storyId: (await savedStory(trial.by("reporter"))).storyId };
  expect(await reporter.acceptSuggestion({ params: elsewhere, body: {} })).toMatchObject({
    ok: false,
    problem: { code: "not-found" },
  });
  const accepted = orThrow(await reporter.acceptSuggestion({ params: suggestion, body: {} })).value;
  expect(accepted.decided).toMatchObject({ as: "accepted", by: "The reporter" });
  expect((await checker.withdrawSuggestion({ params: suggestion, body: {} })).ok).toBe(false);
  const [listed] = orThrow(await checker.listSuggestions({ params })).value.items;
  expect(listed).toEqual(accepted);
});

test("a story's translations are known from either side, drafts too, until it is taken out", async () => {
  const english = await savedStory(trial.by("reporter"), { headline: "The ship" });
  const german = await savedStory(trial.by("reporter"), { headline: "Das Schiff", language: "de" });
  const params = { storyId: german.storyId };
  const body = { otherId: english.storyId, other: "original" } as const;
  orThrow(await reporter.linkStoryTranslation({ params, body }));
  const seen = orThrow(await reporter.listStoryTranslations({ params: { storyId: english.storyId } })).value;
  expect(seen.items.map(({ title, isOriginal, isPublic }) => [title, isOriginal, isPublic])).toEqual([
    ["The ship", true, false],
    ["Das Schiff", false, false],
  ]);
  expect(orThrow(await reporter.unlinkStoryTranslation({ params })).value.items).toEqual([]);
});

test("a story's address is changed by an editor, to one that is free", async () => {
  const editor = trial.client(await trial.signIn("editor"));
  const [one, other] = [await savedStory(trial.by("reporter")), await savedStory(trial.by("reporter"))];
  const params = { storyId: one.storyId };
  const moved = orThrow(await editor.moveStory({ params, body: { slug: "the-new-place" } })).value;
  expect(moved.url).toMatch(/\/the-new-place$/);
  const taken = await editor.moveStory({
    params: { storyId: other.storyId },
    body: { slug: "the-new-place" },
  });
  expect(taken.ok).toBe(false);
  expect((await reporter.moveStory({ params, body: { slug: "elsewhere" } })).ok).toBe(false);
});

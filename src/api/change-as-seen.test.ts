import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial, ownPage } from "../../test/support/api.ts";
import { contentOf, savedStory } from "../../test/support/story.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import type { Client } from "./client/client.ts";

let database: TestDatabase;
let trial: ApiTrial;
let editor: Client;
let administrator: Client;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
  editor = trial.client(await trial.signIn("editor"));
  administrator = trial.client(await trial.signIn("administrator"));
});
afterAll(async () => await database.close());

const orThrow = <Value>(result: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

test("a change without a version is refused; a stale one is told both versions", async () => {
  const added = orThrow(await editor.addTopic({ body: { name: "The sea" } }));
  const params = { topicId: added.value.id };
  const blind = await trial.app.request(`${trial.origin}/api/topics/${params.topicId}`, {
    method: "PATCH",
    headers: { ...ownPage(trial.origin), cookie: await trial.signIn("editor") },
    body: JSON.stringify({ name: "The ocean" }),
  });
  expect(blind.status).toBe(428);
  const read = orThrow(await editor.readTopic({ params }));
  const ifMatch = read.etag ?? "";
  const first = orThrow(await editor.editTopic({ params, ifMatch, body: { name: "The ocean" } }));
  expect([first.value.name, first.etag]).toEqual([
    "The ocean",
    orThrow(await editor.readTopic({ params })).etag,
  ]);
  const second = await editor.editTopic({ params, ifMatch, body: { name: "The pond" } });
  expect(second).toMatchObject({ ok: false, problem: { code: "stale", status: 412, current: first.etag } });
  expect(orThrow(await editor.readTopic({ params })).value.name).toBe("The ocean");
});

test("of many who change one version at once, one does", async () => {
  const params = { topicId: orThrow(await editor.addTopic({ body: { name: "The wind" } })).value.id };
  const ifMatch = orThrow(await editor.readTopic({ params })).etag ?? "";
  const names = ["A gale", "A breeze", "A storm", "A calm", "A squall"];
  const done = await Promise.all(
    names.map(async (name) => await editor.editTopic({ params, ifMatch, body: { name } })),
  );
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a draft is saved over what was read; the same sent again is no conflict, another's is told with both", async () => {
  const { storyId, revisionId } = await savedStory(trial.by("reporter"));
  const params = { storyId };
  const read = orThrow(await editor.readDraft({ params }));
  expect(read.etag).toBe(`"${revisionId}"`);
  const content = contentOf({ headline: "Another headline" });
  const ifMatch = read.etag ?? "";
  const saved = orThrow(await editor.saveDraft({ params, ifMatch, body: { content } }));
  expect([saved.value.number, saved.etag]).toEqual([2, `"${saved.value.revisionId}"`]);
  // The answer was lost, and it is sent once more.
  const again = orThrow(await editor.saveDraft({ params, ifMatch, body: { content } }));
  expect([again.value.changed, again.etag]).toEqual([false, saved.etag]);
  const other = await administrator.saveDraft({
    params,
    ifMatch,
    body: { content: contentOf({ headline: "A third" }) },
  });
  expect(other).toMatchObject({
    ok: false,
    problem: {
      code: "stale",
      current: saved.etag,
      more: { current: { headline: "Another headline" }, based: { headline: "A headline" } },
    },
  });
});

test("what is wrong is named by its place, a misspelt field too", async () => {
  const wrong = await editor.addTopic({ body: { name: " ", sumary: "x" } as { name: string } });
  expect(wrong).toMatchObject({
    ok: false,
    problem: {
      code: "invalid",
      errors: [
        { pointer: "/name", detail: "it must not be empty" },
        { pointer: "/sumary", detail: "there is no such field" },
      ],
    },
  });
  const content = {
    headline: "H",
    body: { version: 1, blocks: [{ kind: "paragraph", id: "p1", content: 7 }] },
  };
  const story = await editor.createStory({ body: { content } });
  expect(story).toMatchObject({
    ok: false,
    problem: { errors: [{ pointer: "/content/body/blocks/0/content", detail: expect.any(String) }] },
  });
});

test("gates that are shut are listed, whatever reads the answer", async () => {
  const { storyId, revisionId } = await savedStory(trial.by("reporter"), { contributors: [] });
  const refused = await editor.publishStory({ params: { storyId }, body: { revisionId } });
  expect(refused).toMatchObject({
    ok: false,
    problem: {
      code: "refused",
      status: 409,
      more: { kind: "gates", report: { blocking: expect.any(Array) } },
    },
  });
});

test("lists go on after the last, without a gap", async () => {
  const names = Array.from({ length: 7 }, (_, at) => `Person ${at}`);
  for (const name of names) orThrow(await editor.addPerson({ body: { name } }));
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = orThrow(
      await editor.listPeople({ query: { limit: 3, words: "person", ...(after && { after }) } }),
    ).value;
    seen.push(...page.items.map(({ name }) => name));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen.filter((name) => names.includes(name))).toEqual(names);
});

test("every change has its line: who, what, from where, before and after; found by its words", async () => {
  const params = { topicId: orThrow(await editor.addTopic({ body: { name: "Lighthouses" } })).value.id };
  const ifMatch = orThrow(await editor.readTopic({ params })).etag ?? "";
  orThrow(await editor.editTopic({ params, ifMatch, body: { summary: "Beacons upon rocks" } }));
  const found = orThrow(await administrator.listAudit({ query: { words: "beacons" } })).value.items;
  expect(found).toMatchObject([
    { by: { name: "The editor" }, via: "api", action: "topic.changed", subjectId: params.topicId },
  ]);
  const all = orThrow(await administrator.listAudit({ query: { action: "topic.", limit: 2 } })).value;
  expect([all.items.length, all.next]).toEqual([2, all.items[1]?.id]);
});

test("what is longer than it may be is not read to its end", async () => {
  const response = await trial.app.request(`${trial.origin}/api/topics`, {
    method: "POST",
    headers: { ...ownPage(trial.origin), cookie: await trial.signIn("editor") },
    body: JSON.stringify({ name: "x".repeat(70_000) }),
  });
  expect([response.status, response.headers.get("content-type")]).toEqual([413, "application/problem+json"]);
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("staff: invited, changed, disabled; the last administrator stays one", async () => {
  const body = {
    handle: "nina",
    name: "Nina New",
    role: "reporter",
    email: "nina@example.org",
    mail: true,
  } as const;
  const invited = orThrow(await administrator.inviteStaff({ body })).value;
  expect([invited.isMailed, invited.link.split("#")[0]]).toEqual([true, `${trial.origin}/studio/link`]);
  const params = { staffId: invited.staffId };
  const { etag, value } = orThrow(await administrator.readStaff({ params }));
  expect(value).toMatchObject({ role: "reporter", hasPassword: false, invitedUntil: expect.any(String) });
  orThrow(await administrator.updateStaff({ params, ifMatch: etag ?? "", body: { role: "editor" } }));
  expect(orThrow(await administrator.disableStaff({ params })).value).toMatchObject({
    role: "editor",
    isDisabled: true,
    invitedUntil: null,
  });
  const self = { staffId: trial.staff.administrator };
  const own = orThrow(await administrator.readStaff({ params: self }));
  const last = await administrator.updateStaff({
    params: self,
    ifMatch: own.etag ?? "",
    body: { role: "viewer" },
  });
  expect(last).toMatchObject({ ok: false, problem: { code: "refused" } });
});

test("a token may what its owner may and its scopes say, no more, and ends at once", async () => {
  const beyond = await editor.makeToken({ body: { name: "Feeder", scopes: ["setting.change"], days: 30 } });
  expect(beyond).toMatchObject({ ok: false, problem: { code: "refused" } });
  const scopes = ["newsroom.see"] as const;
  const made = orThrow(
    await editor.makeToken({ body: { name: "Feeder", scopes: [...scopes], days: 30 } }),
  ).value;
  const ask = async (path: string, method = "GET") =>
    (
      await trial.app.request(`${trial.origin}/api${path}`, {
        method,
        headers: { authorization: `Bearer ${made.token}` },
      })
    ).status;
  expect([await ask("/topics"), await ask("/topics", "POST"), await ask("/own/tokens")]).toEqual([
    200, 403, 403,
  ]);
  orThrow(await editor.endToken({ params: { tokenId: made.item.id } }));
  expect(await ask("/topics")).toBe(401);
});

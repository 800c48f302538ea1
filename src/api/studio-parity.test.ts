import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial, ownPage } from "../../test/support/api.ts";
import { type TestDatabase, testDatabase } from "../../test/support/database.ts";
import { recordingWithWords, spoken } from "../../test/support/recording.ts";
import { savedStory } from "../../test/support/story.ts";
import { installJobs } from "../platform/jobs/queue.ts";
import type { Client } from "./client/client.ts";
import { documentUse } from "./contract/upload.ts";

// What the studio does as the command line does it: through the API, from what is sent to what stands afterwards.

let database: TestDatabase;
let trial: ApiTrial;
let folder: string;
let editor: Client;
let legal: Client;
beforeAll(async () => {
  database = await testDatabase();
  await installJobs(database.connection);
  folder = await mkdtemp(join(tmpdir(), "newsreel-parity-"));
  trial = await apiTrial(database.db, "https://newsreel.test", folder);
  editor = trial.client(await trial.signIn("editor"));
  legal = trial.client(await trial.signIn("legal"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const orThrow = <Value>(result: { ok: true; value: Value } | { ok: false; problem: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

const sendAs = async (
  cookie: string,
  { name, bytes, length = bytes.length }: { name: string; bytes: Buffer; length?: number },
) => {
  const own = { ...ownPage(trial.origin), cookie, "tus-resumable": "1.0.0" };
  const begun = await trial.app.request(`${trial.origin}/api/uploads`, {
    method: "POST",
    headers: {
      ...own,
      "upload-length": String(length),
      "upload-metadata": `filename ${btoa(name)},use ${btoa(documentUse)}`,
    },
  });
  const path = begun.headers.get("location");
  if (path === null) return { status: begun.status, uploadId: "" };
  const headers = { ...own, "upload-offset": "0", "content-type": "application/offset+octet-stream" };
  const sent = await trial.app.request(trial.origin + path, {
    method: "PATCH",
    headers,
    body: new Uint8Array(bytes),
  });
  return { status: sent.status, uploadId: path.split("/").at(-1) ?? "" };
};

const pdf = (words: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Pages /Kids [] /Count 3 >>\nendobj\n% ${words}\n%%EOF`, "latin1");

test("a document is sent, told of with its source, found, opened, and told of anew; the same again is the same", async () => {
  const cookie = await trial.signIn("reporter");
  const reporter = trial.client(cookie);
  const { uploadId } = await sendAs(cookie, { name: "memo.pdf", bytes: pdf("a memo") });
  expect(orThrow(await reporter.listUploads()).value.items, "it is to be no recording").toEqual([]);
  const body = { title: "The memo", source: "National Archives", sourceUrl: "https://archive.example/7" };
  const stranger = trial.client(await trial.signIn("producer"));
  expect(await stranger.addDocument({ params: { uploadId }, body })).toMatchObject({
    problem: { status: 404 },
  });
  const { value } = orThrow(await reporter.addDocument({ params: { uploadId }, body }));
  expect(value).toMatchObject({ ...body, pages: 3, isKnown: false });
  const again = await sendAs(cookie, { name: "copy.pdf", bytes: pdf("a memo") });
  const known = await reporter.addDocument({
    params: { uploadId: again.uploadId },
    body: { title: "Another" },
  });
  expect(orThrow(known).value).toMatchObject({ ...body, id: value.id, isKnown: true });
  const params = { documentId: value.id };
  const { etag } = orThrow(await reporter.readDocument({ params }));
  const edited = await reporter.editDocument({ params, ifMatch: etag ?? "", body: { sourceUrl: "" } });
  expect(orThrow(edited).value).toMatchObject({ title: "The memo", sourceUrl: null });
  const found = orThrow(await reporter.listDocuments({ query: { words: "national" } })).value;
  expect(found.items.map(({ id }) => id)).toEqual([value.id]);
  const file = await trial.app.request(`${trial.origin}/api/documents/${value.id}/file`, {
    headers: { cookie },
  });
  expect([file.headers.get("content-type"), await file.text()]).toEqual([
    "application/pdf",
    pdf("a memo").toString(),
  ]);
  expect(await readdir(join(folder, "uploads"))).toEqual([]);
});

test.each([
  ["no PDF", Buffer.from("<script>alert(1)</script>"), "It is not a PDF."],
  [
    "one that is locked",
    Buffer.concat([pdf("x"), Buffer.from("\ntrailer\n<< /Encrypt 9 0 R >>\nstartxref")]),
    "It is encrypted",
  ],
])("what is %s is refused, and says why", async (_, bytes, why) => {
  const cookie = await trial.signIn("reporter");
  const { uploadId } = await sendAs(cookie, { name: "memo.pdf", bytes });
  const refused = await trial.client(cookie).addDocument({ params: { uploadId }, body: { title: "A memo" } });
  expect(refused).toMatchObject({ problem: { code: "refused", detail: expect.stringContaining(why) } });
});

test("a document that is too large is refused before it is sent; whoever may bring none in does not", async () => {
  const large = { name: "memo.pdf", bytes: pdf("x"), length: 65 * 2 ** 20 };
  expect((await sendAs(await trial.signIn("reporter"), large)).status).toBe(413);
  const viewer = trial.client(await trial.signIn("viewer"));
  const params = { uploadId: "0".repeat(32) };
  expect(await viewer.addDocument({ params, body: { title: "x" } })).toMatchObject({
    problem: { status: 403 },
  });
});

const film = async () =>
  (await recordingWithWords(database.db, spoken("Ada: We saw the far side", "Bob: All was well")))
    .recordingId;

test("a recording is put where it belongs; what is not there is named by its place", async () => {
  const [recordingId, filmId] = [await film(), await film()];
  const topic = orThrow(await editor.addTopic({ body: { name: "The Moon" } })).value;
  const series = orThrow(await editor.addSeries({ body: { title: "Far sides" } })).value;
  const params = { recordingId };
  const ifMatch = orThrow(await editor.readRecordingPlace({ params })).etag ?? "";
  const body = { topicIds: [topic.id], seriesId: series.id, madeForId: filmId, season: 2 };
  const placed = orThrow(await editor.placeRecording({ params, ifMatch, body }));
  expect(placed.value).toMatchObject({
    topics: [{ id: topic.id }],
    seriesId: series.id,
    madeFor: { id: filmId },
    season: 2,
  });
  const administrator = trial.client(await trial.signIn("administrator"));
  const lines = orThrow(await administrator.listAudit({ query: { subjectId: recordingId } })).value.items;
  expect(lines[0]).toMatchObject({
    before: { topics: [], season: null },
    after: { topics: [topic.id], season: 2 },
  });
  const wrong = { topicIds: [topic.id, "0".repeat(12)] };
  expect(await editor.placeRecording({ params, ifMatch: placed.etag ?? "", body: wrong })).toMatchObject({
    problem: { errors: [{ pointer: "/topicIds/1" }] },
  });
});

test("recordings in two languages are linked and taken apart", async () => {
  const [recordingId, otherId] = [await film(), await film()];
  await database.db.updateTable("recording").set({ language: "de" }).where("id", "=", otherId).execute();
  const body = { otherId, other: "translation" } as const;
  const linked = orThrow(await editor.linkRecordingTranslation({ params: { recordingId }, body })).value;
  expect(linked.items).toMatchObject([
    { id: recordingId, isOriginal: true },
    { id: otherId, language: "de", isOriginal: false },
  ]);
  const params = { recordingId: otherId };
  expect(orThrow(await editor.unlinkRecordingTranslation({ params })).value.items).toEqual([]);
});

const base64 = (text: string): string => Buffer.from(text).toString("base64");

test("words come in and go out as files; an old version is looked at, and stands again", async () => {
  const params = { recordingId: await film() };
  const text = "Ada: We saw the very far side.\n\nBob: All was well.";
  const file = { name: "better.txt", content: base64(text) };
  const kept = orThrow(await editor.importTranscript({ params, body: { file, note: "heard again" } })).value;
  expect(kept).toMatchObject({ version: 2, changed: true });
  const { items } = orThrow(await editor.listTranscriptVersions({ params })).value;
  expect(items.map(({ version, note }) => [version, note])).toMatchObject([
    [2, "heard again"],
    [1, ""],
  ]);
  const old = orThrow(await editor.readTranscriptVersion({ params: { ...params, version: 1 } })).value;
  expect(old.sentences[0]?.text).toContain("We saw the far side");
  const back = orThrow(await editor.restoreTranscript({ params, body: { version: 1 } })).value;
  expect(back).toEqual({ version: 3, changed: true });
  const out = orThrow(await editor.exportTranscript({ params, query: { format: "vtt" } })).value;
  expect(out.text).toMatch(/^WEBVTT/);
  expect(out.text).toContain("far side");
});

test("captions come in as a file of any encoding; one that is none is refused by its place", async () => {
  const params = { recordingId: await film() };
  const srt = "1\n00:00:00,000 --> 00:00:01,500\nGrüße vom Mond\n";
  const latin = { name: "moon.srt", content: Buffer.from(srt, "latin1").toString("base64") };
  const body = { file: latin, kind: "subtitles", language: "de" } as const;
  expect(orThrow(await editor.addCaptions({ params, body })).value).toMatchObject({
    cues: 1,
    language: "de",
  });
  const tracks = await database.db
    .selectFrom("caption_track")
    .select("cues")
    .where("language", "=", "de")
    .execute();
  expect(JSON.stringify(tracks)).toContain("Grüße vom Mond");
  const none = { file: { name: "moon.srt", content: base64("not captions") } };
  expect(await editor.addCaptions({ params, body: none })).toMatchObject({
    problem: { errors: [{ pointer: "/file" }] },
  });
});

test("legal takes the words of a stretch out after looking where else they stand; nobody else may", async () => {
  const { recordingId, cutId } = await recordingWithWords(
    database.db,
    spoken("Ada: A secret that must go", "Bob: All was well"),
  );
  const params = { recordingId };
  const stretch = { cutId, start: 1000, end: 2000 };
  expect(orThrow(await legal.listSameWords({ params, query: stretch })).value.items).toEqual([]);
  const body = { ...stretch, reason: "By order of a court", everywhere: false };
  expect(await editor.withholdWords({ params, body })).toMatchObject({ problem: { status: 403 } });
  const other = await film();
  expect(await legal.withholdWords({ params: { recordingId: other }, body })).toMatchObject({
    problem: { status: 404 },
  });
  const done = orThrow(await legal.withholdWords({ params, body })).value;
  expect(done.sentences).toBeGreaterThan(0);
  const { sentences } = orThrow(await legal.readTranscript({ params })).value;
  expect(JSON.stringify(sentences)).not.toContain("secret");
});

test("legal takes a revision's words out; of another story's they are told that there is none", async () => {
  const [story, other] = [await savedStory(trial.by("reporter")), await savedStory(trial.by("reporter"))];
  const { storyId, revisionId } = story;
  const body = { reason: "By order of a court" };
  expect(
    await legal.withholdRevision({ params: { storyId: other.storyId, revisionId }, body }),
  ).toMatchObject({ problem: { status: 404 } });
  orThrow(await legal.withholdRevision({ params: { storyId, revisionId }, body }));
  const { items } = orThrow(await legal.listRevisions({ params: { storyId } })).value;
  expect(items[0]?.withheldAt).not.toBeNull();
});

test("a mark is drawn, cleaned of what could run, shown and taken away", async () => {
  const administrator = trial.client(await trial.signIn("administrator"));
  const params = { mark: "logo" } as const;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10" onload="alert(1)"><script>alert(2)</script><path d="M0 0h40v10z"/></svg>`;
  const ifMatch = orThrow(await administrator.listBrandMarks()).etag ?? "";
  const put = orThrow(
    await administrator.changeBrandMark({ params, ifMatch, body: { kind: "drawing", svg } }),
  );
  expect(put.value.items).toMatchObject([{ mark: "logo", form: "drawing", width: 40, height: 10 }]);
  const shown = await trial.app.request(`${trial.origin}/api/brand/marks/logo`, {
    headers: { cookie: await trial.signIn("viewer") },
  });
  const text = await shown.text();
  expect([text.includes("<path"), /script|onload|alert/.test(text)]).toEqual([true, false]);
  expect(shown.headers.get("content-security-policy")).toContain("default-src 'none'");
  const taken = await administrator.changeBrandMark({
    params,
    ifMatch: put.etag ?? "",
    body: { kind: "none" },
  });
  expect(orThrow(taken).value.items).toEqual([]);
});

test("what a refusal says is said for the studio, not for a terminal", async () => {
  const refused = await editor.addFundingCredit({
    body: { funder: "nobody", wording: "x", scope: { kind: "site" }, firstDay: "2026-01-01" },
  });
  expect(refused).toMatchObject({ problem: { detail: "There is no funder “nobody”. See: Funders" } });
});

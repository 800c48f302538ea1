import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { byNewsroom, recordingWithWords, spoken } from "../../../test/support/recording.ts";
import { personId, publishedStory, savedStory, staffBy } from "../../../test/support/story.ts";
import { editPerson } from "../person/edit-person.ts";
import { creditPerson } from "../recording/credit-person.ts";
import { publishRecording } from "../recording/publish-recording.ts";
import { updateRecording } from "../recording/update-recording.ts";
import { withdrawRecording } from "../recording/withdraw-recording.ts";
import { addSeries } from "../series/add-series.ts";
import { editSeries } from "../series/edit-series.ts";
import { findLiveSeries } from "../series/series.store.ts";
import type { By } from "../staff/change.ts";
import { changeSlug } from "../story/change-slug.ts";
import { publishStory } from "../story/publish-story.ts";
import { withdrawStory } from "../story/withdraw-story.ts";
import { addAddress } from "./add-address.ts";
import { resolveAddress } from "./resolve-address.ts";

const clock = () => new Date("2026-03-01T12:00:00Z");

let database: TestDatabase;
let editor: By;
beforeAll(async () => {
  database = await testDatabase();
  editor = await staffBy(database.db, "editor");
});
afterAll(async () => await database.close());

const resolve = async (path: string) => await resolveAddress(database.db, path);

test("every address that was ever live answers for ever: moved, then gone, never unknown", async () => {
  const { storyId } = await publishedStory(database.db, {}, "first-name");
  for (const slug of ["second-name", "third-name", "first-name", "fourth-name"])
    expect(await changeSlug(editor, clock, { storyId, slug })).toMatchObject({ ok: true });
  const film = await recordingWithWords(database.db, spoken("Ada: Words"), { slug: "old-film" });
  await updateRecording(byNewsroom(database.db), film.recordingId, { slug: "new-film" });

  const everLive = await database.db.selectFrom("address").select("path").orderBy("path").execute();
  const replay = async () =>
    Object.fromEntries(await Promise.all(everLive.map(async ({ path }) => [path, await resolve(path)])));
  const moved = { kind: "moved", to: "/story/fourth-name" };
  expect(await replay()).toEqual({
    "/film/new-film": null,
    "/film/old-film": { kind: "moved", to: "/film/new-film" },
    "/story/first-name": moved,
    "/story/second-name": moved,
    "/story/third-name": moved,
    "/story/fourth-name": null,
  });

  await withdrawStory(editor, clock, { storyId, reason: "It was about somebody else" });
  await withdrawRecording(byNewsroom(database.db), film.recordingId, "rights");
  const gone = { kind: "gone", why: "It was about somebody else" };
  expect(await replay()).toEqual({
    "/film/new-film": { kind: "gone", why: "" },
    "/film/old-film": { kind: "gone", why: "" },
    "/story/first-name": gone,
    "/story/second-name": gone,
    "/story/third-name": gone,
    "/story/fourth-name": gone,
  });

  await publishStory(editor, clock, { storyId });
  expect(await resolve("/story/second-name")).toEqual(moved);
});

test("a draft's address, an embargoed one's and one that never was are all unknown", async () => {
  const { storyId } = await savedStory(editor, {}, "secret");
  await changeSlug(editor, clock, { storyId, slug: "more-secret" });
  expect(await resolve("/story/secret")).toBeNull();
  expect(await resolve("/story/more-secret")).toBeNull();
  expect(await resolve("/story/never")).toBeNull();
});

test("an address that was live is never another story's; that of a draft may be", async () => {
  const live = await publishedStory(database.db, {}, "famous");
  await changeSlug(editor, clock, { storyId: live.storyId, slug: "more-famous" });
  const other = await savedStory(editor, { headline: "Famous" });
  expect(other.slug).toBe("famous-2");
  const refused = await changeSlug(editor, clock, { storyId: other.storyId, slug: "famous" });
  expect(!refused.ok && refused.problem).toContain("belongs to another story");
  await changeSlug(editor, clock, { storyId: other.storyId, slug: "other" });
  expect((await savedStory(editor, {}, "famous-2")).slug).toBe("famous-2");
});

test("what stands under a work's address moves and goes with it: transcript, sentence, history, frame", async () => {
  const film = await recordingWithWords(database.db, spoken("Ada: Words"), { slug: "under-way" });
  const { storyId } = await publishedStory(database.db, {}, "under-study");
  for (const path of ["/film/under-way/transcript/1", "/embed/film/under-way", "/story/under-study/history"])
    expect(await resolve(path)).toBeNull();
  await updateRecording(byNewsroom(database.db), film.recordingId, { slug: "arrived" });
  await changeSlug(editor, clock, { storyId, slug: "studied" });
  const moved = (to: string) => ({ kind: "moved", to });
  expect(await resolve("/film/under-way/transcript")).toEqual(moved("/film/arrived/transcript"));
  expect(await resolve("/film/under-way/transcript/1")).toEqual(moved("/film/arrived/transcript/1"));
  expect(await resolve("/film/under-way/transcript?part=2")).toEqual(moved("/film/arrived/transcript"));
  expect(await resolve("/embed/film/under-way")).toEqual(moved("/embed/film/arrived"));
  expect(await resolve("/story/under-study/history")).toEqual(moved("/story/studied/history"));
  expect(await resolve("/film/under-way/nothing")).toBeNull();
  await withdrawRecording(byNewsroom(database.db), film.recordingId, "rights");
  expect(await resolve("/embed/film/under-way")).toEqual({ kind: "gone", why: "" });
  expect(await resolve("/film/arrived/transcript/1")).toEqual({ kind: "gone", why: "" });
});

test("an imported address leads to its work, with its query, and to where the work moves", async () => {
  const { storyId } = await publishedStory(database.db, {}, "imported");
  expect(await addAddress(editor, clock, { path: "/?p=123", to: "story/imported" })).toMatchObject({
    ok: true,
  });
  expect(await addAddress(editor, clock, { path: "/2012/05/cómo", to: "/story/imported" })).toMatchObject({
    ok: true,
  });
  expect(await resolve("/?p=123")).toEqual({ kind: "moved", to: "/story/imported" });
  expect(await resolve("/?p=124")).toBeNull();
  expect(await resolve("/2012/05/c%C3%B3mo/?utm_source=x")).toEqual({ kind: "moved", to: "/story/imported" });
  await changeSlug(editor, clock, { storyId, slug: "imported-once" });
  expect(await resolve("/?p=123")).toEqual({ kind: "moved", to: "/story/imported-once" });
});

test("an address is given once, to what is there", async () => {
  await publishedStory(database.db, {}, "given");
  await publishedStory(database.db, {}, "taken");
  const add = async (path: string, to: string) => await addAddress(editor, clock, { path, to });
  expect((await add("/old", "story/given")).ok).toBe(true);
  expect((await add("/old", "story/given")).ok).toBe(true);
  expect((await add("/old", "story/taken")).ok).toBe(false);
  expect((await add("/old-2", "story/nothing")).ok).toBe(false);
  expect((await add("/story/given", "story/taken")).ok).toBe(false);
  expect((await add("/", "story/given")).ok).toBe(false);
  expect((await add("/about-us", "/films")).ok).toBe(true);
  expect(await resolve("/about-us")).toEqual({ kind: "moved", to: "/films" });
});

test("a person of whom all was taken off is gone, under each name of theirs; of whom nothing ever was public, unknown", async () => {
  const by = byNewsroom(database.db);
  const somebody = async (name: string): Promise<string> => await personId(database.db, name);
  const [speaker, maker, writer, hidden] = await Promise.all(
    ["speaker", "maker", "writer", "hidden"].map(async (name) => await somebody(`Gone ${name}`)),
  );
  if (!speaker || !maker || !writer || !hidden) throw new Error("four people");
  const said = Array.from(spoken("A: We land at noon."), (line) => ({
    ...line,
    speaker: { id: speaker, name: null },
  }));
  const film = await recordingWithWords(database.db, said);
  await creditPerson(by, film.recordingId, "Gone maker", "Director");
  const unseen = await recordingWithWords(database.db, [], { publish: false });
  await creditPerson(by, unseen.recordingId, "Gone hidden", "Director");
  const story = await publishedStory(database.db, { contributors: [{ person: writer, role: "By" }] });
  expect(await editPerson(by, writer, { slug: "gone-author" })).toMatchObject({ ok: true });
  expect(await editPerson(by, hidden, { slug: "gone-unseen" })).toMatchObject({ ok: true });
  const paths = ["gone-speaker", "gone-maker", "gone-author", "gone-writer", "gone-hidden", "gone-unseen"];
  const all = async () => await Promise.all(paths.map(async (slug) => await resolve(`/person/${slug}`)));
  const moved = { kind: "moved", to: "/person/gone-author" };
  expect(await all()).toEqual([null, null, null, moved, null, null]);

  await withdrawRecording(by, film.recordingId, "rights");
  await withdrawStory(editor, clock, { storyId: story.storyId, reason: "Not so." });
  const gone = { kind: "gone", why: "" };
  expect(await all()).toEqual([gone, gone, gone, gone, null, null]);

  await recordingWithWords(database.db, said);
  expect((await all())[0]).toBeNull();
});

test("a series stays where it was live, though its works belong elsewhere now; one that never was live is unknown", async () => {
  const by = byNewsroom(database.db);
  const newSeries = async (title: string): Promise<{ id: string; slug: string }> => {
    const added = await addSeries(by, { title });
    if (!added.ok) throw new Error(added.problem);
    return added.value;
  };
  const [left, joined, passed] = [
    await newSeries("Left"),
    await newSeries("Joined"),
    await newSeries("Passed through unseen"),
  ];
  const film = await recordingWithWords(database.db, [], { seriesId: passed.id, publish: false });
  await updateRecording(by, film.recordingId, { seriesId: left.id });
  const isLive = async ({ slug }: { readonly slug: string }): Promise<boolean> =>
    (await findLiveSeries(database.db, slug)) !== null;
  expect([await isLive(left), await isLive(passed)]).toEqual([false, false]);
  expect(await publishRecording(by, () => new Date(), film.recordingId)).toMatchObject({ ok: true });
  await updateRecording(by, film.recordingId, { seriesId: joined.id });
  expect([await isLive(left), await isLive(joined), await isLive(passed)]).toEqual([true, true, false]);
  expect(await editSeries(by, left.id, { slug: "left-behind" })).toMatchObject({ ok: true });
  expect(await resolve("/series/left")).toEqual({ kind: "moved", to: "/series/left-behind" });
});

test("a broken percent sign, a slash too many and other nonsense are unknown", async () => {
  for (const path of ["/%", "/story/%E0%A4%A", "//evil.example", "", "?", "/story/", "/\u0000", "/%00%"])
    expect(await resolve(path).catch((error: unknown) => error)).toBeNull();
});

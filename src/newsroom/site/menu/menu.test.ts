import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { savedStory, staffBy } from "../../../../test/support/story.ts";
import { insertPicture } from "../../../../test/support/picture-row.ts";
import { fail, ok } from "../../../kit/result.ts";
import { publishedShow } from "../../../../test/support/podcast.ts";
import { withdrawShow } from "../../podcast/withdraw-show.ts";
import { newsroomItself } from "../../staff/actor.ts";
import type { By } from "../../staff/change.ts";
import { showKey, showsKey, siteKey, storyKey, topicKey } from "../../staff/keys.ts";
import { publishStory } from "../../story/publish-story.ts";
import { withdrawStory } from "../../story/withdraw-story.ts";
import { addTopic } from "../../topic/add-topic.ts";
import { addMenuEntry, editMenuEntry, moveMenuEntry, removeMenuEntry, replaceMenus } from "./edit-menu.ts";
import { readMenus } from "./menu.store.ts";
import { readMenuFile, writeMenuFile } from "./menu-file.ts";
import { publicMenus } from "./public-menu.store.ts";

let database: TestDatabase;
let by: By;
let topic: string;

beforeAll(async () => {
  database = await testDatabase();
  by = { db: database.db, actor: newsroomItself, via: "test" };
  const added = await addTopic(by, { name: "The sea" });
  topic = added.ok ? added.value.id : "";
});
afterAll(async () => await database.close());

const plain = { label: "", to: null, pictureId: null, under: null, at: null };

const add = async (
  entry: Partial<Parameters<typeof addMenuEntry>[1]> & { menu: "main" | "foot" | "legal" },
) => {
  const added = await addMenuEntry(by, { ...plain, ...entry });
  if (!added.ok) throw new Error(added.problem);
  return added.value;
};

const labels = async (menu: "main" | "foot"): Promise<string[]> =>
  ((await seenMenus()).menus[menu] ?? []).map(({ label }) => label);

const seenMenus = async () => await publicMenus(database.db, "2026-01-01", await readMenus(database.db), []);

test("a menu is as the rule has it until somebody says, and again when it is told so", async () => {
  expect((await readMenus(database.db)).main).toBeNull();
  await add({ menu: "main", to: "films" });
  expect((await readMenus(database.db)).main).toMatchObject([
    { target: { type: "section", section: "films" } },
  ]);
  await replaceMenus(by, { main: null });
  expect((await readMenus(database.db)).main).toBeNull();
  await replaceMenus(by, { explore: [] });
  expect((await readMenus(database.db)).explore).toEqual([]);
});

test("an entry is called as what it leads to, whatever that is called today", async () => {
  await add({ menu: "main", to: "topic:the-sea" });
  expect(await labels("main")).toEqual(["The sea"]);
  await database.db
    .updateTable("topic")
    .set({ name: "Seas", slug: "seas" })
    .where("id", "=", topic)
    .execute();
  const { menus, keys } = await seenMenus();
  expect(menus.main).toMatchObject([{ label: "Seas", target: { kind: "topic", slug: "seas" } }]);
  expect(keys).toEqual([topicKey(topic)]);
});

test("what is not public drops out, and comes back; the pages know on what they hang", async () => {
  const editor = await staffBy(database.db, "editor");
  const clock = () => new Date("2026-01-01T10:00:00Z");
  const { storyId } = await savedStory(editor, { headline: "About us" }, "about-us");
  await add({ menu: "main", to: "story:about-us" });
  expect(await labels("main")).toEqual(["Seas"]);
  expect((await seenMenus()).keys).toContain(storyKey(storyId));
  expect(await publishStory(editor, clock, { storyId })).toMatchObject({ ok: true });
  expect(await labels("main")).toEqual(["Seas", "About us"]);
  await withdrawStory(editor, clock, { storyId, reason: "x" });
  expect(await labels("main")).toEqual(["Seas"]);
});

test("a show stands in a menu under its title while readers can see it", async () => {
  const show = await publishedShow(database.db, { title: "Words & deeds" });
  await replaceMenus(by, { main: null });
  await add({ menu: "main", to: `podcast:${show.slug}` });
  const { menus, keys } = await seenMenus();
  expect(menus.main).toMatchObject([
    { label: "Words & deeds", target: { kind: "podcast", slug: show.slug } },
  ]);
  expect(keys).toEqual(expect.arrayContaining([showKey(show.id), showsKey]));
  const told = { showId: show.id, reason: "x" };
  await withdrawShow(by, () => new Date("2026-01-01T10:00:00Z"), told);
  expect(await labels("main")).toEqual([]);
  await replaceMenus(by, { main: null });
  await add({ menu: "main", to: `topic:seas` });
});

test("entries are moved, changed and taken away, and every change is told", async () => {
  await replaceMenus(by, { main: null });
  const [films, search] = [
    await add({ menu: "main", to: "films" }),
    await add({ menu: "main", to: "search" }),
  ];
  await moveMenuEntry(by, search, { at: 1 });
  await editMenuEntry(by, films, { label: "Films" });
  expect(await labels("main")).toEqual(["", "Films"]);
  await removeMenuEntry(by, search);
  expect(await labels("main")).toEqual(["Films"]);
  expect(await removeMenuEntry(by, search)).toMatchObject({ ok: false });
  const told = await database.db
    .selectFrom("outbox")
    .select("keys")
    .where("event", "=", "menu.changed")
    .orderBy("id", "desc")
    .limit(4)
    .execute();
  expect(told.map(({ keys }) => keys)).toEqual(told.map(() => [siteKey]));
  expect(told).toHaveLength(4);
});

test("a heading of the foot with nothing public under it is not shown", async () => {
  const about = await add({ menu: "foot", label: "About" });
  await add({ menu: "foot", to: "story:about-us", under: about });
  expect(await labels("foot")).toEqual([]);
  await add({ menu: "foot", to: "https://example.org/", label: "Elsewhere", under: about });
  expect(await labels("foot")).toEqual(["About"]);
});

test.each([
  [{ menu: "main", to: "nowhere" }, "nowhere to lead"],
  [{ menu: "main", to: "topic:none" }, "no topic “none”"],
  [{ menu: "main", to: "http://example.org", label: "x" }, "nowhere to lead"],
  [{ menu: "main", to: "javascript:alert(1)", label: "x" }, "nowhere to lead"],
  [{ menu: "main", to: "https://example.org/" }, "say what it is called"],
  [{ menu: "main", label: "Words alone" }, "leads nowhere"],
  [{ menu: "social", to: "films" }, "no address outside"],
  [{ menu: "main", to: "films", pictureId: "nothinghere0" }, "only partners have marks"],
  [{ menu: "partners", label: "x", pictureId: "nothinghere0" }, "no picture nothinghere0"],
] as const)("is refused with the reason: %o", async (entry, reason) => {
  const added = await addMenuEntry(by, { ...plain, ...entry });
  expect(added.ok ? "" : added.problem).toContain(reason);
});

const takePicture = async () => await Promise.resolve(fail("no pictures here"));

test("a file of menus reads as it was written", async () => {
  const picture = await insertPicture(database.db);
  const file = `main:
  - to: films
  - label: The sea
    to: topic:seas
foot:
  - heading: About
    entries:
      - to: corrections
      - label: Elsewhere
        to: https://example.org/
legal:
  - label: © 2026 A newsroom
partners:
  - label: A university
    to: https://example.org/university
    picture: ${picture}
explore: []
`;
  const read = await readMenuFile(
    database.db,
    file,
    "menus.yaml",
    async (name) => await Promise.resolve(ok(name)),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(await replaceMenus(by, read.value)).toMatchObject({ ok: true });
  const written = await writeMenuFile(database.db, await readMenus(database.db));
  const again = await readMenuFile(
    database.db,
    written,
    "menus.yaml",
    async (name) => await Promise.resolve(ok(name)),
  );
  if (!again.ok) throw new Error(JSON.stringify(again.problem));
  expect(again.value.social).toBeNull();
  const withoutIds = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (name, inner: unknown) =>
        name === "id" && typeof inner === "string" && inner !== topic ? "" : inner,
      ),
    ) as object;
  expect(withoutIds(again.value)).toMatchObject(withoutIds(read.value));
});

test("what is wrong with a file of menus is told with its line, all at once", async () => {
  const file = "main:\n  - to: nowhere\n  - size: 3\nside:\n  - to: films\nlegal: words\n";
  const read = await readMenuFile(database.db, file, "menus.yaml", takePicture);
  expect(read.ok ? [] : read.problem.map(({ line, message }) => `${line}: ${message.slice(0, 34)}`)).toEqual([
    "2: “nowhere” is nowhere to lead: say ",
    "3: An entry has no “size”.",
    "5: There is no menu “side”.",
    "6: A list of entries is expected.",
  ]);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { newId } from "../../kit/id.ts";
import { newsroomItself } from "../staff/actor.ts";
import type { By } from "../staff/change.ts";
import { addPerson } from "./add-person.ts";
import { editPerson } from "./edit-person.ts";
import { isContact, parseLink, readLinks } from "./person-links.ts";
import { findPublicPerson, holdPerson } from "./person.store.ts";

let database: TestDatabase;
let by: By;
beforeAll(async () => {
  database = await testDatabase();
  by = { db: database.db, actor: newsroomItself, via: "test" };
});
afterAll(async () => await database.close());

const somebody = async (): Promise<{ id: string; slug: string }> => {
  const made = await addPerson(by, { name: `Ada ${newId()}` });
  if (!made.ok) throw new Error(made.problem);
  return made.value;
};

test("every field is changed, and kept as it was given", async () => {
  const { id } = await somebody();
  const patch = {
    name: "Ada Marsh",
    sortName: "Marsh, Ada",
    role: "Harbour clerk",
    biography: "She kept a letter.\n\nFor thirty years.",
    pronouns: "she/her",
    contact: "ada@example.org",
    links: [{ label: "Her log", url: "https://example.org/log" }],
  };
  expect(await editPerson(by, id, patch)).toMatchObject({ ok: true });
  expect(await database.db.transaction().execute(async (trx) => await holdPerson(trx, id))).toMatchObject(
    patch,
  );
});

test.each([
  [{ name: " " }, "needs a name"],
  [{ contact: "javascript:alert(1)" }, "neither an e-mail address"],
  [{ contact: "//elsewhere.example" }, "neither an e-mail address"],
  [{ pictureId: "000000000000" }, "no picture"],
  [{ slug: "Two Words" }, "cannot be part of an address"],
])("%j is refused", async (patch, told) => {
  const { id } = await somebody();
  expect(await editPerson(by, id, patch)).toMatchObject({
    ok: false,
    problem: expect.stringContaining(told),
  });
});

test("an address that somebody had is nobody else's, not even after they have another", async () => {
  const [ada, eve] = [await somebody(), await somebody()];
  const slug = `ada-${newId()}`;
  expect(await editPerson(by, ada.id, { slug })).toMatchObject({ ok: true });
  expect(await editPerson(by, eve.id, { slug: ada.slug })).toMatchObject({ ok: false });
  expect(await editPerson(by, eve.id, { slug })).toMatchObject({ ok: false });
  expect(await addPerson(by, { name: "Eve", slug: ada.slug })).toMatchObject({ ok: false });
  // Back to what it was: the one in between stays theirs, too.
  expect(await editPerson(by, ada.id, { slug: ada.slug })).toMatchObject({ ok: true });
  expect(await editPerson(by, eve.id, { slug })).toMatchObject({ ok: false });
});

test("nobody is known to the public who has nothing public", async () => {
  const { slug } = await somebody();
  expect(await findPublicPerson(database.db, slug)).toBeNull();
});

test("links are of the web, with a label or their host", () => {
  expect(parseLink("Her log=https://example.org/a?b=c")).toEqual({
    ok: true,
    value: { label: "Her log", url: "https://example.org/a?b=c" },
  });
  expect(parseLink("https://example.org/a?b=c")).toMatchObject({ ok: true, value: { label: "example.org" } });
  for (const text of ["", "Her log", "x=javascript:alert(1)", "data:text/html,x"])
    expect(parseLink(text)).toMatchObject({ ok: false });
  expect(readLinks([{ label: "x", url: "javascript:alert(1)" }])).toEqual([]);
  expect(["", "a@b.example", "https://x.example/y", "/policy/contact"].every(isContact)).toBe(true);
});

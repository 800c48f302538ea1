import { newId } from "../../src/kit/id.ts";
import { type StoryContent, storyContent } from "../../src/content/story-content.ts";
import type { Block } from "../../src/content/block.ts";
import { addPerson } from "../../src/newsroom/person/add-person.ts";
import { publishStory } from "../../src/newsroom/story/publish-story.ts";
import { type SavedStory, saveStory } from "../../src/newsroom/story/save-story.ts";
import { newsroomItself, type Actor } from "../../src/newsroom/staff/actor.ts";
import { writeRoles } from "../../src/newsroom/staff/roles.store.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { permissionsOf, type RoleName } from "../../src/newsroom/staff/permission.ts";
import type { Database } from "../../src/platform/database/database.ts";

export const paragraphOf = (text: string, id = `p-${newId()}`): Block => ({
  kind: "paragraph",
  id,
  content: [{ type: "text", text }],
});

/** The content of a story with these fields; the rest is as nobody said anything. */
export const contentOf = (
  fields: Partial<Omit<StoryContent, "body">> & { readonly blocks?: readonly Block[] } = {},
): StoryContent => {
  const { blocks = [paragraphOf("It happened at noon.", "p1")], ...told } = fields;
  return storyContent.parse({ headline: "A headline", ...told, body: { version: 1, blocks } });
};

/** Somebody of the staff in this role. */
export const staffBy = async (db: Database, role: RoleName, name = `A ${role}`): Promise<By> => {
  await writeRoles(db);
  const staffId = newId();
  await db
    .insertInto("staff")
    .values({ id: staffId, handle: `${role}-${staffId}`, name, role })
    .execute();
  const actor: Actor = { staffId, name, permissions: permissionsOf(role) };
  return { db, actor, via: "test" };
};

export const personId = async (db: Database, name = `Ann ${newId()}`): Promise<string> => {
  const made = await addPerson({ db, actor: newsroomItself, via: "test" }, { name });
  if (!made.ok) throw new Error(made.problem);
  return made.value.id;
};

/** A draft by somebody, with an author unless others are told. */
export const savedStory = async (
  by: By,
  fields: Parameters<typeof contentOf>[0] = {},
  slug?: string,
): Promise<SavedStory & { readonly content: StoryContent }> => {
  const contributors = fields.contributors ?? [{ person: await personId(by.db), role: "By" }];
  const content = contentOf({ ...fields, contributors });
  const saved = await saveStory(by, () => new Date(), {
    content,
    basedOn: null,
    ...(slug === undefined ? {} : { slug }),
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  return { ...saved.value, content };
};

/** The same, and published by an editor. */
export const publishedStory = async (
  db: Database,
  fields: Parameters<typeof contentOf>[0] = {},
  slug?: string,
): Promise<SavedStory & { readonly content: StoryContent }> => {
  const editor = await staffBy(db, "editor");
  const saved = await savedStory(editor, fields, slug);
  const published = await publishStory(editor, () => new Date(), { storyId: saved.storyId });
  if (!published.ok)
    throw new Error(typeof published.problem === "string" ? published.problem : published.problem.problem);
  return saved;
};

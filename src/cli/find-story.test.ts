import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { savedStory, staffBy } from "../../test/support/story.ts";
import { findStoryNamed } from "./find-story.ts";
import { CommandProblem } from "./tools.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

test("a story is found by its slug, path, address and id", async () => {
  const { storyId } = await savedStory(await staffBy(database.db, "editor"), {}, "at-noon");
  const names = ["at-noon", "/story/at-noon", "https://news.example/story/at%2Dnoon/", storyId];
  for (const name of names) expect((await findStoryNamed(database.db, name)).id).toBe(storyId);
});

test("a name that is no story's, with a percent sign or not, is a plain problem", async () => {
  for (const name of ["100%", "%E0%A4", "%00", "nothing"])
    await expect(findStoryNamed(database.db, name)).rejects.toThrow(
      new CommandProblem(`There is no story “${name}”. See what there is: newsreel story list`),
    );
});

import { expect, test } from "vitest";
import type { BoardStory } from "./board-story.ts";
import { changeOf, draftOf } from "./desk-draft.ts";

const story = (fields: Partial<BoardStory>): BoardStory => ({
  id: "a",
  slug: "a",
  state: "draft",
  place: "edit",
  headline: "A",
  pitch: "",
  owner: null,
  dueOn: null,
  waiting: null,
  draftRevisionId: "r",
  draftNumber: 1,
  publishedRevisionId: null,
  scheduledAt: null,
  publishedAt: null,
  updatedAt: "2026-05-01T12:00:00.000Z",
  openThreads: 0,
  openSuggestions: 0,
  version: 0,
  ...fields,
});

test("what stands in the dialog of one story asks for how it stands", () => {
  const waiting = { staff: null, role: "legal", why: "names" } as const;
  const one = story({ owner: { id: "ada", name: "Ada" }, dueOn: "2026-12-01", waiting });
  expect(changeOf(draftOf([one]))).toEqual({
    stage: "edit",
    ownerId: "ada",
    dueOn: "2026-12-01",
    waiting: { role: "legal", why: "names" },
  });
  expect(changeOf(draftOf([story({ place: "published" })]))).toEqual({
    ownerId: null,
    dueOn: null,
    waiting: null,
  });
});

test("of several only what is chosen is asked for", () => {
  const draft = draftOf([story({}), story({ id: "b" })]);
  expect(changeOf(draft)).toEqual({});
  expect(changeOf({ ...draft, owner: "none", waiting: "staff:ada" })).toEqual({
    ownerId: null,
    waiting: { staffId: "ada", why: "" },
  });
});

import * as z from "zod";
import { declare } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";
import { id, instant, line, role, somebody } from "./parts.ts";

/** Through what work on a story goes before it is out. */
const stage = z.enum(["pitch", "draft", "edit", "check", "legal", "ready"]);
/** That a story is out or withdrawn follows from its state. */
const place = z.enum([...stage.options, "published", "withdrawn"]);

const day = z.iso.date().meta({ description: "Where the newsroom is: 2026-12-01" });
const why = z.string().trim().max(300).default("");

const boardStory = z
  .object({
    id,
    slug: z.string(),
    state: z.enum(["draft", "published", "withdrawn"]),
    place,
    headline: z.string(),
    /** What it is to be about, in a line, for colleagues. */
    pitch: z.string(),
    owner: somebody.nullable(),
    dueOn: day.nullable(),
    /** A person, or whoever has a role. */
    waiting: z.object({ staff: somebody.nullable(), role: role.nullable(), why: z.string() }).nullable(),
    draftRevisionId: id,
    draftNumber: z.int(),
    publishedRevisionId: id.nullable(),
    scheduledAt: instant.nullable(),
    publishedAt: instant.nullable(),
    updatedAt: instant,
    openThreads: z.int(),
    openSuggestions: z.int(),
    /** Of these facts; a change names it in If-Match. */
    version: z.int(),
  })
  .meta({ id: "BoardStory" });

/** What is left out stays as it is. */
const deskChange = z.strictObject({
  stage: stage.optional(),
  ownerId: id.nullable().optional(),
  dueOn: day.nullable().optional(),
  waiting: z
    .union([z.strictObject({ staffId: id, why }), z.strictObject({ role, why })])
    .nullable()
    .optional(),
  pitch: z.string().trim().max(500).optional(),
});

const storyParams = z.object({ storyId: id });

export const storyDeskOperations = {
  listBoard: declare({
    method: "GET",
    path: "/board",
    access: "newsroom.see",
    summary: "Stories by their place on the board",
    query: z.object({
      ...pageQuery.shape,
      place: place.optional(),
      owner: id.optional(),
      topic: id.optional(),
      /** In the headline or the pitch. */
      words: z.string().max(200).optional(),
      waiting: z
        .literal("me")
        .optional()
        .meta({ description: "Those that wait for whoever asks, or for their role" }),
      order: z
        .enum(["due", "changed", "headline"])
        .default("due")
        .meta({ description: "due: the first day first; changed: the last changed first" }),
    }),
    answer: pageOf(boardStory),
  }),
  readDesk: declare({
    method: "GET",
    path: "/stories/{storyId}/desk",
    access: "newsroom.see",
    summary: "How work on a story stands",
    params: storyParams,
    answer: boardStory,
    version: ({ version }: { readonly version: number }) => String(version),
  }),
  changeDesk: declare({
    method: "PATCH",
    path: "/stories/{storyId}/desk",
    access: "story.move",
    summary:
      "Moves work on a story on: stage, owner, day, whom it waits for. Who does not write moves it on from the stage at which they sign",
    params: storyParams,
    ifMatch: true,
    version: ({ version }: { readonly version: number }) => String(version),
    body: deskChange,
    answer: boardStory,
  }),
  changeManyDesks: declare({
    method: "POST",
    path: "/board/changes",
    access: "story.move",
    summary: "The same change of many stories, all or none",
    body: z.object({ storyIds: z.array(id).min(1).max(200), change: deskChange }),
    answer: z.object({ changed: z.int() }),
  }),
  pitchStory: declare({
    method: "POST",
    path: "/pitches",
    access: "story.edit",
    summary: "Proposes a story: its headline, and a line on what it is to be about",
    status: 201,
    body: z.object({ headline: line(300), pitch: z.string().trim().max(500).default("") }),
    answer: boardStory,
  }),
};

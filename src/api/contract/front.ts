import * as z from "zod";
import { declare } from "./operation.ts";
import { id, instant } from "./parts.ts";

const shelf = z.enum(["lead", "films", "stories", "podcasts", "interviews"]);
const kind = z.enum(["film", "interview", "episode", "story", "podcast"]);

const place = z.object({
  id,
  shelf,
  /** From 1. */
  position: z.int(),
  kind,
  workId: id,
  slug: z.string(),
  title: z.string(),
  firstAt: instant,
  /** Null: until it is cleared. */
  lastAt: instant.nullable(),
  placedBy: z.string().nullable(),
  /** At the instant that was asked for. */
  standing: z.enum(["now", "ahead", "over"]),
  /** It stands at that instant and readers may see it. */
  isShown: z.boolean(),
});

const front = z
  .object({
    at: instant,
    shelves: z.array(z.object({ name: shelf, holds: z.array(kind), places: z.array(place) })),
    /** The next instant at which the page is another; null: none is known. */
    nextChange: instant.nullable(),
  })
  .meta({ id: "FrontPage" });

export const frontOperations = {
  readFront: declare({
    method: "GET",
    path: "/front",
    access: "newsroom.see",
    summary: "What editors put on the front page, and how it stands at an instant; the rest goes by rule",
    query: z.object({ at: instant.optional() }),
    answer: front,
  }),
  listPlaceable: declare({
    method: "GET",
    path: "/front/works",
    access: "newsroom.see",
    summary: "Works and podcasts that a shelf may hold, by the words of their title, the latest first",
    query: z.object({ shelf, words: z.string().trim().max(200).default("") }),
    answer: z.object({
      items: z.array(z.object({ id, kind, slug: z.string(), title: z.string(), isPublished: z.boolean() })),
    }),
  }),
  placeOnFront: declare({
    method: "POST",
    path: "/front",
    access: "front.edit",
    summary: "Puts a work on a shelf of the front page, for a time",
    status: 201,
    body: z.object({
      shelf,
      /** "film/the-lights-left-on", "story/…", "podcast/…". */
      work: z.string().min(1).max(300),
      position: z.int().min(1).max(12).optional(),
      /** Now when left out. */
      firstAt: instant.optional(),
      /** Until it is cleared when left out. */
      lastAt: instant.optional(),
    }),
    answer: front,
  }),
  clearPlace: declare({
    method: "DELETE",
    path: "/front/{placeId}",
    access: "front.edit",
    summary: "Takes a place back: the shelf goes by rule again",
    params: z.object({ placeId: id }),
    answer: null,
  }),
  arrangeShelf: declare({
    method: "POST",
    path: "/front/{shelf}/order",
    access: "front.edit",
    summary: "Puts what stands on a shelf into another order",
    params: z.object({ shelf }),
    body: z.object({ placeIds: z.array(id).max(200) }),
    answer: front,
  }),
};

import * as z from "zod";
import { members, newMembers } from "./members.ts";
import { declare } from "./operation.ts";
import { id, instant, line } from "./parts.ts";

const showLink = z.object({ url: z.string().trim().min(1).max(2000), label: line(128) });

/** newsroom/podcast/show.ts has what each is. */
const kind = z.enum(["episodic", "serial"]);
const medium = z.enum(["podcast", "music", "film", "audiobook", "newsletter", "blog"]);

const show = z
  .object({
    id,
    slug: z.string(),
    title: z.string(),
    description: z.string(),
    author: z.string(),
    ownerName: z.string(),
    /** It stands in the feed: directories write there. */
    ownerMail: z.string(),
    /** Of Apple's list, the chief one first: "News/Politics". */
    categories: z.array(z.string()),
    explicit: z.boolean(),
    /** BCP 47. */
    language: z.string(),
    pictureId: id.nullable(),
    kind,
    medium,
    /** Other hosts may not take it over. */
    locked: z.boolean(),
    copyright: z.string(),
    funding: z.array(showLink),
    links: z.array(showLink),
    /** No more episodes will come. */
    complete: z.boolean(),
    /** What it is for ever, wherever its feed moves to. */
    guid: z.string(),
    state: z.enum(["draft", "published", "withdrawn"]),
    publishedAt: instant.nullable(),
    /** What it lacks before anybody may see it, in words. */
    lacks: z.array(z.string()),
    page: z.string(),
    feed: z.string(),
    /** Whatever their state. */
    episodes: z.int(),
  })
  .meta({ id: "Show" });

const params = z.object({ showId: id });
const text = (most: number) => z.string().trim().max(most);

const fields = {
  slug: z.string().trim().min(1).max(80).optional(),
  /** Apple takes 4000. */
  description: text(4000).optional(),
  author: text(200).optional(),
  ownerName: text(200).optional(),
  ownerMail: text(320).optional(),
  categories: z.array(text(80)).max(10).optional(),
  explicit: z.boolean().optional(),
  language: text(35).optional(),
  pictureId: id.nullable().optional(),
  kind: kind.optional(),
  medium: medium.optional(),
  locked: z.boolean().optional(),
  copyright: text(300).optional(),
  funding: z.array(showLink).max(10).optional(),
  links: z.array(showLink).max(30).optional(),
  complete: z.boolean().optional(),
};

const soundBites = z.object({
  items: z.array(
    z.object({
      momentId: id,
      title: z.string(),
      /** Its words. */
      text: z.string(),
      episode: z.string(),
    }),
  ),
});

export const showOperations = {
  listShows: declare({
    method: "GET",
    path: "/shows",
    access: "newsroom.see",
    summary: "All podcasts, drafts too",
    answer: z.object({ items: z.array(show) }),
  }),
  listShowCategories: declare({
    method: "GET",
    path: "/show-categories",
    access: "newsroom.see",
    summary: "Apple's categories, as directories know them",
    answer: z.object({ items: z.array(z.string()) }),
  }),
  readShow: declare({
    method: "GET",
    path: "/shows/{showId}",
    access: "newsroom.see",
    summary: "One podcast",
    params,
    answer: show,
  }),
  addShow: declare({
    method: "POST",
    path: "/shows",
    access: "podcast.edit",
    summary: "Adds a podcast that nobody sees yet",
    status: 201,
    body: z.object({ title: line(200), ...fields }),
    answer: show,
  }),
  editShow: declare({
    method: "PATCH",
    path: "/shows/{showId}",
    access: "podcast.edit",
    summary: "Changes what is told of it; its address stays once it is published",
    params,
    ifMatch: true,
    body: z.object({ title: line(200).optional(), ...fields }),
    answer: show,
  }),
  publishShow: declare({
    method: "POST",
    path: "/shows/{showId}/publish",
    access: "recording.publish",
    summary: "Shows it to the public: its page and its feed; again, where it was taken off",
    params,
    answer: show,
  }),
  withdrawShow: declare({
    method: "POST",
    path: "/shows/{showId}/withdraw",
    access: "podcast.withdraw",
    summary: "Takes it off: its page and feed say why; its episodes stay",
    params,
    body: z.object({ reason: line(1000) }),
    answer: show,
  }),
  listShowEpisodes: declare({
    method: "GET",
    path: "/shows/{showId}/episodes",
    access: "newsroom.see",
    summary: "Its episodes in the order of their numbers, whatever their state",
    params,
    answer: members,
  }),
  arrangeShow: declare({
    method: "PUT",
    path: "/shows/{showId}/episodes",
    access: "recording.edit",
    summary: "These episodes, with these numbers, and no others belong to it",
    params,
    ifMatch: true,
    body: newMembers,
    answer: members,
  }),
  listShowSoundBites: declare({
    method: "GET",
    path: "/shows/{showId}/sound-bites",
    access: "newsroom.see",
    summary: "Moments of its episodes that are offered as sound bites",
    params,
    answer: soundBites,
  }),
  markSoundBite: declare({
    method: "POST",
    path: "/moments/{momentId}/sound-bite",
    access: "podcast.edit",
    summary: "Offers a moment of an episode as a sound bite; again: under another title",
    params: z.object({ momentId: id }),
    body: z.object({ title: text(128).default("") }),
    answer: null,
  }),
  unmarkSoundBite: declare({
    method: "DELETE",
    path: "/moments/{momentId}/sound-bite",
    access: "podcast.edit",
    summary: "Offers it no longer; the moment stays",
    params: z.object({ momentId: id }),
    answer: null,
  }),
};

import * as z from "zod";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";

const topicParams = z.object({ topicId: id });

const featured = z.object({
  items: z.array(
    z.object({ id, kind: z.enum(["film", "interview", "episode", "story"]), title: z.string() }),
  ),
});

export const featuredOperations = {
  placeTopic: declare({
    method: "POST",
    path: "/topics/{topicId}/place",
    access: "topic.edit",
    summary: "Puts a topic, with all below it, at a place of the tree",
    params: topicParams,
    body: z.object({
      /** The topic above it; null: at the top. */
      underId: id.nullable(),
      /** The topic that it is to stand before; null: last. */
      beforeId: id.nullable(),
    }),
    answer: null,
  }),
  listFeatured: declare({
    method: "GET",
    path: "/topics/{topicId}/featured",
    access: "newsroom.see",
    summary: "The works that stand first on a topic's page, in their order",
    params: topicParams,
    answer: featured,
  }),
  featureWorks: declare({
    method: "PUT",
    path: "/topics/{topicId}/featured",
    access: "topic.edit",
    summary: "Says which works stand first on a topic's page; none: those that are latest",
    params: topicParams,
    ifMatch: true,
    body: z.object({ workIds: z.array(id).max(12) }),
    answer: featured,
  }),
};

import * as z from "zod";
import { declare } from "./operation.ts";
import { id, line } from "./parts.ts";

const topic = z
  .object({
    id,
    slug: z.string(),
    name: z.string(),
    summary: z.string(),
    parentId: id.nullable(),
    pictureId: id.nullable(),
  })
  .meta({ id: "Topic" });

const topicParams = z.object({ topicId: id });
const slug = z.string().min(1).max(80);

export const topicOperations = {
  listTopics: declare({
    method: "GET",
    path: "/topics",
    access: "newsroom.see",
    summary: "The tree of topics, in the order that editors gave",
    answer: z.object({ items: z.array(topic) }),
  }),
  readTopic: declare({
    method: "GET",
    path: "/topics/{topicId}",
    access: "newsroom.see",
    summary: "One topic",
    params: topicParams,
    answer: topic,
  }),
  addTopic: declare({
    method: "POST",
    path: "/topics",
    access: "topic.edit",
    summary: "Adds a topic",
    status: 201,
    body: z.object({
      name: line(200),
      slug: slug.optional(),
      summary: z.string().max(2000).optional(),
      /** The slug of the topic above it. */
      parent: slug.optional(),
    }),
    answer: topic,
  }),
  editTopic: declare({
    method: "PATCH",
    path: "/topics/{topicId}",
    access: "topic.edit",
    summary: "Changes what is given; a former address leads to it for ever",
    params: topicParams,
    ifMatch: true,
    body: z.object({
      name: line(200).optional(),
      slug: slug.optional(),
      summary: z.string().max(2000).optional(),
      pictureId: id.nullable().optional(),
    }),
    answer: topic,
  }),
  moveTopic: declare({
    method: "POST",
    path: "/topics/{topicId}/move",
    access: "topic.edit",
    summary: "Moves a topic in the tree, with all below it",
    params: topicParams,
    ifMatch: true,
    body: z.object({
      /** The slug of the topic above it; null: at the top. */
      under: slug.nullable().optional(),
      position: z.int().min(0).max(10_000).optional(),
    }),
    answer: topic,
  }),
};

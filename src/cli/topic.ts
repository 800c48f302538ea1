import { defineCommand } from "citty";
import { addTopic } from "../newsroom/topic/add-topic.ts";
import { listTopics } from "../newsroom/topic/topic.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "All topics" },
    args: jsonFlag,
    run: async ({ args }) => {
      const topics = await listTopics((await openNewsroom(console)).db);
      const slugs = new Map(topics.map((topic) => [topic.id, topic.slug]));
      if (args.json) console.say(asJson(topics));
      else
        for (const line of table(
          topics.map((one) => [
            one.slug,
            one.name,
            one.parentId === null ? "" : `under ${slugs.get(one.parentId) ?? ""}`,
          ]),
        ))
          console.say(line);
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Add a topic" },
    args: {
      name: { type: "positional", required: true, description: "Its name" },
      slug: {
        type: "string",
        description: "The part of the address (else from the name)",
        valueHint: "SLUG",
      },
      summary: { type: "string", default: "", description: "What it is about", valueHint: "TEXT" },
      under: { type: "string", description: "The topic above it", valueHint: "SLUG" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { name, summary, slug, under } = args;
      const topic = orProblem(
        await addTopic(by, {
          name,
          summary,
          ...(slug === undefined ? {} : { slug }),
          ...(under === undefined ? {} : { parent: under }),
        }),
      );
      console.say(`${topic.name}: ${topic.slug}`);
    },
  });

export const topicCommand = (console: Console) =>
  defineCommand({ meta: { description: "Topics" }, subCommands: { list: list(console), add: add(console) } });

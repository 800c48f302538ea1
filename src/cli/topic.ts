import { defineCommand } from "citty";
import { addTopic } from "../newsroom/topic/add-topic.ts";
import { editTopic, moveTopic } from "../newsroom/topic/edit-topic.ts";
import { featureWorks } from "../newsroom/topic/feature-works.ts";
import { findTopic, listTopics, type Topic } from "../newsroom/topic/topic.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { readNumber } from "./add-input.ts";
import { findWorkId } from "./find-work.ts";
import { allValues, textFlag } from "./flags.ts";
import { readPictureId } from "./page-picture.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, type OpenNewsroom, orProblem } from "./tools.ts";

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

const topicArg = { topic: { type: "positional", required: true, description: "Its slug" } } as const;

const requireTopic = async ({ db }: Pick<OpenNewsroom, "db">, slug: string): Promise<Topic> => {
  const topic = await findTopic(db, slug);
  if (topic === null)
    throw new CommandProblem(`There is no topic “${slug}”. See what there is: newsreel topic list`);
  return topic;
};

const edit = (console: Console) =>
  defineCommand({
    meta: { description: "Change what is told of a topic. “none” takes the picture away." },
    args: {
      ...topicArg,
      name: textFlag("Its name"),
      slug: textFlag("The part of the address; the former one leads to it for ever", "SLUG"),
      summary: textFlag("What it is about"),
      picture: textFlag("The picture, by its id: newsreel picture add", "ID"),
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const topic = await requireTopic(newsroom, args.topic);
      const { name, slug, summary } = args;
      const pictureId = readPictureId(args.picture);
      orProblem(
        await editTopic(by, topic.id, {
          ...(name === undefined ? {} : { name }),
          ...(slug === undefined ? {} : { slug }),
          ...(summary === undefined ? {} : { summary }),
          ...(pictureId === undefined ? {} : { pictureId }),
        }),
      );
      console.say(`${name ?? topic.name}: ${slug ?? topic.slug}`);
    },
  });

const move = (console: Console) =>
  defineCommand({
    meta: { description: "Move a topic in the tree, with all below it" },
    args: {
      ...topicArg,
      under: textFlag("The topic above it; “none” puts it at the top", "SLUG"),
      position: textFlag("Its place among those beside it: the lower, the earlier", "NUMBER"),
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const topic = await requireTopic(newsroom, args.topic);
      const position = readNumber("--position", args.position);
      if (args.under === undefined && position === null)
        throw new CommandProblem("Say where to: --under SLUG, --under none, --position NUMBER.");
      orProblem(
        await moveTopic(by, topic.id, {
          ...(args.under === undefined ? {} : { under: args.under === "none" ? null : args.under }),
          ...(position === null ? {} : { position }),
        }),
      );
      console.say(`${topic.name} is moved.`);
    },
  });

const feature = (console: Console) =>
  defineCommand({
    meta: { description: "Say which works stand first on a topic's page, in this order; none: the latest" },
    args: {
      ...topicArg,
      work: textFlag("film/SLUG or story/SLUG; may be given several times", "WORK"),
      ...asFlag,
    },
    run: async ({ args, rawArgs }) => {
      const { newsroom, by } = await act(console, args.as);
      const topic = await requireTopic(newsroom, args.topic);
      const ids: string[] = [];
      for (const name of allValues(rawArgs, "work")) ids.push(await findWorkId(newsroom.db, name));
      orProblem(await featureWorks(by, topic.id, ids));
      console.say(ids.length === 0 ? "The latest works stand first." : `${ids.length} stand first.`);
    },
  });

export const topicCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Topics" },
    subCommands: {
      list: list(console),
      add: add(console),
      edit: edit(console),
      move: move(console),
      feature: feature(console),
    },
  });

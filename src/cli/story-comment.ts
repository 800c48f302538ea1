import { defineCommand } from "citty";
import { resolveThread } from "../newsroom/story/comment/resolve-thread.ts";
import { beginThread, replyToThread } from "../newsroom/story/comment/say-comment.ts";
import { listThreads } from "../newsroom/story/comment/thread.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { findStoryNamed, storyArg } from "./find-story.ts";
import { showInstant, zoneHere } from "./instant.ts";
import { asJson } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

export const storyCommentsCommand = (console: Console) =>
  defineCommand({
    meta: { description: "What colleagues say about a story" },
    args: {
      ...storyArg,
      all: { type: "boolean", description: "What is resolved, too" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const story = await findStoryNamed(db, args.story);
      const threads = (await listThreads(db, story.id)).filter(
        ({ resolved }) => args.all === true || resolved === null,
      );
      if (args.json) {
        console.say(asJson(threads));
        return;
      }
      for (const { id, quoted, resolved, comments } of threads) {
        console.say(
          `${id}${quoted === "" ? "" : `  “${quoted}”`}${resolved === null ? "" : `  resolved by ${resolved.by}`}`,
        );
        for (const { madeBy, madeAt, text } of comments)
          console.say(`  ${madeBy.name}, ${showInstant(madeAt, zoneHere())}: ${text}`);
      }
      if (threads.length === 0) console.say("Nothing.");
    },
  });

const idArg = { type: "positional", required: true, description: "The thread's id" } as const;
const textArg = {
  type: "positional",
  required: true,
  description: "What you say; @handle tells them",
} as const;

export const storyCommentCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Say something about a story, a block or words of it" },
    args: {
      ...storyArg,
      text: textArg,
      block: { type: "string", description: "The block's id", valueHint: "ID" },
      on: { type: "string", description: "Words of that block", valueHint: "WORDS" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      const begun = await beginThread(by, console.clock, {
        storyId: story.id,
        text: args.text,
        ...(story.draftRevisionId === null ? {} : { revisionId: story.draftRevisionId }),
        ...(args.block === undefined ? {} : { blockId: args.block }),
        ...(args.on === undefined ? {} : { quoted: args.on }),
      });
      console.say(orProblem(begun));
    },
  });

export const storyAnswerCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Answer in a thread of comments" },
    args: { thread: idArg, text: textArg, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await replyToThread(by, console.clock, { threadId: args.thread, text: args.text }));
      console.say("Said.");
    },
  });

export const storyResolveCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Say that what a thread of comments asked for is done" },
    args: {
      thread: idArg,
      reopen: { type: "boolean", description: "It is not done after all" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const isResolved = args.reopen !== true;
      orProblem(await resolveThread(by, console.clock, { threadId: args.thread, isResolved }));
      console.say(isResolved ? "Resolved." : "Open again.");
    },
  });

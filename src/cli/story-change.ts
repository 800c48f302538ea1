import { defineCommand } from "citty";
import { approvalKinds, approveRevision, isApprovalKind } from "../newsroom/story/approve-revision.ts";
import { changeSlug } from "../newsroom/story/change-slug.ts";
import { restoreRevision } from "../newsroom/story/restore-revision.ts";
import { withdrawStory } from "../newsroom/story/withdraw-story.ts";
import { act, asFlag } from "./act.ts";
import { findNumbered, findStoryNamed, findToSign, signedRevisionFlag, storyArg } from "./find-story.ts";
import { orRefusal } from "./refusal.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

export const storyApproveCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Sign one revision; a later one does not have it" },
    args: {
      ...storyArg,
      kind: { type: "string", required: true, description: approvalKinds.join(", "), valueHint: "KIND" },
      ...signedRevisionFlag,
      note: { type: "string", default: "", description: "For colleagues", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      if (!isApprovalKind(args.kind))
        throw new CommandProblem(`“${args.kind}” approves nothing. There are: ${approvalKinds.join(", ")}.`);
      const story = await findStoryNamed(newsroom.db, args.story);
      const revision = await findToSign(newsroom.db, by, story, args.revision);
      orProblem(
        await approveRevision(by, console.clock, {
          revisionId: revision.id,
          kind: args.kind,
          note: args.note,
        }),
      );
      console.say(
        `Revision ${revision.number} of “${story.slug}” is approved by ${by.actor.name} (${args.kind}).`,
      );
    },
  });

export const storyRestoreCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Make an older revision's words the newest draft; readers see nothing of it yet" },
    args: {
      ...storyArg,
      revision: { type: "string", required: true, description: "Whose words", valueHint: "N" },
      note: { type: "string", description: "For colleagues", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      const revision = await findNumbered(newsroom.db, story, args.revision);
      const restored = orRefusal(
        await restoreRevision(by, console.clock, {
          storyId: story.id,
          revisionId: revision.id,
          basedOn: story.draftRevisionId ?? "",
          ...(args.note === undefined ? {} : { note: args.note }),
        }),
      );
      console.say(
        restored.changed
          ? `Revision ${restored.number} has the words of revision ${revision.number}. Publish it: newsreel story publish ${story.slug}`
          : `Revision ${restored.number}, the newest, has these words already.`,
      );
    },
  });

export const storyWithdrawCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Take a story off the site; its address says that it is gone, and why" },
    args: {
      ...storyArg,
      reason: {
        type: "string",
        required: true,
        description: "Why; readers who ask for it are told",
        valueHint: "TEXT",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      orProblem(await withdrawStory(by, console.clock, { storyId: story.id, reason: args.reason }));
      console.say(`“${story.slug}” is withdrawn.`);
    },
  });

export const storyRenameCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Give a story another address; the old one leads to it for ever" },
    args: {
      ...storyArg,
      slug: { type: "positional", required: true, description: "The new part of its address" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      orProblem(await changeSlug(by, console.clock, { storyId: story.id, slug: args.slug }));
      console.say(`${console.config.publicUrl}/story/${args.slug}`);
    },
  });

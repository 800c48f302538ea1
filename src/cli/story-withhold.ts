import { defineCommand } from "citty";
import { withholdRevision } from "../newsroom/story/withhold-revision.ts";
import { act, asFlag } from "./act.ts";
import { findNumbered, findStoryNamed, storyArg } from "./find-story.ts";
import { type Console, orProblem } from "./tools.ts";

export const storyWithholdCommand = (console: Console) =>
  defineCommand({
    meta: { description: "For legal: take a revision's words out for good; a tombstone stays" },
    args: {
      ...storyArg,
      revision: { type: "string", required: true, description: "Which revision", valueHint: "N" },
      reason: {
        type: "string",
        required: true,
        description: "Why; kept, not shown to readers",
        valueHint: "TEXT",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      const revision = await findNumbered(newsroom.db, story, args.revision);
      orProblem(await withholdRevision(by, console.clock, { revisionId: revision.id, reason: args.reason }));
      console.say(`Revision ${revision.number} of “${story.slug}” is withheld.`);
      if (story.publishedRevisionId === revision.id)
        console.say("Its address answers “gone” until another revision is published.");
      console.remark(
        "Other revisions may have the same words; so may backups (docs/operations/withholding.md).",
      );
    },
  });

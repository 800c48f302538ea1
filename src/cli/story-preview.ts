import { defineCommand } from "citty";
import { makePreview } from "../newsroom/story/make-preview.ts";
import { secretFrom } from "../platform/secret.ts";
import { act, asFlag } from "./act.ts";
import { readNumber } from "./add-input.ts";
import { findNumbered, findStoryNamed, storyArg } from "./find-story.ts";
import { showInstant, zoneHere } from "./instant.ts";
import { type Console, orProblem } from "./tools.ts";

export const storyPreviewCommand = (console: Console) =>
  defineCommand({
    meta: { description: "A link that shows one revision to whoever has it, until it expires" },
    args: {
      ...storyArg,
      revision: { type: "string", description: "Which revision, else the newest", valueHint: "N" },
      hours: { type: "string", default: "48", description: "How long it lasts, at most 336", valueHint: "N" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const story = await findStoryNamed(newsroom.db, args.story);
      const revision = await findNumbered(newsroom.db, story, args.revision);
      const secret = await secretFrom(newsroom.db, console.config.secret);
      const lasts = (readNumber("--hours", args.hours) ?? 0) * 3_600_000;
      const { token, expiresAt } = orProblem(
        await makePreview(by, console.clock, secret, { revisionId: revision.id, lasts }),
      );
      console.say(`${console.config.publicUrl}/preview/${token}`);
      console.remark(`Revision ${revision.number}, until ${showInstant(expiresAt, zoneHere())}.`);
    },
  });

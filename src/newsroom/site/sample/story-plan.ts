import { z } from "zod";
import { noticeKinds } from "../../notice/notice.ts";
import { approvalKinds } from "../../story/approve-revision.ts";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** Who does a step (a handle), and when; now, where nothing is said. */
const done = { by: z.string(), at: z.iso.datetime().optional() };

const notice = z.strictObject({
  kind: z.enum(noticeKinds),
  wasWrong: z.string().optional(),
  text: z.string(),
});

/** One thing that was done with a story of the sample, as a newsroom would have done it. */
const step = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("save"), file: z.string().regex(/^[\w.-]+\.md$/), ...done }),
  z.strictObject({ do: z.literal("sign-quotation"), story: slug, quotation: z.string(), ...done }),
  z.strictObject({ do: z.literal("approve"), story: slug, kind: z.enum(approvalKinds), ...done }),
  z.strictObject({
    do: z.literal("publish"),
    story: slug,
    note: z.string().optional(),
    notice: notice.optional(),
    ...done,
  }),
  z.strictObject({ do: z.literal("rename"), story: slug, to: slug, ...done }),
  z.strictObject({ do: z.literal("schedule"), story: slug, daysFromNow: z.int().positive(), ...done }),
]);
export type StoryStep = z.infer<typeof step>;

/** What sample/stories/plan.json holds: the steps in their order. */
export const storyPlan = z.array(step);

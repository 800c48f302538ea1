import type { z } from "zod";
import { fail, ok, type Result } from "../kit/result.ts";
import { migrateBody } from "./body-versions.ts";
import { checkParts } from "./check-parts.ts";
import { isFields } from "./fields.ts";
import { keepLaterKinds } from "./later-kinds.ts";
import { mostBlocks, tooMuch } from "./limits.ts";
import { type ContentProblem, pathText } from "./problem.ts";
import { type StoryContent, storyContent } from "./story-content.ts";
import { tidyContent } from "./tidy.ts";

/** So many problems are told at once. */
const mostProblems = 100;

/**
 * A story's content from JSON of any version of the body up to this one (docs/story-body.md), in its one normal form:
 * what is parsed once parses to itself. Limits come before any closer look.
 */
export const parseStoryContent = (value: unknown): Result<StoryContent, ContentProblem[]> => {
  const hindrance = tooMuch(value);
  if (hindrance !== null) return fail([hindrance]);
  if (!isFields(value))
    return fail([{ path: "", message: "is not the content of a story: an object is expected" }]);
  const migrated = migrateBody(value["body"]);
  if (!migrated.ok) return fail([migrated.problem]);
  const body = migrated.value;
  if (blocksOf(body).length > mostBlocks)
    return fail([{ path: "body.blocks", message: `has more than ${mostBlocks} blocks` }]);
  const parsed = storyContent.safeParse({ ...value, body: withLaterKinds(body) });
  if (!parsed.success) return fail(parsed.error.issues.slice(0, mostProblems).map(toProblem));
  const content = tidyContent(parsed.data);
  const problems = checkParts(content);
  return problems.length > 0 ? fail(problems.slice(0, mostProblems)) : ok(content);
};

const blocksOf = (body: unknown): readonly unknown[] =>
  isFields(body) && Array.isArray(body["blocks"]) ? body["blocks"] : [];

const withLaterKinds = (body: unknown): unknown =>
  isFields(body) && Array.isArray(body["blocks"])
    ? { ...body, blocks: keepLaterKinds(body["blocks"]) }
    : body;

const toProblem = (issue: z.core.$ZodIssue): ContentProblem => ({
  path: pathText(issue.path),
  message: issue.message,
});

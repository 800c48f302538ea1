import * as z from "zod";
import { ok, type Result } from "../../kit/result.ts";
import type { FieldProblem } from "../contract/problem.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** How a field of each part of a request is named. */
const pointers = {
  body: (path: readonly PropertyKey[]) => path.map((part) => `/${escape(String(part))}`).join(""),
  query: (path: readonly PropertyKey[]) => `?${path.map(String).join(".")}`,
  params: (path: readonly PropertyKey[]) => `{${path.map(String).join(".")}}`,
};

/** RFC 6901, section 3. */
const escape = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1");

/** A part of a request by its schema. What the schema does not know is refused: a misspelt field is not passed over. */
export const parsePart = (
  part: keyof typeof pointers,
  schema: z.ZodType | undefined,
  value: unknown,
): Result<unknown, Refusal> => {
  if (schema === undefined) return ok(part === "body" ? undefined : {});
  const parsed = strict(schema).safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const errors = parsed.error.issues.slice(0, 50).flatMap((issue) => fieldProblems(part, issue));
  return refuse("invalid", errors.map(({ pointer, detail }) => `${pointer} ${detail}`).join("; "), {
    errors,
  });
};

const strict = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodObject ? schema.strict() : schema);

const fieldProblems = (part: keyof typeof pointers, issue: z.core.$ZodIssue): FieldProblem[] => {
  const pointer = pointers[part];
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      pointer: pointer([...issue.path, key]),
      detail: "there is no such field",
    }));
  return [{ pointer: pointer(issue.path), detail: issue.message }];
};

/** Parameters of a query; one that comes twice is a list. */
export const readQuery = (url: string): Record<string, string | string[]> => {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URL(url).searchParams) {
    const before = found[name];
    found[name] = before === undefined ? value : [before, value].flat();
  }
  return found;
};

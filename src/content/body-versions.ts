import { fail, ok, type Result } from "../kit/result.ts";
import { type Fields, isFields } from "./fields.ts";
import type { ContentProblem } from "./problem.ts";
import { bodyVersion } from "./story-content.ts";

/** Brings a body of one version to the next. It gets a body that was right in its time, and may trust it no further. */
export type BodyStep = (body: Fields) => Fields;

/** From version → the step to the next. Released steps stay for ever: revisions never change, so all versions are read. */
const steps: ReadonlyMap<number, BodyStep> = new Map();

/** The body in this program's version. One that a later program wrote is refused: half of it would be lost. */
export const migrateBody = (
  body: unknown,
  known: ReadonlyMap<number, BodyStep> = steps,
): Result<unknown, ContentProblem> => {
  if (!isFields(body)) return ok(body);
  let migrated = body;
  for (;;) {
    const version = migrated["version"];
    if (version === bodyVersion || typeof version !== "number") return ok(migrated);
    if (version > bodyVersion)
      return problem(
        `was written by a later version of this program (${version}; this one reads up to ${bodyVersion})`,
      );
    const step = known.get(version);
    if (step === undefined) return problem(`has the unknown version ${version}`);
    migrated = { ...step(migrated), version: version + 1 };
  }
};

const problem = (message: string) => fail<ContentProblem>({ path: "body.version", message });

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { fail } from "../../../kit/result.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { Files } from "../../../platform/files/files.ts";
import { newsroomItself } from "../../staff/actor.ts";
import type { By } from "../../staff/change.ts";
import { publishPolicy } from "../policy/publish-policy.ts";
import { savePolicyFile } from "../policy/save-policy-file.ts";
import { howFar, keepHowFar } from "./how-far.store.ts";

interface FillPolicies {
  readonly db: Database;
  readonly files: Files;
  /** Absolute path of sample/. */
  readonly folder: string;
}

/** The days on which the sample's policies came into force: first versions, and the one that followed another. */
const firstDay = new Date("2024-01-08T09:00:00Z");
const nextDay = new Date("2024-09-02T09:00:00Z");

/** How many of the files are in force: killed anywhere, the next start goes on from there. */
const marker = "sample.policies";

/**
 * Puts the sample's policies in force, `standards.1.md` before `standards.md`. Only in a newsroom that was filled with a
 * sample that had them, and once: what is changed or taken off later stays so.
 */
export const fillPolicies = async ({ db, files, folder }: FillPolicies): Promise<void> => {
  const path = join(folder, "policies");
  if (!existsSync(path) || !(await awaitsPolicies(db))) return;
  const names = (await readdir(path)).filter((name) => name.endsWith(".md")).sort();
  if ((await howFar(db, marker)) === names.length) return;
  // Several processes may start at once: one fills, the others wait for it.
  await db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(hashtextextended(${marker}, 0))`.execute(held);
    try {
      const done = await howFar(db, marker);
      for (const [at, name] of names.entries()) {
        if (at < done) continue;
        await putInForce(db, files, name, await readFile(join(path, name), "utf8"));
        await keepHowFar(db, marker, at + 1);
      }
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${marker}, 0))`.execute(held);
    }
  });
};
/** What is saved and in force already stays as it is. */
const putInForce = async (db: Database, files: Files, name: string, text: string): Promise<void> => {
  const by: By = { db, actor: newsroomItself, via: "start" };
  const clock = () => (/^version:/m.test(text) ? nextDay : firstDay);
  const readBeside = async () => await Promise.resolve(fail("A policy of the sample has no file beside it."));
  const saved = await savePolicyFile({ by, files, fileName: name, readBeside, make: false }, clock, text);
  if (!saved.ok) throw new Error(`The sample's ${name}: ${JSON.stringify(saved.problem)}`);
  const published = await publishPolicy(by, clock, saved.value.slug, saved.value.number);
  if (!published.ok) throw new Error(`The sample's ${name}: ${published.problem}`);
};

const awaitsPolicies = async (db: Database): Promise<boolean> =>
  (await db
    .selectFrom("audit")
    .select("id")
    .where("action", "=", "sample.filled")
    .where("subject_id", "=", "sample")
    .where(sql<boolean>`after ->> 'policies' = 'to follow'`)
    .limit(1)
    .executeTakeFirst()) !== undefined;

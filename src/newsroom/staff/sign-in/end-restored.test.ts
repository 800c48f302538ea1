import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial } from "../../../../test/support/api.ts";
import { testDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { backup } from "../../../platform/backup/backup.ts";
import { restore } from "../../../platform/backup/restore.ts";
import { diskFiles } from "../../../platform/files/disk.ts";
import { findTokenOwner } from "./api-token.store.ts";
import { keepPassword } from "./credentials.store.ts";
import { endRestoredSignIns } from "./end-restored.ts";
import { findLink, makeLink } from "./link.store.ts";
import { makeToken } from "./own-tokens.ts";
import { hashPassword, isPassword } from "./password-hash.ts";
import { makeRecoveryCodes, takeRecoveryCode } from "./second-step.ts";
import { findSession } from "./session.store.ts";

let folder: string;
let here: TestDatabase;
let there: TestDatabase;
let trial: ApiTrial;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "newsreel-restored-"));
  [here, there] = [await testDatabase(), await testDatabase()];
  trial = await apiTrial(here.db);
});
afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  await rm(folder, { recursive: true });
});

test("a restored backup lets nobody in but by password or passkey, and says so in the audit", async () => {
  const now = new Date(trial.now);
  const clock = () => now;
  const staffId = trial.staff.editor;
  const kept = await hashPassword("four words make one");
  await here.db.transaction().execute(async (trx) => await keepPassword(trx, staffId, kept, now));
  const session = (await trial.signIn("editor")).split("=")[1] ?? "";
  const made = await makeToken(trial.by("editor"), clock, staffId, {
    name: "Feeder",
    scopes: ["newsroom.see"],
    days: 9,
  });
  if (!made.ok) throw new Error(made.problem);
  const { link, codes } = await here.db.transaction().execute(async (trx) => ({
    link: await makeLink(trx, { kind: "invitation", staffId, madeBy: null, now }),
    codes: await makeRecoveryCodes(trx, staffId, now),
  }));

  const source = join(folder, "saved");
  const files = diskFiles(join(folder, "files"));
  const onProgress = (): void => undefined;
  await backup({ connection: here.connection, files, clock, onProgress }, source);
  const restored = await restore(
    { connection: there.connection, files, replace: true, kinds: [], settle: endRestoredSignIns, onProgress },
    source,
  );
  expect(restored).toMatchObject({ ok: true });

  const opens = async (db: TestDatabase["db"]) => [
    (await findSession(db, session, now)) !== null,
    (await findTokenOwner(db, made.value.token, { now, address: null })) !== null,
    (await findLink(db, link.token, now)) !== null,
    await db.transaction().execute(async (trx) => await takeRecoveryCode(trx, staffId, codes[0] ?? "", now)),
  ];
  expect(await opens(here.db)).toEqual([true, true, true, true]);
  expect(await opens(there.db)).toEqual([false, false, false, false]);
  const { hash } = await there.db.selectFrom("password").select("hash").executeTakeFirstOrThrow();
  expect(await isPassword("four words make one", hash)).toBe(true);
  const line = await there.db.selectFrom("audit").selectAll().orderBy("id", "desc").executeTakeFirst();
  expect(line).toMatchObject({
    action: "newsroom.restored",
    after: { sessions: 1, links: 1, tokens: 1, recoveryCodes: 10 },
  });
});

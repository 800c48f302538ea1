import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiTrial, apiTrial, ownPage } from "../../test/support/api.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { type Permission, permissions, permissionsOf, roleNames } from "../newsroom/staff/permission.ts";
import { keepPassword } from "../newsroom/staff/sign-in/credentials.store.ts";
import { pageOfHeader } from "./contract/csrf.ts";
import { hashPassword } from "../newsroom/staff/sign-in/password-hash.ts";
import { operations } from "./contract/operations.ts";

let database: TestDatabase;
let trial: ApiTrial;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
});
afterAll(async () => await database.close());

const rolesNow = async () =>
  Object.fromEntries(
    (await database.db.selectFrom("staff").select(["handle", "role"]).execute()).map(({ handle, role }) => [
      handle,
      role,
    ]),
  );

const send = async (cookie: string, method: string, path: string, body: unknown) => {
  const response = await trial.app.request(`${trial.origin}/api${path}`, {
    method,
    headers: { ...ownPage(trial.origin), cookie, "if-match": "*" },
    body: JSON.stringify(body),
  });
  return response.status;
};

describe.each(roleNames.filter((role) => !permissionsOf(role).has("staff.manage")))("a %s", (role) => {
  test("gives no role to themselves, to another, or to somebody new", async () => {
    const before = await rolesNow();
    const cookie = await trial.signIn(role);
    for (const staffId of [trial.staff[role], trial.staff.viewer, trial.staff.administrator])
      for (const asked of roleNames)
        expect(await send(cookie, "PATCH", `/staff/${staffId}`, { role: asked })).toBe(403);
    const invited = { handle: `friend-of-${role}`, name: "A friend", role: "administrator" };
    expect(await send(cookie, "POST", "/staff", invited)).toBe(403);
    const administrator = `/staff/${trial.staff.administrator}`;
    for (const deed of ["invitation", "disable", "enable", "end-sessions"])
      expect(await send(cookie, "POST", `${administrator}/${deed}`, {})).toBe(403);
    expect(await rolesNow()).toEqual(before);
  });

  test("makes no token that may more than they", async () => {
    const may = permissionsOf(role);
    const cookie = await trial.signIn(role);
    const beyond = permissions.filter((one) => !may.has(one));
    for (const scope of beyond)
      expect([403, 409, 422]).toContain(
        await send(cookie, "POST", "/own/tokens", { name: "Machine", scopes: [scope], days: 1 }),
      );
    const rows = await database.db
      .selectFrom("api_token")
      .select("scopes")
      .where("staff_id", "=", trial.staff[role])
      .execute();
    expect(rows.flatMap(({ scopes }) => scopes).filter((scope) => !may.has(scope as Permission))).toEqual([]);
  });
});

test("no token, whatever it may, changes who may what or makes another", async () => {
  const scopes = permissions.filter((one) => one !== "staff.manage");
  const administrator = trial.client(await trial.signIn("administrator"));
  const made = await administrator.makeToken({ body: { name: "All of it", scopes: [...scopes], days: 1 } });
  if (!made.ok) throw new Error(made.problem.detail);
  const headers = {
    authorization: `Bearer ${made.value.value.token}`,
    "content-type": "application/json",
    "if-match": "*",
  };
  const lettingIn = Object.values(operations).filter(
    (one) => one.path.startsWith("/staff") || one.path.startsWith("/own/"),
  );
  const answers = await Promise.all(
    lettingIn.map(async ({ method, path }) => {
      const address = `${trial.origin}/api${path.replaceAll(/\{\w+\}/g, trial.staff.viewer)}`;
      return (await trial.app.request(address, { method, headers })).status;
    }),
  );
  expect(new Set(answers)).toEqual(new Set([403]));
  const asking = await administrator.makeToken({
    body: { name: "More", scopes: ["staff.manage"], days: 1 },
  });
  expect(asking).toMatchObject({ ok: false, problem: { code: "invalid" } });
});

test("a role that was taken away takes tokens and open sessions along, at the next request", async () => {
  const cookie = await trial.signIn("editor");
  const made = await trial
    .client(cookie)
    .makeToken({ body: { name: "Topics", scopes: ["topic.edit"], days: 1 } });
  if (!made.ok) throw new Error(made.problem.detail);
  const set = async (role: string) =>
    await database.db.updateTable("staff").set({ role }).where("id", "=", trial.staff.editor).execute();
  await set("viewer");
  const byToken = await trial.app.request(`${trial.origin}/api/topics`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${made.value.value.token}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ name: "Tides" }),
  });
  expect([byToken.status, await send(cookie, "POST", "/topics", { name: "Tides" })]).toEqual([403, 403]);
  await set("editor");
});

test("a session that the browser had ends when somebody signs in there anew", async () => {
  const before = await trial.signIn("reporter");
  const kept = await hashPassword("four words make one");
  await database.db
    .transaction()
    .execute(async (trx) => await keepPassword(trx, trial.staff.reporter, kept, new Date(trial.now)));
  const body = { name: "reporter", password: "four words make one" };
  expect(await send(before, "POST", "/sign-in/password", body)).toBe(200);
  const after = await trial.client(before).readSession({});
  expect(after).toMatchObject({ ok: false, problem: { code: "signed-out" } });
});

test("a page that stood open does nothing in the name of somebody else who signed in in its browser", async () => {
  const cookie = await trial.signIn("administrator");
  const rename = async (pageOf: string) =>
    (
      await trial.app.request(`${trial.origin}/api/topics`, {
        method: "POST",
        headers: { ...ownPage(trial.origin), cookie, [pageOfHeader]: pageOf },
        body: JSON.stringify({ name: "Currents" }),
      })
    ).status;
  expect(await rename(trial.staff.reporter)).toBe(401);
  expect(await rename(trial.staff.administrator)).toBe(201);
});

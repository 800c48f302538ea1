import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiTrial, apiTrial, ownPage } from "../../test/support/api.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { newId } from "../kit/id.ts";
import {
  isRoleName,
  type Permission,
  permissions,
  permissionsOf,
  roleNames,
} from "../newsroom/staff/permission.ts";
import { newSecretToken } from "../newsroom/staff/sign-in/secret-token.ts";
import type { Operation } from "./contract/operation.ts";
import { operations } from "./contract/operations.ts";

let database: TestDatabase;
let trial: ApiTrial;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
});
afterAll(async () => await database.close());

/** Every operation with nothing in it: whoever is let in is told what lacks, whoever is not is told that. */
const all = Object.entries(operations) as [string, Operation][];

const ask = async ({ method, path }: Operation, headers: Record<string, string>) => {
  const address = `${trial.origin}/api${path.replaceAll(/\{\w+\}/g, "0".repeat(12))}`;
  const response = await trial.app.request(address, { method, headers });
  const text = await response.text();
  const said = text === "" ? null : (JSON.parse(text) as { code?: string });
  return { status: response.status, code: said?.code ?? null };
};

const refusals = new Set(["signed-out", "not-allowed", "cross-site", "second-step-missing", "proof-too-old"]);

/** What the guards said; null: they let it in, whatever became of it. */
const guards = async (operation: Operation, headers: Record<string, string>): Promise<string | null> => {
  const { code } = await ask(operation, headers);
  return code !== null && refusals.has(code) ? code : null;
};

const found = async (asked: (operation: Operation) => Promise<string | null>) =>
  Object.fromEntries(await Promise.all(all.map(async ([name, one]) => [name, await asked(one)] as const)));

const expected = (rule: (operation: Operation) => string | null) =>
  Object.fromEntries(all.map(([name, one]) => [name, rule(one)]));

const own = () => ownPage(trial.origin);

const kinds: ReadonlySet<string> = new Set(["public", "signed-in", "own-account"]);
const isPermission = (access: string): access is Permission => !kinds.has(access);

const makeToken = async (
  owner: string,
  scopes: readonly Permission[],
  rest: { readonly expires_at?: Date; readonly ended_at?: Date } = {},
): Promise<Record<string, string>> => {
  const { token, hash } = newSecretToken("nra");
  await database.db
    .insertInto("api_token")
    .values({
      id: newId(),
      token_hash: hash,
      name: "a machine",
      staff_id: owner,
      scopes: [...scopes],
      created_at: new Date(trial.now),
      expires_at: new Date(trial.now + 1e9),
      ...rest,
    })
    .execute();
  return { authorization: `Bearer ${token}`, "content-type": "application/json" };
};

test("every change of what is there names its version, and nothing is public but signing in", () => {
  const loose = all.filter(([, one]) => ["PUT", "PATCH"].includes(one.method) && one.ifMatch !== true);
  expect(loose).toEqual([]);
  const open = all.filter(([, one]) => one.access === "public" && !one.path.startsWith("/sign-in"));
  expect(open).toEqual([]);
});

describe("whoever is not signed in gets in nowhere but at the door", () => {
  const rule = ({ access }: Operation) => (access === "public" ? null : "signed-out");

  test("without a cookie", async () => {
    expect(await found(async (one) => await guards(one, own()))).toEqual(expected(rule));
  });

  test("with a session that never was", async () => {
    const cookie = "__Host-newsroom=nrs_anything";
    expect(await found(async (one) => await guards(one, { ...own(), cookie }))).toEqual(expected(rule));
  });

  test("with a session that has ended", async () => {
    const cookie = await trial.signIn("administrator");
    await trial.client(cookie).signOut();
    expect(await found(async (one) => await guards(one, { ...own(), cookie }))).toEqual(expected(rule));
  });

  test.each([
    ["idle for a week", 7 * 24 * 3600 * 1000 + 1],
    ["thirty days old", 30 * 24 * 3600 * 1000 + 1],
  ])("with a session that is %s", async (_, later) => {
    const cookie = await trial.signIn("administrator");
    trial.now += later;
    const answers = await found(async (one) => await guards(one, { ...own(), cookie }));
    trial.now -= later;
    expect(answers).toEqual(expected(rule));
  });

  test("with the session, or the token, of somebody who is disabled", async () => {
    const cookie = await trial.signIn("viewer");
    const token = await makeToken(trial.staff.viewer, permissions);
    const set = async (disabled_at: Date | null) =>
      await database.db
        .updateTable("staff")
        .set({ disabled_at })
        .where("id", "=", trial.staff.viewer)
        .execute();
    await set(new Date(trial.now));
    const bySession = await found(async (one) => await guards(one, { ...own(), cookie }));
    const byToken = await found(async (one) => await guards(one, token));
    await set(null);
    expect([bySession, byToken]).toEqual([expected(rule), expected(rule)]);
  });

  test("with a token that has run out, has ended, or never was", async () => {
    const out = await makeToken(trial.staff.administrator, permissions, { expires_at: new Date(trial.now) });
    const ended = await makeToken(trial.staff.administrator, permissions, { ended_at: new Date(trial.now) });
    for (const headers of [out, ended, { authorization: "Bearer nra_none" }])
      expect(await found(async (one) => await guards(one, headers))).toEqual(expected(rule));
  });
});

describe.each(roleNames)("a %s", (role) => {
  const may = permissionsOf(role);

  test("signed in, may what the role is for and nothing else", async () => {
    const rule = ({ access }: Operation) => (isPermission(access) && !may.has(access) ? "not-allowed" : null);
    // Each with a session of its own: some end it.
    const asked = async (one: Operation) => await guards(one, { ...own(), cookie: await trial.signIn(role) });
    expect(await found(asked)).toEqual(expected(rule));
  });

  test.each([
    ["nine minutes", 9 * 60_000, null],
    ["ten minutes", 10 * 60_000, "proof-too-old"],
  ])("%s after signing in, may let somebody in: %j", async (_, later, answer) => {
    const rule = ({ access, freshProof }: Operation) => {
      if (isPermission(access) && !may.has(access)) return "not-allowed";
      return freshProof === true ? answer : null;
    };
    const asked = async (one: Operation) => {
      const cookie = await trial.signIn(role, true, trial.now - later);
      return await guards(one, { ...own(), cookie });
    };
    expect(await found(asked)).toEqual(expected(rule));
  });

  test("by a token of every scope, may the same, but nothing of their own account", async () => {
    const token = await makeToken(trial.staff[role], permissions);
    const rule = ({ access, freshProof }: Operation) => {
      if (access === "own-account" || freshProof === true) return "not-allowed";
      return isPermission(access) && !may.has(access) ? "not-allowed" : null;
    };
    expect(await found(async (one) => await guards(one, token))).toEqual(expected(rule));
  });

  test("by a token without a scope, may nothing that asks a permission", async () => {
    const token = await makeToken(trial.staff[role], []);
    const rule = ({ access }: Operation) =>
      access === "own-account" || isPermission(access) ? "not-allowed" : null;
    expect(await found(async (one) => await guards(one, token))).toEqual(expected(rule));
  });

  test("by password alone, may set up a second step and nothing else", async () => {
    const rule = ({ access, beforeSecondStep }: Operation) =>
      access === "public" || beforeSecondStep === true ? null : "second-step-missing";
    const asked = async (one: Operation) =>
      await guards(one, { ...own(), cookie: await trial.signIn(role, false) });
    expect(await found(asked)).toEqual(expected(rule));
  });
});

describe("another site's page, with the cookie of an administrator, changes nothing", () => {
  const isChange = ({ method }: Operation) => method !== "GET";
  const everything = () => "cross-site";
  const changes = (one: Operation) => (isChange(one) ? "cross-site" : null);

  test.each<[string, Record<string, string>, (one: Operation) => string | null]>([
    ["by its Origin", { origin: "https://elsewhere.test" }, everything],
    ["by the Origin “null” of a sandbox", { origin: "null" }, everything],
    ["by plain HTTP", { origin: "http://newsreel.test" }, everything],
    ["by what the browser says", { "sec-fetch-site": "cross-site" }, everything],
    ["from a host beside ours", { "sec-fetch-site": "same-site" }, everything],
    ["by a link, typed", { "sec-fetch-site": "none" }, changes],
  ])("%s", async (_, headers, rule) => {
    const asked = async (one: Operation) =>
      await guards(one, { ...own(), ...headers, cookie: await trial.signIn("administrator") });
    expect(await found(asked)).toEqual(expected(rule));
  });

  test("without the header that only our page can send", async () => {
    const { origin } = trial;
    const asked = async (one: Operation) =>
      await guards(one, { origin, cookie: await trial.signIn("administrator") });
    expect(await found(asked)).toEqual(expected(changes));
  });
});

test("a preflight is never answered", async () => {
  const response = await trial.app.request(`${trial.origin}/api/session`, {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.test", "access-control-request-method": "DELETE" },
  });
  expect(response.status).toBe(405);
  expect([...response.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
});

test("the roles of the newsroom are those that this test knows", () => {
  expect(roleNames.every(isRoleName)).toBe(true);
  expect(permissionsOf("guest").size).toBe(0);
});

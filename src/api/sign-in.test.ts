import { Secret, TOTP } from "otpauth";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type ApiTrial, apiTrial, ownPage } from "../../test/support/api.ts";
import { Authenticator } from "../../test/support/authenticator.ts";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import type { RoleName } from "../newsroom/staff/permission.ts";
import { hashPassword } from "../newsroom/staff/sign-in/password-hash.ts";
import { keepPassword } from "../newsroom/staff/sign-in/credentials.store.ts";
import { answerResetHandler, answerResetJob } from "../newsroom/staff/sign-in/request-reset.ts";
import { makeLink, type LinkKind } from "../newsroom/staff/sign-in/link.store.ts";

let database: TestDatabase;
let trial: ApiTrial;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
  const hash = await hashPassword(password);
  await database.db.transaction().execute(async (trx) => {
    for (const role of ["editor", "reporter", "legal"] as const)
      await keepPassword(trx, trial.staff[role], hash, new Date(trial.now));
  });
});
afterAll(async () => await database.close());
beforeEach(async () => {
  await database.db.deleteFrom("rate_limit").execute();
});

const password = "four words make one";

/** A request as our page sends it, with its cookies. */
const send = async (method: string, path: string, body?: unknown, cookie = "") => {
  const response = await trial.app.request(`${trial.origin}/api${path}`, {
    method,
    headers: { ...ownPage(trial.origin), cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const said = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
  const set = response.headers.get("set-cookie") ?? "";
  return { status: response.status, said, set, cookie: set.split(";")[0] ?? "" };
};

const signIn = async (name: string, typed = password, code?: string, cookie?: string) =>
  await send("POST", "/sign-in/password", { name, password: typed, ...(code && { code }) }, cookie);

const link = async (role: RoleName, kind: LinkKind): Promise<string> =>
  (
    await database.db
      .transaction()
      .execute(
        async (trx) =>
          await makeLink(trx, { kind, staffId: trial.staff[role], madeBy: null, now: new Date(trial.now) }),
      )
  ).token;

const totpFor = async (cookie: string) => {
  const begun = await send("POST", "/own/totp/options", undefined, cookie);
  const totp = new TOTP({ secret: Secret.fromBase32(String(begun.said["secret"])) });
  return () => totp.generate({ timestamp: trial.now });
};

/** Does what asked-for resets wait for. @returns how many */
const answerResets = async (): Promise<number> => {
  const handler = answerResetHandler({
    db: database.db,
    clock: () => new Date(trial.now),
    mailLink: async (_, mail) => void trial.mailed.push(mail),
  });
  const { rows } = await sql<{ id: string; data: unknown }>`
    select id, data from pgboss.job where name = ${answerResetJob.name} and state = 'created' order by created_on`.execute(
    database.db,
  );
  const { signal } = new AbortController();
  for (const { id, data } of rows) await handler.run(data, { id, attempt: 1, isLastAttempt: false, signal });
  return rows.length;
};

/** The last line of the audit, without what is the same in all of them. */
const lastLine = async () =>
  await database.db
    .selectFrom("audit")
    .select(["staff_id", "action", "subject_id", "after"])
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();

test("by handle or address, in whatever letters; the cookie is out of reach of scripts and other sites", async () => {
  for (const name of ["editor", "EDITOR", "Editor@Example.org"]) {
    const { status, set, said } = await signIn(name);
    expect(status).toBe(200);
    expect(set).toMatch(
      /^__Host-newsroom=nrs_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/,
    );
    expect(said).toMatchObject({ staff: { handle: "editor" }, lacks: "second-step", permissions: [] });
  }
});

test("a wrong password and a name of nobody are answered alike", async () => {
  const wrong = await signIn("editor", "four words make two");
  const nobody = await signIn("nobody at all");
  expect([wrong.status, wrong.said["detail"]]).toEqual([nobody.status, nobody.said["detail"]]);
  expect([wrong.status, wrong.set]).toEqual([401, ""]);
});

test("nobody plants a session: signing in gives a new one, whatever the browser brought", async () => {
  const before = await signIn("editor");
  const after = await signIn("editor", password, undefined, before.cookie);
  expect(after.cookie).not.toBe(before.cookie);
  const planted = await signIn("editor", password, undefined, "__Host-newsroom=nrs_planted");
  expect(planted.cookie).not.toContain("planted");
});

test("after ten wrong passwords an account waits, from wherever; a right one before that forgets them", async () => {
  for (let time = 0; time < 3; time += 1) await signIn("legal", "not this one");
  expect((await signIn("legal")).status).toBe(200);
  for (let time = 0; time < 10; time += 1) await signIn("legal", "not this one");
  const waits = await signIn("legal");
  expect([waits.status, waits.said["code"]]).toEqual([429, "too-many"]);
  expect(waits.said["retryAfter"]).toBeGreaterThan(0);
});

test("a code app: asked for, each code once, recovery codes once, and turned off with the password", async () => {
  const { cookie } = await signIn("reporter");
  const code = await totpFor(cookie);
  expect((await send("POST", "/own/totp", { code: "000000" }, cookie)).status).toBe(422);
  const confirmed = await send("POST", "/own/totp", { code: code() }, cookie);
  const recovery = confirmed.said["recoveryCodes"] as string[];
  expect(recovery).toHaveLength(10);
  // The session in which it was set up is whole now.
  expect((await send("GET", "/session", undefined, cookie)).said["lacks"]).toBeNull();

  expect((await signIn("reporter")).said["code"]).toBe("second-step-needed");
  expect((await signIn("reporter", password, code())).status).toBe(401);
  trial.now += 30_000;
  const whole = await signIn("reporter", password, code());
  expect([whole.status, whole.said["lacks"]]).toEqual([200, null]);
  expect((await signIn("reporter", password, code())).status).toBe(401);

  const [one = ""] = recovery;
  expect((await signIn("reporter", password, one.toUpperCase().replaceAll("-", " "))).status).toBe(200);
  expect((await signIn("reporter", password, one)).status).toBe(401);

  expect((await send("POST", "/own/totp/remove", { password: "no" }, whole.cookie)).status).toBe(422);
  expect((await send("POST", "/own/totp/remove", { password }, whole.cookie)).status).toBe(200);
});

test("of two who send one code at once, one gets in", async () => {
  const { cookie } = await signIn("editor");
  const code = await totpFor(cookie);
  await send("POST", "/own/totp", { code: code() }, cookie);
  trial.now += 60_000;
  const both = await Promise.all([
    signIn("editor", password, code()),
    signIn("editor", password, code()),
    signIn("editor", password, code()),
  ]);
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("a passkey is made by an invitation, signs in by itself, and its link is used up", async () => {
  const machine = new Authenticator(trial.origin);
  const token = await link("producer", "invitation");
  const read = await send("POST", "/sign-in/link", { token });
  expect(read.said).toMatchObject({ kind: "invitation", handle: "producer" });
  const begun = await send("POST", "/sign-in/link/passkey/options", { token });
  const response = machine.create(begun.said["options"] as Record<string, unknown>);
  const by = { kind: "passkey", ceremonyId: begun.said["ceremonyId"], response };
  const accepted = await send("POST", "/sign-in/link/accept", { token, name: "Pia Producer", by });
  expect(accepted.said).toMatchObject({ staff: { name: "Pia Producer" }, lacks: null });
  expect((await send("POST", "/sign-in/link", { token })).status).toBe(404);
  expect((await send("POST", "/sign-in/link/accept", { token, by })).status).toBe(401);

  const asked = await send("POST", "/sign-in/passkey/options");
  const signed = machine.get(asked.said["options"] as Record<string, unknown>);
  const entering = { ceremonyId: asked.said["ceremonyId"], response: signed };
  const entered = await send("POST", "/sign-in/passkey", entering);
  expect(entered.said).toMatchObject({ staff: { handle: "producer" }, lacks: null });
  // What was signed once is good for nothing after.
  expect((await send("POST", "/sign-in/passkey", entering)).status).toBe(401);

  const only = (await send("GET", "/own/sign-in", undefined, entered.cookie)).said["passkeys"] as {
    id: string;
  }[];
  const removed = await send("DELETE", `/own/passkeys/${only[0]?.id}`, undefined, entered.cookie);
  expect([removed.status, removed.said["detail"]]).toEqual([409, expect.stringContaining("only way in")]);
});

test("what was signed for another site, or for another ceremony, opens nothing", async () => {
  const machine = new Authenticator(trial.origin);
  const token = await link("audience", "invitation");
  const begun = await send("POST", "/sign-in/link/passkey/options", { token });
  const options = begun.said["options"] as Record<string, unknown>;
  const accept = async (response: unknown) =>
    await send("POST", "/sign-in/link/accept", {
      token,
      by: { kind: "passkey", ceremonyId: begun.said["ceremonyId"], response },
    });
  expect((await accept(machine.create(options, "https://elsewhere.test"))).status).toBe(401);
  const again = await send("POST", "/sign-in/link/passkey/options", { token });
  const made = await send("POST", "/sign-in/link/accept", {
    token,
    by: {
      kind: "passkey",
      ceremonyId: again.said["ceremonyId"],
      response: machine.create(again.said["options"] as Record<string, unknown>),
    },
  });
  expect(made.status).toBe(200);
  const asked = await send("POST", "/sign-in/passkey/options");
  const asOptions = asked.said["options"] as Record<string, unknown>;
  const elsewhere = machine.get(asOptions, "https://elsewhere.test");
  const { ceremonyId } = asked.said;
  expect((await send("POST", "/sign-in/passkey", { ceremonyId, response: elsewhere })).status).toBe(401);
  const other = await send("POST", "/sign-in/passkey/options");
  const crossed = { ceremonyId: other.said["ceremonyId"], response: machine.get(asOptions) };
  expect((await send("POST", "/sign-in/passkey", crossed)).status).toBe(401);
});

test("an invitation replaces all that somebody signed in with, and ends their sessions", async () => {
  const { cookie } = await signIn("reporter");
  const token = await link("reporter", "invitation");
  const weak = { kind: "password", password: "reporter123" };
  const refused = await send("POST", "/sign-in/link/accept", { token, by: weak });
  expect([refused.status, refused.said["errors"]]).toEqual([
    422,
    [{ pointer: "/by/password", detail: expect.any(String) }],
  ]);
  const by = { kind: "password", password: "another four words" };
  expect((await send("POST", "/sign-in/link/accept", { token, by })).status).toBe(200);
  expect((await send("GET", "/session", undefined, cookie)).status).toBe(401);
  expect((await signIn("reporter")).status).toBe(401);
});

test("of two who use one link at once, one gets it", async () => {
  const token = await link("viewer", "invitation");
  const by = { kind: "password", password: "another four words" };
  const both = await Promise.all(
    [1, 2, 3].map(async () => await send("POST", "/sign-in/link/accept", { token, by })),
  );
  expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("what did not let anybody in is a line of the audit, with no word that was typed", async () => {
  const counted = async () =>
    (await database.db.selectFrom("audit").select("id").where("action", "like", "sign-in.%").execute())
      .length;
  const before = await counted();
  const secret = "my other password";
  await signIn("editor", secret);
  const failed = { staff_id: null, action: "sign-in.failed", after: { by: "password" } };
  expect(await lastLine()).toEqual({ ...failed, subject_id: trial.staff.editor });
  await signIn(secret, secret);
  expect(await lastLine()).toEqual({ ...failed, subject_id: "nobody" });
  await send("POST", "/sign-in/link/accept", {
    token: "nrl_never-there-was-one-like-it",
    by: { kind: "password", password: secret },
  });
  expect(await lastLine()).toMatchObject({ action: "sign-in.failed", after: { by: "link" } });
  for (let time = 0; time < 15; time += 1) await signIn("fact-checker", secret);
  expect(await lastLine()).toMatchObject({ action: "sign-in.limited", after: { limit: "account" } });
  // Ten that failed and the one that was too many; those after it add nothing.
  expect((await counted()) - before).toBe(3 + 10 + 1);
  const lines = await sql<{ text: string }>`select audit::text as text from audit`.execute(database.db);
  expect(lines.rows.filter(({ text }) => text.includes(secret))).toEqual([]);
});

test("a forgotten password: answered alike for everybody, mailed to those who have one", async () => {
  for (const email of ["nobody@example.org", "legal@example.org", "producer@example.org", "no address"])
    expect((await send("POST", "/sign-in/reset", { email })).status).toBe(202);
  // Nobody is looked for, and nothing is mailed, before all are answered.
  expect(trial.mailed).toEqual([]);
  expect(await answerResets()).toBe(3);
  // The producer has a passkey: a mailbox is less than that.
  expect(trial.mailed.map(({ to, kind }) => [to, kind])).toEqual([["legal@example.org", "reset"]]);
  const asked = await database.db
    .selectFrom("audit")
    .select(["subject_id", "after"])
    .where("action", "=", "sign-in.reset-asked")
    .orderBy("id")
    .execute();
  expect(asked.map(({ subject_id, after }) => [subject_id, after])).toEqual([
    ["nobody", { mailed: "no" }],
    [trial.staff.legal, { mailed: "yes" }],
    [trial.staff.producer, { mailed: "no" }],
  ]);
  const token = trial.mailed[0]?.token ?? "";
  const by = { kind: "password", password: "words after forgetting" };
  expect((await send("POST", "/sign-in/link/accept", { token, by })).status).toBe(200);
  expect((await signIn("legal", "words after forgetting")).status).toBe(200);
});

test("a reset does not get round the second step", async () => {
  const token = await link("editor", "reset");
  const by = { kind: "password", password: "words after forgetting" };
  const asked = await send("POST", "/sign-in/link/accept", { token, by });
  expect([asked.status, asked.said["code"]]).toEqual([401, "second-step-needed"]);
  const wrong = await send("POST", "/sign-in/link/accept", { token, by, code: "123456" });
  expect(wrong.status).toBe(422);
  expect((await signIn("editor", "words after forgetting")).status).toBe(401);
});

test("a link that has run out, or that a newer one replaced, opens nothing", async () => {
  const first = await link("legal", "invitation");
  const second = await link("legal", "invitation");
  expect((await send("POST", "/sign-in/link", { token: first })).status).toBe(404);
  trial.now += 7 * 24 * 3600 * 1000;
  expect((await send("POST", "/sign-in/link", { token: second })).status).toBe(404);
});

test("one's own sessions are listed and ended; a changed password ends the others", async () => {
  const one = await signIn("viewer", "another four words");
  const other = await signIn("viewer", "another four words");
  // A password alone opens no more than setting up a second step: this is one's own machine's business.
  const code = await totpFor(one.cookie);
  await send("POST", "/own/totp", { code: code() }, one.cookie);
  const listed = await send("GET", "/own/sessions", undefined, one.cookie);
  const items = listed.said["items"] as { id: string; isThis: boolean }[];
  expect(items.filter(({ isThis }) => isThis)).toHaveLength(1);
  const set = { current: "another four words", next: "yet another four" };
  expect((await send("POST", "/own/password", set, one.cookie)).status).toBe(200);
  expect((await send("GET", "/session", undefined, other.cookie)).status).toBe(401);
  expect((await send("GET", "/session", undefined, one.cookie)).status).toBe(200);
  expect((await send("DELETE", "/session", undefined, one.cookie)).set).toContain("Max-Age=0");
  expect((await send("GET", "/session", undefined, one.cookie)).status).toBe(401);
});

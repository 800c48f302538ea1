import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { sendMailHandler } from "../../mail/send-mail.ts";
import { AddressRefused, folderTransport, type Transport } from "../../mail/transport.ts";
import { aReader, newsroomItself } from "../staff/actor.ts";
import { answerRequest } from "./answer-request.ts";
import { addList } from "./change-list.ts";
import {
  askToMove,
  chooseLists,
  confirmMove,
  confirmSubscription,
  eraseSelf,
  leaveList,
  type OwnChange,
} from "./change-subscription.ts";
import {
  eraseSubscriber,
  exportSubscriber,
  importSubscribers,
  suppress,
  suppressAddress,
} from "./manage-subscribers.ts";
import { readImport } from "./read-import.ts";
import { requestSubscription } from "./request-subscription.ts";
import { findByLink, findSubscriberByAddress, listSubscriptions } from "./subscriber.store.ts";
import { type LinkPurpose, readLink } from "./subscriber-link.ts";
import { isSuppressed } from "./suppression.store.ts";

let database: TestDatabase;
let folder: string;
let now = new Date("2026-05-01T12:00:00Z");
const clock = () => now;
const publicUrl = "https://example.org";
const lists: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  const by = { db: database.db, actor: newsroomItself, via: "cli" };
  for (const name of ["Weekly", "Films"]) {
    const made = await addList(by, clock, { name, description: `All of ${name}.` });
    if (made.ok) lists[made.value.slug] = made.value.id;
  }
});
beforeEach(async () => {
  await database.db.deleteFrom("mail").execute();
  folder = await mkdtemp(join(tmpdir(), "newsreel-letters-"));
  now = new Date(now.getTime() + 40 * 24 * 3600_000);
});
afterAll(async () => {
  await database.close();
});

const staff = () => ({ db: database.db, actor: newsroomItself, via: "cli" });
const own = (): OwnChange => ({
  by: { db: database.db, actor: aReader, via: "page" },
  db: database.db,
  clock,
  publicUrl,
  wording: "Yes",
  source: "/newsletters",
});

const listId = (slug: string): string => lists[slug] ?? "";

/** A reader asks, the worker answers and sends. @returns the mails that went out, as they are read */
const ask = async (address: string, ...slugs: string[]): Promise<string[]> => {
  await requestSubscription(database.db, {
    address,
    listIds: slugs.map(listId),
    wording: "I ask for it",
    source: "/newsletters",
    at: now,
  });
  const row = await database.db.selectFrom("subscription_request").select("id").executeTakeFirstOrThrow();
  await answerRequest({ db: database.db, clock, publicUrl }, row.id);
  return await sendAll();
};

const sendAll = async (transport: Transport = folderTransport(folder)): Promise<string[]> => {
  const handler = sendMailHandler({
    db: database.db,
    clock,
    transport,
    dkim: undefined,
    sender: async () => ({ name: "Example", address: "newsletter@example.org" }),
    addressRefused: async (trx, address, note) => {
      await suppress(trx, address.toLowerCase(), { reason: "hard-bounce", note, at: now });
    },
  });
  const waiting = await database.db.selectFrom("mail").select("id").where("state", "=", "waiting").execute();
  for (const { id } of waiting) {
    const signal = new AbortController().signal;
    await handler.run({ version: 1, mailId: id }, { id, attempt: 1, isLastAttempt: false, signal });
  }
  const names = (await readdir(folder).catch((): string[] => [])).toSorted((a, b) => a.localeCompare(b));
  const mails = await Promise.all(names.map(async (name) => await readFile(join(folder, name), "utf8")));
  await rm(folder, { recursive: true, force: true });
  return mails;
};

/** The token of a link of this kind in a mail. */
const linkIn = (mail: string | undefined, what: LinkPurpose["what"]) => {
  const whole = (mail ?? "").replaceAll("=\r\n", "");
  return readLink(new RegExp(`/newsletters/${what}/([\\w.-]+)`).exec(whole)?.[1] ?? "");
};

const confirm = async (mail: string | undefined): Promise<string> => {
  const link = linkIn(mail, "confirm");
  const subscriber = await findByLink(database.db, link);
  if (subscriber === null || link?.purpose.what !== "confirm") throw new Error("no link to confirm");
  await confirmSubscription(own(), subscriber.id, link.purpose.listIds);
  return subscriber.id;
};

const onOf = async (id: string): Promise<string[]> =>
  (await listSubscriptions(database.db, id))
    .filter(({ state }) => state === "on")
    .map((one) => Object.keys(lists).find((slug) => lists[slug] === one.listId) ?? "")
    .toSorted();

test("nobody is subscribed before they confirm, and what they agreed to is kept", async () => {
  const [mail, ...others] = await ask("Ada@Example.org", "weekly");
  expect(others).toEqual([]);
  expect(mail).toMatch(/^To: Ada@example\.org/im);
  const waiting = await findSubscriberByAddress(database.db, "ada@example.org");
  expect(await onOf(waiting?.id ?? "")).toEqual([]);
  const id = await confirm(mail);
  expect(await onOf(id)).toEqual(["weekly"]);
  const [welcome] = await sendAll();
  expect(welcome).toMatch(/^List-Unsubscribe: <https:\/\/example\.org\/newsletters\/leave\/[\w.-]+>\r$/m);
  expect(welcome).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(welcome).toMatch(/^List-Id: "Weekly" <weekly\.example\.org>\r$/im);
  const told = await exportSubscriber(staff(), "ada@example.org");
  expect(
    told.ok &&
      told.value.consents
        .map(({ what, list, source }) => [what, list, source])
        .toSorted(([a = ""], [b = ""]) => (a ?? "").localeCompare(b ?? "")),
  ).toEqual([
    ["asked", "weekly", "/newsletters"],
    ["confirmed", "weekly", "/newsletters"],
  ]);
});

test("one mail goes to an unconfirmed address, however often somebody types it", async () => {
  expect(await ask("twice@example.org", "weekly")).toHaveLength(1);
  expect(await ask("twice@example.org", "weekly")).toHaveLength(0);
  expect(await ask("TWICE@example.org", "films")).toHaveLength(0);
});

test("confirming twice is confirming once, and no second welcome is sent", async () => {
  const [mail] = await ask("double@example.org", "weekly");
  await Promise.all([confirm(mail), confirm(mail)]);
  expect(await sendAll()).toHaveLength(1);
});

test("a subscriber who asks again is told; one who wants more confirms it", async () => {
  await confirm((await ask("more@example.org", "weekly"))[0]);
  await sendAll();
  const [told] = await ask("more@example.org", "weekly");
  expect(told).toContain("subscribed to Newsreel already");
  const [mail] = await ask("more@example.org", "films");
  expect(await onOf(await confirm(mail))).toEqual(["films", "weekly"]);
});

test("one click ends one list, whoever is asked twice", async () => {
  const id = await confirm((await ask("leaver@example.org", "weekly", "films"))[0]);
  await leaveList(own(), id, listId("weekly"));
  expect((await leaveList(own(), id, listId("weekly"))).ok).toBe(true);
  expect(await onOf(id)).toEqual(["films"]);
  await chooseLists(own(), id, [listId("weekly")]);
  expect(await onOf(id)).toEqual(["weekly"]);
});

test("an address moves once the new one is confirmed, and takes in whoever was there", async () => {
  const id = await confirm((await ask("old@example.org", "weekly"))[0]);
  await sendAll();
  await confirm((await ask("new@example.org", "films"))[0]);
  await sendAll();
  await askToMove(own(), id, "New@Example.org");
  const [mail] = await sendAll();
  expect(mail).toMatch(/^To: New@example\.org/im);
  const link = linkIn(mail, "move");
  const tag = link?.purpose.what === "move" ? link.purpose.addressTag : "";
  expect((await confirmMove(own(), id, "0123456789012345678901")).ok).toBe(false);
  expect((await confirmMove(own(), id, tag)).ok).toBe(true);
  expect(await findSubscriberByAddress(database.db, "old@example.org")).toBeNull();
  expect((await findSubscriberByAddress(database.db, "new@example.org"))?.id).toBe(id);
  expect(await onOf(id)).toEqual(["films", "weekly"]);
});

test("who is erased is known no more, and may come anew", async () => {
  const id = await confirm((await ask("erase@example.org", "weekly"))[0]);
  await eraseSelf(own(), id);
  expect(await findSubscriberByAddress(database.db, "erase@example.org")).toBeNull();
  const left = await database.db
    .selectFrom("mail")
    .select("id")
    .where("to_address", "=", "erase@example.org")
    .execute();
  expect(left).toEqual([]);
  expect(await ask("erase@example.org", "weekly")).toHaveLength(1);
  expect((await eraseSubscriber(staff(), clock, "erase@example.org")).ok).toBe(true);
});

test("a suppressed address gets nothing: asked for, brought in anew, or erased in between", async () => {
  await confirm((await ask("never@example.org", "weekly"))[0]);
  await sendAll();
  await suppressAddress(staff(), clock, "Never@example.org", { reason: "complaint" });
  expect(await ask("never@example.org", "weekly")).toHaveLength(0);
  await eraseSubscriber(staff(), clock, "never@example.org");
  const row = { address: "NEVER@example.org", agreedAt: now, wording: "", source: "elsewhere" };
  const outcome = await importSubscribers(staff(), clock, "weekly", [row, { ...row, address: "no address" }]);
  expect(outcome.ok && outcome.value).toMatchObject({ added: 0, suppressed: 1, wrong: [{ line: 2 }] });
  expect(await ask("never@example.org", "weekly")).toHaveLength(0);
  const stored = await database.db.selectFrom("suppression").selectAll().execute();
  expect(JSON.stringify(stored)).not.toContain("never");
});

test("what cannot be read of a file of addresses is told with its line, empty ones counted", async () => {
  const agreed = { wording: "Yes", source: "a fair", now };
  const read = readImport("one@example.org\n\n\nno address\ntwo@example.org,2026-02-28\n", agreed);
  if (!read.ok) throw new Error(read.problem);
  expect(read.value[2]?.agreedAt).toEqual(new Date("2026-02-28T00:00:00Z"));
  const outcome = await importSubscribers(staff(), clock, "weekly", read.value);
  expect(outcome.ok && outcome.value).toMatchObject({ added: 2, wrong: [{ line: 4 }] });
  for (const day of ["yesterday", "2026-02-30"])
    expect(readImport(`\none@example.org,${day}`, agreed)).toMatchObject({
      ok: false,
      problem: expect.stringContaining("Line 2:"),
    });
});

test("an address that its server does not know is suppressed", async () => {
  await requestSubscription(database.db, {
    address: "bounce@example.org",
    listIds: [listId("weekly")],
    wording: "",
    source: "",
    at: now,
  });
  const row = await database.db.selectFrom("subscription_request").select("id").executeTakeFirstOrThrow();
  await answerRequest({ db: database.db, clock, publicUrl }, row.id);
  await sendAll({
    goesTo: "nowhere",
    send: () => Promise.reject(new AddressRefused("550 5.1.1 no such user")),
  });
  expect(await isSuppressed(database.db, "bounce@example.org")).toBe(true);
});

test("whoever left here is not brought in again", async () => {
  const id = await confirm((await ask("gone@example.org", "weekly"))[0]);
  await leaveList(own(), id, listId("weekly"));
  const row = { address: "gone@example.org", agreedAt: now, wording: "", source: "elsewhere" };
  const outcome = await importSubscribers(staff(), clock, "weekly", [row]);
  expect(outcome.ok && outcome.value).toMatchObject({ added: 0, already: 1 });
});

test("whoever never confirms is forgotten after thirty days", async () => {
  await ask("silent@example.org", "weekly");
  now = new Date(now.getTime() + 31 * 24 * 3600_000);
  await ask("other@example.org", "weekly");
  expect(await findSubscriberByAddress(database.db, "silent@example.org")).toBeNull();
});

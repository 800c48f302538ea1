import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ApiTrial, apiTrial, ownPage } from "../../../test/support/api.ts";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { savedStory } from "../../../test/support/story.ts";
import { silentLog } from "../../platform/log.ts";
import { followOutbox, type OutboxFollower } from "../../platform/outbox-follower.ts";
import { announce } from "../../platform/outbox.ts";

let database: TestDatabase;
let trial: ApiTrial;
let follower: OutboxFollower;
beforeAll(async () => {
  database = await testDatabase();
  trial = await apiTrial(database.db);
  const { connection } = database;
  follower = await followOutbox({ connection, log: silentLog(), told: trial.live.changed });
});
afterAll(async () => {
  await follower.stop();
  await database.close();
});

const ask = async (headers: Record<string, string>, after = "") =>
  await trial.app.request(`${trial.origin}/api/events${after}`, {
    headers: { "sec-fetch-site": "same-origin", ...headers },
  });

interface Heard {
  readonly event: string;
  readonly id: number | null;
  readonly data: {
    readonly reads?: readonly string[] | null;
    readonly of?: object;
    readonly storyId?: string;
  };
}

/** Listens as a browser does. */
const listening = async (cookie: string, headers: Record<string, string> = {}) => {
  const response = await ask({ cookie, ...headers });
  expect(response.status).toBe(200);
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  const heard: Heard[] = [];
  const state = { isOver: false };
  void (async () => {
    let rest = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const lines = (rest + value).split("\n\n");
      rest = lines.pop() ?? "";
      heard.push(...lines.map(readLine));
    }
    state.isOver = true;
  })();
  const find = (read: string) => heard.find(({ data }) => data.reads?.includes(read));
  await expect.poll(() => heard[0]?.event).toBe("hello");
  return { heard, state, find, close: async () => await reader.cancel() };
};

const readLine = (text: string): Heard => {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1];
  const id = field("id");
  return {
    event: field("event") ?? "",
    id: id === undefined ? null : Number(id),
    data: JSON.parse(field("data") ?? "null") as Heard["data"],
  };
};

const say = async (event: string, payload = {}) =>
  await database.db.transaction().execute(async (trx) => await announce(trx, event, [], payload));

describe("whom the line lets in", () => {
  test("nobody who is not signed in, no other site's page, and nobody who sees only what is published", async () => {
    const codes = async (headers: Record<string, string>) => {
      const answer = await ask(headers);
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await codes({})).toEqual([401, "signed-out"]);
    expect(await codes({ cookie: await trial.signIn("guest") })).toEqual([403, "not-allowed"]);
    expect(await codes({ cookie: await trial.signIn("editor", false) })).toEqual([
      403,
      "second-step-missing",
    ]);
    const cookie = await trial.signIn("administrator");
    expect(await codes({ cookie, origin: "https://elsewhere.test" })).toEqual([403, "cross-site"]);
    expect(await codes({ cookie, "sec-fetch-site": "cross-site" })).toEqual([403, "cross-site"]);
  });

  test("one session has so many lines and no more", async () => {
    const cookie = await trial.signIn("viewer");
    const lines = await Promise.all(Array.from({ length: 12 }, async () => await listening(cookie)));
    expect((await ask({ cookie })).status).toBe(429);
    await lines[0]?.close();
    const another = await listening(cookie);
    await Promise.all([...lines.slice(1), another].map(async (line) => await line.close()));
  });
});

test("whoever listens is told what to ask for anew, of which story, and only what they may read", async () => {
  const reporter = await listening(await trial.signIn("reporter"));
  const administrator = await listening(await trial.signIn("administrator"));
  const { storyId } = await savedStory(trial.by("editor"), { headline: "Told at once" });
  await expect.poll(() => reporter.find("listBoard")).toMatchObject({ data: { of: { storyId } } });
  expect(reporter.find("readDraft")).toBeDefined();
  expect(reporter.find("listAudit")).toBeUndefined();
  expect(administrator.find("listAudit")).toBeDefined();
  const before = reporter.heard.length;
  await say("sign-in.failed");
  await say("subscriber.asked");
  await say("staff.changed");
  await expect.poll(() => administrator.find("listStaff")).toBeDefined();
  expect(reporter.heard.slice(before).flatMap(({ data }) => data.reads ?? [])).not.toContain("listStaff");
  expect(JSON.stringify(reporter.heard)).not.toContain("Told at once");
  await Promise.all([reporter.close(), administrator.close()]);
});

test.each([
  ["a step of a film that comes in", { ingest: "one" }, "listIngests"],
  ["a job that begins or ends", { jobs: true }, "listJobs"],
])("%s is told to whoever may see it", async (_, news, read) => {
  const producer = await listening(await trial.signIn("administrator"));
  const guest = await listening(await trial.signIn("viewer"));
  await trial.news.say(JSON.stringify(news));
  await expect.poll(() => producer.find(read)).toBeDefined();
  expect(guest.find("listJobs")).toBeUndefined();
  await Promise.all([producer.close(), guest.close()]);
});

test("a subject that is not known here may show anywhere", async () => {
  const line = await listening(await trial.signIn("viewer"));
  await say("something-new.made");
  await expect.poll(() => line.heard.some(({ data }) => data.reads === null)).toBe(true);
  await line.close();
});

test("presence and uploads are told at once; an upload to its owner alone", async () => {
  const cookie = await trial.signIn("reporter");
  const [line, other] = await Promise.all([listening(cookie), listening(await trial.signIn("producer"))]);
  const { storyId } = await savedStory(trial.by("editor"), {});
  const params = { storyId };
  await trial.client(cookie).enterStory({ params, body: { tab: "12345678", block: null } });
  const here = (of: typeof line) =>
    of.heard.some(({ event, data }) => event === "here" && data.storyId === storyId);
  await expect.poll(() => here(other)).toBe(true);
  await trial.live.uploaded(trial.staff.reporter);
  await expect.poll(() => line.find("listUploads")).toBeDefined();
  expect(other.find("listUploads")).toBeUndefined();
  await Promise.all([line.close(), other.close()]);
});

test("a line that was cut goes on from the last that it heard", async () => {
  const cookie = await trial.signIn("editor");
  const first = await listening(cookie);
  const id = first.heard[0]?.id ?? 0;
  await first.close();
  await say("topic.changed");
  const again = await listening(cookie, { "last-event-id": String(id) });
  await expect.poll(() => again.find("listTopics")).toBeDefined();
  await again.close();
  const fromElsewhere = await listening(cookie, { "last-event-id": "999999999" });
  await expect.poll(() => fromElsewhere.heard.some(({ data }) => data.reads === null)).toBe(true);
  await fromElsewhere.close();
});

test("after too much that was missed, everything may be another", async () => {
  const { id } = (await database.db
    .selectFrom("outbox")
    .select("id")
    .orderBy("id", "desc")
    .executeTakeFirst()) ?? {
    id: 0,
  };
  const many = Array.from({ length: 700 }, () => ({ event: "topic.changed", keys: [] }));
  await database.db.insertInto("outbox").values(many).execute();
  const line = await listening(await trial.signIn("viewer"), { "last-event-id": String(id) });
  await expect.poll(() => line.heard.some(({ data }) => data.reads === null)).toBe(true);
  expect(line.heard.length).toBeLessThan(10);
  await line.close();
});

describe("the line ends with what let its listener in", () => {
  test("whoever signs out hears that it has ended, and nothing after", async () => {
    const cookie = await trial.signIn("reporter");
    const line = await listening(cookie);
    await trial.app.request(`${trial.origin}/api/session`, {
      method: "DELETE",
      headers: { ...ownPage(trial.origin), cookie },
    });
    await expect.poll(() => line.state.isOver).toBe(true);
    expect(line.heard.at(-1)?.event).toBe("ended");
  });

  test("so does whoever is made a guest, or disabled", async () => {
    for (const change of [{ role: "guest" }, { disabled_at: new Date(trial.now) }]) {
      const line = await listening(await trial.signIn("audience"));
      const set = async (to: object) =>
        await database.db.updateTable("staff").set(to).where("id", "=", trial.staff.audience).execute();
      await set(change);
      await say("staff.changed");
      await expect.poll(() => line.state.isOver).toBe(true);
      expect(line.heard.at(-1)?.event).toBe("ended");
      await set({ role: "audience", disabled_at: null });
    }
  });

  test("a process that stops ends its lines without saying so: they come back elsewhere", async () => {
    const line = await listening(await trial.signIn("viewer"));
    trial.live.close();
    await expect.poll(() => line.state.isOver).toBe(true);
    expect(line.heard.map(({ event }) => event)).not.toContain("ended");
  });
});

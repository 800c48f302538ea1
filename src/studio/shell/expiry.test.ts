import { expect, test } from "vitest";
import { createExpiry } from "./expiry.ts";

const refused = (code: string) => new Response(JSON.stringify({ code }), { status: 401 });

const nobodyTypes = () => false;

/** A server whose session ends and begins by hand, and what it was sent. */
const server = () => {
  const state = { isSignedIn: true, isTyping: false, got: [] as unknown[] };
  const expiry = createExpiry(
    async (_, { body }) => {
      if (!state.isSignedIn) return refused("signed-out");
      state.got.push(body);
      return new Response(null, { status: 204 });
    },
    () => state.isTyping,
  );
  return { state, expiry };
};

test("what is sent after the session ended waits for the sign-in and then arrives, once each, in order", async () => {
  const { state, expiry } = server();
  expiry.begin();
  state.isSignedIn = false;
  const sent = ["one", "two"].map((body) => expiry.fetch("/draft", { method: "PUT", body }));
  await expect.poll(expiry.asked).toBe("ended");
  expect(state.got).toEqual([]);
  state.isSignedIn = true;
  expiry.renew();
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([204, 204]);
  expect(state.got).toEqual(["one", "two"]);
  expect(expiry.asked()).toBeNull();
});

test("a session that ends again while waiting is asked for again", async () => {
  const { state, expiry } = server();
  expiry.begin();
  state.isSignedIn = false;
  const sent = expiry.fetch("/draft", { method: "PUT", body: "one" });
  await expect.poll(expiry.asked).toBe("ended");
  expiry.renew();
  await expect.poll(expiry.asked).toBe("ended");
  state.isSignedIn = true;
  expiry.renew();
  expect((await sent).status).toBe(204);
});

test("a wrong password on the door is the door's to say, and so is one on one's own account", async () => {
  const { state, expiry } = server();
  state.isSignedIn = false;
  expect((await expiry.fetch("/session", {})).status).toBe(401);
  const account = createExpiry(async () => refused("sign-in-failed"), nobodyTypes);
  account.begin();
  expect((await account.fetch("/own/password", {})).status).toBe(401);
  expect(account.asked()).toBeNull();
});

test("a request that is given up while it waits is let go", async () => {
  const { state, expiry } = server();
  expiry.begin();
  state.isSignedIn = false;
  const leaving = new AbortController();
  const sent = expiry.fetch("/search", { signal: leaving.signal });
  await expect.poll(expiry.asked).toBe("ended");
  leaving.abort();
  await expect(sent).rejects.toThrow("abort");
});

/** A server that asks who it is, until it has been shown. */
const guarded = () => {
  const state = { isFresh: false };
  const expiry = createExpiry(
    async () =>
      state.isFresh
        ? new Response(null, { status: 204 })
        : new Response(JSON.stringify({ code: "proof-too-old" }), { status: 403 }),
    () => true,
  );
  expiry.begin();
  return { state, expiry };
};

test("what asks for a fresh proof waits for it and is then done", async () => {
  const { state, expiry } = guarded();
  const sent = expiry.fetch("/staff/x", { method: "PATCH" });
  await expect.poll(expiry.asked).toBe("proof");
  state.isFresh = true;
  expiry.renew();
  expect((await sent).status).toBe(204);
});

test("a proof can be put off, and what asked for it is refused; an ended session cannot", async () => {
  const { expiry } = guarded();
  const sent = expiry.fetch("/staff/x", { method: "PATCH" });
  await expect.poll(expiry.asked).toBe("proof");
  expiry.giveUp();
  expect((await sent).status).toBe(403);
  const { state, expiry: other } = server();
  other.begin();
  state.isSignedIn = false;
  const draft = other.fetch("/draft", { method: "PUT" });
  await expect.poll(other.asked).toBe("ended");
  other.giveUp();
  expect(other.asked()).toBe("ended");
  state.isSignedIn = true;
  other.renew();
  expect((await draft).status).toBe(204);
});

test("what was under way with the session before is sent once more, and nobody is asked", async () => {
  const answers = [Promise.withResolvers<Response>(), Promise.withResolvers<Response>()];
  let asked = 0;
  const expiry = createExpiry(
    async () => await (answers[asked++]?.promise ?? Promise.reject(new Error("no"))),
    nobodyTypes,
  );
  expiry.begin();
  const sent = expiry.fetch("/draft", { method: "PUT" });
  expiry.renew();
  answers[0]?.resolve(refused("signed-out"));
  answers[1]?.resolve(new Response(null, { status: 204 }));
  expect((await sent).status).toBe(204);
  expect(expiry.asked()).toBeNull();
});

test("whoever types is told quietly, until they do something else or want to sign in", async () => {
  const { state, expiry } = server();
  expiry.begin();
  state.isSignedIn = false;
  state.isTyping = true;
  const saved = expiry.fetch("/draft", { method: "PUT", body: "in mid-sentence" });
  await expect.poll(expiry.asked).toBe("ended");
  expect(expiry.isQuiet()).toBe(true);
  state.isTyping = false;
  const pressed = expiry.fetch("/publish", { method: "POST", body: "a deed" });
  await expect.poll(expiry.isQuiet).toBe(false);
  state.isSignedIn = true;
  expiry.renew();
  expect((await Promise.all([saved, pressed])).map(({ status }) => status)).toEqual([204, 204]);
  state.isSignedIn = false;
  state.isTyping = true;
  const next = expiry.fetch("/draft", { method: "PUT", body: "the next" });
  await expect.poll(expiry.isQuiet).toBe(true);
  expiry.speakUp();
  expect([expiry.isQuiet(), expiry.asked()]).toEqual([false, "ended"]);
  state.isSignedIn = true;
  expiry.renew();
  expect((await next).status).toBe(204);
});

test("a proof is asked for at once, wherever the cursor is", async () => {
  const { state, expiry } = guarded();
  const sent = expiry.fetch("/staff/x", { method: "PATCH" });
  await expect.poll(expiry.asked).toBe("proof");
  expect(expiry.isQuiet()).toBe(false);
  state.isFresh = true;
  expiry.renew();
  expect((await sent).status).toBe(204);
});

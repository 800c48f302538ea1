import { expect, test } from "vitest";
import { createExpiry } from "./expiry.ts";

const refused = (code: string) => new Response(JSON.stringify({ code }), { status: 401 });

/** A server whose session ends and begins by hand, and what it was sent. */
const server = () => {
  const state = { isSignedIn: true, got: [] as unknown[] };
  const expiry = createExpiry(async (_, { body }) => {
    if (!state.isSignedIn) return refused("signed-out");
    state.got.push(body);
    return new Response(null, { status: 204 });
  });
  return { state, expiry };
};

test("what is sent after the session ended waits for the sign-in and then arrives, once each, in order", async () => {
  const { state, expiry } = server();
  expiry.begin();
  state.isSignedIn = false;
  const sent = ["one", "two"].map((body) => expiry.fetch("/draft", { method: "PUT", body }));
  await expect.poll(expiry.isExpired).toBe(true);
  expect(state.got).toEqual([]);
  state.isSignedIn = true;
  expiry.renew();
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([204, 204]);
  expect(state.got).toEqual(["one", "two"]);
  expect(expiry.isExpired()).toBe(false);
});

test("a session that ends again while waiting is asked for again", async () => {
  const { state, expiry } = server();
  expiry.begin();
  state.isSignedIn = false;
  const sent = expiry.fetch("/draft", { method: "PUT", body: "one" });
  await expect.poll(expiry.isExpired).toBe(true);
  expiry.renew();
  await expect.poll(expiry.isExpired).toBe(true);
  state.isSignedIn = true;
  expiry.renew();
  expect((await sent).status).toBe(204);
});

test("a wrong password on the door is the door's to say, and so is one on one's own account", async () => {
  const { state, expiry } = server();
  state.isSignedIn = false;
  expect((await expiry.fetch("/session", {})).status).toBe(401);
  const account = createExpiry(async () => refused("sign-in-failed"));
  account.begin();
  expect((await account.fetch("/own/password", {})).status).toBe(401);
  expect(account.isExpired()).toBe(false);
});

test("a request that is given up while it waits is let go", async () => {
  const { state, expiry } = server();
  expiry.begin();
  state.isSignedIn = false;
  const leaving = new AbortController();
  const sent = expiry.fetch("/search", { signal: leaving.signal });
  await expect.poll(expiry.isExpired).toBe(true);
  leaving.abort();
  await expect(sent).rejects.toThrow("abort");
});

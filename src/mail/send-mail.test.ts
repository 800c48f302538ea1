import { createVerify, generateKeyPairSync } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { testDatabase, type TestDatabase } from "../../test/support/database.ts";
import { layMail } from "./layout.tsx";
import { composeMail } from "./compose.ts";
import { listHeaders, type Message } from "./message.ts";
import { queueMail } from "./queue-mail.ts";
import { sendMailHandler } from "./send-mail.ts";
import { folderTransport, smtpTransport } from "./transport.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => await database.close());

interface Heard {
  readonly to: readonly string[];
  readonly text: string;
}

/** What the next recipients are answered with; undefined: they are taken. */
let refusal: { readonly code: number; readonly message: string } | undefined;
const heard: Heard[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_, __, done) =>
    refusal === undefined
      ? done()
      : done(Object.assign(new Error(refusal.message), { responseCode: refusal.code })),
  onData: (stream, session, done) => {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      heard.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        text: Buffer.concat(parts).toString(),
      });
      done();
    });
  },
});
let url = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterAll(async () => await new Promise<void>((resolve) => server.close(resolve)));
afterEach(() => {
  refusal = undefined;
  heard.length = 0;
});

const refused: string[] = [];
const now = new Date("2026-05-01T12:00:00Z");

const handler = (transport = smtpTransport(url)) =>
  sendMailHandler({
    db: database.db,
    clock: () => now,
    transport,
    dkim: undefined,
    sender: async () => ({ name: "The Long Record", address: "newsletter@example.org" }),
    addressRefused: async (_, address) => {
      refused.push(address);
    },
  });

const head = {
  siteName: "The Long Record",
  siteUrl: "https://example.org",
  language: "en",
  postalAddress: "1 Example Street\nExampleton",
};

const laid = await layMail(head, {
  subject: "Grüße",
  preview: "A look",
  heading: "A heading",
  paragraphs: ["Some words & <signs>."],
  button: { label: "Press", url: "https://example.org/newsletters/confirm/a.b.c" },
  foot: [{ text: "Why this came." }],
});

const queue = async (to: string): Promise<string> =>
  await database.db
    .transaction()
    .execute(
      async (trx) =>
        await queueMail(
          trx,
          { to, subject: "Grüße", ...laid, headers: {}, subscriberId: null },
          { host: "example.org", now },
        ),
    );

const run = async (id: string, isLastAttempt = false, transport = smtpTransport(url)) => {
  const { signal } = new AbortController();
  await handler(transport).run({ version: 1, mailId: id }, { id, attempt: 1, isLastAttempt, signal });
};

const stateOf = async (id: string) =>
  await database.db
    .selectFrom("mail")
    .select(["state", "attempts", "html", "problem"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();

test("a mail goes out once by a real mail server, whoever is asked twice and at once", async () => {
  const id = await queue("ada@example.net");
  await Promise.all([run(id), run(id), run(id)]);
  await run(id);
  expect(heard.map(({ to }) => to)).toEqual([["ada@example.net"]]);
  expect(heard[0]?.text).toContain(`Message-ID: <${id}@example.org>`);
  expect(await stateOf(id)).toMatchObject({ state: "sent", html: "" });
});

test("a server that is away is tried again, with the same name for the mail", async () => {
  const id = await queue("later@example.net");
  refusal = { code: 451, message: "4.7.1 Greylisted, come again" };
  await expect(run(id)).rejects.toThrow("Greylisted");
  await expect(run(id)).rejects.toThrow("Greylisted");
  expect(await stateOf(id)).toMatchObject({ state: "waiting", attempts: 2 });
  refusal = undefined;
  await run(id);
  expect(heard[0]?.text).toContain(`Message-ID: <${id}@example.org>`);
});

test("what still fails at the last try is said to have failed", async () => {
  const id = await queue("never@example.net");
  await expect(run(id, true, smtpTransport("smtp://127.0.0.1:1"))).rejects.toThrow("ECONNREFUSED");
  expect((await stateOf(id)).state).toBe("failed");
});

test("an address that is not there is told apart from a mail that is not wanted", async () => {
  const [nobody, unwanted] = [await queue("nobody@example.net"), await queue("wary@example.net")];
  refusal = { code: 550, message: "5.1.1 No such user" };
  await run(nobody);
  refusal = { code: 554, message: "5.7.1 Not from you" };
  await run(unwanted);
  expect(refused).toEqual(["nobody@example.net"]);
  expect([await stateOf(nobody), await stateOf(unwanted)].map(({ state }) => state)).toEqual([
    "refused",
    "refused",
  ]);
});

test("without a mail server each mail is a file in a folder, the same at every try", async () => {
  const folder = await mkdtemp(join(tmpdir(), "newsreel-mail-"));
  const id = await queue("file@example.net");
  await run(id, false, folderTransport(join(folder, "mail")));
  const [name, ...others] = await readdir(join(folder, "mail"));
  expect([name, others]).toEqual([`2026-05-01T120000-${id}.eml`, []]);
  expect(await readFile(join(folder, "mail", name ?? ""), "utf8")).toContain("To: file@example.net");
  await rm(folder, { recursive: true });
});

test("a mail says in text all that it says in HTML, asks nothing of anybody, and has the newsroom's address", () => {
  expect(laid.text).toContain("Some words & <signs>.");
  expect(laid.text).toContain("https://example.org/newsletters/confirm/a.b.c");
  expect(laid.text).toContain("Exampleton");
  expect(laid.html).toContain("1 Example Street<br>Exampleton");
  expect(laid.html).not.toMatch(/<img|<script|src=|url\(/);
});

const message = (headers: Record<string, string>): Message => ({
  messageId: "a@example.org",
  date: now,
  from: { name: "The Long Record", address: "newsletter@example.org" },
  to: "ada@example.net",
  subject: "Hello",
  html: laid.html,
  text: laid.text,
  headers,
});

const longList = listHeaders({
  id: "weekly.example.org",
  name: 'The "Weekly"',
  unsubscribeUrl: `https://example.org/newsletters/leave/${"x".repeat(200)}`,
});

test("what ends a list stands on one line, and both of its headers are under the signature", async () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const key = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const mail = (
    await composeMail(message(longList), { domain: "example.org", selector: "one", privateKey: key })
  ).toString();
  const lines = mail.split("\r\n");
  expect(lines).toContain(`List-Unsubscribe: <https://example.org/newsletters/leave/${"x".repeat(200)}>`);
  expect(lines).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  expect(mail).toMatch(/^List-Id: "The Weekly" <weekly\.example\.org>\r$/im);
  const unfolded = mail.split("\r\n\r\n")[0]?.replaceAll(/\r\n[ \t]+/g, " ") ?? "";
  const signature = /DKIM-Signature: (.*)/.exec(unfolded)?.[1] ?? "";
  const signed = /\bh=([^;]+)/.exec(signature)?.[1]?.replaceAll(" ", "").split(":") ?? [];
  expect(signed).toEqual(
    expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post", "list-id", "from"]),
  );
  // Verified as RFC 6376 (section 3.7) has it, relaxed.
  const field = (name: string) => {
    const line = unfolded.split("\r\n").findLast((one) => one.toLowerCase().startsWith(`${name}:`)) ?? "";
    return `${name}:${line
      .slice(name.length + 1)
      .replaceAll(/[ \t]+/g, " ")
      .trim()}\r\n`;
  };
  const own = `dkim-signature:${signature
    .replace(/\bb=[^;]*$/, "b=")
    .replaceAll(/[ \t]+/g, " ")
    .trim()}`;
  const verify = createVerify("RSA-SHA256").update(signed.map(field).join("") + own);
  expect(
    verify.verify(publicKey, (/\bb=([^;]*)$/.exec(signature)?.[1] ?? "").replaceAll(" ", ""), "base64"),
  ).toBe(true);
});

test("a mail longer than mail programs show is refused", async () => {
  await expect(composeMail({ ...message({}), html: "x".repeat(102_401) })).rejects.toThrow("at most");
});

import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiTrial, apiTrial, ownPage } from "../../../test/support/api.ts";
import { testDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { RoleName } from "../../newsroom/staff/permission.ts";
import { mostUploadBytes, mostUploads } from "../contract/upload.ts";
import { removeOldUploads, uploadAge } from "./kept-upload.ts";

let database: TestDatabase;
let folder: string;
let trial: ApiTrial;
const cookies = new Map<RoleName, string>();
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-uploads-"));
  trial = await apiTrial(database.db, "https://newsreel.test", folder);
  for (const role of ["producer", "editor", "viewer"] as const) cookies.set(role, await trial.signIn(role));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const send = async (
  role: RoleName,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
) => {
  const own = Object.fromEntries(
    Object.entries(ownPage(trial.origin)).filter(([name]) => name !== "content-type"),
  );
  return await trial.app.request(trial.origin + path, {
    method,
    headers: { ...own, cookie: cookies.get(role) ?? "", "tus-resumable": "1.0.0", ...headers },
    ...(body === undefined ? {} : { body }),
  });
};

const begin = async (role: RoleName, length = 10) =>
  await send(role, "POST", "/api/uploads", {
    "upload-length": String(length),
    // "../../a film.mp4", and somebody else as its owner.
    "upload-metadata": `filename ${btoa("../../a film.mp4")},staff ${btoa("somebody else")}`,
  });

const piece = async (role: RoleName, path: string, offset: number, bytes: string) =>
  await send(
    role,
    "PATCH",
    path,
    { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" },
    bytes,
  );

test("a file arrives in pieces, is its sender's alone, and is no recording before it is whole", async () => {
  const begun = await begin("producer");
  const path = begun.headers.get("location") ?? "";
  expect([begun.status, path]).toEqual([201, expect.stringMatching(/^\/api\/uploads\/[0-9a-f]{32}$/)]);
  expect((await piece("producer", path, 0, "12345")).status).toBe(204);
  const stands = await send("producer", "HEAD", path);
  expect([stands.headers.get("upload-offset"), stands.headers.get("cache-control")]).toEqual([
    "5",
    "no-store",
  ]);
  const whose = await Promise.all([send("editor", "HEAD", path), piece("editor", path, 5, "67890")]);
  expect(whose.map(({ status }) => status)).toEqual([404, 404]);
  const producer = trial.client(cookies.get("producer"));
  const listed = await producer.listUploads();
  expect(listed).toMatchObject({
    ok: true,
    value: { value: { items: [{ file: "....a film.mp4", arrived: 5, size: 10 }] } },
  });
  const params = { uploadId: path.split("/").at(-1) ?? "" };
  const body = { kind: "film", title: "A film", language: "en" } as const;
  expect(await producer.bringInUpload({ params, body })).toMatchObject({
    ok: false,
    problem: { code: "refused" },
  });
  expect((await piece("producer", path, 5, "67890")).status).toBe(204);
  // Digits are no film, and say so; they stay, to be looked at or sent anew.
  expect(await producer.bringInUpload({ params, body })).toMatchObject({
    ok: false,
    problem: { code: "refused", detail: expect.stringContaining("cannot be brought in") },
  });
  expect((await send("producer", "DELETE", path)).status).toBe(204);
});

test("whoever may bring in nothing sends nothing, nor does another site's page", async () => {
  expect((await begin("viewer")).status).toBe(403);
  const elsewhere = {
    "sec-fetch-site": "cross-site",
    origin: "https://elsewhere.example",
    "upload-length": "1",
  };
  expect((await send("producer", "POST", "/api/uploads", elsewhere)).status).toBe(403);
  expect((await send("producer", "POST", "/api/uploads", { cookie: "", "upload-length": "1" })).status).toBe(
    401,
  );
});

test("there is an end to how long a file may be, and to how many are on the way", async () => {
  expect((await begin("editor", mostUploadBytes + 1)).status).toBe(413);
  for (let count = 0; count < mostUploads; count += 1) expect((await begin("editor")).status).toBe(201);
  expect((await begin("editor")).status).toBe(429);
});

test("what nobody goes on with is removed", async () => {
  const uploads = join(folder, "uploads");
  const now = new Date();
  const kept = (await begin("producer")).headers.get("location")?.split("/").at(-1) ?? "";
  const old = new Date(now.getTime() - uploadAge - 1000);
  for (const name of await readdir(uploads))
    if (!name.startsWith(kept)) await utimes(join(uploads, name), old, old);
  await removeOldUploads(uploads, now);
  expect((await readdir(uploads)).toSorted()).toEqual([kept, `${kept}.json`]);
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { recordingWithWords } from "../../../test/support/recording.ts";
import { newId } from "../../kit/id.ts";
import { diskFiles } from "../../platform/files/disk.ts";
import { mediaRoutes } from "./routes.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let folder: string;
let files: ReturnType<typeof diskFiles>;

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-pictures-"));
  files = diskFiles(folder);
});

afterAll(async () => {
  await database?.close();
  await rm(folder, { recursive: true, force: true });
});

const site = () =>
  mediaRoutes({
    db: database.db,
    files,
    clock: () => new Date("2026-03-10T12:00:00Z"),
    secret: "a secret of forty characters for the tests",
  });
const ask = async (path: string, headers: Record<string, string> = {}) =>
  await site().request(path, { headers });

describe("a picture", () => {
  const pictureOf = async (film: { recordingId: string }) => {
    const id = newId();
    const key = `pictures/${id}.jpg`;
    await files.put(
      key,
      await sharp({ create: { width: 1000, height: 500, channels: 3, background: "#355" } })
        .jpeg()
        .toBuffer(),
      "image/jpeg",
    );
    await database.db
      .insertInto("picture")
      .values({ id, file_key: key, media_type: "image/jpeg", width: 1000, height: 500 })
      .execute();
    await database.db
      .updateTable("recording")
      .set({ poster_picture_id: id })
      .where("id", "=", film.recordingId)
      .execute();
    return id;
  };
  const measured = async (answer: Response) => {
    const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    return { width, height, format };
  };

  test("comes in the width and the form that the browser wants", async () => {
    const id = await pictureOf(await recordingWithWords(database.db, []));
    expect(await measured(await ask(`/picture/${id}?w=480`))).toEqual({
      width: 480,
      height: 240,
      format: "jpeg",
    });
    expect(await measured(await ask(`/picture/${id}?w=9999`))).toEqual({
      width: 1000,
      height: 500,
      format: "jpeg",
    });
    expect(await measured(await ask(`/picture/${id}?w=320&shape=1x1`))).toEqual({
      width: 320,
      height: 320,
      format: "jpeg",
    });
    const webp = await ask(`/picture/${id}?w=480`, { accept: "image/webp,*/*" });
    expect([webp.headers.get("content-type"), webp.headers.get("vary")]).toEqual(["image/webp", "accept"]);
    const jpeg = await ask(`/picture/${id}.jpg?w=480`, { accept: "image/avif,image/webp,*/*" });
    expect([jpeg.status, jpeg.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect((await ask(`/picture/${id}.png`)).status).toBe(404);
  });

  test("comes at once in the next best form while AVIF is being made, and then in that", async () => {
    const id = await pictureOf(await recordingWithWords(database.db, []));
    const routes = site();
    const request = async () =>
      await routes.request(`/picture/${id}?w=320`, { headers: { accept: "image/avif,image/webp,*/*" } });
    const first = await request();
    expect(first.headers.get("content-type")).toBe("image/webp");
    await expect
      .poll(async () => (await request()).headers.get("content-type"), { timeout: 20_000 })
      .toBe("image/avif");
  });

  test("of unpublished work is not there", async () => {
    const id = await pictureOf(await recordingWithWords(database.db, [], { publish: false }));
    expect((await ask(`/picture/${id}`)).status).toBe(404);
    expect((await ask(`/picture/${newId()}`)).status).toBe(404);
    expect((await ask("/picture/none")).status).toBe(404);
  });
});

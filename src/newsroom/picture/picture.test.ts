import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom } from "../../../test/support/recording.ts";
import { diskFiles } from "../../platform/files/disk.ts";
import type { Files } from "../../platform/files/files.ts";
import { aReader } from "../staff/actor.ts";
import { findAlikePictures } from "./alike-pictures.store.ts";
import { addPicture, editPicture } from "./add-picture.ts";
import { findPicture, listPictures } from "./picture.store.ts";
import { searchPictures } from "./search-pictures.store.ts";

let database: TestDatabase;
let folder: string;
let files: Files;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-pictures-"));
  files = diskFiles(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const add = async (bytes: Buffer, fileName: string, alt = "A harbour") =>
  await addPicture(byNewsroom(database.db), files, { bytes, fileName, alt, credit: "Ada" });

const plain = (width: number, height: number, colour: string) =>
  sharp({ create: { width, height, channels: 3, background: colour } });

/** A drawing of three shapes, as large as is asked. */
const scene = (width: number, shift = 0) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60" width="${width}" height="${(width * 2) / 3}">
        <rect width="90" height="60" fill="#88a"/><circle cx="${25 + shift}" cy="30" r="18" fill="#fd4"/>
        <rect x="${60 - shift}" y="10" width="20" height="45" fill="#222"/></svg>`,
    ),
  );

describe("pictures that look alike", () => {
  test("are found whatever their size and compression, and others are not", async () => {
    const ids = [];
    for (const [name, bytes] of [
      ["large.jpg", await scene(900).jpeg({ quality: 95 }).toBuffer()],
      ["small.jpg", await scene(240).jpeg({ quality: 40 }).toBuffer()],
      ["other.jpg", await scene(900, 34).jpeg().toBuffer()],
      ["plain.jpg", await plain(90, 60, "#88a").jpeg().toBuffer()],
    ] as const) {
      const added = await add(bytes, name);
      if (!added.ok) throw new Error(added.problem);
      ids.push(added.value);
    }
    const [large = "", small = "", other = "", flat = ""] = ids;
    expect(await findAlikePictures(database.db, small)).toEqual([large]);
    expect(await findAlikePictures(database.db, other)).toEqual([]);
    expect(await findAlikePictures(database.db, flat)).toEqual([]);
  });
});

describe("a picture that is brought in", () => {
  test("is written anew: upright, and without the place where it was taken", async () => {
    const secret = await plain(120, 80, "navy")
      .withExif({
        IFD0: { Artist: "A secret name" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const before = await sharp(secret).metadata();
    expect([before.orientation, before.exif !== undefined]).toEqual([6, true]);
    const id = await add(secret, "harbour.jpg");
    if (!id.ok) throw new Error(id.problem);
    const kept = await findPicture(database.db, id.value);
    expect(kept).toMatchObject({ width: 80, height: 120, mediaType: "image/jpeg", alt: "A harbour" });
    const bytes = await files.bytes(kept?.fileKey ?? "");
    const after = await sharp(bytes).metadata();
    expect([after.exif, after.xmp, after.iptc, after.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes("A secret name")).toBe(false);
    expect(bytes.includes("GPS")).toBe(false);
  });

  test("is the same picture when it is the same file, and keeps its words", async () => {
    const file = await plain(64, 64, "green").jpeg().toBuffer();
    const first = await add(file, "one.jpg", "Green");
    expect(await add(file, "two.jpg", "Other words")).toEqual(first);
    expect(await findPicture(database.db, first.ok ? first.value : "")).toMatchObject({ alt: "Green" });
  });

  test("keeps its transparency, and shrinks to 6000 pixels a side", async () => {
    const clear = await sharp({ create: { width: 40, height: 40, channels: 4, background: "#ff000080" } })
      .webp()
      .toBuffer();
    const long = await plain(7000, 40, "red").jpeg().toBuffer();
    const [one, two] = [await add(clear, "clear.webp"), await add(long, "long.jpg")];
    expect(await findPicture(database.db, one.ok ? one.value : "")).toMatchObject({ mediaType: "image/png" });
    expect(await findPicture(database.db, two.ok ? two.value : "")).toMatchObject({ width: 6000 });
  });

  test.each([
    [
      "drawing.svg",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      "drawing (SVG)",
    ],
    ["page.png", Buffer.from("<html><body>not a picture"), "not a picture"],
    ["half.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), "cannot be read"],
    ["empty.jpg", Buffer.alloc(0), "not a picture"],
  ])("is refused with its name and the reason: %s", async (name, bytes, reason) => {
    const added = await add(bytes, name);
    expect(added.ok ? "" : added.problem).toContain(name);
    expect(added.ok ? "" : added.problem).toContain(reason);
  });

  test("is refused when its few bytes unfold into too many pixels", async () => {
    const huge = await plain(10_000, 9000, "white").png().toBuffer();
    const added = await add(huge, "huge.png");
    expect(added).toEqual({
      ok: false,
      problem: "huge.png: It has more than 80 million pixels. Export it smaller.",
    });
  });

  test("is brought in by those alone who may", async () => {
    const file = await plain(32, 32, "black").png().toBuffer();
    const reader = { ...byNewsroom(database.db), actor: aReader };
    const added = await addPicture(reader, files, { bytes: file, fileName: "x.png", alt: "", credit: "" });
    expect(added).toMatchObject({ ok: false });
  });
});

test("a picture's words and focus are changed, and every change is told", async () => {
  const id = await add(await plain(50, 50, "teal").png().toBuffer(), "teal.png");
  if (!id.ok) throw new Error(id.problem);
  const by = byNewsroom(database.db);
  expect(await editPicture(by, id.value, { focus: { x: 0.25, y: 1.5 } })).toMatchObject({ ok: false });
  expect(await editPicture(by, id.value, { alt: "Teal", focus: { x: 0.25, y: 0.5 } })).toMatchObject({
    ok: true,
  });
  expect(await listPictures(database.db, 1)).toMatchObject([
    { id: id.value, alt: "Teal", credit: "Ada", focus: { x: 0.25, y: 0.5 } },
  ]);
  const told = await database.db
    .selectFrom("outbox")
    .select("event")
    .where("event", "like", "picture.%")
    .where(sql<boolean>`payload ->> 'id' = ${id.value}`)
    .orderBy("id")
    .execute();
  expect(told.map(({ event }) => event)).toEqual(["picture.added", "picture.edited"]);
  await editPicture(by, id.value, { focus: null, licence: "Agency, one year", licenceLastDay: "2026-11-01" });
  expect(await findPicture(database.db, id.value)).toMatchObject({
    focus: null,
    licence: "Agency, one year",
    licenceLastDay: "2026-11-01",
  });
  const ended = { limit: 9, endedBefore: "2026-11-02" };
  expect((await searchPictures(database.db, ended)).map((one) => one.id)).toEqual([id.value]);
  expect(await searchPictures(database.db, { ...ended, endedBefore: "2026-11-01" })).toEqual([]);
});

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "../../../test/support/database.ts";
import { byNewsroom } from "../../../test/support/recording.ts";
import { diskFiles } from "../../platform/files/disk.ts";
import type { Files } from "../../platform/files/files.ts";
import { aReader } from "../staff/actor.ts";
import { addDocument, editDocument } from "./add-document.ts";
import { countPages } from "./count-pages.ts";
import { findDocument, findPublicDocument, listDocuments } from "./document.store.ts";

let database: TestDatabase;
let folder: string;
let files: Files;
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "newsreel-documents-"));
  files = diskFiles(folder);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const pdf = (...objects: string[]): Buffer =>
  Buffer.from(
    `%PDF-1.7\n${objects.map((one, at) => `${at + 1} 0 obj\n${one}\nendobj\n`).join("")}%%EOF`,
    "latin1",
  );

const letter = pdf(
  "<< /Type /Catalog /Pages 2 0 R >>",
  "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 5 >>",
  "<< /Type /Pages /Parent 2 0 R /Kids [] /Count 99 >>",
);

describe("the pages of a PDF are counted", () => {
  test("from the root of its page tree, not from a branch", () => {
    expect(countPages(letter)).toBe(5);
  });

  test("from the last root, where pages were added to the file", () => {
    const more = pdf("<< /Type /Pages /Kids [] /Count 5 >>", "<< /Type/Pages/Count 6/Kids[] >>");
    expect(countPages(more)).toBe(6);
  });

  test("in a compressed stream of objects", () => {
    const inside = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 12 >>"];
    const header = `1 0 2 ${(inside[0] ?? "").length + 1} `;
    const packed = deflateSync(Buffer.from(header + inside.join(" "), "latin1")).toString("latin1");
    const stream = `<< /Type /ObjStm /N 2 /First ${header.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
    expect(countPages(pdf(stream))).toBe(12);
  });

  test("not at all where nothing can be read, nor where a stream unfolds without end", () => {
    expect(countPages(pdf("<< /Type /Catalog >>"))).toBeNull();
    const bomb = deflateSync(Buffer.alloc(70 * 2 ** 20)).toString("latin1");
    expect(
      countPages(pdf(`<< /Type /ObjStm /First 4 /Filter /FlateDecode >>\nstream\n${bomb}\nendstream`)),
    ).toBeNull();
  });
});

describe("a document", () => {
  test("is a PDF by its content, whatever it is called", async () => {
    const by = byNewsroom(database.db);
    const page = { bytes: Buffer.from("<html>%PDF-"), fileName: "letter.pdf" };
    expect(await addDocument(by, files, page)).toEqual({
      ok: false,
      problem: "letter.pdf: It is not a PDF.",
    });
    expect(await listDocuments(database.db, 10)).toEqual([]);
  });

  test("is none that not everybody could open, nor one that is too large", async () => {
    const by = byNewsroom(database.db);
    const add = async (bytes: Buffer) => await addDocument(by, files, { bytes, fileName: "letter.pdf" });
    const locked = Buffer.concat([letter, Buffer.from("\ntrailer\n<< /Size 4 /Encrypt 3 0 R >>\nstartxref")]);
    const inStream = pdf("<< /Type /XRef /W [1 2 1] /Encrypt 3 0 R >>\nstream\nendstream");
    for (const bytes of [locked, inStream])
      expect(await add(bytes)).toMatchObject({
        ok: false,
        problem: expect.stringContaining("It is encrypted"),
      });
    const large = Buffer.concat([letter, Buffer.alloc(64 * 2 ** 20)]);
    expect(await add(large)).toMatchObject({ problem: "letter.pdf: It is larger than 64 MB." });
    const tells = await addDocument(by, files, {
      bytes: pdf("<< /Title (How to /Encrypt 1 0 R) >>"),
      fileName: "how.pdf",
      source: "us",
      sourceUrl: "javascript:alert(1)",
    });
    expect(tells).toMatchObject({ ok: false, problem: expect.stringContaining("not a web address") });
    expect(await listDocuments(database.db, 10)).toEqual([]);
  });

  test("is kept once however often it is brought in, and is renamed", async () => {
    const by = byNewsroom(database.db);
    const first = await addDocument(by, files, { bytes: letter, fileName: "A letter.pdf" });
    const again = await addDocument(by, files, { bytes: letter, fileName: "copy.pdf", title: "Copy" });
    expect(first).toEqual(again);
    if (!first.ok) throw new Error(first.problem);
    expect(await findDocument(database.db, first.value)).toMatchObject({ title: "A letter", pages: 5 });
    expect(await files.bytes(`documents/${first.value}.pdf`)).toEqual(letter);
    const told = {
      title: "The letter of 1968",
      source: "National Archives",
      sourceUrl: "https://archive.example/1",
    };
    expect(await editDocument(by, first.value, told)).toEqual({ ok: true, value: null });
    expect(await listDocuments(database.db, 10)).toMatchObject([told]);
  });

  test("is brought in by those alone who may", async () => {
    const reader = { ...byNewsroom(database.db), actor: aReader };
    expect(await addDocument(reader, files, { bytes: letter, fileName: "x.pdf" })).toMatchObject({
      ok: false,
    });
  });

  test("that no published story uses is unknown to the public", async () => {
    const [kept] = await listDocuments(database.db, 1);
    expect(await findPublicDocument(database.db, kept?.id ?? "")).toBeNull();
  });
});

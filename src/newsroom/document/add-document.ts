import { createHash } from "node:crypto";
import { idFrom } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import type { Files } from "../../platform/files/files.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { documentKey } from "../staff/keys.ts";
import { countPages } from "./count-pages.ts";
import { findDocument } from "./document.store.ts";

export interface NewDocument {
  readonly bytes: Uint8Array;
  /** Its name is the title where none is given. */
  readonly fileName: string;
  readonly title?: string;
}

const mostBytes = 64 * 2 ** 20;
const mediaType = "application/pdf";

/** Brings a PDF in. The same file is the same document: its id is given again, and its title stays as it is. */
export const addDocument = async (by: By, files: Files, input: NewDocument): Promise<Result<string>> => {
  if (!by.actor.permissions.has("document.add"))
    return fail(`${by.actor.name} may not do this: it needs the permission document.add.`);
  const title = (input.title ?? input.fileName.replace(/\.pdf$/i, "")).trim();
  const problem = wrongTitle(title) ?? wrongFile(input.bytes);
  if (problem !== null) return fail(`${input.fileName}: ${problem}`);
  const sha256 = createHash("sha256").update(input.bytes).digest("hex");
  const id = idFrom("document", sha256);
  const key = `documents/${id}.pdf`;
  if ((await files.stat(key)) === null) await files.put(key, input.bytes, mediaType);
  return await change(by, "document.add", async (trx) => {
    const inserted = await trx
      .insertInto("document")
      .values({
        id,
        file_key: key,
        media_type: mediaType,
        bytes: input.bytes.byteLength,
        sha256,
        title,
        pages: countPages(input.bytes),
        added_by: by.actor.staffId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (inserted === undefined) return unchanged(await idOfFile(trx, sha256));
    return ok({
      value: id,
      audit: {
        action: "document.added",
        subject: "document",
        subjectId: id,
        after: { file: input.fileName, sha256, title },
      },
      keys: [documentKey(id)],
    });
  });
};

const idOfFile = async (trx: Trx, sha256: string): Promise<string> =>
  (await trx.selectFrom("document").select("id").where("sha256", "=", sha256).executeTakeFirstOrThrow()).id;

/** Another title, wherever no story gives it its own. */
export const renameDocument = async (by: By, id: string, title: string): Promise<Result<null>> =>
  await change(by, "document.add", async (trx) => {
    const problem = wrongTitle(title.trim());
    if (problem !== null) return fail(problem);
    const before = await findDocument(trx, id);
    if (before === null) return fail(`There is no document ${id}. See: newsreel document list`);
    if (before.title === title.trim()) return unchanged(null);
    await trx.updateTable("document").set({ title: title.trim() }).where("id", "=", id).execute();
    return ok({
      value: null,
      audit: {
        action: "document.edited",
        subject: "document",
        subjectId: id,
        before: { title: before.title },
        after: { title: title.trim() },
      },
      keys: [documentKey(id)],
    });
  });

const wrongTitle = (title: string): string | null => {
  if (title === "") return "A document needs a title.";
  return title.length > 300 ? "The title is longer than 300 characters." : null;
};

/** By its content, whatever it is called (ISO 32000-2, section 7.5.2: the header is in the first 1024 bytes). */
const wrongFile = (bytes: Uint8Array): string | null => {
  if (bytes.byteLength > mostBytes) return `It is larger than ${mostBytes / 2 ** 20} MB.`;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString(
    "latin1",
  );
  return /%PDF-[12]\.\d/.test(head) ? null : "It is not a PDF.";
};

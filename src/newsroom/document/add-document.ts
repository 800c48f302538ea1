import { createHash } from "node:crypto";
import { idFrom } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { isWebAddress } from "../../kit/web-address.ts";
import type { Trx } from "../../platform/database/database.ts";
import type { Files } from "../../platform/files/files.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { documentKey } from "../staff/keys.ts";
import { countPages } from "./count-pages.ts";
import { findDocument } from "./document.store.ts";
import { wrongDocument } from "./wrong-document.ts";

/** Where a document comes from. */
export interface DocumentSource {
  /** Whoever made or gave it, in words; may be empty. */
  readonly source: string;
  /** Where it can be found (https or http); null: nowhere that is known. */
  readonly sourceUrl: string | null;
}

export interface NewDocument extends Partial<DocumentSource> {
  readonly bytes: Uint8Array;
  /** Its name is the title where none is given. */
  readonly fileName: string;
  readonly title?: string;
}

/** What is not said stays. */
export interface DocumentEdit extends Partial<DocumentSource> {
  readonly title?: string;
}

const mediaType = "application/pdf";

/** Of these bytes: the same file is the same document. */
export const documentIdOf = (bytes: Uint8Array): string => idFrom("document", sha256Of(bytes));

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Brings a PDF in. The same file is the same document: its id is given again, and what is told of it stays as it is. */
export const addDocument = async (by: By, files: Files, input: NewDocument): Promise<Result<string>> => {
  if (!by.actor.permissions.has("document.add"))
    return fail(`${by.actor.name} may not do this: it needs the permission document.add.`);
  const told = toldOf({ ...input, title: input.title ?? input.fileName.replace(/\.pdf$/i, "") });
  if (!told.ok) return told;
  const problem = wrongDocument(input.bytes);
  if (problem !== null) return fail(`${input.fileName}: ${problem}`);
  const { title = "", source = "", sourceUrl = null } = told.value;
  const [sha256, id] = [sha256Of(input.bytes), documentIdOf(input.bytes)];
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
        source,
        source_url: sourceUrl,
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
        after: { file: input.fileName, sha256, title, source, sourceUrl },
      },
      keys: [documentKey(id)],
    });
  });
};

const idOfFile = async (trx: Trx, sha256: string): Promise<string> =>
  (await trx.selectFrom("document").select("id").where("sha256", "=", sha256).executeTakeFirstOrThrow()).id;

/** Changes what is told of a document, wherever no story gives it a title of its own. */
export const editDocument = async (by: By, id: string, edit: DocumentEdit): Promise<Result<null>> =>
  await change(by, "document.add", async (trx) => {
    const kept = await findDocument(trx, id);
    if (kept === null) return fail(`There is no document ${id}. See: newsreel document list`);
    const told = toldOf(edit);
    if (!told.ok) return told;
    const was = { title: kept.title, source: kept.source, sourceUrl: kept.sourceUrl };
    const is = { ...was, ...told.value };
    if (JSON.stringify(was) === JSON.stringify(is)) return unchanged(null);
    const { title, source, sourceUrl } = is;
    await trx
      .updateTable("document")
      .set({ title, source, source_url: sourceUrl })
      .where("id", "=", id)
      .execute();
    return ok({
      value: null,
      audit: { action: "document.edited", subject: "document", subjectId: id, before: was, after: is },
      keys: [documentKey(id)],
    });
  });

/** What was said, without the spaces around it. */
const toldOf = ({ title, source, sourceUrl }: DocumentEdit): Result<DocumentEdit> => {
  const wrong =
    (title === undefined ? null : wrongTitle(title.trim())) ??
    ((source ?? "").trim().length > 300 ? "Its source is longer than 300 characters." : null);
  if (wrong !== null) return fail(wrong);
  const url = sourceUrl?.trim() ?? "";
  if (url !== "" && !isWebAddress(url)) return fail(`“${url}” is not a web address (https://…).`);
  return ok({
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(source === undefined ? {} : { source: source.trim() }),
    ...(sourceUrl === undefined ? {} : { sourceUrl: url === "" ? null : url }),
  });
};

const wrongTitle = (title: string): string | null => {
  if (title === "") return "A document needs a title.";
  return title.length > 300 ? "The title is longer than 300 characters." : null;
};

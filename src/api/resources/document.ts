import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ok } from "../../kit/result.ts";
import { addDocument, documentIdOf, editDocument } from "../../newsroom/document/add-document.ts";
import { findDocument, type KeptDocument } from "../../newsroom/document/document.store.ts";
import { searchDocuments } from "../../newsroom/document/search-documents.store.ts";
import { mostDocumentBytes } from "../../newsroom/document/wrong-document.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { documentOperations } from "../contract/document.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { pageFrom } from "../page-from.ts";
import { missing, refuse } from "../refusal.ts";
import { findUpload, removeUpload } from "../uploads/kept-upload.ts";

const answerOf = ({ id, title, source, sourceUrl, pages, bytes }: KeptDocument) => ({
  id,
  title,
  source,
  sourceUrl,
  pages,
  bytes,
});

const documentOf = async (db: Database | Trx, id: string) => {
  const document = await findDocument(db, id);
  return document === null ? missing("document") : ok(answerOf(document));
};

export const documentHandlers: Handlers<typeof documentOperations> = {
  listDocuments: async ({ needs, query }) => {
    const found = await searchDocuments(needs.db, { ...query, limit: query.limit + 1 });
    const { items, next } = pageFrom(found, query.limit, ({ place }) => place);
    return ok({ items: items.map(answerOf), next });
  },
  readDocument: async ({ needs, params }) => await documentOf(needs.db, params.documentId),
  showDocument: async ({ needs, params }) => {
    const document = await findDocument(needs.db, params.documentId);
    return document === null ? missing("document") : ok(await needs.files.bytes(document.fileKey));
  },
  addDocument: async ({ needs, by, caller, params, body }) => {
    const { uploadFolder } = needs.bringing;
    const upload = await findUpload(uploadFolder, params.uploadId);
    if (upload === null || upload.staffId !== caller.staff.id) return missing("upload");
    if (upload.arrived < upload.size) return refuse("refused", "It has not arrived whole yet.");
    if (upload.size > mostDocumentBytes)
      return refuse("too-large", `No more than ${mostDocumentBytes / 2 ** 20} MB.`);
    const bytes = await readFile(join(uploadFolder, upload.id));
    const id = documentIdOf(bytes);
    const isKnown = (await findDocument(needs.db, id)) !== null;
    const added = await addDocument(by, needs.files, { ...body, bytes, fileName: upload.file });
    // What is no document will not become one: it is sent anew when it has been mended.
    await removeUpload(uploadFolder, upload.id);
    if (!added.ok) return added;
    const document = await findDocument(needs.db, added.value);
    return document === null ? missing("document") : ok({ ...answerOf(document), isKnown });
  },
  editDocument: {
    current: async (db, { params }) => {
      const document = await findDocument(db, params.documentId);
      return document === null ? null : answerOf(document);
    },
    handle: async ({ needs, by, params, body }) => {
      const done = await editDocument(by, params.documentId, given(body));
      return done.ok ? await documentOf(needs.db, params.documentId) : done;
    },
  },
};

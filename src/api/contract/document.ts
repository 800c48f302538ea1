import * as z from "zod";
import { declare } from "./operation.ts";
import { pageOf, pageQuery } from "./page.ts";
import { id, line } from "./parts.ts";
import { uploadParams } from "./upload.ts";

const document = z
  .object({
    id,
    title: z.string(),
    /** Whoever made or gave it; empty: nobody has said. */
    source: z.string(),
    /** Where it can be found. */
    sourceUrl: z.string().nullable(),
    /** Null: not known. */
    pages: z.int().nullable(),
    bytes: z.int(),
  })
  .meta({ id: "Document" });

const params = z.object({ documentId: id });

const source = z.string().trim().max(300);

/** Empty: none. */
const sourceUrl = z.string().trim().max(2000);

export const documentOperations = {
  listDocuments: declare({
    method: "GET",
    path: "/documents",
    access: "newsroom.see",
    summary: "Documents that were brought in, the latest first",
    query: z.object({
      ...pageQuery.shape,
      /** In its title or its source. */
      words: z.string().max(200).optional(),
    }),
    answer: pageOf(document),
  }),
  readDocument: declare({
    method: "GET",
    path: "/documents/{documentId}",
    access: "newsroom.see",
    summary: "One document",
    params,
    answer: document,
  }),
  showDocument: declare({
    method: "GET",
    path: "/documents/{documentId}/file",
    access: "newsroom.see",
    summary: "The document itself",
    params,
    answer: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    answerType: "application/pdf",
  }),
  addDocument: declare({
    method: "POST",
    path: "/uploads/{uploadId}/document",
    access: "document.add",
    summary:
      "Makes a document of a PDF that has arrived whole; the same file gives the document that there is",
    status: 201,
    params: uploadParams,
    body: z.object({ title: line(300), source: source.default(""), sourceUrl: sourceUrl.default("") }),
    answer: document.extend({
      /** It was there before, and is told of as it was. */
      isKnown: z.boolean(),
    }),
  }),
  editDocument: declare({
    method: "PATCH",
    path: "/documents/{documentId}",
    access: "document.add",
    summary: "Changes what is given, wherever no story says otherwise",
    params,
    ifMatch: true,
    body: z.object({
      title: line(300).optional(),
      source: source.optional(),
      sourceUrl: sourceUrl.optional(),
    }),
    answer: document,
  }),
};

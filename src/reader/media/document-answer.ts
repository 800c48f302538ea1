import { isId } from "../../kit/id.ts";
import { findPublicDocument, type KeptDocument } from "../../newsroom/document/document.store.ts";
import { keepLookAtPreview } from "../../newsroom/story/preview-look.ts";
import { fileAnswer, notThere } from "./media-answer.ts";
import type { MediaNeeds } from "./media-needs.ts";
import { findPreviewDocument } from "./preview-document.ts";

/** Answers /document/:id, whole or in ranges. */
export const documentAnswer = async (
  { db, files }: MediaNeeds,
  request: Request,
  id: string,
): Promise<Response> =>
  await sendDocument(files, request, isId(id) ? await findPublicDocument(db, id) : null);

/**
 * Answers /preview/:token/document/:id: the same of a document that a previewed revision names, for whoever has its link.
 * Nobody keeps it, and each look is in the audit.
 */
export const previewDocumentAnswer = async (
  needs: Pick<MediaNeeds, "db" | "files" | "clock" | "secret">,
  request: Request,
  token: string,
  id: string,
): Promise<Response> => {
  const found = isId(id) ? await findPreviewDocument(needs, token, id) : null;
  const answer = await sendDocument(needs.files, request, found?.document ?? null);
  answer.headers.set("cache-control", "no-store");
  answer.headers.set("referrer-policy", "no-referrer");
  answer.headers.set("x-robots-tag", "noindex");
  if (found !== null && answer.ok)
    await keepLookAtPreview(needs.db, found.storyId, found.preview, { document: id });
  return answer;
};

/**
 * A PDF that browsers show in a tab of its own. Nothing in it may run here, fetch from here, or be put into a page.
 */
const sendDocument = async (
  files: MediaNeeds["files"],
  request: Request,
  document: KeptDocument | null,
): Promise<Response> => {
  if (document === null || document.mediaType !== "application/pdf") return notThere();
  const answer = await fileAnswer(request, files, {
    key: document.fileKey,
    bytes: document.bytes,
    mediaType: document.mediaType,
    freshSeconds: 60,
  });
  answer.headers.set(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  );
  answer.headers.set("cross-origin-resource-policy", "same-origin");
  answer.headers.set("content-disposition", `inline; filename*=UTF-8''${fileName(document.title)}.pdf`);
  return answer;
};

/** A title as a name of a file (RFC 8187, section 3.2). */
const fileName = (title: string): string =>
  encodeURIComponent(
    title
      .toWellFormed()
      .replace(/\.pdf$/i, "")
      .replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, " ")
      .slice(0, 100)
      .trim() || "document",
  ).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

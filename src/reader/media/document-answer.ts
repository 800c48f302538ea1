import { isId } from "../../kit/id.ts";
import { findPublicDocument } from "../../newsroom/document/document.store.ts";
import { fileAnswer, notThere } from "./media-answer.ts";
import type { MediaNeeds } from "./media-needs.ts";

/**
 * Answers /document/:id, whole or in ranges: a PDF that browsers show in a tab of its own. Nothing in it may run here,
 * fetch from here, or be put into a page.
 */
export const documentAnswer = async (
  { db, files }: MediaNeeds,
  request: Request,
  id: string,
): Promise<Response> => {
  const document = isId(id) ? await findPublicDocument(db, id) : null;
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
      .replaceAll(/[\p{Cc}/\\:*?"<>|]/gu, " ")
      .slice(0, 100)
      .trim() || "document",
  ).replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

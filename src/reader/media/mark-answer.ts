import { isId } from "../../kit/id.ts";
import { findMarkDrawing } from "../../newsroom/funder/funder.store.ts";
import type { MediaNeeds } from "./media-needs.ts";
import { notThere } from "./media-answer.ts";

/**
 * A funder's mark that is a drawing. It was sanitised when it came; should anything have slipped through, whoever opens it
 * as a document finds that it can do nothing. Its address has its version, so it is kept for long.
 */
export const markAnswer = async ({ db }: Pick<MediaNeeds, "db">, funderId: string): Promise<Response> => {
  const drawing = isId(funderId) ? await findMarkDrawing(db, funderId) : null;
  if (drawing === null) return notThere();
  return new Response(drawing, {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=86400",
    },
  });
};

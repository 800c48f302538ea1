import { Hono } from "hono";
import { isId } from "../../kit/id.ts";
import { onceMore } from "../../platform/database/patient-pool.ts";
import { cutAnswer } from "./cut-media.ts";
import { documentAnswer, previewDocumentAnswer } from "./document-answer.ts";
import { episodeAudio } from "./episode-audio.ts";
import { notThere } from "./media-answer.ts";
import { readMediaName } from "./media-name.ts";
import { markAnswer } from "./mark-answer.ts";
import type { MediaNeeds } from "./media-needs.ts";
import { momentAnswer } from "./moment-media.ts";
import { pictureAnswers } from "./picture-answer.ts";
import { findPublicPicture } from "./picture.store.ts";
import { findPreviewPicture, findSitePreviewPicture } from "./preview-picture.ts";

/**
 * Media as readers get them: /media/:cut/* (playlists, bytes, captions, storyboard, peaks), /moment/:id/* (the same of
 * an excerpt), /picture/:id (as /picture/:id.jpg it is a JPEG for everybody), /document/:id and the pictures and documents of a preview. Nothing of what is not published is answered, nor told apart from what never was.
 */
export const mediaRoutes = (needs: MediaNeeds): Hono => {
  const picture = pictureAnswers(needs.files);
  const app = new Hono();
  app.get("/media/:cut/:file", (context) => {
    const { cut, file } = context.req.param();
    const name = readMediaName(file);
    if (name === null || !isId(cut)) return notThere();
    return onceMore(() => cutAnswer(needs, context.req.raw, cut, name), 3);
  });
  app.get("/moment/:id/:file", (context) => {
    const { id, file } = context.req.param();
    const name = readMediaName(file);
    if (name === null || !isId(id)) return notThere();
    return onceMore(() => momentAnswer(needs, context.req.raw, id, name), 3);
  });
  app.get("/picture/:id", (context) =>
    onceMore(async () => {
      const [id = "", ending] = context.req.param("id").split(/(?=\.jpg$)/);
      const found = isId(id) ? await findPublicPicture(needs.db, id) : null;
      return await picture(context.req.raw, found, ending === undefined ? undefined : "image/jpeg");
    }, 3),
  );
  app.get("/audio/:id/episode.m4a", (context) =>
    onceMore(() => episodeAudio(needs, context.req.raw, context.req.param("id")), 3),
  );
  app.get("/mark/:id", (context) => onceMore(() => markAnswer(needs, context.req.param("id")), 3));
  app.get("/document/:id", (context) =>
    onceMore(() => documentAnswer(needs, context.req.raw, context.req.param("id")), 3),
  );
  app.get("/preview/:token/document/:id", (context) =>
    onceMore(async () => {
      const { token, id } = context.req.param();
      return await previewDocumentAnswer(needs, context.req.raw, token, id);
    }, 3),
  );
  for (const [path, find] of [
    ["/preview/:token/picture/:id", findPreviewPicture],
    ["/preview/site/:token/picture/:id", findSitePreviewPicture],
  ] as const)
    app.get(path, (context) =>
      onceMore(async () => {
        const { token, id } = context.req.param();
        const found = isId(id) ? await find(needs, token, id) : null;
        const answer = await picture(context.req.raw, found);
        answer.headers.set("cache-control", "no-store");
        return answer;
      }, 3),
    );
  return app;
};

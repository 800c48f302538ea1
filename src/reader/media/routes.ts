import { Hono } from "hono";
import { isId } from "../../kit/id.ts";
import { onceMore } from "../../platform/database/patient-pool.ts";
import { cutAnswer } from "./cut-media.ts";
import { notThere } from "./media-answer.ts";
import { readMediaName } from "./media-name.ts";
import type { MediaNeeds } from "./media-needs.ts";
import { momentAnswer } from "./moment-media.ts";
import { pictureAnswers } from "./picture-answer.ts";

/**
 * Media as readers get them: /media/:cut/* (playlists, bytes, captions, storyboard, peaks), /moment/:id/* (the same of
 * an excerpt) and /picture/:id. Nothing of what is not published is answered, nor told apart from what never was.
 */
export const mediaRoutes = (needs: MediaNeeds): Hono => {
  const picture = pictureAnswers(needs.db, needs.files);
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
  app.get("/picture/:id", (context) => onceMore(() => picture(context.req.raw, context.req.param("id")), 3));
  return app;
};

import { Hono } from "hono";
import { isId } from "../../kit/id.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { onceMore } from "../../platform/database/patient-pool.ts";
import type { Files } from "../../platform/files/files.ts";
import { notThere } from "../media/media-answer.ts";
import { routes } from "../routes.ts";
import { readSite } from "../view/site.ts";
import { isSocialSubject, readFileName, socialPath } from "./address.ts";
import { cardHash } from "./card.ts";
import { findCard } from "./find-card.store.ts";
import { imageAnswers } from "./image-answer.ts";

interface SocialImageNeeds {
  readonly db: Database;
  readonly files: Files;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/**
 * Images for link cards and search engines: /social/:subject/:id/:hash-:shape.jpg. Only what its page shows is answered;
 * what it looked like before leads to what it looks like now.
 */
export const socialImageRoutes = ({ db, files, clock, publicUrl }: SocialImageNeeds): Hono => {
  const image = imageAnswers(files);
  const app = new Hono();
  app.get(routes.socialImage.pattern, (context) =>
    onceMore(async () => {
      const { subject, id, file } = context.req.param();
      const asked = readFileName(file);
      if (asked === null || !isSocialSubject(subject) || !isId(id)) return notThere();
      const site = await readSite(db, publicUrl, clock());
      const found = await findCard(db, site, { subject, id }, site.day);
      if (found.state === "unknown") return notThere();
      if (found.state === "gone") return takenOff();
      const name = { subject, id };
      return asked.hash === cardHash(found.card)
        ? await image(context.req.raw, name, found.card, asked.shape)
        : elsewhere(socialPath(name, found.card, asked.shape));
    }, 3),
  );
  return app;
};

const takenOff = (): Response =>
  new Response("This was taken off the site.\n", {
    status: 410,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

/** Not for good: what it shows may come to be as it was. */
const elsewhere = (path: string): Response =>
  new Response(null, { status: 302, headers: { location: path, "cache-control": "no-store" } });

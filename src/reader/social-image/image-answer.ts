import type { Files } from "../../platform/files/files.ts";
import { fileAnswer } from "../media/media-answer.ts";
import type { SocialName } from "./address.ts";
import { cardHash, type SocialCard } from "./card.ts";
import { openGate } from "./gate.ts";
import type { SocialShape } from "./shape.ts";

/** Images that one process draws at once, and how many may wait; a drawing takes some 150 ms of a core. */
const atOnce = 2;
const mostWaiting = 40;
/** Seconds. What an image shows is in its address; how long it may still be shown is the newsroom's to say. */
const fresh = 3600;

/** Answers with an image, drawn when it is first asked for and kept. However many ask, each is drawn once. */
export const imageAnswers = (files: Files) => {
  const gate = openGate(atOnce, mostWaiting);
  const underWay = new Map<string, Promise<void>>();

  const drawOnce = (key: string, card: SocialCard, shape: SocialShape): Promise<void> | null => {
    const known = underWay.get(key);
    if (known !== undefined) return known;
    const drawing = gate
      .enter(async () => await keep(files, key, card, shape))
      ?.finally(() => underWay.delete(key));
    if (drawing !== undefined) underWay.set(key, drawing);
    return drawing ?? null;
  };

  return async (
    request: Request,
    name: SocialName,
    card: SocialCard,
    shape: SocialShape,
  ): Promise<Response> => {
    const key = `social-images/${name.subject}-${name.id}/${cardHash(card)}-${shape}.jpg`;
    const kept = await files.stat(key);
    if (kept === null) {
      const drawing = drawOnce(key, card, shape);
      if (drawing === null) return busy();
      await drawing;
    }
    const bytes = (kept ?? (await files.stat(key)))?.bytes ?? 0;
    return await fileAnswer(request, files, { key, bytes, mediaType: "image/jpeg", freshSeconds: fresh });
  };
};

/** Draws it, keeps it, and lets go of what the same thing looked like before. */
const keep = async (files: Files, key: string, card: SocialCard, shape: SocialShape): Promise<void> => {
  const picture = card.picture === null ? null : await files.bytes(card.picture.fileKey);
  // Loaded with the first that is drawn: it is the largest part of the program, and most processes draw none.
  const { drawCard } = await import("./draw.ts");
  await files.put(key, await drawCard(card, shape, picture), "image/jpeg");
  const hash = cardHash(card);
  const folder = key.slice(0, key.lastIndexOf("/") + 1);
  for await (const other of files.list(folder))
    if (!other.startsWith(folder + hash)) await files.remove(other);
};

/** RFC 9110, section 15.6.4. */
const busy = (): Response =>
  new Response("Many images are being drawn. Ask again in some seconds.\n", {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "retry-after": "5" },
  });

import type { Files } from "../../platform/files/files.ts";
import { fileAnswer, notThere } from "./media-answer.ts";
import {
  type PictureFormat,
  type PictureVariant,
  formatsFor,
  heightFor,
  shapeFor,
  widthFor,
} from "./picture-variant.ts";
import type { PublicPicture } from "./picture.store.ts";

/** The fullest size of picture that is ever decoded, in pixels. */
const mostPixels = 50_000_000;

/** What is being made now. */
interface Making {
  /** By key: however many ask, each variant is made once. */
  readonly underway: Map<string, Promise<void>>;
  /** The last of those that nobody waits for; they are made one after another. */
  behind: Promise<void>;
}

/**
 * Answers for a picture that may be shown; for none as for what never was. A variant is made when it is first asked for, and kept. AVIF takes a second to make, so it is
 * made behind: until it is there, a browser that takes it gets the next best. `accept` stands for what the browser says that it takes.
 */
export const pictureAnswers = (files: Files) => {
  const making: Making = { underway: new Map(), behind: Promise.resolve() };
  return async (
    request: Request,
    picture: PublicPicture | null,
    accept = request.headers.get("accept") ?? undefined,
  ): Promise<Response> => {
    if (picture === null) return notThere();
    const query = new URL(request.url).searchParams;
    const width = widthFor(query.get("w") ?? undefined, picture.width);
    const shape = shapeFor(query.get("shape") ?? undefined);
    const variants = formatsFor(accept).map((format) => ({
      width,
      shape,
      format,
    }));
    const answer = await bestOf(request, files, making, picture, variants);
    answer.headers.set("vary", "accept");
    return answer;
  };
};

const bestOf = async (
  request: Request,
  files: Files,
  making: Making,
  picture: PublicPicture,
  variants: readonly PictureVariant[],
): Promise<Response> => {
  for (const variant of variants) {
    const key = keyOf(picture, variant);
    const kept = await files.stat(key);
    if (kept !== null)
      return variantAnswer(request, files, key, kept.bytes, variant.format, variants[0] === variant);
    const made = makeOnce(files, making, picture, variant, key);
    if (variant.format === "avif") {
      // Nobody waits for it; if it fails, whoever asks next tries again.
      made.catch(() => {});
      continue;
    }
    await made;
    const bytes = (await files.stat(key))?.bytes ?? 0;
    return variantAnswer(request, files, key, bytes, variant.format, variants[0] === variant);
  }
  return notThere();
};

const keyOf = (picture: PublicPicture, { width, shape, format }: PictureVariant): string =>
  `picture-variants/${picture.id}/${width}-${shape}.${format}`;

/** The best form may be kept for a day; one that stands in for it, for a minute. */
const variantAnswer = (
  request: Request,
  files: Files,
  key: string,
  bytes: number,
  format: PictureFormat,
  best: boolean,
): Promise<Response> =>
  fileAnswer(request, files, { key, bytes, mediaType: `image/${format}`, freshSeconds: best ? 86_400 : 60 });

const makeOnce = (
  files: Files,
  making: Making,
  picture: PublicPicture,
  variant: PictureVariant,
  key: string,
): Promise<void> => {
  const underway = making.underway.get(key);
  if (underway !== undefined) return underway;
  const begin = (): Promise<void> => make(files, picture, variant, key);
  const made = (variant.format === "avif" ? making.behind.then(begin) : begin()).finally(() =>
    making.underway.delete(key),
  );
  making.underway.set(key, made);
  if (variant.format === "avif") making.behind = made.catch(() => {});
  return made;
};

const make = async (
  files: Files,
  picture: PublicPicture,
  variant: PictureVariant,
  key: string,
): Promise<void> => {
  const { default: sharp } = await import("sharp");
  const { width, shape, format } = variant;
  const resized = sharp(await files.bytes(picture.fileKey), { limitInputPixels: mostPixels })
    .rotate()
    .resize({
      width,
      height: heightFor(width, shape, picture),
      fit: "cover",
      position: shape === "own" ? "centre" : "attention",
    });
  const encoded = {
    avif: () => resized.avif({ quality: 55, effort: 2 }),
    webp: () => resized.webp({ quality: 78 }),
    jpeg: () => resized.jpeg({ quality: 80, mozjpeg: true }),
  };
  await files.put(key, await encoded[format]().toBuffer(), `image/${format}`);
};

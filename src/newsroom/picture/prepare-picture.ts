import { fail, ok, type Result } from "../../kit/result.ts";
import { thumbhashOf } from "../../media/stills/make.ts";
import { likenessOf } from "./likeness.ts";
import { pictureFormatOf } from "./picture-format.ts";

/** What is kept of a picture that was brought in. Sizes in pixels. */
export interface PreparedPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/jpeg" | "image/png";
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
  /** See likeness.ts. */
  readonly likeness: string | null;
}

const mostBytes = 50 * 2 ** 20;
/** A small file may unfold into a very large picture. */
const mostPixels = 80_000_000;
/** The longer side of what is kept. */
const longestSide = 6000;
const smallest = 16;
/** Seconds of work on one picture. */
const patience = 60;

/**
 * Reads a picture of a stranger's and writes it anew: upright, in sRGB, at most 6000 pixels a side, without the place,
 * camera and names that the file may carry. With transparency, or drawn in flat colours, it is kept as PNG, else as JPEG.
 */
export const preparePicture = async (bytes: Uint8Array): Promise<Result<PreparedPicture>> => {
  if (bytes.byteLength > mostBytes)
    return fail(`It is larger than ${mostBytes / 2 ** 20} MB. Export it smaller.`);
  const format = pictureFormatOf(bytes);
  if (!format.ok) return format;
  try {
    const { default: sharp } = await import("sharp");
    const read = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" });
    const { width, height, hasAlpha, autoOrient } = await read.metadata();
    if (width * height > mostPixels) return fail(tooManyPixels);
    if (Math.min(autoOrient.width, autoOrient.height) < smallest)
      return fail(`It is only ${autoOrient.width} by ${autoOrient.height} pixels.`);
    return ok(await write(bytes, hasAlpha || format.value === "png" || format.value === "gif"));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/pixel limit/i.test(message)) return fail(tooManyPixels);
    return fail(`It cannot be read as a picture: ${message.split("\n")[0] ?? ""}`);
  }
};

const tooManyPixels = `It has more than ${mostPixels / 1e6} million pixels. Export it smaller.`;

const write = async (bytes: Uint8Array, lossless: boolean): Promise<PreparedPicture> => {
  const { default: sharp } = await import("sharp");
  const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .timeout({ seconds: patience });
  const encoded = lossless
    ? upright.png({ compressionLevel: 9 })
    : upright.jpeg({ quality: 92, mozjpeg: true });
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    bytes: data,
    mediaType: lossless ? "image/png" : "image/jpeg",
    width: info.width,
    height: info.height,
    thumbhash: await thumbhashOf(sharp(data)),
    likeness: await likenessOf(data),
  };
};

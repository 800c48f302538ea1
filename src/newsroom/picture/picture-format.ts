import { fail, ok, type Result } from "../../kit/result.ts";

const formats = ["jpeg", "png", "webp", "gif", "tiff", "avif"] as const;
type PictureFormat = (typeof formats)[number];

/** What a file is by its first bytes, whatever it is called. Drawings (SVG) can hold programs and are refused. */
export const pictureFormatOf = (bytes: Uint8Array): Result<PictureFormat> => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString(
    "latin1",
  );
  const found = formats.find((format) => beginnings[format].test(head));
  if (found !== undefined) return ok(found);
  if (/^....ftyp(heic|heix|hevc|mif1|msf1)/s.test(head))
    return fail("It is a HEIC picture, which most browsers cannot show. Export it as JPEG.");
  if (/<svg[\s>]|<!DOCTYPE svg/i.test(head))
    return fail("It is a drawing (SVG), which can hold programs. Export it as PNG.");
  return fail("It is not a picture in JPEG, PNG, WebP, GIF, TIFF or AVIF.");
};

const beginnings: Readonly<Record<PictureFormat, RegExp>> = {
  jpeg: /^\xFF\xD8\xFF/,
  png: /^\x89PNG\r\n/,
  webp: /^RIFF....WEBP/s,
  gif: /^GIF8[79]a/,
  tiff: /^(II\*\0|MM\0\*)/,
  avif: /^....ftypavi[fs]/s,
};

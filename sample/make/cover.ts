import { mkdirSync, writeFileSync } from "node:fs";
import sharp from "sharp";
import { rgbaToThumbHash } from "thumbhash";
import { sampleId } from "./format.ts";
import { colour, serif, svg } from "./pictures/style.ts";

/** Pixels a side: within what directories of podcasts take. */
const side = 1600;

/** The picture of a show: rings, and its title. Writes it, and gives what the newsroom's file says of it. */
export const drawCover = async (slug: string, title: string, alt: string): Promise<object> => {
  const file = `media/${slug}/cover.jpg`;
  mkdirSync(new URL(`../media/${slug}/`, import.meta.url), { recursive: true });
  const jpeg = await sharp(Buffer.from(svg(side, side, drawing(title))))
    .flatten({ background: colour.ink })
    .jpeg({ quality: 72, mozjpeg: true })
    .toBuffer();
  writeFileSync(new URL(`../${file}`, import.meta.url), jpeg);
  const { data, info } = await sharp(jpeg)
    .resize(96)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    id: sampleId("picture", "cover", slug),
    file,
    mediaType: "image/jpeg",
    width: side,
    height: side,
    alt,
    credit: "Drawn by a program for the sample newsroom",
    thumbhash: Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString("base64"),
  };
};

const drawing = (title: string): string => {
  const rings = Array.from({ length: 22 }, (_, at) => {
    const tone = at % 5 === 2 ? colour.amber : at % 3 === 0 ? colour.steel : colour.slate;
    const wide = at % 5 === 2 ? 10 : 5;
    return `<circle cx="1060" cy="560" r="${70 + at * 46}" fill="none" stroke="${tone}" stroke-width="${wide}" opacity="${(1 - at / 30).toFixed(2)}"/>`;
  });
  const lines = linesOf(title).map(
    (line, at, all) =>
      `<text x="120" y="${1480 - (all.length - 1 - at) * 172}" font-family="${serif}" font-size="178" font-weight="500" fill="${colour.paper}">${line}</text>`,
  );
  return `<rect width="${side}" height="${side}" fill="${colour.night}"/>${rings.join("")}<circle cx="1060" cy="560" r="34" fill="${colour.amber}"/><rect y="960" width="${side}" height="640" fill="${colour.ink}" opacity="0.82"/>${lines.join("")}`;
};

const linesOf = (title: string): string[] => {
  const words = title.split(" ");
  const half = Math.ceil(words.length / 2);
  return [words.slice(0, half).join(" "), words.slice(half).join(" ")];
};

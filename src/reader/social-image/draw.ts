import satori from "satori";
import sharp from "sharp";
import type { SocialCard } from "./card.ts";
import { cardFonts } from "./fonts.ts";
import { layout, room } from "./layout.ts";
import { type SocialShape, socialShapes } from "./shape.ts";

/** The fullest size of picture that is ever decoded, in pixels. */
const mostPixels = 50_000_000;

/**
 * An image as JPEG. Text whose script the typeface does not have is left out rather than drawn as empty boxes: first what
 * stands around the title, at last all but the picture.
 * @param picture bytes of the card's picture; null where there is none
 */
export const drawCard = async (
  card: SocialCard,
  shape: SocialShape,
  picture: Buffer | null,
): Promise<Buffer> => {
  const { width, height } = socialShapes[shape];
  const text = await writeText(card, shape);
  const ground =
    picture === null
      ? sharp({ create: { width, height, channels: 3, background: room } })
      : sharp(picture, { limitInputPixels: mostPixels })
          .rotate()
          .resize({ width, height, fit: "cover", position: "attention" });
  return await ground
    .composite([{ input: Buffer.from(text) }])
    .flatten({ background: room })
    .jpeg({ quality: 84, mozjpeg: true })
    .toBuffer();
};

const writeText = async (card: SocialCard, shape: SocialShape): Promise<string> => {
  const drawable = {
    ...card,
    text: await whereDrawable(card.text),
    above: await whereDrawable(card.above),
    below: await whereDrawable(card.below),
    site: await whereDrawable(card.site),
  };
  return (await svgOf(layout(drawable, shape), socialShapes[shape])).svg;
};

/** The text without what only looks well in colour; nothing where the typeface lacks a letter of it. */
const whereDrawable = async (text: string): Promise<string> => {
  const plain = text
    .replaceAll(/\p{Extended_Pictographic}\uFE0F?\u200D?/gu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();
  if (plain === "" || !/[^\u0020-\u007e]/u.test(plain)) return plain;
  const letters = [...new Set(Array.from(plain))].join(" ");
  const tried = await svgOf(
    { type: "div", props: { style: {}, children: letters } },
    { width: 4000, height: 400 },
  );
  return tried.complete ? plain : "";
};

/** @returns the drawing, and whether there was a letter for every character */
const svgOf = async (
  element: object,
  size: { readonly width: number; readonly height: number },
): Promise<{ svg: string; complete: boolean }> => {
  let complete = true;
  const svg = await satori(element as Parameters<typeof satori>[0], {
    ...size,
    fonts: cardFonts(),
    loadAdditionalAsset: async () => {
      complete = false;
      return [];
    },
  });
  return { svg, complete };
};

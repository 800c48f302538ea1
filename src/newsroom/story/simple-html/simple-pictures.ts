import type { BlockOf } from "../../../content/block.ts";
import type { PlacedPicture } from "../../../content/kinds/picture.ts";
import type { Picture } from "../../recording/recording.ts";
import { escaped, type SimpleContext } from "./simple-context.ts";
import { simpleInlines } from "./simple-inline.ts";

/** Pixels: as wide as a column is shown, twice as dense. */
const widest = 1200;

/** An image with its size, so that the text does not jump. */
export const simpleImage = (
  picture: Pick<Picture, "id" | "width" | "height">,
  alt: string,
  context: SimpleContext,
): string => {
  const width = Math.min(widest, picture.width);
  const height = Math.round((picture.height * width) / picture.width);
  const address = context.addresses.picture(picture.id, width);
  return `<img src="${escaped(address)}" width="${width}" height="${height}" alt="${escaped(alt)}"${context.style("img")}>`;
};

export const simplePicture = (placed: PlacedPicture, context: SimpleContext): string => {
  const own = context.references.pictures.get(placed.picture);
  const words = [
    placed.caption === undefined ? "" : simpleInlines(placed.caption, context),
    own === undefined ? "" : escaped(placed.credit ?? own.credit),
  ].filter((text) => text !== "");
  if (own === undefined && words.length === 0) return "";
  return simpleFigure(
    own === undefined ? "" : simpleImage(own, placed.alt ?? own.alt, context),
    words.join(" "),
    context,
  );
};

export const simpleFigure = (shown: string, caption: string, context: SimpleContext): string =>
  `<figure${context.style("figure")}>${shown}${
    caption === "" ? "" : `<figcaption${context.style("caption")}>${caption}</figcaption>`
  }</figure>`;

export const simpleGallery = ({ title, pictures }: BlockOf<"gallery">, context: SimpleContext): string =>
  [
    title === undefined ? "" : `<p${context.style("p")}><strong>${escaped(title)}</strong></p>`,
    ...pictures.map((placed) => simplePicture(placed, context)),
  ].join("");

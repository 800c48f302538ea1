import type { Image, Paragraph } from "mdast";
import type { BlockOf } from "../../content/block.ts";
import type { Inline } from "../../content/inline.ts";
import type { PlacedPicture } from "../../content/kinds/picture.ts";
import type { Place } from "./story-file-problem.ts";
import type { Given, Reading } from "./story-file-reading.ts";

/** The pictures of a paragraph that holds nothing else; null where it holds words. */
export const picturesOf = (node: Paragraph): Image[] | null => {
  const images = node.children.filter((child) => child.type === "image");
  const hasWords = node.children.some(
    (child) =>
      child.type !== "image" &&
      child.type !== "break" &&
      !(child.type === "text" && child.value.trim() === ""),
  );
  return images.length === 0 || hasWords ? null : images;
};

/** `![what it shows](./photo.jpg "caption") {#id credit="…" width=wide focus="0.5 0.2"}` */
export const readPicture = (reading: Reading, image: Image, given: Given): BlockOf<"picture"> => {
  const id = given.id();
  const width = readWidth(reading, given);
  return { kind: "picture", id, ...readImage(reading, image, given), width };
};

/** The same in a gallery, where it has no id and no width. */
export const readImage = (reading: Reading, image: Image, given: Given): PlacedPicture =>
  readPlaced(reading, given, {
    name: image.url,
    alt: image.alt || undefined,
    caption: image.title ? [{ type: "text", text: image.title }] : undefined,
  });

const widths = ["column", "wide", "full"] as const;

export const readWidth = (reading: Reading, given: Given): (typeof widths)[number] => {
  const text = given.take("width");
  const found = text === undefined ? "column" : widths.find((width) => width === text);
  if (found === undefined)
    reading.problem(given.place, `“${text}” is no width.`, `There are: ${widths.join(", ")}.`);
  return found ?? "column";
};

/** A picture named in whatever way. Without words of its own it has those of the newsroom's. */
export const readPlaced = (
  reading: Reading,
  given: Given,
  told: { readonly name: string; readonly alt: string | undefined; readonly caption: Inline[] | undefined },
): PlacedPicture => {
  const alt = given.take("decorative") === undefined ? told.alt : "";
  const credit = given.take("credit");
  const focus = readFocus(reading, given.take("focus"), given.place);
  given.finish("A picture", "#id, credit, width, focus, decorative");
  const picture = reading.resolve(
    { kind: "picture", name: pictureName(told.name), alt: alt ?? "", credit: credit ?? "" },
    given.place,
  );
  return {
    picture,
    ...(alt === undefined ? {} : { alt }),
    ...(told.caption === undefined ? {} : { caption: told.caption }),
    ...(credit === undefined ? {} : { credit }),
    ...(focus === undefined ? {} : { focus }),
  };
};

/** "/picture/ID" is the picture of that id; all else a file. */
const pictureName = (url: string): string => /^\/picture\/([0-9a-z]{12})$/.exec(url)?.[1] ?? url;

const readFocus = (
  reading: Reading,
  text: string | undefined,
  place: Place,
): { x: number; y: number } | undefined => {
  if (text === undefined) return undefined;
  const [x, y, ...more] = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (
    x !== undefined &&
    y !== undefined &&
    more.length === 0 &&
    [x, y].every((part) => part >= 0 && part <= 1)
  )
    return { x, y };
  reading.problem(
    place,
    `“${text}” is no focus.`,
    'Write two parts of width and height from 0 to 1: focus="0.5 0.2".',
  );
  return undefined;
};

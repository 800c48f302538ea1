import type { Picture } from "../../newsroom/recording/recording.ts";
import type { Social } from "../design/page.ts";
import { routes } from "../routes.ts";

/** Widest that link cards are given, in pixels. */
const cardWidth = 1200;

/** A picture for link cards. */
export const pictureCard = (picture: Picture | null): Social["picture"] => {
  if (picture === null) return undefined;
  const width = Math.min(cardWidth, picture.width);
  return {
    path: routes.picture.to({ id: picture.id }, { w: width }),
    width,
    height: Math.round((picture.height * width) / picture.width),
    alt: picture.alt,
  };
};

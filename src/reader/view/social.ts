import type { Picture } from "../../newsroom/recording/recording.ts";
import type { Social } from "../design/page.ts";
import { routes } from "../routes.ts";
import { searchPictures, type SocialName } from "../social-image/address.ts";
import type { SocialCard } from "../social-image/card.ts";
import { searchShapes } from "../social-image/shape.ts";

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

/** Widths below which search engines show no large picture, in pixels (Google, Article structured data). */
const enough = 696;

/**
 * What search engines show beside a work, in the three shapes that they ask for: its own picture without words, which they
 * prefer (Google, "Enable Discover": no text in the image); where there is none of enough pixels, the image made for cards.
 */
export const imagesOf = (
  origin: string,
  picture: Picture | null,
  name: SocialName,
  card: SocialCard,
): string[] =>
  (picture === null || picture.width < enough
    ? searchPictures(name, card)
    : searchShapes.map((shape) =>
        routes.picture.to({ id: picture.id }, { w: Math.min(cardWidth, picture.width), shape }),
      )
  ).map((path) => origin + path);

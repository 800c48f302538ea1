import { createHash } from "node:crypto";

/** What an image shows. Whatever is in it is in its address. */
export interface SocialCard {
  /** A title, or words that somebody said. */
  readonly manner: "title" | "words";
  readonly text: string;
  /** A few words above: "Film", a story's label. May be empty. */
  readonly above: string;
  /** Who said the words, and in what; or nothing. */
  readonly below: string;
  /** The newsroom's name. */
  readonly site: string;
  readonly picture: CardPicture | null;
}

export interface CardPicture {
  readonly id: string;
  readonly fileKey: string;
}

/** Another drawing of the same card has another address too. */
const drawing = 1;

/** 22 characters: the same for the same card, another when anything that it shows is another. */
export const cardHash = ({ manner, text, above, below, site, picture }: SocialCard): string =>
  createHash("sha256")
    .update(JSON.stringify([drawing, manner, text, above, below, site, picture?.fileKey ?? null]))
    .digest("base64url")
    .slice(0, 22);

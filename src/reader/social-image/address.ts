import type { Social } from "../design/page.ts";
import { routes } from "../routes.ts";
import { type SocialCard, cardHash } from "./card.ts";
import { isSocialShape, searchShapes, type SocialShape, socialShapes } from "./shape.ts";

/** What has images of its own. */
const socialSubjects = ["story", "recording", "moment"] as const;
export type SocialSubject = (typeof socialSubjects)[number];

export const isSocialSubject = (text: string): text is SocialSubject =>
  (socialSubjects as readonly string[]).includes(text);

/** One image of one thing. */
export interface SocialName {
  readonly subject: SocialSubject;
  readonly id: string;
}

/** The image's path: it carries the hash of what it shows. */
export const socialPath = ({ subject, id }: SocialName, card: SocialCard, shape: SocialShape): string =>
  routes.socialImage.to({ subject, id, file: `${cardHash(card)}-${shape}.jpg` });

/** For link cards (OpenGraph). */
export const socialPicture = (name: SocialName, card: SocialCard): NonNullable<Social["picture"]> => ({
  path: socialPath(name, card, "card"),
  ...socialShapes.card,
  alt: altOf(card),
});

/** For search engines: each shape that they ask for. */
export const searchPictures = (name: SocialName, card: SocialCard): string[] =>
  searchShapes.map((shape) => socialPath(name, card, shape));

/** What the image says, for those who do not see it. */
const altOf = ({ manner, text, below, site }: SocialCard): string =>
  [manner === "words" ? `“${text}”` : text, below, site].filter((part) => part !== "").join(" – ");

/** Of "HASH-16x9.jpg", the parts; null for any other name. */
export const readFileName = (file: string): { hash: string; shape: SocialShape } | null => {
  const [, hash = "", shape = ""] = /^([\w-]{22})-(card|1x1|4x3|16x9)\.jpg$/.exec(file) ?? [];
  return isSocialShape(shape) ? { hash, shape } : null;
};

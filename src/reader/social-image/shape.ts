/** The shapes in which an image goes out: that of link cards, and those that search engines ask for. Sizes in pixels. */
export const socialShapes = {
  card: { width: 1200, height: 630 },
  "1x1": { width: 1200, height: 1200 },
  "4x3": { width: 1200, height: 900 },
  "16x9": { width: 1200, height: 675 },
} as const satisfies Readonly<Record<string, { readonly width: number; readonly height: number }>>;

export type SocialShape = keyof typeof socialShapes;

/** For structured data: Google wants one of each (Article, "image"). */
export const searchShapes = ["1x1", "4x3", "16x9"] as const satisfies readonly SocialShape[];

export const isSocialShape = (text: string): text is SocialShape => Object.hasOwn(socialShapes, text);

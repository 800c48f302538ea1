import type { Translation } from "../../newsroom/story/translation.store.ts";
import { routes } from "../routes.ts";
import { workPath } from "./paths.ts";

/** The address of a page in another language, for the head; "x-default" is for whoever has none of them. */
export interface Alternate {
  readonly language: string;
  readonly path: string;
}

export const translationPath = (work: Pick<Translation, "kind" | "slug">): string =>
  work.kind === "story"
    ? routes.story.to({ slug: work.slug })
    : workPath({ kind: work.kind, slug: work.slug });

/** Every page of the group names all of them, itself too; the original is for everybody else. */
export const alternatesOf = (translations: readonly Translation[]): Alternate[] => {
  const original = translations.find(({ isOriginal }) => isOriginal) ?? translations[0];
  return original === undefined
    ? []
    : [
        ...translations.map((one) => ({ language: one.language, path: translationPath(one) })),
        { language: "x-default", path: translationPath(original) },
      ];
};

/** A language in its own words: "Deutsch". */
export const languageName = (language: string): string => {
  try {
    const name = new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
    return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
  } catch {
    return language;
  }
};

/** schema.org: what a work is the translation of, or what translations it has. */
export const translationStructured = (
  origin: string,
  id: string,
  type: string,
  translations: readonly Translation[],
): object => {
  const here = translations.find((one) => one.id === id);
  const original = translations.find(({ isOriginal }) => isOriginal);
  if (here === undefined) return {};
  const object = (one: Translation): object => ({
    "@type": type,
    "@id": origin + translationPath(one),
    url: origin + translationPath(one),
    name: one.title,
    inLanguage: one.language,
  });
  if (here.isOriginal) return { workTranslation: translations.filter((one) => one !== here).map(object) };
  return original === undefined ? {} : { translationOfWork: object(original) };
};

import { isLanguage } from "../../kit/language.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import { slugify } from "../../kit/slug.ts";
import { categoryNamed } from "./categories.ts";
import type { ShowFields, ShowLink } from "./show.ts";

/** A picture as far as directories ask of it. Pixels. */
export interface ShownPicture {
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** Tidies what is told of a show; a problem names the field. */
export const tidyShow = <Fields extends Partial<ShowFields>>(fields: Fields): Result<Fields> => {
  const problem = problemIn(fields);
  if (problem !== null) return fail(problem);
  const trimmed = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? value.trim() : value]),
  );
  const { categories } = fields;
  return ok({
    ...(trimmed as Fields),
    ...(categories === undefined
      ? {}
      : { categories: [...new Set(categories.map((name) => categoryNamed(name) ?? name))] }),
  });
};

const problemIn = (fields: Partial<ShowFields>): string | null => {
  const { title, slug, ownerMail, categories = [], language, funding = [], links = [] } = fields;
  if (title?.trim() === "") return "A show needs a title.";
  if (slug !== undefined && (slug === "" || slugify(slug) !== slug))
    return `“${slug}” cannot be part of an address. Try “${slugify(slug) || "show"}”.`;
  if (ownerMail !== undefined && ownerMail.trim() !== "" && !/^[^\s@<>]+@[^\s@<>]+$/.test(ownerMail.trim()))
    return `“${ownerMail}” is no mail address.`;
  const unknown = categories.find((name) => categoryNamed(name) === null);
  if (unknown !== undefined)
    return `“${unknown}” is none of Apple's categories. See them: newsreel podcast categories`;
  if (language !== undefined && !isLanguage(language))
    return `“${language}” is no language code. Write it so: en, es, pt-BR.`;
  return [...funding, ...links].map(problemInLink).find((problem) => problem !== null) ?? null;
};

const problemInLink = ({ url, label }: ShowLink): string | null => {
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    return `“${url}” is not a web address (https://…).`;
  // Podcasting 2.0, "podcast:funding": apps cut what is longer.
  return label.trim() === "" || label.length > 128 ? `The words for ${url} have 1 to 128 characters.` : null;
};

/** Sides that Apple takes, in pixels ("Artwork requirements"). */
const smallestSide = 1400;
const largestSide = 3000;

export const problemInPicture = (picture: ShownPicture): string | null => {
  const { width, height } = picture;
  const size = `It has ${width} × ${height} pixels`;
  if (width !== height) return `${size}: the picture of a show is square.`;
  if (width < smallestSide || width > largestSide)
    return `${size}: the picture of a show has ${smallestSide} to ${largestSide} a side.`;
  return null;
};

/** What a show lacks before anybody may see it: directories refuse a feed without these. */
export const lacking = (fields: ShowFields, picture: ShownPicture | null): string[] => {
  const missing: string[] = [];
  if (fields.description === "") missing.push("a description");
  if (fields.author === "") missing.push("an author");
  if (fields.ownerName === "" || fields.ownerMail === "") missing.push("an owner with a mail address");
  if (fields.categories.length === 0) missing.push("a category");
  if (picture === null) missing.push("a square picture");
  return missing;
};

import { recordingKey, storyKey, translationsKey } from "../../newsroom/staff/keys.ts";
import {
  idOf,
  listGroup,
  listTranslations,
  type Translatable,
  type Translation,
} from "../../newsroom/story/translation.store.ts";
import type { Reading } from "../http/answer.ts";

/** What says the same in other languages; noted with those that may become public. */
export const readTranslations = async (
  { db, uses }: Pick<Reading, "db" | "uses">,
  of: Translatable,
): Promise<Translation[]> => {
  const [translations, group] = await Promise.all([listTranslations(db, of), listGroup(db, of)]);
  uses(translationsKey(idOf(of)), ...group.map("storyId" in of ? storyKey : recordingKey));
  return translations;
};

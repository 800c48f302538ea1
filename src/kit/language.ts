/**
 * A language code of BCP 47 ("en", "pt-BR") as it is written best; null: it is none, and everything of Intl would throw at
 * it ("en-1", "english!").
 */
export const canonicalLanguage = (code: string): string | null => {
  try {
    return Intl.getCanonicalLocales(code)[0] ?? null;
  } catch {
    return null;
  }
};

export const isLanguage = (code: string): boolean => canonicalLanguage(code) !== null;

/** The forms of a phrase by number; those that a language does not have are left out (CLDR plural rules). */
type Forms = { readonly [Form in Exclude<Intl.LDMLPluralRule, "other">]?: string } & {
  readonly other: string;
};

/** Chooses by this language's rules: `plural(count, { one: "One film", other: `${count} films` })`. */
export const pluralIn = (language: string): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
};

/** The index of the language on offer that is nearest to the one wanted: the same, else the same tongue, else the first; -1 of none. */
export const pickLanguage = (offered: readonly string[], wanted: string): number => {
  const same = offered.indexOf(wanted);
  if (same >= 0) return same;
  const tongue = tongueOf(wanted);
  const near = offered.findIndex((language) => tongueOf(language) === tongue);
  return near >= 0 ? near : Math.min(0, offered.length - 1);
};

const tongueOf = (language: string): string => language.toLowerCase().split("-")[0] ?? "";

/** The letters of CEA-608, which is ASCII but for these. CEA-608-E, table 50. */
const changed = new Map<number, string>([
  [0x2a, "á"],
  [0x5c, "é"],
  [0x5e, "í"],
  [0x5f, "ó"],
  [0x60, "ú"],
  [0x7b, "ç"],
  [0x7c, "÷"],
  [0x7d, "Ñ"],
  [0x7e, "ñ"],
  [0x7f, "█"],
]);

export const basicCharacter = (code: number): string => changed.get(code) ?? String.fromCharCode(code);

/** From 0x30; the tenth is the transparent space. Table 49. */
const special = Array.from("®°½¿™¢£♪à èâêîôû");

export const specialCharacters = (code: number): string => special[code - 0x30] ?? "";

/** From 0x20: Spanish, sundry and French; then Portuguese, German and Danish. Tables 5 to 10. */
const spanishAndFrench = Array.from("ÁÉÓÚÜü‘¡*'—©℠•“”ÀÂÇÈÊËëÎÏïÔÙùÛ«»");
const portugueseAndGerman = Array.from("ÃãÍÌìÒòÕõ{}\\^_|~ÄäÖöß¥¤│ÅåØø┌┐└┘");

export const extendedCharacters = (kind: 2 | 3, code: number): string =>
  (kind === 2 ? spanishAndFrench : portugueseAndGerman)[code - 0x20] ?? "";

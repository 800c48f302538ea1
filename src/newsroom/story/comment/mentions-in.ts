/** Handles that a comment names: "@ada.marsh, look" names ada.marsh. An address ("ada@example.org") names nobody. */
export const mentionsIn = (text: string): readonly string[] => [
  ...new Set(
    Array.from(text.matchAll(/(?<![\p{L}\p{N}._-])@([a-z0-9][a-z0-9._-]{0,63})/gu), ([, handle]) =>
      // A full stop after a name ends the sentence.
      (handle ?? "").replace(/[._-]+$/, ""),
    ),
  ),
];

import type { SpeakerName } from "../newsroom/quotation/spoken.ts";

/** The quotation as a story file has it; without a moment it is not bound, and the gate holds it back. */
export const quoteDirective = (
  pieces: readonly string[],
  momentId: string | null,
  speaker: SpeakerName & { readonly slug: string | null },
): string => {
  const attributes = [
    ...(momentId === null ? [] : [`moment=${momentId}`]),
    ...(speaker.slug === null ? named(speaker.name) : [`speaker=${speaker.slug}`]),
  ].join(" ");
  return pieces.map((piece) => `:quote[${escaped(piece)}]{${attributes}}`).join(" … ");
};

const named = (name: string | null): string[] =>
  name === null ? [] : [`speaker="${name.replaceAll(/["\\\n]/g, "")}"`];

/** Brackets are part of a quotation: they must not end it. */
const escaped = (piece: string): string =>
  piece.replaceAll(/[\\[\]]/g, String.raw`\$&`).replaceAll(/\s+/g, " ");

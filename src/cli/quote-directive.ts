import type { SpeakerName } from "../newsroom/quotation/spoken.ts";

/**
 * The quotation as a story file has it; without a moment it is not bound, and the gate holds it back. Pieces that an attribution
 * parts bear the same id, and the first says what is known of them.
 */
export const quoteDirective = (
  pieces: readonly string[],
  momentId: string | null,
  speaker: SpeakerName & { readonly slug: string | null },
): string => {
  const id = pieces.length > 1 ? ["#q1"] : [];
  const facts = [
    ...id,
    ...(momentId === null ? [] : [`moment=${momentId}`]),
    ...(speaker.slug === null ? named(speaker.name) : [`speaker=${speaker.slug}`]),
  ];
  return pieces.map((piece, at) => `:quote[${escaped(piece)}]${listed(at === 0 ? facts : id)}`).join(" … ");
};

const listed = (items: readonly string[]): string => (items.length === 0 ? "" : `{${items.join(" ")}}`);

const named = (name: string | null): string[] =>
  name === null ? [] : [`name="${name.replaceAll(/["\\\n]/g, "")}"`];

/** Brackets are part of a quotation: they must not end it. */
const escaped = (piece: string): string =>
  piece.replaceAll(/[\\[\]]/g, String.raw`\$&`).replaceAll(/\s+/g, " ");

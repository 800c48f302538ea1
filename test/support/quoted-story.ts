import type { Block } from "../../src/content/block.ts";
import type { Quotation } from "../../src/content/quotation.ts";
import { makeMoment, type Selection } from "../../src/newsroom/moment/make-moment.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { byNewsroom } from "./recording.ts";

/** A moment of a cut with a rate of 24 units a second. */
export const momentOf = async (
  db: Database,
  { recordingId, cutId }: { readonly recordingId: string; readonly cutId: string },
  selection: Selection,
): Promise<string> => {
  const cut = { id: cutId, recordingId, rate: { numerator: 24, denominator: 1 }, lengthUnits: 24 * 600 };
  const made = await makeMoment(byNewsroom(db), cut, selection);
  if (!made.ok) throw new Error(made.problem);
  return made.value;
};

/** A paragraph in which somebody is quoted: "Ada said: “…”." */
export const quotingParagraph = (
  words: string,
  told: Partial<Quotation> & Pick<Quotation, "source">,
  id = "q1",
): Block => ({
  kind: "paragraph",
  id: `p-${id}`,
  content: [
    { type: "text", text: "It was said: “" },
    { type: "text", text: words, marks: [{ type: "quotation", id }] },
    { type: "text", text: "”." },
  ],
  quotations: [{ id, ...told }],
});

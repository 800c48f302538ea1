import { z } from "zod";
import { isId } from "../../kit/id.ts";
import { shareMoment } from "../../newsroom/moment/make-moment.ts";
import { findMoment } from "../../newsroom/moment/moment.store.ts";
import { aReader } from "../../newsroom/staff/actor.ts";
import { type Answer, missing, type Reading } from "../http/answer.ts";
import { routes } from "../routes.ts";
import { embedCode } from "../../newsroom/moment/embed-code.ts";

const count = z.coerce.number().int().min(1).max(2_147_483_647);

/** `from` and `to` are sentences, `first` and `last` words; both ends included. */
const sentences = z.object({ cut: z.string().refine(isId), from: count, to: count });
const words = z.object({ cut: z.string().refine(isId), first: count, last: count });

/** What a shared moment is, for the page's script. Addresses are whole. */
export interface SharedMoment {
  readonly id: string;
  readonly url: string;
  readonly embed: string;
  readonly text: string;
}

/** Makes, or finds again, the moment of a selection in a transcript. */
export const shareHandler = async (
  reading: Reading,
  form: URLSearchParams,
): Promise<Answer | { readonly kind: "made"; readonly moment: SharedMoment }> => {
  const fields = Object.fromEntries(form);
  const bySentence = sentences.safeParse(fields);
  const byWord = words.safeParse(fields);
  const chosen = bySentence.success
    ? ({ of: "sentences", first: bySentence.data.from, last: bySentence.data.to } as const)
    : byWord.success
      ? ({ of: "words", first: byWord.data.first, last: byWord.data.last } as const)
      : null;
  const cut = bySentence.data?.cut ?? byWord.data?.cut;
  if (chosen === null || cut === undefined) {
    return {
      kind: "refused",
      status: 422,
      problem: reading.say.moment.selectFirst,
    };
  }
  const made = await shareMoment({ db: reading.db, actor: aReader, via: "page" }, cut, chosen, reading.day);
  if (made === null) return missing;
  if (!made.ok) return { kind: "refused", status: 422, problem: made.problem };
  return { kind: "made", moment: await describeMoment(reading, made.value) };
};

const describeMoment = async ({ db, site }: Reading, id: string): Promise<SharedMoment> => {
  const moment = await findMoment(db, id);
  return {
    id,
    url: site.origin + routes.moment.to({ id }),
    embed: embedCode(site.origin + routes.embedMoment.to({ id }), moment?.text.slice(0, 100) ?? site.name),
    text: moment?.text ?? "",
  };
};

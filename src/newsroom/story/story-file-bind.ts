import { type PlacedQuotation, quotationsOf } from "../../content/quotations-of.ts";
import type { StoryContent } from "../../content/story-content.ts";
import { type FoundQuotation, findQuotation } from "../quotation/find-quotation.ts";
import { gateOf, type HousePolicy } from "../quotation/gate.ts";
import type { By } from "../staff/change.ts";
import type { FileProblem } from "./story-file-problem.ts";
import type { StoryFile } from "./story-file-read.ts";
import { makeMomentOfWords } from "./story-file-span.ts";
import { readStorySettings } from "./story-settings.store.ts";

/** A quotation that named no source, and where it was found. */
export interface Bound {
  readonly quotationId: string;
  readonly moment: string;
  readonly found: FoundQuotation;
}

/**
 * Looks the quotations without a source up in the archive. One is bound where one place alone is best and its words may be
 * published so; of any other it is said where it may be from.
 */
export const bindQuotations = async (
  by: By,
  fileName: string,
  file: StoryFile,
  make: boolean,
): Promise<{ content: StoryContent; bound: readonly Bound[]; problems: readonly FileProblem[] }> => {
  const bound: Bound[] = [];
  const problems: FileProblem[] = [];
  const policy = await readStorySettings(by.db);
  for (const placed of quotationsOf(file.content)) {
    if (placed.quotation.source.type !== "none") continue;
    const answer = await bindOne(by, policy, placed, file.content.language, make);
    if ("moment" in answer) bound.push(answer);
    else {
      const place = file.places.get(placed.quotation.id) ??
        file.places.get(placed.blockId) ?? { line: 1, column: 1 };
      problems.push({ file: fileName, line: place.line, column: place.column, ...answer });
    }
  }
  const moments = new Map(bound.map(({ quotationId, moment }) => [quotationId, moment]));
  return { content: withMoments(file.content, moments), bound, problems };
};

type Answer = Bound | { readonly message: string; readonly advice: string };

const bindOne = async (
  by: By,
  policy: HousePolicy,
  { quotation, pieces }: PlacedQuotation,
  language: string,
  make: boolean,
): Promise<Answer> => {
  const speaker =
    quotation.speaker === undefined && quotation.speakerName === undefined
      ? null
      : {
          id: quotation.speaker ?? null,
          name: quotation.speakerName ?? (await nameOf(by, quotation.speaker)),
        };
  const found = await findQuotation(by.db, { pieces, language, speaker, audience: "staff" });
  const quoted = `“${pieces.join(" ").slice(0, 80)}”`;
  const [best] = found;
  if (best === undefined)
    return {
      message: `${quoted} is not said in any recording here.`,
      advice: "Name its source: document=… page=…, or url=… title=…",
    };
  const answer = gateOf(best.judgement, policy);
  if (best.ambiguous || !answer.passes)
    return {
      message: best.ambiguous
        ? `${quoted} is said in several places.`
        : `${quoted} cannot be bound by itself: ${answer.why}`,
      advice: `Mend it, or name its place: ${found.slice(0, 5).map(placeText).join("; ")}.`,
    };
  const moment = await makeMomentOfWords(by, best.cutId, best.judgement.place, make);
  if (!moment.ok) return { message: `${quoted}: ${moment.problem}`, advice: "Name a moment: moment=ID" };
  return { quotationId: quotation.id, moment: moment.value, found: best };
};

const nameOf = async (by: By, personId: string | undefined): Promise<string | null> =>
  personId === undefined
    ? null
    : ((await by.db.selectFrom("person").select("name").where("id", "=", personId).executeTakeFirst())
        ?.name ?? null);

/** What to write for this place, and what is said there. */
const placeText = ({ recording, judgement: { verdict, place }, spoken }: FoundQuotation): string => {
  const name = `film=${recording.kind}/${recording.slug}`;
  const times =
    place.start === null || place.end === null
      ? ""
      : ` from=${seconds(place.start)} to=${seconds(place.end)}`;
  return `${name}${times} (${verdict}: “${spoken.slice(0, 100)}”)`;
};

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const withMoments = (content: StoryContent, moments: ReadonlyMap<string, string>): StoryContent =>
  moments.size === 0
    ? content
    : {
        ...content,
        body: JSON.parse(JSON.stringify(content.body), (_name, value: unknown) =>
          bindValue(value, moments),
        ) as StoryContent["body"],
      };

/** A quotation is what has an id and a source. */
const bindValue = (value: unknown, moments: ReadonlyMap<string, string>): unknown => {
  if (typeof value !== "object" || value === null || !("id" in value) || !("source" in value)) return value;
  const moment = typeof value.id === "string" ? moments.get(value.id) : undefined;
  return moment === undefined ? value : { ...value, source: { type: "moment", moment } };
};

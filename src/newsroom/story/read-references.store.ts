import { quotationsOf } from "../../content/quotations-of.ts";
import { type ReferredKind, referencesOf } from "../../content/references-of.ts";
import type { StoryContent } from "../../content/story-content.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import {
  documentKey,
  momentKey,
  personKey,
  pictureKey,
  recordingKey,
  storyKey,
  topicKey,
  transcriptKey,
} from "../staff/keys.ts";
import { findMomentReferences, type MomentFacts } from "./moment-references.store.ts";
import { findDocuments, findPeople, findPictures, findTopics } from "./named-records.store.ts";
import { listQuotationChecks } from "./quotation-check.store.ts";
import { viewQuotation } from "./quotation-views.ts";
import type { QuotationView, References } from "./references.ts";
import { readStorySettings } from "./story-settings.store.ts";
import { findWorks, type Readers } from "./work-references.store.ts";

export interface ReadReferences extends Readers {
  /** Whose checks of quotations are shown. */
  readonly revisionId: string;
}

/**
 * Everything that a story's content names by id, as it stands now. What the audience may not know of is simply not in the
 * maps. The caller has made sure that the audience may read the content itself: its pictures and documents go with it.
 */
export const readReferences = async (
  db: Database | Trx,
  content: StoryContent,
  { revisionId, ...readers }: ReadReferences,
): Promise<References> => {
  const references = referencesOf(content);
  const idsOf = (kind: ReferredKind): string[] => [
    ...new Set(references.flatMap((reference) => (reference.kind === kind ? [reference.id] : []))),
  ];
  const [moments, works, people, topics, pictures, documents, checked] = await Promise.all([
    findMomentReferences(db, idsOf("moment"), readers),
    findWorks(db, idsOf("work"), readers),
    findPeople(db, idsOf("person")),
    findTopics(db, idsOf("topic")),
    findPictures(db, idsOf("picture")),
    findDocuments(db, idsOf("document")),
    readChecked(db, content, revisionId),
  ]);
  const shown = { works, people, topics, pictures, documents };
  return {
    ...shown,
    moments: new Map([...moments.shown].map(([id, { asked }]) => [id, asked])),
    quotations: viewQuotations(checked, { ...shown, moments: moments.shown }),
    keys: [
      ...new Set([
        ...idsOf("work").flatMap((id) => [recordingKey(id), storyKey(id)]),
        ...idsOf("moment").map(momentKey),
        ...moments.keys,
        ...[...moments.shown.values()].flatMap(({ current }) => [
          momentKey(current.id),
          transcriptKey(current.cutId),
        ]),
        ...idsOf("person").map(personKey),
        ...idsOf("topic").map(topicKey),
        ...idsOf("picture").map(pictureKey),
        ...idsOf("document").map(documentKey),
      ]),
    ],
  };
};

/** The quotations of a content, how they were found to stand, and what the newsroom says of that. */
const readChecked = async (db: Database | Trx, content: StoryContent, revisionId: string) => {
  const placed = quotationsOf(content);
  if (placed.length === 0) return null;
  const [policy, checks] = await Promise.all([readStorySettings(db), listQuotationChecks(db, revisionId)]);
  return { placed, policy, checks: new Map(checks.map((check) => [check.quotationId, check])) };
};

const viewQuotations = (
  checked: Awaited<ReturnType<typeof readChecked>>,
  {
    moments,
    ...shown
  }: Pick<References, "people" | "documents"> & { moments: ReadonlyMap<string, MomentFacts> },
): Map<string, QuotationView> => {
  if (checked === null) return new Map();
  const { placed, policy, checks } = checked;
  return new Map(
    placed.map((one) => {
      const { id, source } = one.quotation;
      const moment = source.type === "moment" ? moments.get(source.moment) : undefined;
      const check = checks.get(id) ?? null;
      const view = viewQuotation({
        placed: check === null ? one : { ...one, pieces: check.pieces },
        // A check of another moment than the one that is shown now (a newer cut came between) tells nothing of it.
        check: check?.momentId === (moment?.current.id ?? null) || moment === undefined ? check : null,
        moment: moment?.current ?? null,
        source: moment?.source ?? null,
        policy,
        ...shown,
      });
      return [id, view];
    }),
  );
};

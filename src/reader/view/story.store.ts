import { listPublicRecordings } from "../../newsroom/recording/list-recordings.store.ts";
import { listNoticesOf } from "../../newsroom/notice/notice.store.ts";
import type { StoryPage } from "../../newsroom/story/story-page.ts";
import { latestFilmsKey, recordingCardKey, recordingKey } from "../../newsroom/staff/keys.ts";
import type { Reading } from "../http/answer.ts";
import { notesOfRelated } from "./keys.ts";
import { readCutFacts } from "./cut-facts.store.ts";
import { readNoticesOnMoments } from "./notices-on-moments.store.ts";
import { readTranslations } from "./translations.store.ts";
import { filmInFull, type StoryView } from "./story.ts";

/** Of what is read by a story's id alone. */
type Beside = Pick<StoryView, "notices" | "translations" | "latestFilms">;

/** The latest films that a story's page offers at the most. */
const latestShown = 3;
/** As many are read: those that the page offers elsewhere are left out. */
const latestRead = 12;

/** What is read of a story by its id alone, beside its page. */
export const readBeside = async (reading: Pick<Reading, "db" | "uses">, storyId: string): Promise<Beside> => {
  const [notices, translations, latest] = await Promise.all([
    listNoticesOf(reading.db, { storyId }),
    readTranslations(reading, { storyId }),
    listPublicRecordings(reading.db, { kind: "film", limit: latestRead }),
  ]);
  return { notices, translations, latestFilms: latest.cards };
};

/** What a story's page says beyond the story itself. */
export const readStoryView = async (
  reading: Pick<Reading, "db" | "site" | "clock" | "uses" | "renewAt">,
  page: StoryPage,
  beside: Beside & Pick<StoryView, "related" | "preview">,
): Promise<StoryView> => {
  const { db, site, uses } = reading;
  const moments = momentsNamed(page);
  uses(...page.keys, ...recordingsNamed(page.references).map(recordingKey));
  const [cuts, noticesOnMoments] = await Promise.all([
    readCutFacts(
      db,
      moments.map(({ cutId }) => cutId),
    ),
    readNoticesOnMoments(db, moments),
  ]);
  const latestFilms = latestBeside(page, beside);
  notesOfRelated(reading, beside.related);
  uses(latestFilmsKey, ...latestFilms.map(({ id }) => recordingCardKey(id)));
  return { ...beside, latestFilms, site, page, cuts, noticesOnMoments };
};

const latestBeside = (
  { content, references }: StoryPage,
  { related, latestFilms }: Pick<StoryView, "related" | "latestFilms">,
): StoryView["latestFilms"] => {
  const offered = new Set(related.films.map(({ work }) => work.id));
  const inFull = filmInFull(content, references);
  if (inFull !== null) offered.add(inFull.id);
  return latestFilms.filter(({ id }) => !offered.has(id)).slice(0, latestShown);
};

const momentsNamed = ({ references: { moments, quotations } }: Pick<StoryPage, "references">) => [
  ...moments.values(),
  ...[...quotations.values()].flatMap(({ moment }) => moment ?? []),
];

const recordingsNamed = (references: StoryPage["references"]): string[] => [
  ...new Set(momentsNamed({ references }).map(({ recording }) => recording.id)),
];

/** Beside a preview: what the editor chose; what is computed goes by what is public. */
export const chosenWorks = ({ content, references }: StoryPage): StoryView["related"] => {
  const works = content.related.flatMap((id) => references.works.get(id) ?? []);
  const why = [{ kind: "chosen", tie: null, shared: [] }] as const;
  return {
    films: works.filter(({ kind }) => kind !== "story").map((work) => ({ work, why })),
    stories: works.filter(({ kind }) => kind === "story").map((work) => ({ work, why })),
  };
};

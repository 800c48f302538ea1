import { listNoticesOf } from "../../newsroom/notice/notice.store.ts";
import type { StoryPage } from "../../newsroom/story/story-page.ts";
import { recordingKey } from "../../newsroom/staff/keys.ts";
import type { Reading } from "../http/answer.ts";
import { notesOfRelated } from "./keys.ts";
import { readCutFacts } from "./cut-facts.store.ts";
import { readNoticesOnMoments } from "./notices-on-moments.store.ts";
import { readTranslations } from "./translations.store.ts";
import type { StoryView } from "./story.ts";

/** What is read of a story by its id alone, beside its page. */
export const readBeside = async (
  reading: Pick<Reading, "db" | "uses">,
  storyId: string,
): Promise<Pick<StoryView, "notices" | "translations">> => {
  const [notices, translations] = await Promise.all([
    listNoticesOf(reading.db, { storyId }),
    readTranslations(reading, { storyId }),
  ]);
  return { notices, translations };
};

/** What a story's page says beyond the story itself. */
export const readStoryView = async (
  reading: Pick<Reading, "db" | "site" | "clock" | "uses" | "renewAt">,
  page: StoryPage,
  beside: Pick<StoryView, "related" | "preview" | "notices" | "translations">,
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
  notesOfRelated(reading, beside.related);
  return { ...beside, site, page, cuts, noticesOnMoments };
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

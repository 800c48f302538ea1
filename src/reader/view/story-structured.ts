import type { StoryContent } from "../../content/story-content.ts";
import type { QuotationView, WorkReference } from "../../newsroom/story/references.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { isoDuration } from "../design/time.ts";
import { routes } from "../routes.ts";
import { storyCard } from "../social-image/cards.ts";
import { corrections } from "./notice-structured.ts";
import { imagesOf, pictureCard } from "./social.ts";
import { fundingStructured } from "./funding.ts";
import { organisation } from "./organisation-structured.ts";
import { personObject } from "./person-structured.ts";
import { referencePath } from "./reference-paths.ts";
import { storyPicture } from "./story-picture.ts";
import { storyPlayer } from "./story-player.ts";
import { translationStructured } from "./translations.ts";
import { momentsPlayed, recordingsUsed, searchTitle, storySummary, type StoryView } from "./story.ts";

const types = {
  news: "NewsArticle",
  reportage: "ReportageNewsArticle",
  background: "BackgroundNewsArticle",
  analysis: "AnalysisNewsArticle",
  opinion: "OpinionNewsArticle",
} as const satisfies Readonly<Record<StoryContent["form"], string>>;

/** What search engines are told of a story (schema.org; trust.md). */
export const storyStructured = (view: StoryView): object[] => [
  article(view),
  ...excerpts(view),
  breadcrumbList(view.site.origin, [
    { name: view.site.storiesLabel, path: routes.stories.to({}) },
    { name: view.page.content.headline, path: routes.story.to({ slug: view.page.slug }) },
  ]),
];

const article = (view: StoryView): object => {
  const { site, page } = view;
  const { content } = page;
  const url = site.origin + routes.story.to({ slug: page.slug });
  const works = recordingsUsed(content, page.references);
  const quotations = [...page.references.quotations.values()].filter(({ pieces }) => pieces.length > 0);
  return {
    "@type": types[content.form],
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline: searchTitle(content),
    description: storySummary(content),
    inLanguage: content.language,
    ...(page.firstPublishedAt ? { datePublished: page.firstPublishedAt.toISOString() } : {}),
    ...(page.publishedAt ? { dateModified: page.publishedAt.toISOString() } : {}),
    author: authors(view),
    publisher: organisation(site),
    image: imagesOf(
      site.origin,
      storyPicture(page),
      { subject: "story", id: page.id },
      storyCard(site, page),
    ),
    ...(page.topics.length > 0 ? { about: page.topics.map(({ name }) => ({ "@type": "Thing", name })) } : {}),
    ...(works.length > 0 ? { isBasedOn: works.map((work) => workObject(site.origin, work)) } : {}),
    ...fundingStructured(page.funding),
    ...(content.reportedFrom === ""
      ? {}
      : {
          dateline: content.reportedFrom,
          locationCreated: { "@type": "Place", name: content.reportedFrom },
        }),
    ...(content.backstory === "" ? {} : { backstory: content.backstory }),
    ...translationStructured(site.origin, page.id, types[content.form], view.translations),
    ...corrections(view.notices),
    ...(quotations.length > 0 ? { hasPart: quotations.map((one) => quotation(site.origin, one)) } : {}),
  };
};

const authors = ({ page, site, preview }: StoryView): object[] =>
  page.contributors.length === 0
    ? [{ "@type": "Organization", name: site.name, url: `${site.origin}/` }]
    : page.contributors.map(({ person }) => ({
        // Beside a preview nobody's page may be there yet.
        ...(preview === null ? personObject(site.origin, person) : { "@type": "Person", name: person.name }),
        ...(person.role === "" ? {} : { jobTitle: person.role }),
      }));

const workObject = (origin: string, work: WorkReference): object => ({
  "@type": work.kind === "film" ? "Movie" : work.kind === "story" ? "NewsArticle" : "CreativeWork",
  name: work.title,
  url: origin + referencePath(work),
});

/** Words as they stand in the story, with who said them and in what; nothing is claimed of how they were checked. */
const quotation = (origin: string, view: QuotationView): object => ({
  "@type": "Quotation",
  text: view.pieces.join(" "),
  ...(view.speaker === null
    ? {}
    : {
        [view.moment === null ? "creator" : "spokenByCharacter"]: {
          "@type": "Person",
          name: view.speaker.name,
        },
      }),
  ...(view.moment === null
    ? {}
    : {
        url: origin + routes.moment.to({ id: view.moment.id }),
        isPartOf: workObject(origin, view.moment.recording),
      }),
  ...(view.origin?.type === "link" ? { isBasedOn: view.origin.url } : {}),
});

/** Each moment that plays in it, as a video or a sound. */
const excerpts = ({ site, page, cuts, noticesOnMoments }: StoryView): object[] =>
  momentsPlayed(page.content, page.references).flatMap((moment) => {
    const player = storyPlayer(site.say, moment, cuts);
    const picture = pictureCard(moment.still ?? cuts.get(moment.cutId)?.poster ?? moment.recording.picture);
    return player === null
      ? []
      : [
          {
            "@type": player.soundOnly ? "AudioObject" : "VideoObject",
            name: player.title,
            description: moment.text || player.title,
            url: site.origin + routes.moment.to({ id: moment.id }),
            embedUrl: site.origin + routes.embedMoment.to({ id: moment.id }),
            duration: isoDuration(moment.end - moment.start),
            ...(page.firstPublishedAt ? { uploadDate: page.firstPublishedAt.toISOString() } : {}),
            ...(moment.text === "" ? {} : { transcript: moment.text }),
            ...(picture ? { thumbnailUrl: site.origin + picture.path } : {}),
            isPartOf: workObject(site.origin, moment.recording),
            ...corrections((noticesOnMoments.get(moment.id) ?? []).map(({ notice }) => notice)),
          },
        ];
  });

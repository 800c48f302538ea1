import type { Island, Page, Social } from "../design/page.ts";
import { Story } from "../pages/story.tsx";
import { routes } from "../routes.ts";
import { socialPicture } from "../social-image/address.ts";
import { storyCard } from "../social-image/cards.ts";
import { frameOrigins } from "../view/story-embeds.ts";
import { storyPlayer } from "../view/story-player.ts";
import { alternatesOf } from "../view/translations.ts";
import { storyStructured } from "../view/story-structured.ts";
import { momentsPlayed, searchTitle, storySummary, type StoryView } from "../view/story.ts";

/** A story as a page: in public, or as a preview that nobody keeps or finds. */
export const storyDocument = (view: StoryView): Page => {
  const { page, preview } = view;
  const { content } = page;
  const path = routes.story.to({ slug: page.slug });
  return {
    title: searchTitle(content),
    description: storySummary(content),
    path: preview === null ? path : null,
    section: "stories",
    styles: ["story.css"],
    islands: islandsOf(view),
    frames: frameOrigins(content.body),
    ...(preview === null
      ? {
          alternates: alternatesOf(view.translations),
          social: socialOf(view),
          structured: storyStructured(view),
        }
      : { hidden: true, secret: true }),
    body: <Story view={view} />,
  };
};

const socialOf = (view: StoryView): Social => {
  const { content, firstPublishedAt, publishedAt } = view.page;
  return {
    type: "article",
    title: content.socialTitle || content.headline,
    description: storySummary(content),
    picture: socialPicture({ subject: "story", id: view.page.id }, storyCard(view.site, view.page)),
    published: firstPublishedAt?.toISOString(),
    modified: publishedAt?.toISOString(),
  };
};

/** Only what this story needs: most need the player, few an embed. */
const islandsOf = ({ site, page, cuts }: StoryView): Island[] => {
  const { content, references } = page;
  const plays = momentsPlayed(content, references).some(
    (moment) => storyPlayer(site.say, moment, cuts) !== null,
  );
  const quotes = [...references.quotations.values()].some(
    ({ moment, mark }) => mark !== "" && moment !== null && storyPlayer(site.say, moment, cuts) !== null,
  );
  return [
    ...(plays ? (["player.js"] as const) : []),
    ...(quotes ? (["quotation.js"] as const) : []),
    ...(frameOrigins(content.body).length > 0 ? (["embed.js"] as const) : []),
  ];
};

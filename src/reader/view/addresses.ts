import { addressed, routes, type WorkKind } from "../routes.ts";
import { embedCode } from "../../newsroom/moment/embed-code.ts";

/** How this site names things, for those who may not know its pages (oEmbed, feeds, sitemaps). */
export const siteAddresses = {
  addressed,
  embedWork: (kind: WorkKind, slug: string): string => routes.embedWork.to({ kind, slug }),
  embedMoment: (id: string): string => routes.embedMoment.to({ id }),
  picture: (id: string, width: number): string => routes.picture.to({ id }, { w: width }),
  artwork: (id: string, width: number): string => routes.artwork.to({ id }, { w: width }),
  embedCode,
  front: (): string => routes.front.to({}),
  films: (): string => routes.films.to({}),
  interviews: (): string => routes.interviews.to({}),
  stories: (): string => routes.stories.to({}),
  corrections: (): string => routes.corrections.to({}),
  podcasts: (): string => routes.podcasts.to({}),
  show: (slug: string): string => routes.podcast.to({ slug }),
  policies: (): string => routes.policies.to({}),
  policy: (slug: string): string => routes.policy.to({ slug }),
  support: (): string => routes.support.to({}),
  topics: (): string => routes.topics.to({}),
  topic: (slug: string): string => routes.topic.to({ slug }),
  person: (slug: string): string => routes.person.to({ slug }),
  allSeries: (): string => routes.allSeries.to({}),
  series: (slug: string): string => routes.series.to({ slug }),
  recording: (kind: WorkKind, slug: string, at?: number): string => routes.work.to({ kind, slug }, { t: at }),
  story: (slug: string): string => routes.story.to({ slug }),
  moment: (id: string): string => routes.moment.to({ id }),
  document: (id: string): string => routes.document.to({ id }),
};

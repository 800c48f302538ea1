import sharp from "sharp";
import { fillPodcast } from "./pages-listen-newsroom.ts";
import { fillPolicies } from "./pages-own.ts";
import { fillLetters, fillSupport } from "./pages-support.ts";
import { type NewsroomSite, openNewsroomSite } from "./pages-site.ts";
import { fillStories } from "./pages-stories.ts";

/** The small newsroom with all that a newsroom has, and an address of every kind of page. */
export interface WholeSite {
  readonly site: NewsroomSite;
  readonly pages: Readonly<Record<PageKind, string>>;
}

/** Every kind of page that readers see, by what it is called in tests. */
export const pageKinds = [
  "the front page",
  "a list of works",
  "a list narrowed down",
  "all topics",
  "a topic",
  "a person",
  "all series",
  "a film",
  "a transcript",
  "a sentence",
  "a moment",
  "an embedded film",
  "an embedded moment",
  "a story",
  "a story's history",
  "all podcasts",
  "a podcast",
  "an episode",
  "corrections",
  "all policies",
  "a policy",
  "an older policy",
  "who pays",
  "search",
  "what was found",
  "newsletters",
  "thanks to a subscriber",
  "a subscription to confirm",
  "a subscriber's choices",
  "a list to leave",
  "what is not there",
] as const;
export type PageKind = (typeof pageKinds)[number];

const film = "/film/the-harbour-letter";
const story = "/story/she-kept-the-letter";

export const openWholeSite = async (): Promise<WholeSite> => {
  const site = await openNewsroomSite();
  await fillPolicies(site.db);
  await fillSupport(site.db);
  const links = await fillLetters(site.db);
  await fillStories(site.db);
  const { show, first } = await fillPodcast(site.db, site);
  await drawPictures(site);
  const moment = await site.sharedPath("the-harbour-letter", 5, 6);
  return {
    site,
    pages: {
      "the front page": "/",
      "a list of works": "/films",
      "a list narrowed down": "/films?year=2026&topic=the-sea",
      "all topics": "/topics",
      "a topic": "/topic/the-sea",
      "a person": "/person/ada-marsh",
      "all series": "/series",
      "a film": film,
      "a transcript": `${film}/transcript?part=2`,
      "a sentence": `${film}/transcript/5`,
      "a moment": moment,
      "an embedded film": `/embed${film}`,
      "an embedded moment": `/embed${moment}`,
      "a story": story,
      "a story's history": `${story}/history`,
      "all podcasts": "/podcasts",
      "a podcast": `/podcast/${show}`,
      "an episode": `/episode/${first.slug}`,
      corrections: "/corrections",
      "all policies": "/policies",
      "a policy": "/policy/standards",
      "an older policy": "/policy/standards/version/1",
      "who pays": "/support",
      search: "/search",
      "what was found": "/search?q=ledger",
      newsletters: "/newsletters",
      "thanks to a subscriber": "/newsletters/thanks",
      "a subscription to confirm": links.confirm,
      "a subscriber's choices": links.settings,
      "a list to leave": links.leave,
      "what is not there": "/film/harbour-letter",
    },
  };
};

/** A grey still under each key that the newsroom's pictures have, but for those that are there. */
const drawPictures = async (site: NewsroomSite): Promise<void> => {
  const pictures = await site.db.selectFrom("picture").select(["file_key", "width", "height"]).execute();
  const drawn = new Map<string, Promise<Buffer>>();
  for (const { file_key: key, width, height } of pictures) {
    const size = `${width} ${height}`;
    const still =
      drawn.get(size) ??
      sharp({ create: { width, height, channels: 3, background: "#667" } })
        .jpeg()
        .toBuffer();
    drawn.set(size, still);
    await site.files.put(key, await still, "image/jpeg");
  }
};

import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import type { Picture } from "../../newsroom/recording/recording.ts";
import type { StoryPage } from "../../newsroom/story/story-page.ts";
import { type MomentFacts, momentPicture, momentText, speakersOf } from "../view/moment.ts";
import type { SiteView } from "../view/site.ts";
import { storyPicture } from "../view/story-picture.ts";
import type { CardPicture, SocialCard } from "./card.ts";

type Named = Pick<SiteView, "name" | "say">;

export const storyCard = (site: Named, page: StoryPage): SocialCard => ({
  manner: "title",
  text: page.content.socialTitle || page.content.headline,
  above: page.content.label || (page.topics[0]?.name ?? ""),
  below: "",
  site: site.name,
  picture: pictureOf(storyPicture(page)),
});

export const recordingCard = (site: Named, work: RecordingPage): SocialCard => ({
  manner: "title",
  text: work.title,
  above: capital(site.say.works.noun[work.kind], site.say.language),
  below: "",
  site: site.name,
  picture: pictureOf(work.poster ?? work.cut?.poster ?? null),
});

export const momentCard = (site: Named, facts: MomentFacts): SocialCard => {
  const { work, words } = facts;
  const spoken = momentText(facts);
  const speakers = site.say.format.list(speakersOf(words));
  return {
    manner: spoken === "" ? "title" : "words",
    text: spoken || work.title,
    above: "",
    below: spoken === "" ? speakers : [speakers, work.title].filter((part) => part !== "").join(", "),
    site: site.name,
    picture: pictureOf(momentPicture(facts)),
  };
};

const pictureOf = (picture: Picture | null): CardPicture | null =>
  picture === null ? null : { id: picture.id, fileKey: picture.fileKey };

const capital = (word: string, language: string): string =>
  word.slice(0, 1).toLocaleUpperCase(language) + word.slice(1);

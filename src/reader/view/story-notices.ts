import type { Notice } from "../../newsroom/notice/notice.ts";
import type { MomentReference } from "../../newsroom/story/references.ts";
import { noticeHere, noticePath } from "./notice-paths.ts";
import { type PlayerNotice, playerNotices } from "./player-notice.ts";
import { momentsPlayed, type StoryView } from "./story.ts";

/** What a story says of the stretches of recordings that it plays and quotes. */
export interface StoryNotices {
  readonly on: (momentId: string) => readonly Notice[];
  /** What is said over a moment while it plays. */
  readonly over: (moment: MomentReference) => readonly PlayerNotice[];
  /** Where one stands in full: under what plays in the story; one on what is only quoted, on the page of the work. */
  readonly addressOf: (notice: Notice) => string;
}

export const storyNotices = ({ site, page, noticesOnMoments }: StoryView): StoryNotices => {
  const placedOn = (momentId: string) => noticesOnMoments.get(momentId) ?? [];
  const played = momentsPlayed(page.content, page.references).flatMap(({ id }) => placedOn(id));
  const here = new Set(played.map(({ notice }) => notice.id));
  const addressOf = (notice: Notice): string =>
    here.has(notice.id) ? noticeHere(notice) : noticePath(notice);
  return {
    on: (momentId) => placedOn(momentId).map(({ notice }) => notice),
    over: ({ id }) => playerNotices(site.say, placedOn(id), addressOf),
    addressOf,
  };
};

import type { Notice } from "../newsroom/notice/notice.ts";
import { listPublicNotices } from "../newsroom/notice/notice.store.ts";
import { noticesKey } from "../newsroom/staff/keys.ts";
import type { FeedEntry, FeedSource } from "./feed.ts";
import type { FeedReading } from "./feed-reading.ts";

const shown = 50;

/** Every correction, clarification, update, editor's note and retraction, the latest first. */
export const correctionsFeed = async (reading: FeedReading): Promise<FeedSource> => {
  reading.uses([noticesKey]);
  const notices = await listPublicNotices(reading.db, { limit: shown });
  return {
    id: "urn:newsreel:feed:corrections",
    title: reading.say.notices.title,
    description: reading.say.feeds.corrections,
    path: reading.addresses.corrections(),
    entries: notices.map((notice) => entryOf(reading, notice)),
  };
};

const entryOf = ({ publicUrl, addresses, say }: FeedReading, notice: Notice): FeedEntry => {
  const { work } = notice;
  const path = work.isGone
    ? addresses.corrections()
    : work.kind === "story"
      ? addresses.story(work.slug)
      : addresses.recording(work.kind, work.slug);
  return {
    id: `urn:newsreel:notice:${notice.id}`,
    url: `${publicUrl}${path}#notice-${notice.id}`,
    title: `${say.notices.kind[notice.kind]}: ${work.title}`,
    summary: [notice.wasWrong === "" ? "" : say.feeds.wasWrong(notice.wasWrong), notice.text]
      .filter((text) => text !== "")
      .join("\n"),
    html: null,
    publishedAt: notice.at,
    updatedAt: notice.at,
    authors: [],
    categories: [say.notices.kind[notice.kind]],
    language: notice.language,
    picture: null,
  };
};

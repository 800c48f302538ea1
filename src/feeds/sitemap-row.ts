import { dayAfter, startOfDay } from "../kit/day.ts";
import { isRecordingKind, type RecordingKind } from "../newsroom/recording/recording.ts";
import type { FeedNeeds } from "./addresses.ts";
import type { SitemapEntry } from "./sitemap-entry.ts";
import type { SitemapRow, SitemapSection, SitemapTranslation } from "./sitemap.store.ts";

/** Pixels across. */
const pictureWidth = 1200;

/** What an entry is told with. */
interface EntryNeeds extends Pick<FeedNeeds, "publicUrl" | "addresses"> {
  /** The site's, in which the last day of rights ends. */
  readonly zone: string;
}

/** What a section tells of a row: of its videos only that they are there, of the rest when they changed, and their pictures. */
export const readEntry = (needs: EntryNeeds, row: SitemapRow, section: SitemapSection): SitemapEntry => {
  const url = needs.publicUrl + pathOf(needs, row);
  if (section === "videos") return { url, ...videoOf(needs, row) };
  return {
    url,
    ...(row.changedAt === null ? {} : { changedAt: row.changedAt }),
    ...alternatesOf(needs, url, row),
    ...(row.pictureId === null ? {} : { images: [pictureOf(needs, row.pictureId)] }),
  };
};

const pathOf = ({ addresses }: EntryNeeds, { kind, slug }: Pick<SitemapRow, "kind" | "slug">): string =>
  isWork(kind) ? addresses.recording(kind, slug) : addresses[kind](slug);

const isWork = (kind: SitemapRow["kind"]): kind is RecordingKind => isRecordingKind(kind);

const pictureOf = ({ publicUrl, addresses }: EntryNeeds, id: string): string =>
  publicUrl + addresses.picture(id, pictureWidth);

/** Each language names all, itself too, or none of it counts (Google, "Localized versions"). */
const alternatesOf = (
  needs: EntryNeeds,
  url: string,
  { translations, language }: SitemapRow,
): Pick<SitemapEntry, "alternates"> =>
  translations === null || language === null
    ? {}
    : {
        alternates: [
          { language, url },
          ...translations.map((one: SitemapTranslation) => ({
            language: one.language,
            url: needs.publicUrl + pathOf(needs, one),
          })),
        ],
      };

const videoOf = (needs: EntryNeeds, row: SitemapRow): Pick<SitemapEntry, "video"> => {
  const { kind, pictureId, publishedAt } = row;
  if (!isWork(kind) || pictureId === null || publishedAt === null) return {};
  return {
    video: {
      thumbnail: pictureOf(needs, pictureId),
      title: row.title,
      description: row.summary || row.title,
      player: needs.publicUrl + needs.addresses.embedWork(kind, row.slug),
      duration: row.duration ?? 0,
      publishedAt,
      expiresAt: row.rightsLastDay === null ? null : startOfDay(dayAfter(row.rightsLastDay), needs.zone),
    },
  };
};

import { z } from "zod";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { AskedPage, KeptState } from "./funding-history.ts";
import { readMark } from "./mark.ts";

/** Rows as the triggers of 0007 keep them: the columns of their tables. */
const funderRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  url: z.string().nullable(),
  kind: z.enum(["organization", "person"]),
  mark_alt: z.string(),
  mark_picture_id: z.string().nullable(),
  mark_svg: z.string().nullable(),
});

const creditRow = z.object({
  id: z.string(),
  funder_id: z.string(),
  wording: z.string(),
  wording_player: z.string(),
  wording_feed: z.string(),
  role: z.enum(["funder", "sponsor"]),
  scope: z.enum(["site", "series", "recording", "story"]),
  series_id: z.string().nullable(),
  recording_id: z.string().nullable(),
  story_id: z.string().nullable(),
  first_day: z.string(),
  last_day: z.string().nullable(),
  position: z.number(),
  learn_more_url: z.string().nullable(),
  learn_more_label: z.string(),
  withdrawn_at: z.string().nullable(),
});

const donorRow = z.object({
  id: z.string(),
  name: z.string(),
  is_anonymous: z.boolean(),
  level_id: z.string(),
  first_day: z.string(),
  last_day: z.string().nullable(),
  position: z.number(),
  withdrawn_at: z.string().nullable(),
});

const levelRow = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  about: z.string(),
  position: z.number(),
});

const recordingRow = z.object({ series_id: z.string().nullable() });

interface Row {
  readonly subject_id: string;
  readonly at: Date;
  readonly kept: unknown;
}

const readers: Readonly<Record<KeptState["subject"], (row: Row) => KeptState>> = {
  funder: ({ subject_id: id, at, kept }) => {
    const row = funderRow.parse(kept);
    const { slug, name, kind, url } = row;
    return { subject: "funder", id, at, is: { id, slug, name, kind, url, mark: markOf(row) } };
  },
  funding_credit: ({ subject_id: id, at, kept }) => {
    const row = creditRow.parse(kept);
    return { subject: "funding_credit", id, at, is: row.withdrawn_at === null ? creditOf(row) : null };
  },
  donor: ({ subject_id: id, at, kept }) => {
    const row = donorRow.parse(kept);
    const { name, position } = row;
    const days = { firstDay: row.first_day, lastDay: row.last_day };
    const is = { id, name, isAnonymous: row.is_anonymous, levelId: row.level_id, ...days, position };
    return { subject: "donor", id, at, is: row.withdrawn_at === null ? is : null };
  },
  donor_level: ({ subject_id: id, at, kept }) => ({
    subject: "donor_level",
    id,
    at,
    is: levelRow.parse(kept),
  }),
  recording: ({ subject_id: id, at, kept }) => ({
    subject: "recording",
    id,
    at,
    is: { seriesId: recordingRow.parse(kept).series_id },
  }),
};

/** Every state that has to do with a page, in the order in which they were kept. */
export const readFundingHistory = async (db: Database | Trx, page: AskedPage): Promise<KeptState[]> => {
  const rows = await db
    .selectFrom("funding_history")
    .select(["subject", "subject_id", "at", "kept"])
    .where((of) =>
      of.or([
        of("subject", "in", ["funder", "funding_credit"]),
        ...(page.kind === "support" ? [of("subject", "in", ["donor", "donor_level"])] : []),
        ...(page.kind === "recording"
          ? [of.and([of("subject", "=", "recording"), of("subject_id", "=", page.id)])]
          : []),
      ]),
    )
    .orderBy("id")
    .execute();
  return rows.map((row) => readers[row.subject as KeptState["subject"]](row));
};

const markOf = (row: z.infer<typeof funderRow>) =>
  readMark({
    funderId: row.id,
    name: row.name,
    markAlt: row.mark_alt,
    pictureId: row.mark_picture_id,
    pictureWidth: null,
    pictureHeight: null,
    pictureAlt: null,
    drawingVersion: row.mark_svg === null ? null : "kept",
    drawingBox: null,
  });

const creditOf = (row: z.infer<typeof creditRow>) => ({
  id: row.id,
  funderId: row.funder_id,
  wording: row.wording,
  wordingPlayer: row.wording_player,
  wordingFeed: row.wording_feed,
  role: row.role,
  scope: row.scope,
  seriesId: row.series_id,
  recordingId: row.recording_id,
  storyId: row.story_id,
  firstDay: row.first_day,
  lastDay: row.last_day,
  position: row.position,
  learnMore: row.learn_more_url === null ? null : { url: row.learn_more_url, label: row.learn_more_label },
});

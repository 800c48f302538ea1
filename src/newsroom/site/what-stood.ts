import { dayAfter, startOfDay } from "../../kit/day.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Database } from "../../platform/database/database.ts";
import { plainPath } from "../address/plain-path.ts";
import { type AskedPage, type Stood, stoodOn } from "../funder/funding-history.ts";
import { readFundingHistory } from "../funder/funding-history.store.ts";
import { findRecordingsNamed } from "../recording/find-recording.store.ts";
import { siteZone } from "../staff/site-zone.store.ts";
import { findStory, findStoryBySlug } from "../story/story.store.ts";

/** What stood on a page on a day, part by part. */
export interface WhatStood {
  readonly day: string;
  readonly zone: string;
  /** False: readers could not see the page yet. */
  readonly wasPublished: boolean;
  readonly stood: readonly Stood[];
}

/**
 * Whom a page thanked on a day, through every change since.
 * @param typed a path ("/", "/support", "/film/…", "/story/…"), with the site's address or without; or a work's slug
 * @param day YYYY-MM-DD in the site's zone
 */
export const whatStood = async (
  db: Database,
  { page: typed, day }: { readonly page: string; readonly day: string },
): Promise<Result<WhatStood>> => {
  const found = await findPage(db, typed);
  if (!found.ok) return found;
  const { page, publishedAt } = found.value;
  const zone = await siteZone(db);
  const span = { day, start: startOfDay(day, zone), end: startOfDay(dayAfter(day), zone) };
  const stood = stoodOn(await readFundingHistory(db, page), page, span);
  const wasPublished = publishedAt === undefined || (publishedAt !== null && publishedAt < span.end);
  return ok({ day, zone, wasPublished, stood });
};

/** Undefined: it is not a work, and always there. */
interface Found {
  readonly page: AskedPage;
  readonly publishedAt: Date | null | undefined;
}

const findPage = async (db: Database, typed: string): Promise<Result<Found>> => {
  const path = /^https?:/.test(typed) ? (URL.parse(typed)?.pathname ?? typed) : typed;
  if (path === "/support") return ok({ page: { kind: "support" }, publishedAt: undefined });
  if (/^\/?story\//.test(path)) return await findStoryPage(db, path, typed);
  if (path.startsWith("/") && !/^\/(film|interview|episode)\//.test(path))
    return ok({ page: { kind: "site" }, publishedAt: undefined });
  const [recording, another] = await findRecordingsNamed(db, path.replaceAll(/^\/|\/$/g, ""));
  if (recording === undefined) return fail(`There is no recording “${typed}”.`);
  if (another !== undefined)
    return fail(
      `“${typed}” may be ${recording.kind}/${recording.slug} or ${another.kind}/${another.slug}. Say which.`,
    );
  const row = await db
    .selectFrom("recording")
    .select("published_at")
    .where("id", "=", recording.id)
    .executeTakeFirstOrThrow();
  return ok({ page: { kind: "recording", id: recording.id }, publishedAt: row.published_at });
};

const findStoryPage = async (db: Database, path: string, typed: string): Promise<Result<Found>> => {
  const slug = plainPath(path)
    .replace(/^\/story\//, "")
    .replace(/\/$/, "");
  const story = (await findStoryBySlug(db, slug)) ?? (await findStory(db, slug));
  return story === null
    ? fail(`There is no story “${typed}”.`)
    : ok({ page: { kind: "story", id: story.id }, publishedAt: story.firstPublishedAt });
};

import { resolveAddress } from "../../newsroom/address/resolve-address.ts";
import { findPublicMoment } from "../../newsroom/moment/moment.store.ts";
import { findPublicRecordingById } from "../../newsroom/recording/find-recording.store.ts";
import { completePage } from "../../newsroom/recording/recording-page.store.ts";
import { findStoryPage } from "../../newsroom/story/story-page.store.ts";
import type { Database } from "../../platform/database/database.ts";
import { routes } from "../routes.ts";
import { readMomentFacts } from "../view/moment.store.ts";
import type { SiteView } from "../view/site.ts";
import type { SocialName } from "./address.ts";
import type { SocialCard } from "./card.ts";
import { momentCard, recordingCard, storyCard } from "./cards.ts";

/** What may be known of an image: as its page answers, so does it. */
type FoundCard =
  | { readonly state: "shown"; readonly card: SocialCard }
  | { readonly state: "gone" }
  | { readonly state: "unknown" };

const unknown: FoundCard = { state: "unknown" };
const gone: FoundCard = { state: "gone" };

/** What the image of this thing shows on this day (YYYY-MM-DD): the very card that its page is made with. */
export const findCard = async (
  db: Database,
  site: SiteView,
  { subject, id }: SocialName,
  day: string,
): Promise<FoundCard> =>
  subject === "story"
    ? await findStoryCard(db, site, id, day)
    : subject === "recording"
      ? await findRecordingCard(db, site, id, day)
      : await findMomentCard(db, site, id, day);

const findStoryCard = async (db: Database, site: SiteView, id: string, day: string): Promise<FoundCard> => {
  const story = await db
    .selectFrom("story")
    .select(["slug", "state"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (story === undefined || story.state === "draft") return unknown;
  const page = await findStoryPage(db, story.slug, day);
  // What was live and is withdrawn, or withheld.
  return page === null ? gone : { state: "shown", card: storyCard(site, page) };
};

const findRecordingCard = async (
  db: Database,
  site: SiteView,
  id: string,
  day: string,
): Promise<FoundCard> => {
  const found = await findPublicRecordingById(db, id);
  if (found !== null)
    return { state: "shown", card: recordingCard(site, await completePage(db, found, day)) };
  const row = await db.selectFrom("recording").select("state").where("id", "=", id).executeTakeFirst();
  return row?.state === "withdrawn" ? gone : unknown;
};

const findMomentCard = async (db: Database, site: SiteView, id: string, day: string): Promise<FoundCard> => {
  const found = await findPublicMoment(db, id, day);
  if (found.state === "gone") return gone;
  if (found.state === "unknown")
    return (await resolveAddress(db, routes.moment.to({ id })))?.kind === "gone" ? gone : unknown;
  return { state: "shown", card: momentCard(site, await readMomentFacts(db, found, day)) };
};

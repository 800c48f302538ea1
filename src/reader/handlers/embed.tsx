import { findPublicMoment } from "../../newsroom/moment/moment.store.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import { listNoticesOf } from "../../newsroom/notice/notice.store.ts";
import { findRecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { parseTime } from "../design/time.ts";
import { type Answer, type Handler, missing, type Reading } from "../http/answer.ts";
import { idParam, workParams } from "../http/inputs.ts";
import { Embed, type EmbedView } from "../pages/embed.tsx";
import { inWork, momentPlayer, momentTitle } from "../view/moment.ts";
import { readMomentFacts } from "../view/moment.store.ts";
import { fundingViewIn } from "../view/funding.ts";
import { keysOfMoment, keysOfWork } from "../view/keys.ts";
import { noticePath } from "../view/notice-paths.ts";
import { workPath } from "../view/paths.ts";
import { routes } from "../routes.ts";
import { describe, noticesInWork, playerOf, playingOf } from "../view/work.ts";
import { withdrawn } from "./moment.tsx";

/** A work's player, for a frame. */
export const embedWorkHandler: Handler = async (reading, { params, query }) => {
  const named = workParams(params);
  const work = named && (await findRecordingPage(reading.db, named.kind, named.slug, reading.day));
  if (!work) return missing;
  reading.uses(...keysOfWork(work));
  const playing = playingOf(work);
  const notices = await listNoticesOf(reading.db, { recordingId: work.id });
  const at = parseTime(query.get("t") ?? "");
  const href = reading.site.origin + workPath(work);
  const player =
    playing.state === "plays"
      ? {
          ...playerOf(reading.say, work, playing.cut, at === null ? undefined : at / 1000),
          href,
          notices: noticesInWork(reading.say, notices, playing.cut, noticeFrom(reading.site.origin)),
        }
      : null;
  return embedded(reading, workPath(work), describe(reading.say, work), {
    title: work.title,
    language: work.language,
    player,
    href,
    notices: notices.map(noticedFrom(reading.site.origin)),
    funding: work.funding.map((credit) => fundingViewIn("player", credit)),
  });
};

/** A moment's player, for a frame. */
export const embedMomentHandler: Handler = async (reading, { params }) => {
  const id = idParam(params);
  const found = id === null ? null : await findPublicMoment(reading.db, id, reading.day);
  if (found === null || found.state === "unknown") return missing;
  if (found.state === "gone") return withdrawn(reading);
  const facts = await readMomentFacts(reading.db, found, reading.day);
  reading.uses(...keysOfMoment(facts));
  return embedded(reading, routes.moment.to({ id: facts.moment.id }), facts.moment.text, {
    title: momentTitle(reading.say, facts),
    language: facts.work.language,
    player: momentPlayer(reading.site, facts, noticeFrom(reading.site.origin)),
    href: reading.site.origin + inWork(facts),
    notices: facts.notices.map(({ notice }) => notice).map(noticedFrom(reading.site.origin)),
    funding: facts.work.funding.map((credit) => fundingViewIn("player", credit)),
  });
};

/** In a page of another site addresses are whole. */
const noticeFrom =
  (origin: string) =>
  (notice: Notice): string =>
    origin + noticePath(notice);

const noticedFrom =
  (origin: string) =>
  (notice: Notice): EmbedView["notices"][number] => ({ notice, href: noticeFrom(origin)(notice) });

const embedded = (
  { site }: Reading,
  canonical: string,
  description: string,
  view: Omit<EmbedView, "siteName" | "siteUrl">,
): Answer => ({
  kind: "embed",
  page: {
    title: view.title,
    description,
    path: canonical,
    hidden: true,
    styles: ["embed.css"],
    islands: view.player ? ["player.js"] : [],
    body: <Embed view={{ ...view, siteName: site.name, siteUrl: `${site.origin}/` }} />,
  },
});

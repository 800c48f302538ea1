import { unitsToSeconds } from "../../kit/rate.ts";
import { type Excerpt, excerptPlaylist, excerptStart } from "../../media/playlist/media-playlist.ts";
import { subtitlePlaylist } from "../../media/playlist/subtitle-playlist.ts";
import { type Moment, findPublicMoment } from "../../newsroom/moment/moment.store.ts";
import { findCaptions } from "../../newsroom/recording/caption-track.store.ts";
import { findCutView } from "../../newsroom/recording/cut-view.store.ts";
import { type PublicCut, findPublicCut } from "../../newsroom/recording/public-cut.store.ts";
import { siteDay } from "../../newsroom/site/site-day.ts";
import { masterText } from "./master-text.ts";
import { notAllowed, notThere, takenBack, textAnswer } from "./media-answer.ts";
import type { MediaName } from "./media-name.ts";
import type { MediaNeeds } from "./media-needs.ts";
import { type IndexedRendition, findIndexedRendition, findLeadingRendition } from "./rendition.store.ts";
import { signSpan } from "./span-signature.ts";
import { clipCues, timedText } from "./timed-text.ts";

/** How long a page may stand open before its excerpt must be asked for anew, in milliseconds. */
const grantLasts = 12 * 3600_000;

const playlistType = { mediaType: "application/vnd.apple.mpegurl", freshSeconds: 60 };

/** Answers what stands under /moment/:id/: playlists out of the film's own segments, and captions clipped to the excerpt. */
export const momentAnswer = async (
  needs: MediaNeeds,
  request: Request,
  momentId: string,
  name: MediaName,
): Promise<Response> => {
  const day = await siteDay(needs.db, needs.clock);
  const found = await findPublicMoment(needs.db, momentId, day);
  if (found.state === "gone") return takenBack();
  if (found.state === "unknown") return notThere();
  const { moment } = found;
  if (name.kind === "captions") return captionsAnswer(needs, request, moment, name.language);
  if (!found.playable) return notAllowed();
  const cut = await findPublicCut(needs.db, moment.cutId, day);
  if (cut === null) return notThere();
  const excerpt = await excerptOf(needs, moment, cut);
  return excerpt === null ? notThere() : playlistAnswer(needs, request, excerpt, name);
};

interface ExcerptFacts {
  readonly cut: PublicCut;
  /** On the cut's timeline. */
  readonly span: Excerpt;
}

/** Null where the cut has no media. */
const excerptOf = async (needs: MediaNeeds, moment: Moment, cut: PublicCut): Promise<ExcerptFacts | null> => {
  const leading = await findLeadingRendition(needs.db, cut.id);
  if (leading === null) return null;
  const startSeconds = unitsToSeconds(moment.startUnits, moment.rate);
  const endSeconds = unitsToSeconds(moment.endUnits, moment.rate);
  return { cut, span: { startSeconds, endSeconds, leading: leading.index } };
};

const playlistAnswer = async (
  needs: MediaNeeds,
  request: Request,
  excerpt: ExcerptFacts,
  name: MediaName,
): Promise<Response> => {
  const { cut, span } = excerpt;
  if (name.kind === "master") {
    const view = await findCutView(needs.db, cut.id);
    if (view === null) return notThere();
    const startOffsetSeconds = span.startSeconds - excerptStart(span);
    return textAnswer(request, masterText({ ...view, startOffsetSeconds }), playlistType);
  }
  if (name.kind === "captions-playlist") {
    if ((await findCaptions(needs.db, cut.id, name.language)) === null) return notThere();
    const text = { startSeconds: excerptStart(span), endSeconds: span.endSeconds };
    return textAnswer(request, subtitlePlaylist(`captions.${name.language}.vtt`, text), playlistType);
  }
  const rendition = name.kind === "playlist" ? await findIndexedRendition(needs.db, cut.id, name.name) : null;
  return rendition === null ? notThere() : renditionAnswer(needs, request, excerpt, rendition);
};

/** Where the whole may be streamed the addresses are the film's own; else each is signed for the excerpt's bytes. */
const renditionAnswer = (
  needs: MediaNeeds,
  request: Request,
  { cut, span }: ExcerptFacts,
  rendition: IndexedRendition,
): Promise<Response> => {
  const until = needs.clock().getTime() + grantLasts;
  const address = `/media/${cut.id}/${rendition.name}.mp4`;
  const text = excerptPlaylist(rendition.index, span, (_bytes, all) =>
    cut.rights.whole
      ? address
      : `${address}?${signSpan(needs.secret, { renditionId: rendition.id, from: all.start, to: all.end, until })}`,
  );
  return textAnswer(request, text, playlistType);
};

const captionsAnswer = async (
  needs: MediaNeeds,
  request: Request,
  moment: Moment,
  language: string,
): Promise<Response> => {
  const track = await findCaptions(needs.db, moment.cutId, language);
  if (track === null) return notThere();
  const text = timedText(clipCues(track.cues, moment), language);
  return textAnswer(request, text, { mediaType: "text/vtt; charset=utf-8", freshSeconds: 60 });
};

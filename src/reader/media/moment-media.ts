import { unitsToSeconds } from "../../kit/rate.ts";
import { excerptPlaylist, excerptStart } from "../../media/playlist/media-playlist.ts";
import { rangeStart, segmentsTouching } from "../../media/playlist/segments.ts";
import { subtitlePlaylist } from "../../media/playlist/subtitle-playlist.ts";
import { type Moment, findPublicMoment } from "../../newsroom/moment/moment.store.ts";
import { findCaptions } from "../../newsroom/recording/caption-track.store.ts";
import { findCutView } from "../../newsroom/recording/cut-view.store.ts";
import {
  type PublicCut,
  type RenditionFile,
  findPublicCut,
  listRenditionFiles,
} from "../../newsroom/recording/public-cut.store.ts";
import { dayOf } from "../../newsroom/recording/rights.ts";
import { masterText } from "./master-text.ts";
import { notAllowed, notThere, takenBack, textAnswer } from "./media-answer.ts";
import type { MediaName } from "./media-name.ts";
import type { MediaNeeds } from "./media-needs.ts";
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
  const day = dayOf(needs.clock());
  const found = await findPublicMoment(needs.db, momentId, day);
  if (found.state === "gone") return takenBack();
  if (found.state === "unknown") return notThere();
  const { moment } = found;
  if (name.kind === "captions") return captionsAnswer(needs, request, moment, name.language);
  if (!found.playable) return notAllowed();
  const cut = await findPublicCut(needs.db, moment.cutId, day);
  if (cut === null) return notThere();
  return playlistAnswer(needs, request, await excerptOf(needs, moment, cut), name);
};

interface ExcerptFacts {
  readonly moment: Moment;
  readonly cut: PublicCut;
  readonly renditions: readonly RenditionFile[];
  readonly startSeconds: number;
  readonly endSeconds: number;
  /** Seconds on the cut's timeline at which the playlists begin. */
  readonly playlistStart: number;
}

const excerptOf = async (needs: MediaNeeds, moment: Moment, cut: PublicCut): Promise<ExcerptFacts> => {
  const renditions = await listRenditionFiles(needs.db, cut.id);
  const startSeconds = unitsToSeconds(moment.startUnits, moment.rate);
  const endSeconds = unitsToSeconds(moment.endUnits, moment.rate);
  const video = videoOf(renditions);
  const sound = renditions[0]?.index;
  const playlistStart =
    video !== undefined || sound === undefined
      ? excerptStart({ startSeconds, endSeconds, ...(video === undefined ? {} : { video }) })
      : rangeStart(sound, segmentsTouching(sound, startSeconds, endSeconds));
  return { moment, cut, renditions, startSeconds, endSeconds, playlistStart };
};

/** Every rendition with picture has its segments at the same times: the smallest will do. */
const videoOf = (renditions: readonly RenditionFile[]) =>
  renditions.find(({ kind }) => kind === "video")?.index;

const playlistAnswer = async (
  needs: MediaNeeds,
  request: Request,
  excerpt: ExcerptFacts,
  name: MediaName,
): Promise<Response> => {
  const { cut, renditions, startSeconds, endSeconds, playlistStart } = excerpt;
  if (name.kind === "master") {
    if (renditions.length === 0) return notThere();
    const captions = (await findCutView(needs.db, cut.id))?.captions ?? [];
    const startOffsetSeconds = startSeconds - playlistStart;
    return textAnswer(
      request,
      masterText({ rate: cut.rate, renditions, captions, startOffsetSeconds }),
      playlistType,
    );
  }
  if (name.kind === "captions-playlist") {
    if ((await findCaptions(needs.db, cut.id, name.language)) === null) return notThere();
    const span = { startSeconds: playlistStart, endSeconds };
    return textAnswer(request, subtitlePlaylist(`captions.${name.language}.vtt`, span), playlistType);
  }
  const rendition = name.kind === "playlist" ? renditions.find((one) => one.name === name.name) : undefined;
  return rendition === undefined ? notThere() : renditionAnswer(needs, request, excerpt, rendition);
};

/** Where the whole may be streamed the addresses are the film's own; else each is signed for the excerpt's bytes. */
const renditionAnswer = (
  needs: MediaNeeds,
  request: Request,
  { cut, renditions, startSeconds, endSeconds }: ExcerptFacts,
  rendition: RenditionFile,
): Promise<Response> => {
  const secret = cut.rights.whole ? null : needs.secret;
  const until = needs.clock().getTime() + grantLasts;
  const video = rendition.kind === "video" ? undefined : videoOf(renditions);
  const text = excerptPlaylist(
    rendition.index,
    { startSeconds, endSeconds, ...(video === undefined ? {} : { video }) },
    (_bytes, all) => {
      const address = `/media/${cut.id}/${rendition.name}.mp4`;
      if (secret === null) return address;
      return `${address}?${signSpan(secret, { renditionId: rendition.id, from: all.start, to: all.end, until })}`;
    },
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

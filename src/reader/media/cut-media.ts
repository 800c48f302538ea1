import { unitsToSeconds } from "../../kit/rate.ts";
import { mediaPlaylist } from "../../media/playlist/media-playlist.ts";
import { subtitlePlaylist } from "../../media/playlist/subtitle-playlist.ts";
import { storyboardVtt } from "../../media/storyboard-vtt.ts";
import { findCaptions } from "../../newsroom/recording/caption-track.store.ts";
import { findCutView } from "../../newsroom/recording/cut-view.store.ts";
import { type PublicCut, findPublicCut } from "../../newsroom/recording/public-cut.store.ts";
import { siteDay } from "../../newsroom/site/site-day.ts";
import type { MediaName } from "./media-name.ts";
import type { MediaNeeds } from "./media-needs.ts";
import { fileAnswer, notAllowed, notThere, textAnswer } from "./media-answer.ts";
import { masterText } from "./master-text.ts";
import { findIndexedRendition, findRenditionBytes } from "./rendition.store.ts";
import { grantCovers, verifySpan } from "./span-signature.ts";
import { timedText } from "./timed-text.ts";

const playlistType = { mediaType: "application/vnd.apple.mpegurl", freshSeconds: 60 };
const captionsType = { mediaType: "text/vtt; charset=utf-8", freshSeconds: 60 };

/** Seconds that a reader's own browser keeps bytes that never change. */
const longFresh = 3600;

/** Answers what stands under /media/:cut/. Of a cut that the public must not know of, as of none. */
export const cutAnswer = async (
  needs: MediaNeeds,
  request: Request,
  cutId: string,
  name: MediaName,
): Promise<Response> => {
  const cut = await findPublicCut(needs.db, cutId, await siteDay(needs.db, needs.clock));
  if (cut === null) return notThere();
  if (name.kind === "bytes") return bytesAnswer(needs, request, cut, name.name);
  if (name.kind === "captions") return captionsAnswer(needs, request, cut, name.language);
  if (name.kind === "peaks") return peaksAnswer(needs, request, cut);
  // The rest shows the whole recording, or leads to it.
  if (!cut.rights.whole) return notAllowed();
  if (name.kind === "master") return masterAnswer(needs, request, cut);
  if (name.kind === "playlist") return playlistAnswer(needs, request, cut, name.name);
  if (name.kind === "captions-playlist") return captionsPlaylistAnswer(needs, request, cut, name.language);
  return storyboardAnswer(needs, request, cut, name);
};

const masterAnswer = async (needs: MediaNeeds, request: Request, cut: PublicCut): Promise<Response> => {
  const view = await findCutView(needs.db, cut.id);
  if (view === null || view.renditions.length === 0) return notThere();
  return textAnswer(request, masterText(view), playlistType);
};

const playlistAnswer = async (
  needs: MediaNeeds,
  request: Request,
  cut: PublicCut,
  name: string,
): Promise<Response> => {
  const rendition = await findIndexedRendition(needs.db, cut.id, name);
  if (rendition === null) return notThere();
  return textAnswer(
    request,
    mediaPlaylist(rendition.index, () => `${rendition.name}.mp4`),
    playlistType,
  );
};

const captionsPlaylistAnswer = async (
  needs: MediaNeeds,
  request: Request,
  cut: PublicCut,
  language: string,
): Promise<Response> => {
  if ((await findCaptions(needs.db, cut.id, language)) === null) return notThere();
  const span = { startSeconds: 0, endSeconds: unitsToSeconds(cut.lengthUnits, cut.rate) };
  return textAnswer(request, subtitlePlaylist(`captions.${language}.vtt`, span), playlistType);
};

/** The bytes of a rendition: all of them where the whole may be streamed, else those that an excerpt was granted. */
const bytesAnswer = async (
  needs: MediaNeeds,
  request: Request,
  cut: PublicCut,
  name: string,
): Promise<Response> => {
  const rendition = await findRenditionBytes(needs.db, cut.id, name);
  if (rendition === null) return notThere();
  const facts = {
    key: rendition.fileKey,
    bytes: rendition.fileBytes,
    mediaType: rendition.kind === "video" ? "video/mp4" : "audio/mp4",
    freshSeconds: longFresh,
  };
  if (cut.rights.whole) return fileAnswer(request, needs.files, facts);
  if (!cut.rights.excerpts) return notAllowed();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const grant = verifySpan(needs.secret, rendition.id, query, needs.clock());
  if (grant === null) return notAllowed();
  const allows = (start: number, end: number): boolean => grantCovers(grant, rendition.initBytes, start, end);
  return fileAnswer(request, needs.files, { ...facts, allows });
};

const captionsAnswer = async (
  needs: MediaNeeds,
  request: Request,
  cut: PublicCut,
  language: string,
): Promise<Response> => {
  const track = await findCaptions(needs.db, cut.id, language);
  return track === null ? notThere() : textAnswer(request, timedText(track.cues, language), captionsType);
};

const peaksAnswer = async (needs: MediaNeeds, request: Request, cut: PublicCut): Promise<Response> => {
  const key = (await findCutView(needs.db, cut.id))?.peaksKey ?? null;
  const kept = key === null ? null : await needs.files.stat(key);
  if (key === null || kept === null) return notThere();
  return fileAnswer(request, needs.files, {
    key,
    bytes: kept.bytes,
    mediaType: "application/json",
    freshSeconds: longFresh,
  });
};

const storyboardAnswer = async (
  needs: MediaNeeds,
  request: Request,
  cut: PublicCut,
  name: MediaName,
): Promise<Response> => {
  const board = (await findCutView(needs.db, cut.id))?.storyboard ?? null;
  if (board === null) return notThere();
  if (name.kind === "storyboard")
    return textAnswer(request, storyboardVtt({ ...board, file: board.key }, "storyboard.jpg"), captionsType);
  const kept = await needs.files.stat(board.key);
  if (kept === null) return notThere();
  return fileAnswer(request, needs.files, {
    key: board.key,
    bytes: kept.bytes,
    mediaType: "image/jpeg",
    freshSeconds: longFresh,
  });
};

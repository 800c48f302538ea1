import type { Context } from "hono";
import { unitsToSeconds } from "../../kit/rate.ts";
import { writeCaptions } from "../../media/captions/write.ts";
import { masterPlaylist } from "../../media/playlist/master-playlist.ts";
import { mediaPlaylist } from "../../media/playlist/media-playlist.ts";
import { subtitlePlaylist } from "../../media/playlist/subtitle-playlist.ts";
import { findCaptions } from "../../newsroom/recording/caption-track.store.ts";
import { findCutView } from "../../newsroom/recording/cut-view.store.ts";
import { findDeskCut } from "../../newsroom/recording/desk-cut.store.ts";
import { listRenditionFiles, type RenditionFile } from "../../newsroom/recording/public-cut.store.ts";
import type { CutView } from "../../newsroom/recording/recording.ts";
import type { ApiNeeds } from "../needs.ts";
import { letIn } from "../request/caller.ts";
import { apiHeaders } from "../request/headers.ts";
import { problemAnswer } from "../request/problem-answer.ts";
import { bytesOfFile } from "./bytes-of-file.ts";

const playlist = "application/vnd.apple.mpegurl";

/**
 * What a player on the desk asks for, of a recording's current cut or of any cut, whatever its state and rights: whoever may see what is not published may
 * play it. By the session, and kept by nobody.
 */
export const takeMedia =
  (needs: ApiNeeds) =>
  async ({ req }: Context): Promise<Response> => {
    const isSecure = needs.signIn.place.isSecure;
    const operation = {
      method: "GET",
      path: "/",
      access: "newsroom.see",
      summary: "",
      answer: null,
    } as const;
    const from = { address: null, agent: null };
    const caller = await letIn(needs, operation, (name) => req.header(name), from);
    if (!caller.ok) return problemAnswer(caller.problem, isSecure);
    const cutId =
      req.param("cutId") ??
      (await findDeskCut(needs.db, { recordingId: req.param("recordingId") ?? "" }))?.id;
    const answer = await mediaAnswer(needs, cutId ?? "", req.param("file") ?? "", req.raw);
    if (answer === null)
      return problemAnswer({ code: "not-found", detail: "It has no such file." }, isSecure);
    for (const [name, value] of Object.entries(apiHeaders(isSecure))) answer.headers.set(name, value);
    return answer;
  };

const mediaAnswer = async (
  needs: ApiNeeds,
  cutId: string,
  file: string,
  request: Request,
): Promise<Response | null> => {
  const cut = await findCutView(needs.db, cutId);
  if (cut === null) return null;
  const captions = /^captions\.([A-Za-z0-9-]+)\.(vtt|m3u8)$/.exec(file);
  if (captions !== null) return await captionsAnswer(needs, cut, captions[1] ?? "", captions[2] ?? "");
  if (file === "poster.jpg" && cut.poster !== null)
    return await bytesOfFile(needs.files, request, cut.poster.fileKey, cut.poster.mediaType);
  const renditions = await listRenditionFiles(needs.db, cut.id);
  if (file === "master.m3u8")
    return renditions.length === 0 ? null : text(masterOf(cut, renditions), playlist);
  const [, name, ending] = /^([A-Za-z0-9_-]{1,64})\.(m3u8|mp4)$/.exec(file) ?? [];
  const rendition = renditions.find((one) => one.name === name);
  if (rendition === undefined) return null;
  if (ending === "m3u8")
    return text(
      mediaPlaylist(rendition.index, () => `${rendition.name}.mp4`),
      playlist,
    );
  const mediaType = rendition.kind === "video" ? "video/mp4" : "audio/mp4";
  return await bytesOfFile(needs.files, request, rendition.fileKey, mediaType);
};

const text = (content: string, mediaType: string): Response =>
  new Response(content, { headers: { "content-type": mediaType } });

const captionsAnswer = async (needs: ApiNeeds, cut: CutView, language: string, ending: string) => {
  const track = await findCaptions(needs.db, cut.id, language);
  if (track === null) return null;
  const span = { startSeconds: 0, endSeconds: unitsToSeconds(cut.lengthUnits, cut.rate) };
  if (ending === "m3u8") return text(subtitlePlaylist(`captions.${language}.vtt`, span), playlist);
  return text(writeCaptions(track.cues, "vtt", { language, timestampMap: true }), "text/vtt; charset=utf-8");
};

const masterOf = (cut: CutView, renditions: readonly RenditionFile[]): string =>
  masterPlaylist({
    videos: renditions.flatMap((one) =>
      one.kind === "video" && one.width !== null && one.height !== null
        ? [{ ...one, uri: `${one.name}.m3u8`, width: one.width, height: one.height, rate: cut.rate }]
        : [],
    ),
    sounds: renditions.flatMap((one) =>
      one.kind === "video"
        ? []
        : [{ ...one, kind: one.kind, uri: `${one.name}.m3u8`, label: one.label ?? one.language ?? one.name }],
    ),
    subtitles: cut.captions.flatMap((one) =>
      one.kind === "descriptions"
        ? []
        : [
            {
              uri: `captions.${one.language}.m3u8`,
              language: one.language,
              label: one.label,
              kind: one.kind,
            },
          ],
    ),
  });

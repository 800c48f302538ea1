import type { Rate } from "../../kit/rate.ts";
import { masterPlaylist } from "../../media/playlist/master-playlist.ts";
import type { CaptionTrackView, RenditionView } from "../../newsroom/recording/recording.ts";

interface Facts {
  readonly rate: Rate;
  readonly renditions: readonly RenditionView[];
  readonly captions: readonly CaptionTrackView[];
  /** Of an excerpt: where it begins in its playlists, in seconds. */
  readonly startOffsetSeconds?: number;
}

/** The list of all that a cut, or an excerpt of it, can be played as. Addresses are beside the list's own. */
export const masterText = ({ rate, renditions, captions, startOffsetSeconds }: Facts): string =>
  masterPlaylist({
    videos: renditions.flatMap((rendition) =>
      rendition.kind === "video" && rendition.width !== null && rendition.height !== null
        ? [
            {
              ...rendition,
              uri: `${rendition.name}.m3u8`,
              width: rendition.width,
              height: rendition.height,
              rate,
            },
          ]
        : [],
    ),
    sounds: renditions.toSorted(soundOrder).flatMap((rendition) =>
      rendition.kind === "video"
        ? []
        : [
            {
              ...rendition,
              kind: rendition.kind,
              uri: `${rendition.name}.m3u8`,
              label: soundLabel(rendition),
            },
          ],
    ),
    subtitles: captions.flatMap((track) =>
      track.kind === "descriptions"
        ? []
        : [
            {
              uri: `captions.${track.language}.m3u8`,
              language: track.language,
              label: track.label,
              kind: track.kind,
            },
          ],
    ),
    ...(startOffsetSeconds === undefined ? {} : { startOffsetSeconds }),
  });

/** The film's own sound comes first, for players begin with it: its name is the shortest of them, then descriptions. */
const soundOrder = (one: RenditionView, other: RenditionView): number =>
  Number(one.kind === "description") - Number(other.kind === "description") ||
  one.name.length - other.name.length ||
  one.name.localeCompare(other.name);

const soundLabel = (rendition: RenditionView): string =>
  rendition.label ??
  (rendition.kind === "description" ? "Audio description" : (rendition.language ?? "Original"));

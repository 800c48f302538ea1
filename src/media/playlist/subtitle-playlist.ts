/**
 * A playlist with one WebVTT file for all of it (RFC 8216, 3.5). Seconds. Of an excerpt, `startSeconds` is where its
 * playlists begin on the cut's timeline (see `excerptStart`), so that text, picture and sound agree.
 */
export const subtitlePlaylist = (
  uri: string,
  span: { readonly startSeconds: number; readonly endSeconds: number },
): string => {
  const seconds = Math.max(0.001, span.endSeconds - span.startSeconds);
  return `${[
    "#EXTM3U",
    "#EXT-X-VERSION:7",
    `#EXT-X-TARGETDURATION:${Math.max(1, Math.round(seconds))}`,
    "#EXT-X-PLAYLIST-TYPE:VOD",
    `#EXT-X-PROGRAM-DATE-TIME:${new Date(Math.round(span.startSeconds * 1000)).toISOString()}`,
    `#EXTINF:${seconds.toFixed(6)},`,
    uri,
    "#EXT-X-ENDLIST",
  ].join("\n")}\n`;
};

/** What the last part of an address under /media/:cut/ or /moment/:id/ asks for. */
export type MediaName =
  | { readonly kind: "master" | "storyboard" | "storyboard-picture" | "peaks" }
  /** A rendition's playlist or its bytes; `name` as the rendition's ("v360"). */
  | { readonly kind: "playlist" | "bytes"; readonly name: string }
  /** Timed text, or the playlist that leads to it; a BCP 47 language. */
  | { readonly kind: "captions" | "captions-playlist"; readonly language: string };

const fixed: Readonly<Record<string, MediaName>> = {
  "master.m3u8": { kind: "master" },
  "storyboard.vtt": { kind: "storyboard" },
  "storyboard.jpg": { kind: "storyboard-picture" },
  "peaks.json": { kind: "peaks" },
};

/** Null where the name is none of ours. */
export const readMediaName = (file: string): MediaName | null => {
  if (Object.hasOwn(fixed, file)) return fixed[file] ?? null;
  const captions = /^captions\.(?<language>[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)\.(?<ending>vtt|m3u8)$/.exec(
    file,
  )?.groups;
  if (captions !== undefined) {
    const kind = captions["ending"] === "vtt" ? "captions" : "captions-playlist";
    return { kind, language: captions["language"] ?? "" };
  }
  const rendition = /^(?<name>[A-Za-z0-9_-]{1,64})\.(?<ending>m3u8|mp4)$/.exec(file)?.groups;
  if (rendition === undefined) return null;
  return { kind: rendition["ending"] === "mp4" ? "bytes" : "playlist", name: rendition["name"] ?? "" };
};

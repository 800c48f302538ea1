import { createHash } from "node:crypto";

/** The site cannot be asked at the moment: no connection, or an answer of 500 and above. */
export class NotAnswering extends Error {
  override name = "NotAnswering";
  /** 0 without an answer. */
  readonly status: number;

  constructor(path: string, status: number, cause?: unknown) {
    super(`${path}: ${status === 0 ? "no connection" : status}`, { cause });
    this.status = status;
  }
}

/** Something shows that is not whole, or does not show. */
export class NotWhole extends Error {
  override name = "NotWhole";
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** @throws NotAnswering */
export const ask = async (
  address: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answered> => {
  let answer: Answered;
  try {
    const response = await fetch(address + path, {
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(60_000),
    });
    answer = {
      status: response.status,
      headers: response.headers,
      body: Buffer.from(await response.arrayBuffer()),
    };
  } catch (error) {
    throw new NotAnswering(path, 0, error);
  }
  if (answer.status >= 500) throw new NotAnswering(path, answer.status);
  return answer;
};

const text = async (address: string, path: string): Promise<string> => {
  const { status, body } = await ask(address, path);
  if (status !== 200) throw new NotWhole(`${path} answers ${status}`);
  return body.toString();
};

/** The films that the site lists, all pages of the list, by their slugs. */
export const listedFilms = async (address: string): Promise<Set<string>> => {
  const slugs = new Set<string>();
  for (let path: string | undefined = "/films"; path !== undefined;) {
    const page: string = await text(address, path);
    for (const [, slug] of page.matchAll(/href="\/film\/([a-z0-9-]+)"/g)) slugs.add(slug ?? "");
    path = /href="(\/films\?after=[^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&");
  }
  return slugs;
};

/** What a film shows, as far as two newsrooms that brought in the same must agree. */
export interface Shown {
  readonly cutId: string;
  /** Name to text (playlists, captions, sentences) or to "bytes sha256" (media). */
  readonly parts: Readonly<Record<string, string>>;
}

/** Whether there is a page at all: false when the site answers 404. @throws NotWhole for any other answer than 200 and 404 */
export const hasPage = async (address: string, slug: string): Promise<boolean> => {
  const { status } = await ask(address, `/film/${slug}`);
  if (status === 404) return false;
  if (status !== 200) throw new NotWhole(`/film/${slug} answers ${status}`);
  return true;
};

/**
 * Reads all that a film shows: page, transcript, playlists, every byte of every rendition, captions, storyboard, peaks.
 * @throws NotWhole when anything is missing or other than announced
 */
export const readFilm = async (address: string, slug: string): Promise<Shown> => {
  const page = await text(address, `/film/${slug}`);
  const cutId = /\/media\/([a-z0-9]+)\/master\.m3u8/.exec(page)?.[1];
  if (cutId === undefined) throw new NotWhole(`/film/${slug} has a page and no media`);
  const media = `/media/${cutId}/`;
  const master = await text(address, `${media}master.m3u8`);
  const parts: Record<string, string> = { "master.m3u8": master };
  for (const name of playlistsIn(master)) {
    const playlist = await text(address, media + name);
    parts[name] = playlist;
    Object.assign(
      parts,
      name.startsWith("captions.")
        ? await captionsOf(address, media, playlist)
        : await renditionOf(address, media, playlist),
    );
  }
  parts["transcript"] = sentencesIn(await text(address, `/film/${slug}/transcript`));
  parts["storyboard.vtt"] = await text(address, `${media}storyboard.vtt`);
  for (const name of ["storyboard.jpg", "peaks.json"]) parts[name] = await digestOf(address, media + name);
  await poster(address, page, slug);
  return { cutId, parts };
};

/** Renditions and captions that a master playlist names (RFC 8216, sections 4.3.4.1 and 4.3.4.2). */
const playlistsIn = (master: string): string[] => {
  const named = [...master.matchAll(/^([^#\s].*\.m3u8)$|URI="([^"]+\.m3u8)"/gm)];
  const names = named.map(([, line, attribute]) => line ?? attribute ?? "");
  if (!names.some((name) => name.startsWith("v"))) throw new NotWhole("a master playlist without picture");
  return [...new Set(names)];
};

const captionsOf = async (
  address: string,
  media: string,
  playlist: string,
): Promise<Record<string, string>> => {
  const name = /^captions\..*\.vtt$/m.exec(playlist)?.[0] ?? "";
  const captions = await text(address, media + name);
  if (!captions.startsWith("WEBVTT")) throw new NotWhole(`${media}${name} is no WebVTT`);
  return { [name]: captions };
};

/** The whole file must be what its playlist says it is, and one of its segments must come alone. */
const renditionOf = async (
  address: string,
  media: string,
  playlist: string,
): Promise<Record<string, string>> => {
  const name = /URI="([^"]+)"/.exec(playlist)?.[1] ?? "";
  const ranges = [...playlist.matchAll(/BYTERANGE[:=]"?(\d+)@(\d+)/g)].map(([, length, start]) => ({
    start: Number(start),
    end: Number(start) + Number(length),
  }));
  const whole = await ask(address, media + name);
  const end = Math.max(0, ...ranges.map((range) => range.end));
  if (whole.status !== 200 || end === 0 || whole.body.length < end)
    throw new NotWhole(`${media}${name} answers ${whole.status} with ${whole.body.length} of ${end} bytes`);
  for (const range of ranges.slice(1)) {
    const box = whole.body.toString("latin1", range.start + 4, range.start + 8);
    if (!["moof", "styp", "sidx", "emsg", "prft"].includes(box))
      throw new NotWhole(`${media}${name}: no segment at ${range.start}`);
  }
  const one = ranges[Math.floor(Math.random() * ranges.length)] ?? { start: 0, end: 1 };
  const part = await ask(address, media + name, { range: `bytes=${one.start}-${one.end - 1}` });
  if (part.status !== 206 || !part.body.equals(whole.body.subarray(one.start, one.end)))
    throw new NotWhole(`${media}${name}: its bytes ${one.start} to ${one.end} are not those of the whole`);
  return { [name]: `${whole.body.length} ${digest(whole.body)}` };
};

const digestOf = async (address: string, path: string): Promise<string> => {
  const { status, body } = await ask(address, path);
  if (status !== 200 || body.length === 0)
    throw new NotWhole(`${path} answers ${status} with ${body.length} bytes`);
  return `${body.length} ${digest(body)}`;
};

const digest = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Number, times and words of every sentence. */
const sentencesIn = (page: string): string => {
  const sentences = [...page.matchAll(/<a [^>]*id="(s\d+)"[^>]*data-s="([^"]*)"[^>]*>([^<]*)/g)];
  return sentences.map(([, id, times, words]) => `${id} ${times} ${words}`).join("\n");
};

const poster = async (address: string, page: string, slug: string): Promise<void> => {
  const path = /\/picture\/[^"\s&]+/.exec(page)?.[0];
  if (path === undefined) throw new NotWhole(`/film/${slug} has no poster`);
  await digestOf(address, path);
};

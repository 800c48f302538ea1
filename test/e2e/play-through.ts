import { expect } from "vitest";

/** What a newsroom answers, whole. */
export const get = async (address: string, path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(address + path, { headers });
  const body = Buffer.from(await response.arrayBuffer());
  return { status: response.status, body, text: body.toString() };
};

/** Asks for every piece that a playlist leads to, as a player does, and holds it against the file. @returns their bytes in all */
export const playThrough = async (address: string, path: string, whole: Buffer): Promise<number> => {
  const playlist = (await get(address, path)).text;
  const [, map = "", size = "", start = ""] =
    /#EXT-X-MAP:URI="([^"]+)",BYTERANGE="(\d+)@(\d+)"/.exec(playlist) ?? [];
  const pieces = [...playlist.matchAll(/#EXT-X-BYTERANGE:(\d+)@(\d+)\n(?:#.*\n)*([^#\n]+)/g)];
  expect(pieces.length).toBeGreaterThan(0);
  let bytes = 0;
  for (const [, length, at, uri] of [["", size, start, map], ...pieces]) {
    const url = new URL(uri ?? "", address + path);
    const [from, to] = [Number(at), Number(at) + Number(length)];
    const answer = await get(address, url.pathname + url.search, { range: `bytes=${from}-${to - 1}` });
    expect(answer.status).toBe(206);
    expect(answer.body.equals(whole.subarray(from, to))).toBe(true);
    bytes += answer.body.length;
  }
  return bytes;
};

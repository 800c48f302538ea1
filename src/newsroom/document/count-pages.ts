import { inflateSync } from "node:zlib";

/** Bytes that compressed objects of one file may unfold into. */
const mostUnfolded = 64 * 2 ** 20;

/**
 * How many pages a PDF says that it has: the count of the root of its page tree (ISO 32000-2, section 7.7.3.2), of the last
 * one where the file was added to. Objects in compressed streams (7.5.7) are read too. Null: not found, as in an
 * encrypted file; no more than that is ever read of a stranger's file.
 */
export const countPages = (bytes: Uint8Array): number | null => {
  const objects = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .split("endobj");
  let room = mostUnfolded;
  let found: number | null = null;
  for (const text of objects) {
    const inside = unfold(text, room);
    room -= inside.reduce((sum, one) => sum + one.length, 0);
    for (const object of inside.length > 0 ? inside : [text]) found = rootCount(object) ?? found;
  }
  return found;
};

const rootCount = (object: string): number | null => {
  const type = /\/Type\s*\/Pages(?![A-Za-z])/.exec(object);
  if (type === null || /\/Parent\s/.test(object)) return null;
  const count = Number(/\/Count\s+(\d{1,7})/.exec(object)?.[1] ?? 0);
  return count > 0 ? count : null;
};

/** The objects of a compressed object stream, each as text; none where it is no such stream or cannot be read. */
const unfold = (object: string, room: number): string[] => {
  if (room <= 0 || !/\/Type\s*\/ObjStm/.test(object) || !object.includes("/FlateDecode")) return [];
  const first = Number(/\/First\s+(\d{1,9})/.exec(object)?.[1] ?? 0);
  const begin = /stream\r?\n/.exec(object);
  const end = object.lastIndexOf("endstream");
  if (first === 0 || begin === null || end < begin.index) return [];
  try {
    const packed = Buffer.from(object.slice(begin.index + begin[0].length, end), "latin1");
    const text = inflateSync(packed, { maxOutputLength: room }).toString("latin1");
    const offsets = [...text.slice(0, first).matchAll(/\d+\s+(\d+)/g)].map((pair) => first + Number(pair[1]));
    return offsets.map((from, at) => text.slice(from, offsets[at + 1] ?? text.length));
  } catch {
    return [];
  }
};

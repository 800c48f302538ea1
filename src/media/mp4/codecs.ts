import { boxAt, boxesIn, Cursor } from "./box.ts";

/**
 * The codec of the first sample entry of an `stsd` box as RFC 6381 writes it (section 3.3): "avc1.PPCCLL" from the
 * avcC record, "mp4a.40.N" from the decoder configuration. Undefined for any other codec.
 */
export const codecOf = (view: DataView, contentStart: number, end: number): string | undefined => {
  // Version, flags and the number of entries come first.
  const [entry] = boxesIn(view, contentStart + 8, end);
  if (entry === undefined) return undefined;
  if (entry.type === "avc1" || entry.type === "avc3") return advancedVideo(view, entry);
  return entry.type === "mp4a" ? advancedAudio(view, entry) : undefined;
};

interface Span {
  readonly type: string;
  readonly contentStart: number;
  readonly end: number;
}

/** A visual sample entry has 78 bytes before its boxes (ISO/IEC 14496-12, 12.1.3). */
const advancedVideo = (view: DataView, entry: Span): string | undefined => {
  const record = boxAt(view, entry.contentStart + 78, entry.end, ["avcC"]);
  if (record === undefined) return undefined;
  const cursor = new Cursor(view, record.contentStart + 1, record.end);
  const [profile, compatibility, level] = [cursor.u8(), cursor.u8(), cursor.u8()];
  return cursor.overrun ? undefined : `${entry.type}.${hex(profile)}${hex(compatibility)}${hex(level)}`;
};

const hex = (byte: number): string => byte.toString(16).padStart(2, "0");

/** An audio sample entry has 28 bytes before its boxes; the descriptors are those of ISO/IEC 14496-1, 7.2.6. */
const advancedAudio = (view: DataView, entry: Span): string | undefined => {
  const esds = boxAt(view, entry.contentStart + 28, entry.end, ["esds"]);
  if (esds === undefined) return undefined;
  const cursor = new Cursor(view, esds.contentStart + 4, esds.end);
  if (cursor.u8() !== 3) return undefined;
  descriptorLength(cursor);
  cursor.skip(2);
  const flags = cursor.u8();
  if ((flags & 0x80) !== 0) cursor.skip(2);
  if ((flags & 0x40) !== 0) cursor.skip(cursor.u8());
  if ((flags & 0x20) !== 0) cursor.skip(2);
  if (cursor.u8() !== 4) return undefined;
  descriptorLength(cursor);
  const objectType = cursor.u8();
  cursor.skip(12);
  if (objectType !== 0x40 || cursor.u8() !== 5) return undefined;
  descriptorLength(cursor);
  const first = cursor.u8();
  const audioType = first >> 3 === 31 ? 32 + (((first & 7) << 3) | (cursor.u8() >> 5)) : first >> 3;
  return cursor.overrun ? undefined : `mp4a.40.${audioType}`;
};

/** Seven bits a byte, at most four bytes. */
const descriptorLength = (cursor: Cursor): number => {
  let length = 0;
  for (let count = 0; count < 4; count += 1) {
    const byte = cursor.u8();
    length = length * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) break;
  }
  return length;
};

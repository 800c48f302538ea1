/** One box of an ISO base media file (ISO/IEC 14496-12, 4.2): where it is, and where its content begins and ends. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

/** Reads a box header out of 16 bytes that stand at `start`; undefined when it is none, or reaches beyond `limit`. */
export const readBoxHeader = (header: DataView, start: number, limit: number): Box | undefined => {
  if (header.byteLength < 8) return undefined;
  const short = header.getUint32(0);
  const type = fourCharacters(header, 4);
  if (short === 0) return { type, start, contentStart: start + 8, end: limit };
  if (short !== 1) return within({ type, start, contentStart: start + 8, end: start + short }, limit);
  if (header.byteLength < 16) return undefined;
  const long = Number(header.getBigUint64(8));
  return within({ type, start, contentStart: start + 16, end: start + long }, limit);
};

const within = (box: Box, limit: number): Box | undefined =>
  box.end >= box.contentStart && box.end <= limit ? box : undefined;

/** The boxes that stand one after another in `[start, end)`; what follows the last sound one is left out. */
export const boxesIn = (view: DataView, start: number, end: number): Box[] => {
  const boxes: Box[] = [];
  let at = start;
  while (at + 8 <= end) {
    const header = new DataView(view.buffer, view.byteOffset + at, Math.min(16, end - at));
    const box = readBoxHeader(header, at, end);
    if (box === undefined) break;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
};

/** The first box on this path of types, e.g. moov, trak, mdia. */
export const boxAt = (
  view: DataView,
  start: number,
  end: number,
  path: readonly string[],
): Box | undefined => {
  const [type, ...rest] = path;
  const box = boxesIn(view, start, end).find((each) => each.type === type);
  return box === undefined || rest.length === 0 ? box : boxAt(view, box.contentStart, box.end, rest);
};

export const fourCharacters = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** A reader of big-endian numbers that gives 0 beyond the end, and says so: no bytes make it throw. */
export class Cursor {
  private readonly view: DataView;
  private readonly end: number;
  private at: number;
  overrun = false;

  constructor(view: DataView, start: number, end: number) {
    this.view = view;
    this.end = Math.min(end, view.byteLength);
    this.at = start;
  }

  private take(bytes: number): number | undefined {
    const from = this.at;
    this.at += bytes;
    if (this.at <= this.end) return from;
    this.overrun = true;
    return undefined;
  }

  skip(bytes: number): void {
    this.take(bytes);
  }

  u8(): number {
    const from = this.take(1);
    return from === undefined ? 0 : this.view.getUint8(from);
  }

  u16(): number {
    const from = this.take(2);
    return from === undefined ? 0 : this.view.getUint16(from);
  }

  u32(): number {
    const from = this.take(4);
    return from === undefined ? 0 : this.view.getUint32(from);
  }

  i32(): number {
    const from = this.take(4);
    return from === undefined ? 0 : this.view.getInt32(from);
  }

  /** Exact to 2^53. */
  u64(): number {
    const from = this.take(8);
    return from === undefined ? 0 : Number(this.view.getBigUint64(from));
  }

  left(): number {
    return Math.max(0, this.end - this.at);
  }
}

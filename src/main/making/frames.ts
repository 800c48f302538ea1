import type { Socket } from "node:net";
import { deserialize, serialize } from "node:v8";

/** Bytes of a frame's length. */
const head = 4;
/** Bytes: a page with all its encodings has some hundred thousand. Whoever says more is not one of us. */
const longest = 256 * 1024 * 1024;

/** Sends a value to a process of the same program: its length in four bytes, then V8's own writing of it. */
export const sendFrame = (socket: Socket, value: unknown): void => {
  const body = serialize(value);
  const frame = Buffer.allocUnsafe(head + body.length);
  frame.writeUInt32BE(body.length);
  body.copy(frame, head);
  socket.write(frame);
};

/** Calls for each value that comes. What is no frame of ours ends the connection. */
export const onFrames = (socket: Socket, told: (value: unknown) => void): void => {
  let pieces: Buffer[] = [];
  let there = 0;
  let needed = head;
  socket.on("data", (piece: Buffer) => {
    pieces.push(piece);
    there += piece.length;
    if (there < needed) return;
    let bytes = pieces.length === 1 ? piece : Buffer.concat(pieces);
    needed = head;
    while (bytes.length >= head) {
      const length = bytes.readUInt32BE();
      if (length > longest) {
        socket.destroy();
        return;
      }
      needed = head + length;
      if (bytes.length < needed) break;
      told(deserialize(bytes.subarray(head, needed)));
      bytes = bytes.subarray(needed);
      needed = head;
    }
    pieces = [bytes];
    there = bytes.length;
  });
};

import { open } from "node:fs/promises";

/** In plain words, what a file seems to be that ffprobe could not read as media. Reads its first 4 KiB alone. */
export const reasonForRefusal = async (path: string, complaint: string): Promise<string> => {
  const head = await readHead(path);
  if (head.length === 0) return "The file is empty.";
  return (
    kindOf(head) ?? fromComplaint(complaint) ?? "This is not a film or a sound recording that can be read."
  );
};

const readHead = async (path: string): Promise<Buffer> => {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const kindOf = (head: Buffer): string | undefined => {
  const text = head
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (text.startsWith("#EXTM3U"))
    return "This is a playlist, not a recording. Bring in the file that it points at.";
  if (/<MPD[\s>]/.test(text))
    return "This is a DASH manifest, not a recording. Bring in the film file itself.";
  if (text.startsWith("ffconcat") || /^file\s+\S/.test(text))
    return "This is a list of files, not a recording. Bring in the film file itself.";
  if (
    /^(\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM|RIFF....WEBP)/s.test(text) ||
    /^....ftyp(avif|heic|mif1)/s.test(text)
  )
    return "This is a picture, not a recording.";
  if (
    text.startsWith("PK\u0003\u0004") ||
    text.startsWith("\u001f\u008b") ||
    text.startsWith("7z\u00bc\u00af")
  )
    return "This is a packed archive. Unpack it, and bring in the film file itself.";
  if (text.startsWith("%PDF")) return "This is a PDF document, not a recording.";
  if (/^<(\?xml|!doctype|html|svg)/i.test(text))
    return "This is a web page or an XML document, not a recording.";
  return head.every((byte) => byte >= 27 || (byte >= 9 && byte <= 13))
    ? "This is a text file, not a recording."
    : undefined;
};

const fromComplaint = (complaint: string): string | undefined => {
  if (/moov atom not found|partial file|Truncated|End of file/i.test(complaint))
    return "The file is incomplete: its end is missing. Copy or upload it again.";
  if (/encrypted|decrypt/i.test(complaint))
    return "The file is encrypted, and cannot be read without its key.";
  if (/not in allowed list|whitelist/i.test(complaint)) return "This kind of file is not accepted.";
  if (/Picture size|max_pixels|Invalid dimensions/i.test(complaint))
    return "The picture is too large: more than 40 million pixels.";
  return undefined;
};

import { fail, ok, type Result } from "../../kit/result.ts";

/** A file's bytes as text. */
export interface DecodedText {
  text: string;
  encoding: string;
  /** What a person should know about the choice, where it was not plain. */
  doubt?: string;
}

const mark = "\uFEFF";

/** Files larger than this are no captions: 64 MB. */
const most = 64 * 1024 * 1024;

/**
 * The text of a caption file: a byte order mark decides, then the pattern of zero bytes (UTF-16 without a mark), then
 * whether it is UTF-8, then what an XML declaration says; what is left is read as Windows-1252, in which every byte
 * means something. The byte order mark is taken off.
 */
export const decodeText = (bytes: Uint8Array): Result<DecodedText> => {
  if (bytes.length > most)
    return fail(`The file is larger than ${most / 1024 / 1024} MB: it is not a caption file.`);
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding !== undefined) return ok({ text: decode(bytes, encoding), encoding });
  const strict = strictly(bytes);
  if (strict !== undefined) return ok({ text: strict, encoding: "utf-8" });
  return ok(decodeDoubtful(bytes));
};

const markedEncoding = (bytes: Uint8Array): string | undefined => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
};

/** UTF-16 without a mark: in captions nearly every second byte is zero, for line ends, digits and spaces at least. */
const wideEncoding = (bytes: Uint8Array): string | undefined => {
  const seen = Math.min(bytes.length, 4096) & ~1;
  if (seen < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < seen; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = seen / 2;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.3 && odd < pairs * 0.05) return "utf-16be";
  return undefined;
};

const decode = (bytes: Uint8Array, encoding: string): string => {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.startsWith(mark) ? text.slice(1) : text;
};

const strictly = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const decodeDoubtful = (bytes: Uint8Array): DecodedText => {
  const declared = declaredEncoding(bytes);
  if (declared !== undefined) return { text: decode(bytes, declared), encoding: declared };
  const loose = decode(bytes, "utf-8");
  if (isMostlyUtf8(loose))
    return {
      text: loose,
      encoding: "utf-8",
      doubt: "Some bytes are not UTF-8; each was replaced by \uFFFD.",
    };
  return {
    text: decode(bytes, "windows-1252"),
    encoding: "windows-1252",
    doubt: "The file is not UTF-8; it was read as Windows-1252. Check its accents and quotation marks.",
  };
};

const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]{0,100}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1];
  if (label === undefined || /^utf-?(8|16)/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
};

/** A damaged UTF-8 file has many sound letters beyond ASCII for each broken one; Windows-1252 has next to none. */
const isMostlyUtf8 = (text: string): boolean => {
  let broken = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken += 1;
    else if (code > 0x7f) sound += 1;
  }
  return sound > broken * 4;
};

/** The lines of a text, whether they end in LF, CRLF or CR. A line end at the very end does not begin another line. */
export const linesOf = (text: string): string[] => {
  const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
};

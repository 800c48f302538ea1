/** Bytes that a document may have. */
export const mostDocumentBytes = 64 * 2 ** 20;

/**
 * What is wrong with a file that is to be a document; null: nothing. By its content, whatever it is called (ISO 32000-2, section
 * 7.5.2: the header is in the first 1024 bytes).
 */
export const wrongDocument = (bytes: Uint8Array): string | null => {
  if (bytes.byteLength > mostDocumentBytes) return `It is larger than ${mostDocumentBytes / 2 ** 20} MB.`;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!/%PDF-[12]\.\d/.test(text.slice(0, 1024))) return "It is not a PDF.";
  return isEncrypted(text)
    ? "It is encrypted: not everybody could open it. Save it without a password, and bring that in."
    : null;
};

/** Places that are looked at, and characters of each: a stranger's file is not read without end. */
const mostPlaces = 1000;
const mostOfDictionary = 4096;

/** A trailer names how the file is encrypted, or the dictionary of a stream of references does (sections 7.5.5, 7.5.8). */
const isEncrypted = (text: string): boolean => {
  let places = 0;
  for (const { 0: mark, index } of text.matchAll(/\btrailer\b|\/Type\s*\/XRef\b/g)) {
    const dictionary = mark === "trailer" ? trailerAt(text, index) : streamDictionaryAt(text, index);
    if (/\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/.test(dictionary)) return true;
    places += 1;
    if (places === mostPlaces) return false;
  }
  return false;
};

const trailerAt = (text: string, at: number): string =>
  text.slice(at, at + mostOfDictionary).split("startxref")[0] ?? "";

const streamDictionaryAt = (text: string, at: number): string => {
  const before =
    text
      .slice(Math.max(0, at - mostOfDictionary), at)
      .split(/\bobj\b/)
      .at(-1) ?? "";
  return before + (text.slice(at, at + mostOfDictionary).split("stream")[0] ?? "");
};

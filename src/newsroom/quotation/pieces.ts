/** Opening marks and what closes each. German “ closes „, but opens elsewhere. */
const closings = new Map([
  ["“", "”"],
  ["„", '“”"'],
  ["«", "»"],
  ["»", "«"],
  ["‟", "”"],
  ['"', '"'],
]);
const singles = new Map([
  ["‘", "’"],
  ["‚", "‘’"],
  ["‹", "›"],
  ["'", "'"],
]);

const attributes =
  /\b(says?|said|saying|asks?|asked|adds?|added|tells?|told|replied|recalled|continued|explained|warned|insisted|wrote|according|sagte|sagt|fragte|meinte|erklärte|dit|a dit|explique|demande|dijo|dice|pregunt[oó]|añadi[oó])(?![\p{L}])/iu;

/**
 * The pieces of a quotation that a person typed, with its marks and attribution ("We land," he said, "at noon.") or bare.
 * Marks are straight, curly, German or French; marks inside others stay in the piece.
 */
export const piecesOf = (text: string): string[] => {
  const trimmed = text.trim();
  if (trimmed === "") return [];
  const marks = marksFor(trimmed);
  const { pieces, outside } = split(trimmed, marks);
  if (pieces.length === 0) return [trimmed];
  const startsWithMark = marks.has(trimmed[0] ?? "");
  return startsWithMark || isAttributed(pieces, outside) ? pieces : [trimmed];
};

/** Single marks are apostrophes but where one opens the text and another closes it. */
const marksFor = (text: string): ReadonlyMap<string, string> => {
  const closing = singles.get(text[0] ?? "") ?? "";
  if (closing !== "" && new RegExp(`[${closing}](?![\\p{L}\\p{N}])`, "u").test(text.slice(1))) return singles;
  return /["“”„«»‟]/.test(text) ? closings : new Map();
};

/** Words in marks inside a longer sentence without attribution are nested marks of a quotation typed bare. */
const isAttributed = (pieces: readonly string[], outside: string): boolean =>
  attributes.test(outside) || countWords(pieces.join(" ")) >= countWords(outside);

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

const split = (text: string, marks: ReadonlyMap<string, string>): { pieces: string[]; outside: string } => {
  const pieces: string[] = [];
  let outside = "";
  let open: { mark: string; from: number } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? "";
    if (open === null) {
      if (marks.has(letter) && mayOpen(text, at)) open = { mark: letter, from: at + 1 };
      else outside += letter;
    } else if ((marks.get(open.mark) ?? "").includes(letter) && mayClose(text, at, open.from)) {
      pieces.push(text.slice(open.from, at).trim());
      open = null;
      outside += " ";
    }
  }
  // A quotation that runs on into the next paragraph is not closed.
  if (open !== null) pieces.push(text.slice(open.from).trim());
  return { pieces: pieces.map(withoutReopening).filter((piece) => piece !== ""), outside };
};

const mayOpen = (text: string, at: number): boolean => {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  return /[\s([{—–,:-]/.test(before) && (/\S/.test(after) || text[at] === "«");
};

/** A straight mark closes where no word begins; an apostrophe inside a word closes nothing. */
const mayClose = (text: string, at: number, from: number): boolean => {
  const letter = text[at] ?? "";
  if (letter === '"') {
    const opensNested = /[\s([]/.test(text[at - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[at + 1] ?? "");
    return at > from && !opensNested;
  }
  return !/['’‘]/.test(letter) || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
};

/** Each paragraph of a long quotation opens anew. */
const withoutReopening = (piece: string): string => piece.replaceAll(/(\n\s*)["“„«]\s*/g, "$1");

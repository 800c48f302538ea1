import imscDoc, { type TimedElement } from "imsc/src/main/js/doc.js";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { CaptionFormat, Cue, Problem, ReadCaptions } from "./cue.ts";
import { salvageTtml } from "./ttml-salvage.ts";
import { mendTtml } from "./ttml-mend.ts";

/** A cue that ends where the file does not say is shown until the next one, but not longer than this: 4 s. */
const longestGuess = 4000;

/** Characters. The XML parser is slow where much is wrong; three hours of captions are well below a megabyte. */
const most = 20_000_000;

/**
 * Cues of TTML, DFXP and IMSC: a cue for each paragraph, or for each part of one whose spans have times of their own.
 * A file that is not sound XML is read as far as its paragraphs can be made out.
 */
export const readTtml = (source: string, format: CaptionFormat): Result<ReadCaptions> => {
  if (source.length > most) return fail("The file is too large for captions: over 20 million characters.");
  if (!/<(?:[\w.-]{1,40}:)?tt[\s>]/.test(source))
    return fail("There is no <tt> element in it: it is not TTML.");
  const { text, problems } = mendTtml(source);
  try {
    return ok({ format, ...readDocument(text, problems) });
  } catch (error) {
    const found = salvageTtml(text);
    if (found.length === 0) return fail(`This is not a TTML file that can be read: ${messageOf(error)}`);
    const message = `The file is not sound: ${messageOf(error)} Its paragraphs were read one by one; check them.`;
    const [cues, lines] = [found.map(({ cue }) => cue), found.map(({ line }) => line)];
    return ok({ format, cues, lines, problems: [{ line: lineIn(messageOf(error)), message }, ...problems] });
  }
};

const messageOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n").slice(0, 2).join(", ").slice(0, 160) + ".";
};

/** The XML parser says "Line: 12", from 0. */
const lineIn = (message: string): number => {
  const line = /Line: (\d+)/.exec(message)?.[1];
  return line === undefined ? 0 : Number(line) + 1;
};

const readDocument = (text: string, mended: readonly Problem[]): Omit<ReadCaptions, "format"> => {
  const notes: string[] = [];
  const note = (message: string): void => void notes.push(message);
  const handler = { info: () => false, warn: () => false, error: note, fatal: () => false };
  const document = imscDoc.fromXML(text, handler);
  const tags = paragraphTags(text);
  const problems = [...mended, ...[...new Set(notes)].map((message) => ({ line: 0, message }))];
  const paragraphs = document?.body ? paragraphsIn(document.body) : [];
  const lines: number[] = [];
  const cues = paragraphs.flatMap((paragraph, index) => {
    const problem = (message: string): void => void problems.push({ line: tags[index]?.line ?? 0, message });
    const found = cuesOf(paragraph, tags[index]?.id ?? "", paragraphs[index + 1], problem);
    lines.push(...found.map(() => tags[index]?.line ?? 0));
    return found;
  });
  // The XML parser keeps silent about a document that is never closed.
  if (!/<\/(?:[\w.-]{1,40}:)?tt\s*>/.test(text))
    problems.push({
      line: countLineEnds(text) + 1,
      message: "The file breaks off here: what came after is lost.",
    });
  const language = document?.lang ?? "";
  return { cues, lines, problems, ...(language === "" ? {} : { language }) };
};

/** The line and id of each paragraph, in order: imsc keeps neither. */
const paragraphTags = (text: string): { line: number; id: string }[] => {
  let line = 1;
  const [first = "", ...others] = text.split(/<(?=(?:[\w.-]{1,40}:)?p(?:[\s/>]))/);
  line += countLineEnds(first);
  return others.map((piece) => {
    const tag = {
      line,
      id: /\sxml:id\s*=\s*["']([^"'<>&]{1,200})["']/.exec(piece.split(">", 1)[0] ?? "")?.[1] ?? "",
    };
    line += countLineEnds(piece);
    return tag;
  });
};

const countLineEnds = (text: string): number => text.split("\n").length - 1;

const paragraphsIn = (body: TimedElement): TimedElement[] => {
  const found: TimedElement[] = [];
  const waiting: TimedElement[] = [body];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.kind === "p") found.push(element);
    else waiting.push(...(element.contents ?? []).filter((child) => child !== undefined).reverse());
  }
  return found;
};

interface Piece {
  text: string;
  begin: number;
  end: number;
}

const cuesOf = (
  paragraph: TimedElement,
  id: string,
  next: TimedElement | undefined,
  problem: (message: string) => void,
): Cue[] => {
  const pieces = piecesOf(paragraph);
  const cues = spansOf(paragraph, pieces).flatMap(({ begin, end }) => {
    const text = wordsOf(pieces.filter((piece) => piece.begin <= begin && piece.end >= end));
    return text === "" ? [] : [timed(text, begin, end, next, problem)];
  });
  const [first, ...others] = cues;
  return id === "" || first === undefined ? cues : [{ id, ...first }, ...others];
};

const timed = (
  text: string,
  begin: number,
  end: number,
  next: TimedElement | undefined,
  problem: (message: string) => void,
): Cue => {
  const start = Math.round(begin * 1000);
  if (Number.isFinite(end)) {
    if (end <= begin) problem("The paragraph does not end after its start.");
    return { start, end: Math.round(end * 1000), text };
  }
  problem("The paragraph has no end; it is shown until the next one, at most 4 s.");
  const following = Math.round((next?.begin ?? Number.POSITIVE_INFINITY) * 1000);
  return {
    start,
    end: following > start ? Math.min(following, start + longestGuess) : start + longestGuess,
    text,
  };
};

/** Where the paragraph's words change: once, unless its spans have times. */
const spansOf = (paragraph: TimedElement, pieces: readonly Piece[]): { begin: number; end: number }[] => {
  const { begin, end } = paragraph;
  const inside = pieces
    .flatMap((piece) => [piece.begin, piece.end])
    .filter((time) => time > begin && time < end);
  const edges = [...new Set([begin, ...inside, end])].sort((one, other) => one - other);
  if (edges.length < 3) return [{ begin, end }];
  return edges.slice(1).map((edge, index) => ({ begin: edges[index] ?? begin, end: edge }));
};

/** Text and line breaks, in order, each with the times in which it is shown. */
const piecesOf = (paragraph: TimedElement): Piece[] => {
  const found: Piece[] = [];
  const waiting: TimedElement[] = [paragraph];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    const begin = Math.max(paragraph.begin, element.begin);
    const end = Math.min(paragraph.end, element.end);
    if (element.kind === "br") found.push({ text: "\n", begin, end });
    else if (element.text !== undefined) found.push({ text: spaced(element), begin, end });
    waiting.push(...(element.contents ?? []).filter((child) => child !== undefined).reverse());
  }
  return found;
};

/** A line end in the source is a space, unless the file keeps its spaces. */
const spaced = ({ text = "", space }: TimedElement): string =>
  space === "preserve" ? text.replaceAll(/\r\n?/g, "\n") : text.replaceAll(/[\t\n\r ]+/g, "\uFFFF");

/** U+FFFF, which XML cannot hold, marks space that may be joined to its neighbours and taken from line ends. */
const wordsOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => piece.text)
    .join("")
    .split("\n")
    .map((line) =>
      line
        .replaceAll(/\uFFFF+/g, "\uFFFF")
        .replaceAll(/^\uFFFF|\uFFFF$/g, "")
        .replaceAll("\uFFFF", " "),
    )
    .join("\n")
    .replaceAll(/^\n+|\n+$/g, "");

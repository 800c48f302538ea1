import { splitWords } from "../../kit/text.ts";
import type { NewWord } from "./word.ts";

/** A text as people type it. */
export interface PlainTranscript {
  words: NewWord[];
  /** Names that stand before paragraphs, each once, in order. */
  speakers: string[];
  /** How many paragraphs bear a time. */
  marks: number;
}

interface Paragraph {
  text: string;
  label: string | null;
  /** Milliseconds. */
  mark: number | null;
}

/**
 * Reads a transcript that somebody typed: paragraphs, "NAME: words" or the name on a line of its own, and times like
 * [00:01:02] before a paragraph. A time is given to the paragraph's first word, as a guess; all other words have none.
 */
export const readPlainText = (source: string, language: string): PlainTranscript => {
  const paragraphs = joinHeadings(splitParagraphs(source).map(readParagraph));
  const speakers = trustedLabels(paragraphs);
  const words: NewWord[] = [];
  const state = { speaker: null as string | null, turn: 0 };
  for (const paragraph of paragraphs) {
    const isLabelled = paragraph.label !== null && speakers.includes(paragraph.label);
    if (isLabelled && paragraph.label !== state.speaker) {
      if (words.length > 0) state.turn += 1;
      state.speaker = paragraph.label;
    }
    const text =
      isLabelled || paragraph.label === null ? paragraph.text : `${paragraph.label}: ${paragraph.text}`;
    splitWords(text, language).forEach((word, index) =>
      words.push(toWord(word, index === 0 ? paragraph.mark : null, index === 0, state)),
    );
  }
  return { words, speakers, marks: paragraphs.filter((paragraph) => paragraph.mark !== null).length };
};

const toWord = (
  text: string,
  mark: number | null,
  opens: boolean,
  state: { speaker: string | null; turn: number },
): NewWord => ({
  text,
  start: mark,
  end: null,
  checked: false,
  unsure: false,
  guessed: mark !== null,
  ...state,
  ...(opens ? { opens } : {}),
});

/** A paragraph ends at an empty line, and where a line begins with a name or a time. */
const splitParagraphs = (source: string): string[] => {
  const paragraphs: string[] = [];
  for (const block of source
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll("\0", "")
    .split(/\n[\t ]*\n/)) {
    let isNew = true;
    for (const line of block.split("\n")) {
      const trimmed = line.trim();
      if (isNew || startsAfresh(trimmed)) paragraphs.push(trimmed);
      else paragraphs.push(`${paragraphs.pop() ?? ""} ${trimmed}`.trim());
      isNew = labelWithTime.test(trimmed);
    }
  }
  return paragraphs.filter((paragraph) => paragraph !== "");
};

const time = String.raw`(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`;
/** Without brackets only with hours: "10:30 in the morning" is speech. */
const fullTime = String.raw`(\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,3}))?`;
const leadingTime = new RegExp(String.raw`^(?:\[${time}\]|\(${time}\)|${fullTime}(?=\s|$))\s*-?\s*`);
const label =
  /^(?:>>+\s*|[-–]\s+)?\[?(\p{Lu}[\p{L}\p{M}\p{N}.'’&-]*(?: [\p{L}\p{M}\p{N}.'’&-]{1,30}){0,4})(?: \([^()]{1,30}\))?\]?/u;
const labelWithColon = new RegExp(String.raw`${label.source}\s?:(?=\s|$)\s*`, "u");
const labelWithTime = new RegExp(String.raw`${label.source}\s{1,4}[\[(]?${time}[\])]?:?\s*$`, "u");

const startsAfresh = (line: string): boolean =>
  leadingTime.test(line) || labelWithTime.test(line) || isName(labelWithColon.exec(line)?.[1] ?? "");

/** Each word of a name is written large, but for "de", "van", "of". */
const isName = (text: string): boolean =>
  text !== "" &&
  text.length <= 40 &&
  text
    .split(" ")
    .every(
      (word) =>
        /^[\p{Lu}\p{N}]/u.test(word) ||
        /^(de|da|del|der|di|du|la|le|of|the|van|von|and|y|bin|al|el)$/.test(word),
    );

const readParagraph = (source: string): Paragraph => {
  const alone = labelWithTime.exec(source);
  if (alone !== null && isName(alone[1] ?? ""))
    return { text: "", label: alone[1] ?? null, mark: milliseconds(alone.slice(2)) };
  const first = leadingTime.exec(source);
  const afterTime = first === null ? source : source.slice(first[0].length);
  const name = labelWithColon.exec(afterTime);
  const isLabelled = name !== null && isName(name[1] ?? "");
  const afterName = isLabelled ? afterTime.slice(name[0].length) : afterTime;
  const second = first === null && isLabelled ? leadingTime.exec(afterName) : null;
  return {
    text: second === null ? afterName : afterName.slice(second[0].length),
    label: isLabelled ? (name[1] ?? null) : null,
    mark: milliseconds((first ?? second)?.slice(1) ?? []),
  };
};

/** From the groups of the first time that was found; milliseconds. */
const milliseconds = (groups: readonly (string | undefined)[]): number | null => {
  for (let at = 0; at + 3 < groups.length; at += 4) {
    const [hours = "0", minutes, seconds, fraction = "0"] = groups.slice(at, at + 4);
    if (minutes !== undefined && seconds !== undefined)
      return (
        ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
        Number(fraction.padEnd(3, "0"))
      );
  }
  return null;
};

/** A name or time on a line of its own belongs to the paragraph after it. */
const joinHeadings = (paragraphs: readonly Paragraph[]): Paragraph[] => {
  const joined: Paragraph[] = [];
  let heading: Paragraph | null = null;
  for (const paragraph of paragraphs) {
    const whole: Paragraph =
      heading === null
        ? paragraph
        : {
            text: paragraph.text,
            label: paragraph.label ?? heading.label,
            mark: paragraph.mark ?? heading.mark,
          };
    if (paragraph.text === "") heading = whole;
    else {
      joined.push(whole);
      heading = null;
    }
  }
  return joined;
};

/** "REPORTER" and "Jane Doe" are names; "Remember" is one only if it stands before several paragraphs. */
const trustedLabels = (paragraphs: readonly Paragraph[]): string[] => {
  const counts = new Map<string, number>();
  for (const { label: name } of paragraphs) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([name, count]) => count > 1 || name.includes(" ") || name === name.toUpperCase())
    .map(([name]) => name);
};

import type { Problem } from "./cue.ts";
import { decodeReferences, encodeReferences } from "./webvtt/references.ts";

/**
 * What is commonly wrong with TTML, put right so that an exact parser reads it; each change that alters what the
 * author wrote is told with its line. Line numbers stay as they are.
 */
export const mendTtml = (source: string): { text: string; problems: Problem[] } => {
  const problems: Problem[] = [];
  let text = source.replaceAll(/\r\n?/g, "\n").replace(/^\s+(?=<\?xml)/, "");
  text = withoutComments(withoutTail(text));
  text = text.replaceAll(/http:\/\/www\.w3\.org\/2006\/(?:04|10)\/ttaf1/g, "http://www.w3.org/ns/ttml");
  text = text.replaceAll(
    /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)[A-Za-z]{0,10};?/g,
    (reference) => encodeReferences(decodeReferences(reference)),
  );
  text = mendNamespace(text, problems);
  text = mendTimeBase(text, problems);
  return { text: mendTimes(text, problems), problems };
};

/** What stands after the document is none of it. */
const withoutTail = (text: string): string => {
  const end = text.lastIndexOf("</tt>");
  return end < 0 ? text : text.slice(0, end + 5);
};

/** Comments could hold paragraphs that nobody is to see; their line ends stay. */
const withoutComments = (text: string): string => {
  if (!text.includes("<!--")) return text;
  const [first = "", ...others] = text.split("<!--");
  const kept = others.map((part) => {
    const end = part.indexOf("-->");
    if (end < 0) return `<!--${part}`;
    return part.slice(0, end).replaceAll(/[^\n]/g, "") + part.slice(end + 3);
  });
  return first + kept.join("");
};

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

const mendNamespace = (text: string, problems: Problem[]): string => {
  const root = /<tt(?=[\s>])[^<>]{0,4000}>/.exec(text);
  if (root === null || /\sxmlns\s*=/.test(root[0])) return text;
  problems.push({
    line: lineOf(text, root.index),
    message: "The <tt> element names no namespace; TTML's was taken.",
  });
  return text.replace("<tt", '<tt xmlns="http://www.w3.org/ns/ttml"');
};

const mendTimeBase = (text: string, problems: Problem[]): string =>
  text
    .replace(
      /(\btimeBase\s*=\s*["'])(smpte|clock)(?=["'])/,
      (whole: string, before: string, base: string, at: number) => {
        problems.push({
          line: lineOf(text, at),
          message: `The time base "${base}" was read as time from the film's start.`,
        });
        return `${before}media`.padEnd(whole.length);
      },
    )
    .replaceAll(/media +(?=["'])/g, "media");

const clock = /^\d{2,}:[0-5]\d:[0-6]\d(\.\d+|:\d{2,}(\.\d+)?)?$/;
const offset = /^\d+(\.\d+)?(h|m|s|ms|f|t)$/;

const mendTimes = (text: string, problems: Problem[]): string => {
  let line = 1;
  let seen = 0;
  return text.replaceAll(
    /(\s(?:begin|end|dur)\s{0,5}=\s{0,5})(["'])([^"'<>]{0,60})\2/g,
    (whole, before: string, quote: string, time: string, at: number) => {
      if (clock.test(time) || offset.test(time)) return whole;
      for (; seen < at; seen += 1) if (text[seen] === "\n") line += 1;
      const mended = mendTime(time.trim());
      const what = mended === null ? "it was passed over" : `read as "${mended}"`;
      problems.push({
        line: line + before.split("\n").length - 1,
        message: `The time "${time}" is not TTML's; ${what}.`,
      });
      return mended === null ? whole : `${before}${quote}${mended}${quote}`;
    },
  );
};

/** "0:01:02,5" is "00:01:02.5"; "12.5" is "12.5s". */
const mendTime = (time: string): string | null => {
  const parts = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,;](\d{1,6}))?$/.exec(time);
  if (parts !== null) {
    const [, hours = "0", minutes = "0", seconds = "0", fraction = "0"] = parts;
    return `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}:${seconds.padStart(2, "0")}.${fraction}`;
  }
  return /^\d+([.,]\d+)?$/.test(time) ? `${time.replace(",", ".")}s` : null;
};

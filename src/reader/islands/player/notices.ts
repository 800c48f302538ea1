/** What the page says of a stretch that plays: a correction, a clarification … Times are seconds. */
export interface NoticeFact {
  readonly label: string;
  readonly text: string;
  readonly language: string;
  /** [start, end). */
  readonly start: number;
  readonly end: number;
  /** It is about all that plays. */
  readonly whole: boolean;
  readonly href: string;
}

/** The attribute data-notices as facts; what is not sound in it is left out. */
export const noticesOf = (text: string | undefined): readonly NoticeFact[] => {
  try {
    const parsed: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(parsed) ? parsed.filter(isNotice) : [];
  } catch {
    return [];
  }
};

const isNotice = (item: unknown): item is NoticeFact => {
  if (typeof item !== "object" || item === null) return false;
  const { label, text, language, start, end, whole, href } = item as Partial<Record<string, unknown>>;
  return (
    [label, text, language, href].every((one) => typeof one === "string") &&
    [start, end].every((one) => typeof one === "number") &&
    typeof whole === "boolean"
  );
};

/**
 * Those to be said at a time: while their stretch plays, and after a short one as long as reading takes. One on the whole
 * is said where playing began.
 */
export const saidAt = (notices: readonly NoticeFact[], time: number, began: number): NoticeFact[] =>
  notices.filter((notice) => {
    const start = notice.whole ? began : notice.start;
    const end = Math.max(notice.whole ? began : notice.end, start + readingSeconds(notice));
    return time >= start && time < end;
  });

/** Some fifteen letters a second, and time to see that it is there; of a long text the line has the beginning alone. */
const readingSeconds = ({ text }: NoticeFact): number => Math.min(8, Math.max(5, 2 + text.length / 15));

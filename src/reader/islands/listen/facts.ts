/** An episode as the page tells it (the contract stands in pages/listen-markup.tsx). Seconds. */
export interface ListenFacts {
  readonly id: string;
  readonly source: string;
  readonly length: number;
  readonly title: string;
  readonly show: string;
  readonly href: string;
  readonly picture: string | null;
  readonly chapters: readonly (readonly [start: number, title: string])[];
  /** Where the address says to begin. */
  readonly at: number | null;
}

/** Null where the element does not tell all that is needed. */
export const factsOf = (holder: HTMLElement): ListenFacts | null => {
  const { listen: id, length, title, show = "", href, picture, chapters, at } = holder.dataset;
  const source = holder.querySelector<HTMLAnchorElement>("a[data-listen-play]")?.href;
  if (id === undefined || source === undefined || title === undefined || href === undefined) return null;
  return {
    id,
    source,
    length: Number(length) || 0,
    title,
    show,
    href,
    picture: picture ?? null,
    chapters: chaptersIn(chapters),
    at: at === undefined ? null : Number(at),
  };
};

const chaptersIn = (text: string | undefined): [number, string][] => {
  try {
    const read: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(read) ? (read as [number, string][]) : [];
  } catch {
    return [];
  }
};

/** The title of the chapter that is heard at this second; empty where there is none. */
export const chapterAt = (chapters: ListenFacts["chapters"], seconds: number): string =>
  chapters.findLast(([start]) => start <= seconds)?.[1] ?? "";

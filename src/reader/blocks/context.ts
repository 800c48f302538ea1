import type { NoteMark } from "../../content/inline-tree.ts";
import type { Say } from "../../catalogue/say.ts";
import type { Notice } from "../../newsroom/notice/notice.ts";
import type { MomentReference, References } from "../../newsroom/story/references.ts";
import type { PlayerView } from "../pages/player-markup.tsx";

/** What the blocks of one story know, and what is gathered while they are made, in their order. */
export interface BlockContext {
  /** The interface's words, in the language of `ours`. */
  readonly say: Say;
  readonly references: References;
  /** The language of what is ours in a story of another one; left out where it is the same (attributes). */
  readonly ours: { readonly lang?: string };
  /** The story's, inside of what is ours. */
  readonly theirs: { readonly lang?: string };
  /** Null where the moment may not, or cannot, be played. */
  readonly playerOf: (moment: MomentReference) => PlayerView | null;
  /** What the newsroom has to say on a recording where this moment is. */
  readonly noticesOn: (momentId: string) => readonly Notice[];
  /** The address at which a notice stands in full. */
  readonly noticeAt: (notice: Notice) => string;
  /** Asked once of a notice at each place where it belongs: there it stands in full, at others in a line. */
  readonly isFirst: (notice: Notice) => boolean;
  /** The number of a note, from 1 in the order of the text; one that is given twice has one number. */
  readonly numberOf: (note: NoteMark) => number;
}

/** The notes of a story in the order in which they were met. */
export interface Notes {
  readonly numberOf: BlockContext["numberOf"];
  readonly all: () => readonly NoteMark[];
}

export const openNotes = (): Notes => {
  const met = new Map<string, { readonly note: NoteMark; readonly number: number }>();
  return {
    numberOf: (note) => {
      const entry = met.get(note.id) ?? { note, number: met.size + 1 };
      met.set(note.id, entry);
      return entry.number;
    },
    all: () => Array.from(met.values(), ({ note }) => note),
  };
};

/** Notices that were met. */
export const openNotices = (): Pick<BlockContext, "isFirst"> => {
  const met = new Set<string>();
  return {
    isFirst: ({ id }) => {
      const isFirst = !met.has(id);
      met.add(id);
      return isFirst;
    },
  };
};

import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";

export type Menu = AnswerOf<Operations["readMenu"]>;
type Kept = NonNullable<Menu["entries"]>[number];

/** An entry while its menu is being edited: what stands under a heading follows it, and says so. */
export interface DraftEntry extends Omit<Kept, "entries"> {
  /** It is new, and has an id of the studio's. */
  readonly isNew: boolean;
  readonly isUnder: boolean;
}

/** A menu as one list, headings before what stands under them. */
export const draftOf = (menu: Menu): DraftEntry[] =>
  (menu.entries ?? []).flatMap((entry) =>
    [drafted(entry, false)].concat(entry.entries.map((inner) => drafted(inner, true))),
  );

const drafted = ({ id, label, to, pictureId }: Omit<Kept, "entries">, isUnder: boolean): DraftEntry => ({
  id,
  label,
  to,
  pictureId,
  isUnder,
  isNew: false,
});

/** The list as the API keeps it: an entry that is under something is under the heading above it. */
export const entriesOf = (draft: readonly DraftEntry[]) => {
  const tops: (ReturnType<typeof plain> & { entries: ReturnType<typeof plain>[] })[] = [];
  for (const entry of draft) {
    const above = tops.at(-1);
    if (entry.isUnder && above !== undefined && above.to === null) above.entries.push(plain(entry));
    else tops.push({ ...plain(entry), entries: [] });
  }
  return tops;
};

const plain = ({ id, isNew, label, to, pictureId }: DraftEntry) => ({
  ...(isNew ? {} : { id }),
  label,
  to,
  pictureId,
});

/** The entry of the list that a problem's pointer means ("/entries/1/entries/0/to"); null: none. */
export const entryAt = (draft: readonly DraftEntry[], pointer: string): string | null => {
  const [, top, inner] = /^\/entries\/(\d+)(?:\/entries\/(\d+))?/.exec(pointer) ?? [];
  if (top === undefined) return null;
  const entries = entriesOf(draft);
  const before = entries.slice(0, Number(top)).reduce((sum, { entries: below }) => sum + 1 + below.length, 0);
  return draft[before + (inner === undefined ? 0 : 1 + Number(inner))]?.id ?? null;
};

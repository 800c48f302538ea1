import type { DeskChange } from "./desk-facts.ts";

/** The columns of a story that hold how work on it stands. */
export interface DeskColumns {
  readonly stage: string;
  readonly owner_id: string | null;
  readonly due_on: string | null;
  readonly waiting_staff_id: string | null;
  readonly waiting_role: string | null;
  readonly waiting_why: string;
  readonly pitch: string;
}

/** What a change sets; what it leaves out is not there. */
export const columnsOf = ({ stage, ownerId, dueOn, waiting, pitch }: DeskChange): Partial<DeskColumns> => ({
  ...(stage === undefined ? {} : { stage }),
  ...(ownerId === undefined ? {} : { owner_id: ownerId }),
  ...(dueOn === undefined ? {} : { due_on: dueOn }),
  ...(waiting === undefined
    ? {}
    : {
        waiting_staff_id: waiting !== null && "staffId" in waiting ? waiting.staffId : null,
        waiting_role: waiting !== null && "role" in waiting ? waiting.role : null,
        waiting_why: waiting === null ? "" : waiting.why.trim(),
      }),
  ...(pitch === undefined ? {} : { pitch: pitch.trim() }),
});

/** Only what becomes different, as it was and as it will be; null: nothing does. */
export const differenceOf = (
  row: DeskColumns,
  wanted: Partial<DeskColumns>,
): { readonly before: Partial<DeskColumns>; readonly after: Partial<DeskColumns> } | null => {
  const names = (Object.keys(wanted) as (keyof DeskColumns)[]).filter((name) => wanted[name] !== row[name]);
  if (names.length === 0) return null;
  const of = (columns: Partial<DeskColumns>): Partial<DeskColumns> =>
    Object.fromEntries(names.map((name) => [name, columns[name]]));
  return { before: of(row), after: of(wanted) };
};

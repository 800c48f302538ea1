import { type Rate, unitAt, unitsToMilliseconds } from "../../kit/rate.ts";
import { fail, ok, type Result } from "../../kit/result.ts";

/** Where a chapter begins, in units of its cut, and what it is called. */
export interface ChapterMark {
  readonly startUnits: number;
  readonly title: string;
}

/** Marks are in order, and no two at the same unit. */
export type ChapterEdit =
  | { readonly do: "add"; readonly mark: ChapterMark }
  | { readonly do: "rename"; readonly mark: ChapterMark }
  | { readonly do: "remove"; readonly startUnits: number }
  /** These and no others. */
  | { readonly do: "set"; readonly marks: readonly ChapterMark[] };

/** The first whole millisecond of a chapter, as pages and lists show it. */
export const shownStart = (startUnits: number, rate: Rate): number =>
  Math.max(0, Math.ceil(unitsToMilliseconds(startUnits, rate) - 1e-6));

/**
 * The unit that is meant by a time in milliseconds: that of the chapter which is shown at this time, else the frame that
 * is on then. So what was listed can be typed again, at any rate.
 */
export const unitMeant = (milliseconds: number, rate: Rate, marks: readonly ChapterMark[]): number =>
  marks.find((mark) => shownStart(mark.startUnits, rate) === milliseconds)?.startUnits ??
  unitAt(milliseconds, rate);

/**
 * The chapters after an edit, in order.
 * @param lengthUnits of the cut; null where it is not known
 */
export const editedChapters = (
  marks: readonly ChapterMark[],
  edit: ChapterEdit,
  lengthUnits: number | null,
): Result<ChapterMark[]> => {
  const changed = applied(marks, edit);
  if (!changed.ok) return changed;
  const tidy = changed.value
    .map(({ startUnits, title }) => ({ startUnits, title: title.replace(/\s+/g, " ").trim() }))
    .toSorted((one, other) => one.startUnits - other.startUnits);
  const late = tidy.find((mark) => lengthUnits !== null && mark.startUnits >= lengthUnits);
  if (late !== undefined) return fail(`“${late.title}” would begin after the recording's end.`);
  if (tidy.some((mark) => mark.title === "")) return fail("A chapter needs a title.");
  const twice = tidy.find((mark, place) => mark.startUnits === tidy[place - 1]?.startUnits);
  if (twice !== undefined)
    return fail(`“${twice.title}” begins where another chapter does. Rename that, or remove it first.`);
  return ok(tidy);
};

const applied = (marks: readonly ChapterMark[], edit: ChapterEdit): Result<readonly ChapterMark[]> => {
  if (edit.do === "set") return ok(edit.marks);
  if (edit.do === "add") return ok([...marks, edit.mark]);
  const at = edit.do === "rename" ? edit.mark.startUnits : edit.startUnits;
  if (!marks.some((mark) => mark.startUnits === at)) return fail("No chapter begins there.");
  return ok(
    marks.flatMap((mark) => (mark.startUnits !== at ? [mark] : edit.do === "rename" ? [edit.mark] : [])),
  );
};

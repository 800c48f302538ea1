import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { board as said } from "../words/board.ts";
import { roleName } from "../words/role-names.ts";

export type BoardStory = AnswerOf<Operations["listBoard"]>["items"][number];
export type Place = BoardStory["place"];
export type Stage = Exclude<Place, "published" | "withdrawn">;

/** Through what work on a story goes; in the order of the board. */
export const stages = [
  "pitch",
  "draft",
  "edit",
  "check",
  "legal",
  "ready",
] as const satisfies readonly Stage[];

export const places = [...stages, "published", "withdrawn"] as const satisfies readonly Place[];

export const isStage = (text: string): text is Stage => stages.some((stage) => stage === text);

const day = 86_400_000;

/** When it is due, in words. @param today the day that it is where the newsroom is */
export const sayDue = (dueOn: string, today: string): { readonly isLate: boolean; readonly text: string } => {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / day);
  if (days < 0) return { isLate: true, text: said.due.late(-days) };
  if (days === 0) return { isLate: false, text: said.due.today };
  if (days === 1) return { isLate: false, text: said.due.tomorrow };
  const isThisYear = dueOn.slice(0, 4) === today.slice(0, 4);
  const date = new Date(dueOn).toLocaleDateString("en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
  return { isLate: false, text: said.due.on(date) };
};

/** Whom it waits for and what for, in words; null: nobody. */
export const sayWaiting = ({ waiting }: Pick<BoardStory, "waiting">): string | null => {
  if (waiting === null) return null;
  return said.waitsFor(sayWhom({ ...waiting, why: "" }), waiting.why);
};

/** What is worked on is not what readers see. */
export const isAhead = ({
  state,
  publishedRevisionId,
  draftRevisionId,
}: Pick<BoardStory, "state" | "publishedRevisionId" | "draftRevisionId">): boolean =>
  state === "published" && publishedRevisionId !== draftRevisionId;

/** The person, or the role, and what for. */
export const sayWhom = ({ staff, role, why }: NonNullable<BoardStory["waiting"]>): string => {
  const whom = staff?.name ?? (role === null ? "" : roleName(role));
  return why === "" ? whom : `${whom}: ${why}`;
};

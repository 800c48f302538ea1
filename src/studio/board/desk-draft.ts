import type { BodyOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { type BoardStory, isStage, type Stage } from "./board-story.ts";

export type DeskChange = BodyOf<Operations["changeDesk"]>;

/** What stands in the dialog. "as-is": it is not to be changed; of one story nothing stands so. */
export interface DeskDraft {
  readonly stage: Stage | "as-is";
  /** An id; "none": nobody's. */
  readonly owner: string;
  readonly due: string;
  readonly setsDue: boolean;
  /** "staff:ID", "role:NAME", "none" or "as-is". */
  readonly waiting: string;
  readonly why: string;
}

export const asIs = "as-is";
export const none = "none";

/** How one story stands; of several, that all is to stay. */
export const draftOf = (stories: readonly BoardStory[]): DeskDraft => {
  const [story] = stories;
  if (story === undefined || stories.length > 1)
    return { stage: asIs, owner: asIs, due: "", setsDue: false, waiting: asIs, why: "" };
  const { waiting } = story;
  return {
    stage: isStage(story.place) ? story.place : asIs,
    owner: story.owner?.id ?? none,
    due: story.dueOn ?? "",
    setsDue: true,
    waiting:
      waiting === null ? none : waiting.staff === null ? `role:${waiting.role}` : `staff:${waiting.staff.id}`,
    why: waiting?.why ?? "",
  };
};

/** What is asked for by what stands in the dialog. */
export const changeOf = ({ stage, owner, due, setsDue, waiting, why }: DeskDraft): DeskChange => ({
  ...(stage === asIs ? {} : { stage }),
  ...(owner === asIs ? {} : { ownerId: owner === none ? null : owner }),
  ...(setsDue ? { dueOn: due === "" ? null : due } : {}),
  ...(waiting === asIs ? {} : { waiting: waitingOf(waiting, why) }),
});

const waitingOf = (waiting: string, why: string): DeskChange["waiting"] => {
  const [kind, whom = ""] = waiting.split(":", 2);
  if (kind === "staff") return { staffId: whom, why };
  const role = waitable.find((one) => one === whom);
  return role === undefined ? null : { role, why };
};

/** Roles that are waited for as such. */
export const waitable = [
  "editor",
  "fact-checker",
  "legal",
  "reporter",
  "producer",
  "audience",
  "administrator",
] as const;

import { addList, closeList, editList } from "../../src/newsroom/letter/change-list.ts";
import {
  askToMove,
  chooseLists,
  confirmMove,
  confirmSubscription,
  eraseSelf,
  leaveList,
} from "../../src/newsroom/letter/change-subscription.ts";
import {
  eraseSubscriber,
  exportSubscriber,
  importSubscribers,
  suppressAddress,
} from "../../src/newsroom/letter/manage-subscribers.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import type { Permission } from "../../src/newsroom/staff/permission.ts";

/** What a command may answer; here it matters only whether it is refused for want of a permission. */
type Answer = Promise<{ readonly ok: true } | { readonly ok: false; readonly problem: unknown }>;

export interface Command {
  readonly name: string;
  /** All that it needs. */
  readonly needs: readonly Permission[];
  /** With arguments that lead nowhere: the permission is asked before anything is looked at. */
  readonly call: (by: By) => Answer;
}

const clock = () => new Date("2026-03-01T12:00:00Z");
const none = "nothinghere0";

/** A subscriber's own change, by whoever asks. */
const ownChange = (by: By) => ({
  by,
  db: by.db,
  clock,
  publicUrl: "https://example.org",
  wording: "",
  source: "",
});

/** What newsletters are changed by: the newsroom's commands, and its readers' own. */
export const letterCommands: readonly Command[] = [
  { name: "addList", needs: ["list.edit"], call: (by) => addList(by, clock, { name: "" }) },
  { name: "editList", needs: ["list.edit"], call: (by) => editList(by, none, {}) },
  { name: "closeList", needs: ["list.edit"], call: (by) => closeList(by, clock, none) },
  {
    name: "exportSubscriber",
    needs: ["subscriber.manage"],
    call: (by) => exportSubscriber(by, "nobody@example.org"),
  },
  {
    name: "eraseSubscriber",
    needs: ["subscriber.manage"],
    call: (by) => eraseSubscriber(by, clock, "nobody@example.org"),
  },
  {
    name: "suppressAddress",
    needs: ["subscriber.manage"],
    call: (by) => suppressAddress(by, clock, "no address", { reason: "request" }),
  },
  {
    name: "importSubscribers",
    needs: ["subscriber.manage"],
    call: (by) => importSubscribers(by, clock, none, []),
  },
  {
    name: "confirmSubscription",
    needs: ["subscription.change"],
    call: (by) => confirmSubscription(ownChange(by), none, []),
  },
  {
    name: "leaveList",
    needs: ["subscription.change"],
    call: (by) => leaveList(ownChange(by), none, none),
  },
  {
    name: "chooseLists",
    needs: ["subscription.change"],
    call: (by) => chooseLists(ownChange(by), none, []),
  },
  { name: "askToMove", needs: ["subscription.change"], call: (by) => askToMove(ownChange(by), none, "") },
  { name: "confirmMove", needs: ["subscription.change"], call: (by) => confirmMove(ownChange(by), none, "") },
  { name: "eraseSelf", needs: ["subscription.change"], call: (by) => eraseSelf(ownChange(by), none) },
];

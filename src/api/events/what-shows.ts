import type { Permission } from "../../newsroom/staff/permission.ts";
import type { Changed } from "../contract/event.ts";
import type { Operation } from "../contract/operation.ts";
import { operations } from "../contract/operations.ts";

/** A change, as the outbox tells of it. */
interface Change {
  /** `subject.verb` */
  readonly event: string;
  readonly keys: readonly string[];
  readonly payload: unknown;
}

/** What shows a subject: the first parts of the addresses that do. */
const shownAt: Readonly<Record<string, readonly string[]>> = {
  address: ["addresses", "stories", "recordings"],
  alert: ["alerts"],
  brand: ["brand"],
  captions: ["recordings", "stories"],
  claim: ["stories"],
  comment: ["stories", "board", "alerts"],
  cut: ["recordings", "ingests", "archive", "jobs"],
  document: ["documents"],
  donor: ["funders", "donors"],
  "donor-level": ["funders", "donors"],
  front: ["front"],
  funder: ["funders", "donors"],
  funding: ["funders", "recordings", "stories", "funding"],
  gate: ["stories"],
  list: ["lists", "letters"],
  menu: ["menus"],
  moment: ["moments", "archive", "recordings", "stories"],
  notice: ["stories", "recordings"],
  person: ["people", "recordings", "stories", "archive"],
  picture: ["pictures", "stories"],
  policy: ["policies"],
  preview: ["stories"],
  quotation: ["stories", "quotations"],
  recording: ["recordings", "works", "ingests", "archive", "front", "series", "podcasts", "stories"],
  revision: ["stories"],
  series: ["series", "recordings"],
  session: [],
  setting: ["settings"],
  show: ["shows", "podcasts"],
  "sign-in": [],
  soundbite: ["shows", "podcasts"],
  staff: ["staff", "colleagues"],
  still: ["recordings", "moments"],
  story: ["stories", "board", "works", "front"],
  subscriber: ["lists", "subscribers"],
  suggestion: ["stories", "board"],
  token: [],
  topic: ["topics", "front", "recordings"],
  transcript: ["recordings", "archive", "stories"],
  translation: ["stories", "recordings"],
};

const reads = (Object.entries(operations) as [string, Operation][]).flatMap(
  ([name, { method, path, access }]) =>
    method === "GET" && access !== "public" ? [{ name, access, place: path.split("/")[1] ?? "" }] : [],
);

/** Everything changed, as far as anybody knows. */
export const everything: Changed = { reads: null, of: {} };

/**
 * What somebody is told of a change: which of their reads may answer something else now, by name, and of what alone. Never what
 * it was. Null: nothing that they may read.
 */
export const toldOf = (change: Change, may: ReadonlySet<Permission>): Changed | null => {
  const places = shownAt[change.event.split(".")[0] ?? ""];
  // A subject that is not known here yet may show anywhere.
  if (places === undefined) return everything;
  return readsAt([...places, "audit"], may, only(change));
};

/** The same of what is at these addresses. */
export const readsAt = (
  places: readonly string[],
  may: ReadonlySet<Permission>,
  of: Changed["of"] = {},
): Changed | null => {
  const told = reads
    .filter(({ place, access }) => places.includes(place) && isOpen(access, may))
    .map(({ name }) => name);
  return told.length === 0 ? null : { reads: told, of };
};

const isOpen = (access: Operation["access"], may: ReadonlySet<Permission>): boolean =>
  access === "signed-in" || access === "own-account" || may.has(access as Permission);

/** Where one story alone changed, other stories' screens are left alone. */
const only = ({ event, keys, payload }: Change): Changed["of"] => {
  const subject = event.split(".")[0] ?? "";
  const ofKeys = keys.flatMap((key) => /^story(?:-draft)?:([0-9a-z]{12})$/.exec(key)?.[1] ?? []);
  const id = typeof payload === "object" && payload !== null && "id" in payload ? payload.id : null;
  const stories = new Set([...ofKeys, ...(subject === "story" && typeof id === "string" ? [id] : [])]);
  const [storyId] = stories;
  return stories.size === 1 && storyId !== undefined && ofStory.has(subject) ? { storyId } : {};
};

const ofStory: ReadonlySet<string> = new Set(["story", "revision", "quotation", "claim", "gate", "comment"]);

import { fail, ok, type Result } from "../../kit/result.ts";
import type { Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { type Group, groupColumn, listMembers, type Member } from "./members.store.ts";
import { keysOfRecording } from "./recording-keys.store.ts";

/** A work in its place; null: of no season. */
export interface Placed {
  readonly id: string;
  readonly season: number | null;
}

/**
 * These works, in this order, and no others belong to a series or show. The order is kept as numbers, from 1 in each season;
 * without numbers they stand by day.
 */
export const arrangeMembers = async (
  by: By,
  group: Group,
  works: readonly Placed[],
  isNumbered: boolean,
): Promise<Result<null>> =>
  await change(by, "recording.edit", async (trx) => {
    const wrong = wrongOrder(works);
    if (wrong !== null) return fail(wrong);
    const before = await holdMembers(trx, group, works);
    const strange = refuseWork(before, group, works);
    if (strange !== null) return fail(strange);
    const changed = numbered(works, isNumbered)
      .concat(leaving(before.members, works))
      .filter((next) => !isSame(before.all.get(next.id), next));
    if (changed.length === 0) return unchanged(null);
    const keys = new Set<string>();
    for (const next of changed) {
      for (const key of await keysOfRecording(trx, next.id)) keys.add(key);
      await place(trx, group, next);
      for (const key of await keysOfRecording(trx, next.id)) keys.add(key);
    }
    return ok({
      value: null,
      audit: {
        action: `${group.kind}.arranged`,
        subject: group.kind,
        subjectId: group.id,
        before: { works: before.members.map(told) },
        after: { works: numbered(works, isNumbered).map(told) },
      },
      keys: [...keys],
    });
  });

interface Next extends Placed {
  readonly isMember: boolean;
  readonly episodeNumber: number | null;
}

interface Standing {
  readonly members: readonly Member[];
  /** Members and whatever is to become one. */
  readonly all: ReadonlyMap<string, Row>;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly season: number | null;
  readonly episodeNumber: number | null;
  readonly isMember: boolean;
}

const wrongOrder = (works: readonly Placed[]): string | null => {
  if (new Set(works.map(({ id }) => id)).size < works.length) return "A work is in the list twice.";
  const seasons = works.map(({ season }) => season ?? 0);
  return seasons.some((season, at) => season < (seasons[at - 1] ?? 0))
    ? "Works of one season stand together, the earlier season first."
    : null;
};

const holdMembers = async (trx: Trx, group: Group, works: readonly Placed[]): Promise<Standing> => {
  const column = groupColumn[group.kind];
  const ids = works.map(({ id }) => id);
  const rows = await trx
    .selectFrom("recording")
    .select(["id", "kind", "state", "season", "episode_number as episodeNumber", `${column} as groupId`])
    .where((of) => of.or([of(column, "=", group.id), ...(ids.length === 0 ? [] : [of("id", "in", ids)])]))
    .orderBy("id")
    .forUpdate()
    .execute();
  const all = rows.map(({ groupId, ...row }) => Object.assign({}, row, { isMember: groupId === group.id }));
  return { members: await listMembers(trx, group), all: new Map(all.map((row) => [row.id, row])) };
};

const refuseWork = ({ all }: Standing, { kind }: Group, works: readonly Placed[]): string | null => {
  for (const { id } of works) {
    const row = all.get(id);
    if (row === undefined) return `There is no recording “${id}”.`;
    if (kind === "show" && row.kind !== "episode") return "Only an episode belongs to a show.";
    if (row.state === "withdrawn" && !row.isMember) return "What was withdrawn cannot be added.";
  }
  return null;
};

const numbered = (works: readonly Placed[], isNumbered: boolean): Next[] => {
  const counts = new Map<number, number>();
  return works.map(({ id, season }) => {
    const number = (counts.get(season ?? 0) ?? 0) + 1;
    counts.set(season ?? 0, number);
    return { id, season, isMember: true, episodeNumber: isNumbered ? number : null };
  });
};

const leaving = (members: readonly Member[], works: readonly Placed[]): Next[] =>
  members
    .filter((member) => !works.some(({ id }) => id === member.id))
    .map(({ id }) => ({ id, season: null, isMember: false, episodeNumber: null }));

const isSame = (row: Row | undefined, next: Next): boolean =>
  row?.isMember === next.isMember && row.season === next.season && row.episodeNumber === next.episodeNumber;

const place = async (trx: Trx, group: Group, next: Next): Promise<void> => {
  await trx
    .updateTable("recording")
    .set({
      [groupColumn[group.kind]]: next.isMember ? group.id : null,
      season: next.season,
      episode_number: next.episodeNumber,
      updated_at: new Date(),
    })
    .where("id", "=", next.id)
    .execute();
};

const told = ({ id, season, episodeNumber }: Pick<Next, "id" | "season" | "episodeNumber">) =>
  [id, season === null ? "" : `season ${season}`, episodeNumber === null ? "" : `number ${episodeNumber}`]
    .filter((part) => part !== "")
    .join(", ");

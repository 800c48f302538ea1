import { canonicalJson } from "../../content/canonical.ts";
import type { Block } from "../../content/block.ts";
import { idFrom } from "../../kit/id.ts";
import { isTemporary } from "./story-file-reading.ts";

/**
 * Gives blocks and their parts the ids that they lack. What a file without ids and the story as it stood have alike keeps
 * its id: the same words first, then the same kind in the same place. All else gets one made of its own words.
 * @returns the blocks, and which id came in whose place
 */
export const fillIds = (
  blocks: readonly Block[],
  before: readonly Block[],
): { blocks: Block[]; given: ReadonlyMap<string, string> } => {
  const written = new Set(blocks.flatMap(allIds).filter((id) => !isTemporary(id)));
  const given = new Map<string, string>();
  keepIds(blocks, before, { written, given });
  makeIds(blocks, new Set([...written, ...given.values(), ...before.flatMap(allIds)]), given);
  return { blocks: blocks.map((block) => withIds(block, given)), given };
};

interface Keeping {
  readonly written: ReadonlySet<string>;
  readonly given: Map<string, string>;
}

type Part = Readonly<Record<string, unknown>> & { readonly id: string };

const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";

/** Every part that has an id, outermost first, in the order of the value. What a later version made is left alone. */
const partsIn = (value: unknown): Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("kind" in value && value.kind === "unknown") return isPart(value) ? [value] : [];
  const inner = Object.values(value).flatMap(partsIn);
  return isPart(value) ? [value, ...inner] : inner;
};

const allIds = (block: Block): string[] => partsIn(block).map(({ id }) => id);

/** The parts right under a part: a block's items, entries, quotations, notes. */
const partsUnder = (part: Part): Part[] => {
  const { id: _, ...rest } = part;
  return topParts(Object.values(rest));
};

const topParts = (value: unknown): Part[] => {
  if (Array.isArray(value)) return value.flatMap(topParts);
  if (isPart(value)) return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(topParts) : [];
};

/** What a part says, whatever its ids and sources. */
const sayingOf = (part: unknown): string =>
  canonicalJson(part, (name, value) =>
    name === "id" || name === "source" || name === "of" ? undefined : value,
  );

const sortOf = (part: Part): string =>
  [
    typeof part["kind"] === "string" ? part["kind"] : "",
    typeof part["type"] === "string" ? part["type"] : "",
    "source" in part,
    "date" in part,
  ].join(" ");

const keepIds = (now: readonly unknown[], before: readonly unknown[], keeping: Keeping): void => {
  const fresh = now.filter(isPart);
  const old = before.filter(isPart);
  const pairs = new Map<Part, Part>();
  const free = new Set(old.filter(({ id }) => !keeping.written.has(id)));
  for (const part of fresh) {
    const same = isTemporary(part.id) ? undefined : old.find(({ id }) => id === part.id);
    if (same !== undefined) pairs.set(part, same);
  }
  pairSameWords(fresh, free, pairs);
  pairSamePlace(fresh, old, free, pairs);
  for (const [part, other] of pairs) {
    if (isTemporary(part.id)) keeping.given.set(part.id, other.id);
    keepIds(partsUnder(part), partsUnder(other), keeping);
  }
};

const pairSameWords = (fresh: readonly Part[], free: Set<Part>, pairs: Map<Part, Part>): void => {
  const bySaying = new Map<string, Part[]>();
  for (const part of free) {
    const saying = sayingOf(part);
    const others = bySaying.get(saying);
    if (others === undefined) bySaying.set(saying, [part]);
    else others.push(part);
  }
  for (const part of fresh) {
    if (pairs.has(part) || !isTemporary(part.id)) continue;
    const same = bySaying.get(sayingOf(part))?.shift();
    if (same === undefined) continue;
    pairs.set(part, same);
    free.delete(same);
  }
};

/** What lies between two pairs, in order, kind by kind. */
const pairSamePlace = (
  fresh: readonly Part[],
  old: readonly Part[],
  free: Set<Part>,
  pairs: Map<Part, Part>,
): void => {
  const placeInOld = new Map(old.map((part, at) => [part, at]));
  let from = 0;
  for (const [at, part] of fresh.entries()) {
    const pair = pairs.get(part);
    if (pair !== undefined) {
      from = Math.max(from, (placeInOld.get(pair) ?? -1) + 1);
      continue;
    }
    if (!isTemporary(part.id)) continue;
    const next = fresh
      .slice(at + 1, at + 50)
      .map((one) => pairs.get(one))
      .find((one) => one !== undefined);
    const to = next === undefined ? old.length : (placeInOld.get(next) ?? old.length);
    const match = old.slice(from, to).find((one) => free.has(one) && sortOf(one) === sortOf(part));
    if (match === undefined) continue;
    pairs.set(part, match);
    free.delete(match);
    from = (placeInOld.get(match) ?? from) + 1;
  }
};

/** Letters and digits of a made id: short enough to read, long enough that none comes twice in a story's life. */
const length = 6;

const makeIds = (blocks: readonly Block[], taken: Set<string>, given: Map<string, string>): void => {
  for (const part of blocks.flatMap(partsIn)) {
    if (!isTemporary(part.id) || given.has(part.id)) continue;
    const saying = sayingOf(part);
    let id = "";
    for (let attempt = 0; id === "" || taken.has(id); attempt += 1)
      id = idFrom("part", saying, attempt).slice(0, length);
    taken.add(id);
    given.set(part.id, id);
  }
};

const withIds = (block: Block, given: ReadonlyMap<string, string>): Block =>
  block.kind === "unknown"
    ? { ...block, id: given.get(block.id) ?? block.id }
    : (JSON.parse(
        JSON.stringify(block, (name, value: unknown) =>
          name === "id" && typeof value === "string" ? (given.get(value) ?? value) : value,
        ),
      ) as Block);

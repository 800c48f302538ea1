import type { WorkReference } from "./references.ts";

/** Why a work is related; the interface has the words (catalogue, `related`). */
export interface Reason {
  readonly kind: RelationKind;
  /** In which of the ways of its kind; null: there is one alone. */
  readonly tie: TieName | null;
  /** What they share so, three at most: names, rare words, titles. */
  readonly shared: readonly string[];
}

/** Ways in which moments tie two works, or an interview its film: "moments of it play here". */
export type TieName =
  | "plays-here"
  | "quoted-here"
  | "moments-of"
  | "in-this-story"
  | "same-words"
  | "made-for-it"
  | "it-was-made-for";

export type RelationKind = "chosen" | "made-for" | "moments" | "people" | "topics" | "words";

export interface Related {
  readonly work: WorkReference;
  readonly why: readonly Reason[];
}

export interface RelatedWorks {
  /** Films, interviews and episodes. */
  readonly films: readonly Related[];
  readonly stories: readonly Related[];
}

/** One thing that ties another work to this one. */
export interface Relation {
  readonly workId: string;
  readonly kind: RelationKind;
  readonly tie?: TieName | null;
  /** What they share, for readers: a title, a name, a word; empty where the tie says all. */
  readonly shared: string;
}

/**
 * What one tie of a kind counts, and how many of them count: the same moments say more than the same people, those more
 * than the same topic, and a rare word says least. What an editor chose goes before everything, in the editor's order.
 */
export const relationWeights: Readonly<
  Record<Exclude<RelationKind, "chosen">, { readonly each: number; readonly atMost: number }>
> = {
  "made-for": { each: 40, atMost: 1 },
  moments: { each: 12, atMost: 3 },
  people: { each: 6, atMost: 3 },
  topics: { each: 4, atMost: 3 },
  words: { each: 2, atMost: 5 },
};
/** One rare word in common is chance. */
const leastWords = 2;

export interface RankedWork {
  readonly workId: string;
  readonly score: number;
  readonly why: readonly Reason[];
}

const strongestFirst: readonly RelationKind[] = [
  "chosen",
  "made-for",
  "moments",
  "people",
  "topics",
  "words",
];

/** Works by how much ties them, the most first; the chosen before all others, in the order in which they are given. */
export const rankRelations = (relations: readonly Relation[]): RankedWork[] => {
  const order = [...new Set(relations.filter(({ kind }) => kind === "chosen").map(({ workId }) => workId))];
  const placeOf = (workId: string): number => {
    const at = order.indexOf(workId);
    return at < 0 ? order.length : at;
  };
  return [...Map.groupBy(relations, ({ workId }) => workId)]
    .map(([workId, own]) => rank(workId, own))
    .filter(({ why }) => why.length > 0)
    .toSorted(
      (one, other) =>
        placeOf(one.workId) - placeOf(other.workId) ||
        other.score - one.score ||
        (one.workId < other.workId ? -1 : 1),
    );
};

const rank = (workId: string, relations: readonly Relation[]): RankedWork => {
  const byKind = strongestFirst.flatMap((kind) => {
    const own = relations.filter((each) => each.kind === kind);
    const count = new Set(own.map(({ tie, shared }) => `${tie ?? ""} ${shared}`)).size;
    return count < (kind === "words" ? leastWords : 1) ? [] : [{ count, why: reasonOf(kind, own) }];
  });
  return {
    workId,
    score: byKind.reduce((sum, { count, why }) => sum + scoreOf(why.kind, count), 0),
    why: byKind.map(({ why }) => why),
  };
};

/** Of several ways the first that was found is told. */
const reasonOf = (kind: RelationKind, relations: readonly Relation[]): Reason => {
  const tie = relations[0]?.tie ?? null;
  const shared = relations.filter((one) => (one.tie ?? null) === tie).map((one) => one.shared);
  return { kind, tie, shared: [...new Set(shared)].filter((one) => one !== "").slice(0, mostTold) };
};

const mostTold = 3;

const scoreOf = (kind: RelationKind, count: number): number => {
  if (kind === "chosen") return 0;
  const { each, atMost } = relationWeights[kind];
  return each * Math.min(count, atMost);
};

import type { WorkReference } from "./references.ts";

/** Why a work is related, strongest first. `text` is for readers. */
export interface Reason {
  readonly kind: RelationKind;
  readonly text: string;
}

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
  /** What they share, for readers: a title, a name, a word. */
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
    const shared = [...new Set(relations.filter((each) => each.kind === kind).map((each) => each.shared))];
    return shared.length < (kind === "words" ? leastWords : 1) ? [] : [{ kind, shared }];
  });
  return {
    workId,
    score: byKind.reduce((sum, { kind, shared }) => sum + scoreOf(kind, shared.length), 0),
    why: byKind.map(({ kind, shared }) => ({ kind, text: tell(kind, shared) })),
  };
};

const scoreOf = (kind: RelationKind, count: number): number => {
  if (kind === "chosen") return 0;
  const { each, atMost } = relationWeights[kind];
  return each * Math.min(count, atMost);
};

const tell = (kind: RelationKind, shared: readonly string[]): string =>
  tellings[kind](shared.slice(0, 3).join(", "));

const tellings: Readonly<Record<RelationKind, (few: string) => string>> = {
  chosen: () => "Chosen by the editors",
  "made-for": (few) => few,
  moments: (few) => few,
  people: (few) => `With ${few}`,
  topics: (few) => `Also on ${few}`,
  words: (few) => `Both speak of ${few}`,
};

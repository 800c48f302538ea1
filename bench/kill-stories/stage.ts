import type { Chance } from "../archive/random.ts";
import type { Newsroom, Running } from "../kills/newsroom.ts";
import type { Acknowledged } from "./acknowledged.ts";

/** What may be killed: a writer, the newsroom, PostgreSQL's postmaster, one of its backends. */
export const kinds = ["writer", "serve", "backend", "postmaster"] as const;
export type Kind = (typeof kinds)[number];

/** What all who take part in an attack see and write. */
export interface Stage {
  readonly newsroom: Newsroom;
  /** The writer's program, in TypeScript. */
  readonly writerProgram: string;
  readonly chance: Chance;
  readonly say: (line: string) => void;
  serving: Running | undefined;
  ready: boolean;
  /** Process ids of the writers that write now. */
  readonly writers: Set<number>;
  readonly acknowledged: Acknowledged[];
  /** Words of headlines that pages showed: the story's own, and of others that it leads to. */
  readonly shown: Set<string>;
  readonly killed: Map<Kind, number>;
  readonly killedPids: Set<number>;
  readonly faults: string[];
  readonly counts: { refused: number; pages: number; unanswered: number };
  /** No more writing. */
  resting: boolean;
  over: boolean;
}

export const newStage = (
  newsroom: Newsroom,
  writerProgram: string,
  chance: Chance,
  say: (line: string) => void,
): Stage => ({
  newsroom,
  writerProgram,
  chance,
  say,
  serving: undefined,
  ready: false,
  writers: new Set(),
  acknowledged: [],
  shown: new Set(),
  killed: new Map(),
  killedPids: new Set(),
  faults: [],
  counts: { refused: 0, pages: 0, unanswered: 0 },
  resting: false,
  over: false,
});

import { isInForce } from "./funding.ts";

/** Somebody who gave, as they are named for it. */
export interface Donor {
  readonly id: string;
  readonly name: string;
  /** Counted at most; never named. */
  readonly isAnonymous: boolean;
  readonly levelId: string;
  /** YYYY-MM-DD, both included; null: no end. */
  readonly firstDay: string;
  readonly lastDay: string | null;
  readonly position: number;
}

/** How much somebody gave, in words: "$10,000 and more". */
export interface DonorLevel {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly about: string;
  readonly position: number;
}

/** The donors of one level as readers see them. */
export interface ThankedLevel {
  readonly level: DonorLevel;
  readonly names: readonly string[];
  /** How many more gave and are not named. */
  readonly anonymous: number;
}

/** Who is thanked on this day, by level; levels that nobody is at are left out. */
export const thanksOn = (
  day: string,
  levels: readonly DonorLevel[],
  donors: readonly Donor[],
): ThankedLevel[] =>
  levels
    .toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name))
    .map((level) => {
      const here = donors
        .filter((donor) => donor.levelId === level.id && isInForce(donor, day))
        .toSorted((a, b) => a.position - b.position || a.name.localeCompare(b.name));
      const named = here.filter(({ isAnonymous }) => !isAnonymous);
      return { level, names: named.map(({ name }) => name), anonymous: here.length - named.length };
    })
    .filter(({ names, anonymous }) => names.length + anonymous > 0);

/** The parts of the front page that editors can fill, in the page's order. */
export const shelves = ["lead", "films", "stories", "podcasts", "interviews"] as const;
export type Shelf = (typeof shelves)[number];

export const isShelf = (text: string): text is Shelf => shelves.some((shelf) => shelf === text);

/** The greatest position: what is beyond is no longer curated. */
export const lastPosition = 12;

export const placedKinds = ["film", "interview", "episode", "story", "podcast"] as const;
export type PlacedKind = (typeof placedKinds)[number];

/** What a shelf may hold. */
export const holds: Readonly<Record<Shelf, readonly PlacedKind[]>> = {
  lead: ["film", "interview", "episode", "story"],
  films: ["film"],
  stories: ["story"],
  podcasts: ["podcast"],
  interviews: ["interview"],
};

/** A work or show that an editor put on the front page, for the time [firstAt, lastAt). */
export interface FrontPlace {
  readonly id: string;
  readonly shelf: Shelf;
  /** From 1. */
  readonly position: number;
  readonly kind: PlacedKind;
  /** The recording's, story's or show's. */
  readonly workId: string;
  readonly slug: string;
  readonly title: string;
  readonly firstAt: Date;
  /** Null: until it is cleared. */
  readonly lastAt: Date | null;
  readonly placedAt: Date;
  /** Handle; null where nobody of the staff did it. */
  readonly placedBy: string | null;
}

/** How a place stands at an instant. */
export const standing = (
  { firstAt, lastAt }: Pick<FrontPlace, "firstAt" | "lastAt">,
  now: Date,
): "ahead" | "now" | "over" => {
  if (firstAt.getTime() > now.getTime()) return "ahead";
  return lastAt !== null && lastAt.getTime() <= now.getTime() ? "over" : "now";
};

/** Those of a shelf that stand now, in its order; each work once. */
export const onShelf = (places: readonly FrontPlace[], shelf: Shelf, now: Date): FrontPlace[] => {
  const standingNow = places
    .filter((place) => place.shelf === shelf && standing(place, now) === "now")
    .toSorted(
      (one, other) =>
        one.position - other.position ||
        other.placedAt.getTime() - one.placedAt.getTime() ||
        (one.id < other.id ? -1 : 1),
    );
  return standingNow.filter(
    (place, at) => standingNow.findIndex(({ workId }) => workId === place.workId) === at,
  );
};

/** The next instant at which another page is right; null: none is known. */
export const nextChange = (places: readonly FrontPlace[], now: Date): Date | null => {
  const ahead = places
    .flatMap(({ firstAt, lastAt }) => [firstAt, ...(lastAt === null ? [] : [lastAt])])
    .filter((instant) => instant.getTime() > now.getTime());
  return ahead.length === 0 ? null : new Date(Math.min(...ahead.map((instant) => instant.getTime())));
};

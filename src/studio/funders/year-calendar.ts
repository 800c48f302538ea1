/** What has a first day and perhaps a last one, both included (YYYY-MM-DD). */
export interface Spanning {
  readonly firstDay: string;
  /** Null: no end. */
  readonly lastDay: string | null;
}

/** Where something stands in a year. */
export interface YearBar<Item> {
  readonly item: Item;
  /** Of the year, 0 to 1. */
  readonly start: number;
  readonly width: number;
  /** It began before the year, and goes on after it. */
  readonly isFromBefore: boolean;
  readonly isGoingOn: boolean;
  /** From 0: two that touch never share a lane. */
  readonly lane: number;
}

const dayLength = 86_400_000;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

const daysBefore = (year: number, day: string): number => dayNumber(day) - dayNumber(`${year}-01-01`);

/** How many days a year has. */
const daysOf = (year: number): number => dayNumber(`${year + 1}-01-01`) - dayNumber(`${year}-01-01`);

/** What stands on some day of the year, each in the first lane that is free for it. */
export const yearBars = <Item extends Spanning>(items: readonly Item[], year: number): YearBar<Item>[] => {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const here = items
    .filter(({ firstDay, lastDay }) => firstDay <= last && (lastDay === null || lastDay >= first))
    .toSorted((a, b) => a.firstDay.localeCompare(b.firstDay));
  /** The day after the last of each lane, counted from the year's first. */
  const free: number[] = [];
  return here.map((item) => {
    const isFromBefore = item.firstDay < first;
    const isGoingOn = item.lastDay === null || item.lastDay > last;
    const from = isFromBefore ? 0 : daysBefore(year, item.firstDay);
    const until = isGoingOn ? daysOf(year) : daysBefore(year, item.lastDay ?? last) + 1;
    const found = free.findIndex((day) => day <= from);
    const lane = found === -1 ? free.length : found;
    free[lane] = until;
    const whole = daysOf(year);
    return { item, start: from / whole, width: (until - from) / whole, isFromBefore, isGoingOn, lane };
  });
};

/** Where each month begins, of the year, 0 to 1. */
export const monthStarts = (year: number): number[] =>
  Array.from({ length: 12 }, (_, month) => {
    const day = `${year}-${String(month + 1).padStart(2, "0")}-01`;
    return daysBefore(year, day) / daysOf(year);
  });

/** Where a day stands, 0 to 1; null: in another year. */
export const placeOfDay = (day: string, year: number): number | null =>
  day.startsWith(`${year}-`) ? daysBefore(year, day) / daysOf(year) : null;

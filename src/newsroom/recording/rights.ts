/** Days are YYYY-MM-DD, in the newsroom's time zone; the last day is still allowed. Null: no end. */
export interface RightsDays {
  readonly rightsLastDay: string | null;
  readonly excerptRightsLastDay: string | null;
}

export interface Rights {
  /** The recording may be streamed from beginning to end. */
  readonly whole: boolean;
  /** Moments of it may be played. */
  readonly excerpts: boolean;
}

/** What may be streamed on this day. The right to the whole carries the right to its parts. */
export const rightsOn = (day: string, days: RightsDays): Rights => {
  const whole = stillAllowed(day, days.rightsLastDay);
  return { whole, excerpts: whole || stillAllowed(day, days.excerptRightsLastDay) };
};

const stillAllowed = (day: string, lastDay: string | null): boolean => lastDay === null || day <= lastDay;

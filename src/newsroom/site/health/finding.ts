/** One thing that the doctor looked at. */
export interface Finding {
  /** "well"; "note": works, but somebody should know; "trouble": something does not work. */
  readonly state: "well" | "note" | "trouble";
  readonly what: string;
  /** What to do about it. */
  readonly remedy?: string;
  /** Where it was found. */
  readonly area?: Area;
}

/** What is looked at. */
export type Area = "machine" | "database" | "site" | "mail" | "jobs" | "archive" | "backup";

export const well = (what: string): Finding => ({ state: "well", what });
export const note = (what: string, remedy?: string): Finding => ({
  state: "note",
  what,
  ...(remedy === undefined ? {} : { remedy }),
});
export const trouble = (what: string, remedy: string): Finding => ({ state: "trouble", what, remedy });

/** "1 film", "2 films". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

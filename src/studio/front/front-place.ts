import { fail, ok, type Result } from "../../kit/result.ts";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { instantIn } from "../publishing/zone-instant.ts";
import { front } from "../words/front.ts";

export type Shelf = AnswerOf<Operations["readFront"]>["shelves"][number];
export type Place = Shelf["places"][number];
export type Placeable = AnswerOf<Operations["listPlaceable"]>["items"][number];

/** A day and a time of the newsroom's clocks as they are typed; both empty: not said. */
export interface Typed {
  readonly day: string;
  readonly time: string;
}

export const notSaid: Typed = { day: "", time: "" };

/** The instant that was typed; null: nothing was. A day alone begins at midnight. Refused: what the zone's clocks never show. */
export const readTyped = ({ day, time }: Typed, zone: string): Result<string | null> => {
  if (day === "") return time === "" ? ok(null) : fail(front.wrongTime);
  const instant = instantIn(day, time === "" ? "00:00" : time, zone);
  return instant === null ? fail(front.wrongTime) : ok(instant.toISOString());
};

import { type NoticeFact, noticesOf } from "./notices.ts";
import { type Rate, unitAt, unitFrom } from "../../../kit/rate.ts";

/** What the page says of a film to play (the attributes of [data-player] and [data-hit]). Times are seconds on the cut's timeline. */
export interface PlayerFacts {
  readonly source: string;
  readonly cutId: string;
  readonly rate: Rate;
  readonly startUnits: number;
  readonly endUnits: number;
  /** A part of the cut: it has a clock of its own and stops exactly at its end. */
  readonly isPart: boolean;
  /** Where to begin; null where the page does not say. */
  readonly at: number | null;
  readonly title: string;
  readonly href: string;
  readonly soundOnly: boolean;
  readonly storyboard: string | null;
  readonly chapters: readonly (readonly [seconds: number, title: string])[];
  /** The gravest first. */
  readonly notices: readonly NoticeFact[];
}

/** The attributes as facts; null where there is nothing to play. */
export const factsOf = (data: Readonly<Record<string, string | undefined>>): PlayerFacts | null => {
  const source = data["src"];
  if (source === undefined || source === "") return null;
  const rate = rateOf(data["rate"]);
  const span = spanOf(data, rate);
  return {
    source,
    cutId: data["cut"] ?? "",
    rate,
    startUnits: span?.[0] ?? 0,
    endUnits: span?.[1] ?? Math.max(1, unitAt(Number(data["length"] ?? 0) * 1000 + 0.5, rate)),
    isPart: span !== null,
    at: numberOf(data["at"]),
    title: data["title"] ?? "",
    href: data["href"] ?? "",
    soundOnly: data["sound"] !== undefined,
    storyboard: data["storyboard"] ?? null,
    chapters: chaptersOf(data["chapters"]),
    notices: noticesOf(data["notices"]),
  };
};

const numberOf = (text: string | undefined): number | null => {
  const number = Number(text === undefined || text === "" ? Number.NaN : text);
  return Number.isFinite(number) ? number : null;
};

const rateOf = (text: string | undefined): Rate => {
  const [numerator, denominator] = (text ?? "").split("/").map(Number);
  return numerator && denominator ? { numerator, denominator } : { numerator: 1000, denominator: 1 };
};

/** Exact units where the page gives them; else the units that hold the seconds given. */
const spanOf = (data: Readonly<Record<string, string | undefined>>, rate: Rate): [number, number] | null => {
  const [start, end] = (data["units"] ?? "").split(",").map((text) => numberOf(text));
  if (typeof start === "number" && typeof end === "number") return [start, end];
  const from = numberOf(data["start"]);
  const to = numberOf(data["end"]);
  if (from === null || to === null) return null;
  const first = unitAt(from * 1000, rate);
  return [first, Math.max(first + 1, unitFrom(to * 1000, rate))];
};

const chaptersOf = (text: string | undefined): PlayerFacts["chapters"] => {
  try {
    const parsed: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(parsed) ? parsed.filter(isChapter) : [];
  } catch {
    return [];
  }
};

const isChapter = (item: unknown): item is [number, string] =>
  Array.isArray(item) && typeof item[0] === "number" && typeof item[1] === "string";

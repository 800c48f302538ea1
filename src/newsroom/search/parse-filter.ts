import { isRecordingKind } from "../recording/recording.ts";
import { narrow, type SearchFilters } from "./query.ts";

/**
 * The filters with one more, as typed (`speaker:gagarin`); undefined where there is no such filter, or its value is none
 * that it could have: then the text is words like others.
 */
export const readFilter = (
  filters: SearchFilters,
  name: string,
  value: string,
): SearchFilters | undefined => {
  const more = read(name, value.trim());
  return more && narrow({ terms: [], excluded: [], filters }, more).filters;
};

const read = (name: string, value: string): Partial<SearchFilters> | undefined => {
  if (value === "") return undefined;
  switch (name) {
    case "speaker":
      return { speakers: [value] };
    case "topic":
      return { topics: [value.toLowerCase()] };
    case "kind":
      return readKind(value.toLowerCase());
    case "film":
    case "interview":
    case "episode":
      return { work: { kind: name, slug: value.toLowerCase() } };
    case "year":
    case "years":
      return readYears(value);
    case "from":
    case "since":
      return isYear(value) ? { from: Number(value) } : undefined;
    case "to":
    case "until":
      return isYear(value) ? { to: Number(value) } : undefined;
    case "language":
      return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value) ? { language: value } : undefined;
    default:
      return undefined;
  }
};

/** "films" is "film". */
const readKind = (value: string): Partial<SearchFilters> | undefined => {
  const kind = value.replace(/s$/, "");
  return isRecordingKind(kind) ? { kinds: [kind] } : undefined;
};

const isYear = (text: string): boolean => /^\d{4}$/.test(text);

/** "1961", "1961-1969", "1961-" and "-1969". */
const readYears = (value: string): Partial<SearchFilters> | undefined => {
  const [, from = "", dash, to = ""] = /^(\d{4})?([-–…]|\.\.)?(\d{4})?$/u.exec(value) ?? [];
  if (from === "" && to === "") return undefined;
  if (dash === undefined) return { from: Number(from), to: Number(from) };
  return { ...(from !== "" && { from: Number(from) }), ...(to !== "" && { to: Number(to) }) };
};

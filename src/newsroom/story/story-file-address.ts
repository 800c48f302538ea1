import type { LinkTarget } from "../../content/inline.ts";
import type { Place } from "./story-file-problem.ts";
import type { Reading } from "./story-file-reading.ts";

const workPath = /^\/(film|interview|episode|story)\/[^/?#]+\/?$/;

/** A work of ours by its path; an address outside; any other path of the site as it is. */
export const readTarget = (reading: Reading, url: string, place: Place): LinkTarget | null => {
  if (workPath.test(url))
    return { work: reading.resolve({ kind: "work", name: url.replace(/\/$/, "") }, place) };
  const byId = /^\/work\/([0-9a-z]{12})$/.exec(url)?.[1];
  if (byId !== undefined) return { work: reading.resolve({ kind: "work", name: byId }, place) };
  return readAddress(reading, url, place);
};

/** An address as it stands, a work's too. */
export const readAddress = (reading: Reading, url: string, place: Place): { url: string } | null => {
  if (/^\/(?!\/)/.test(url) || /^(https?:\/\/|mailto:)./i.test(url)) return { url };
  const advice = /^[\w-]+(\.[\w-]+)+/.test(url)
    ? `Did you mean https://${url.slice(0, 80)}?`
    : "Write https://…, mailto:… or a path of this site.";
  reading.problem(place, `“${url.slice(0, 80)}” is no address.`, advice);
  return null;
};

/** Whether a link to this address is read as one to a work: it must be written otherwise. */
export const isWorkPath = (url: string): boolean => workPath.test(url) || /^\/work\/[0-9a-z]{12}$/.test(url);

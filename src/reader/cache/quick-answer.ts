import type { IncomingMessage, ServerResponse } from "node:http";
import { chooseEncoding, type Encoding } from "../http/encoding.ts";
import { sendPacked } from "./packed-page.ts";
import type { PageCache } from "./page-cache.ts";

/**
 * Answers from the cache, before the framework hears of the request: nothing is parsed but what the answer depends on.
 * @returns false when it has not answered, and somebody else must
 */
export const quickAnswer = (
  cache: Pick<PageCache, "find">,
  request: IncomingMessage,
  response: ServerResponse,
): boolean => {
  const { method, url } = request;
  if (url === undefined || (method !== "GET" && method !== "HEAD")) return false;
  const said = readHeaders(request.rawHeaders);
  if (said.forOneself) return false;
  const page = cache.find(url);
  if (page === undefined) return false;
  sendPacked(page, request, response, encodingOf(said.accepted), said.ifNoneMatch);
  return true;
};

interface Said {
  accepted: string;
  ifNoneMatch: string | undefined;
  /** The answer may be for this reader alone. */
  forOneself: boolean;
}

/** The few headers that matter, without making an object of all. Name, value, name, value. */
const readHeaders = (raw: readonly string[]): Said => {
  const said: Said = { accepted: "", ifNoneMatch: undefined, forOneself: false };
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? "";
    if (name.length === 15 && name.toLowerCase() === "accept-encoding") {
      said.accepted = said.accepted === "" ? (raw[at + 1] ?? "") : `${said.accepted},${raw[at + 1]}`;
    } else if (name.length === 13) {
      const lower = name.toLowerCase();
      if (lower === "if-none-match") {
        said.ifNoneMatch =
          said.ifNoneMatch === undefined ? raw[at + 1] : `${said.ifNoneMatch},${raw[at + 1]}`;
      } else if (lower === "authorization") said.forOneself = true;
    }
  }
  return said;
};

/** Browsers send a handful of different lists; whoever sends others does not fill the memory. */
const mostLists = 200;
const chosen = new Map<string, Encoding>();

const encodingOf = (accepted: string): Encoding => {
  const before = chosen.get(accepted);
  if (before !== undefined) return before;
  const encoding = chooseEncoding(accepted);
  if (chosen.size < mostLists && accepted.length < 200) chosen.set(accepted, encoding);
  return encoding;
};

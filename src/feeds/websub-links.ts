import type { FeedNeeds } from "./addresses.ts";

/** How a feed says in its headers where it is and where programs subscribe to it (WebSub, section 4). */
export const hubLinks = (
  { publicUrl, hubUrl }: Pick<FeedNeeds, "publicUrl" | "hubUrl">,
  path: string,
): Readonly<Record<string, string>> =>
  hubUrl === undefined ? {} : { link: `<${publicUrl}${path}>; rel="self", <${hubUrl}>; rel="hub"` };

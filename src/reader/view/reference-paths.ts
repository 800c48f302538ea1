import type { LinkTarget } from "../../content/inline.ts";
import type { References, WorkReference } from "../../newsroom/story/references.ts";
import { routes } from "../routes.ts";
import { workPath } from "./paths.ts";

/** The page of a film, interview, episode or story; of one that plays, at a time (milliseconds) where that is given. */
export const referencePath = (
  { kind, slug }: Pick<WorkReference, "kind" | "slug">,
  at?: number | null,
): string =>
  kind === "story" ? routes.story.to({ slug }) : workPath({ kind, slug }, at === null ? null : at);

/** Where a link of a story leads; null where that is nothing a reader may know of, or nothing that is an address. */
export const linkPath = (to: LinkTarget, references: References): string | null => {
  if ("work" in to) {
    const work = references.works.get(to.work);
    return work === undefined ? null : referencePath(work);
  }
  return isSafe(to.url) ? to.url : null;
};

/** Asked again here: whatever a body holds, no link of ours runs anything. */
const isSafe = (url: string): boolean =>
  /^\/(?![/\\])/.test(url) || ["http:", "https:", "mailto:"].includes(URL.parse(url)?.protocol ?? "");

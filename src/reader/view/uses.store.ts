import type { RecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { usesKey } from "../../newsroom/staff/keys.ts";
import { quotedIn, type UsesPage } from "../../newsroom/story/quoted-in.store.ts";
import type { Reading } from "../http/answer.ts";
import { routes } from "../routes.ts";
import { keysOfStoryCards } from "./keys.ts";
import { type ListQuery, pagesBeside } from "./list-query.ts";
import type { UsesPart, UsesView } from "./uses.ts";

/** Stories on a page. */
const shown = 12;

const manners = { excerpted: "excerpt", quoted: "quotation" } as const satisfies Readonly<
  Record<UsesPart, unknown>
>;

/** Stories that play the work, or that quote it, from a place of the list on. */
export const readUses = async (
  { db, uses: note }: Pick<Reading, "db" | "uses">,
  work: Pick<RecordingPage, "id" | "kind" | "slug">,
  part: UsesPart,
  cursor: ListQuery["cursor"] = null,
): Promise<UsesView & Pick<UsesPage, "next" | "previous">> => {
  const manner = manners[part];
  note(usesKey(work.id));
  const query = { recordingId: work.id, manner, limit: shown, cursor };
  const { uses: items, ...places } = await quotedIn(db, query);
  note(...keysOfStoryCards(items.map(({ story }) => story)));
  const { kind, slug } = work;
  const pages = pagesBeside(places, (place) => routes.work.to({ kind, slug }, { part, ...place }));
  return { part, items, pages, ...places };
};

import { findRecordingPage } from "../../newsroom/recording/recording-page.store.ts";
import { type Answer, missing, type Reading, shown } from "../http/answer.ts";
import { FurtherUses } from "../pages/used-in.tsx";
import { routes, type WorkKind } from "../routes.ts";
import { keysOfWork } from "../view/keys.ts";
import { firstPage, readListQuery } from "../view/list-query.ts";
import { workPath } from "../view/paths.ts";
import { readUses } from "../view/uses.store.ts";
import { usesParts } from "../view/uses.ts";
import { describe, sectionOf } from "../view/work.ts";

/** A further page of the stories that play a work, or of those that quote it; null where none is asked for. */
export const furtherUses = async (
  reading: Reading,
  named: { readonly kind: WorkKind; readonly slug: string },
  query: URLSearchParams,
): Promise<Answer | null> => {
  const part = usesParts.find((one) => one === query.get("part"));
  if (part === undefined) return null;
  const work = await findRecordingPage(reading.db, named.kind, named.slug, reading.day);
  if (work === null) return missing;
  reading.uses(...keysOfWork(work));
  const { cursor, place } = readListQuery(query);
  const view = await readUses(reading, work, part, cursor);
  const path = workPath(work);
  // Nothing (any more) that would stand on this page.
  if (view.items.length === 0) return { kind: "redirect", to: path, status: 302 };
  const first = firstPage(cursor, view, () => path);
  if (first !== null) return first;
  const { say } = reading;
  const section = sectionOf(reading.site, work.kind);
  const crumbs = [...(section === null ? [] : [section]), { name: work.title, path }];
  return shown({
    title: work.title,
    description: describe(say, work),
    path: routes.work.to(named, { part, ...place }),
    // For those who read on; the work's own page is for those who look for it.
    hidden: true,
    styles: ["work.css"],
    islands: [],
    body: <FurtherUses work={work} view={view} crumbs={crumbs} />,
  });
};

import { noticesKey } from "../../newsroom/staff/keys.ts";
import { listPublicNotices, type NoticePlace } from "../../newsroom/notice/notice.store.ts";
import { isId } from "../../kit/id.ts";
import { breadcrumbList } from "../design/crumbs.tsx";
import { type Handler, shown } from "../http/answer.ts";
import { Corrections } from "../pages/corrections.tsx";
import { routes } from "../routes.ts";

const perPage = 60;

/** All notices, latest first, by month. */
export const correctionsHandler: Handler = async ({ db, say, site, uses }, { query }) => {
  uses(noticesKey);
  const after = query.get("after");
  const place = after === null ? undefined : placeOf(after);
  const found = await listPublicNotices(db, {
    limit: perPage + 1,
    ...(place === undefined ? {} : { after: place }),
  });
  const notices = found.slice(0, perPage);
  const last = notices.at(-1);
  const next =
    found.length > perPage && last !== undefined
      ? routes.corrections.to({}, { after: `${last.at.toISOString()}_${last.id}` })
      : null;
  const title = say.notices.title;
  return shown({
    title,
    description: say.notices.description(site.name),
    path: routes.corrections.to({}, after === null ? {} : { after }),
    styles: ["story.css"],
    islands: [],
    feeds: [{ title: say.notices.feed, path: routes.corrections.to({}) }],
    structured: [breadcrumbList(site.origin, [{ name: title, path: routes.corrections.to({}) }])],
    body: <Corrections view={{ notices, next, zone: site.zone, standards: site.standards }} />,
  });
};

/** A place that we did not write lists from the beginning. */
const placeOf = (text: string): NoticePlace | undefined => {
  const [at = "", id = ""] = text.split("_");
  const instant = new Date(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z$/.test(at) ? at : "");
  return isId(id) && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined;
};

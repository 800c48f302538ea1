import type { RecordingKind } from "../../newsroom/recording/recording.ts";
import { type Crumb, breadcrumbList } from "../design/crumbs.tsx";
import { routes } from "../routes.ts";
import { workPath } from "./paths.ts";
import type { SiteView } from "./site.ts";
import { sectionOf } from "./work.ts";

interface NamedWork {
  readonly kind: RecordingKind;
  readonly slug: string;
  readonly title: string;
}

/** For search engines: the way to a page that is part of a work, by way of its section and the work itself. */
export const partOfWork = (site: SiteView, work: NamedWork, here: Crumb): object =>
  breadcrumbList(site.origin, [
    sectionOf(site, work.kind) ?? { name: site.say.podcasts.title, path: routes.podcasts.to({}) },
    { name: work.title, path: workPath(work) },
    here,
  ]);

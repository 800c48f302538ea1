import type { Notice } from "../../newsroom/notice/notice.ts";
import { referencePath } from "./reference-paths.ts";

/** The name of a notice's place on a page. */
export const noticeName = ({ id }: Pick<Notice, "id">): string => `notice-${id}`;

/** Where it stands on a page that has it. */
export const noticeHere = (notice: Pick<Notice, "id">): string => `#${noticeName(notice)}`;

/** Where it stands on the page of the work that it is on. */
export const noticePath = (notice: Notice): string => `${referencePath(notice.work)}${noticeHere(notice)}`;

/** The work that it is on, where its stretch begins; of a cut that is no more the present one the times lead elsewhere. */
export const noticedPath = ({ work, span }: Notice): string =>
  referencePath(work, span?.isCurrent === true ? Math.floor(span.start) : null);

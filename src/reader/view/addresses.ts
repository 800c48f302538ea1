import { addressed, routes, type WorkKind } from "../routes.ts";
import { embedCode } from "../../newsroom/moment/embed-code.ts";

/** How this site names things, for those who may not know its pages (oEmbed). */
export const siteAddresses = {
  addressed,
  embedWork: (kind: WorkKind, slug: string): string => routes.embedWork.to({ kind, slug }),
  embedMoment: (id: string): string => routes.embedMoment.to({ id }),
  picture: (id: string, width: number): string => routes.picture.to({ id }, { w: width }),
  embedCode,
};

import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Clock } from "../../../platform/clock.ts";
import { type By, change } from "../../staff/change.ts";
import type { Permission } from "../../staff/permission.ts";
import { asIf } from "./as-if.ts";
import {
  longestToken,
  type SiteChange,
  type SitePreview,
  sitePreviewLasts,
  signSitePreview,
} from "./site-preview.ts";

/** What somebody must be allowed to save before they may show it on the newsroom's own address. */
const needed: Readonly<Record<SiteChange["of"], Permission>> = {
  settings: "setting.change",
  brand: "setting.change",
  mark: "setting.change",
  menu: "menu.edit",
};

/** A link that shows a page of the site as it would be, for an hour. Refused: what could not be saved. */
export const makeSitePreview = async (
  by: By,
  clock: Clock,
  secret: string,
  asked: Pick<SitePreview, "page" | "at" | "change">,
): Promise<Result<{ token: string; expiresAt: Date }>> => {
  const permission = asked.change === null ? "story.preview" : needed[asked.change.of];
  if (by.actor.permissions.has(permission)) {
    const tried = await asIf(by.db, asked, async () => null);
    if (!tried.ok) return tried;
  }
  return await change(by, permission, async () => {
    const expiresAt = new Date(clock().getTime() + sitePreviewLasts);
    const token = signSitePreview(secret, { ...asked, expiresAt, madeBy: by.actor.staffId });
    if (token.length > longestToken)
      return fail("This is too much to be looked at before it is saved: it does not fit into an address.");
    return ok({
      value: { token, expiresAt },
      audit: {
        action: "preview.made",
        subject: "site",
        subjectId: asked.change?.of ?? asked.page,
        after: { page: asked.page, at: asked.at, expiresAt },
      },
      keys: [],
    });
  });
};

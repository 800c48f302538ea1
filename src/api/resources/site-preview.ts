import { fail, ok, type Result } from "../../kit/result.ts";
import { isTypeface } from "../../newsroom/site/brand/typefaces.ts";
import { makeSitePreview } from "../../newsroom/site/preview/make-site-preview.ts";
import type { SiteChange } from "../../newsroom/site/preview/site-preview.ts";
import type { Database } from "../../platform/database/database.ts";
import type { BodyOf } from "../contract/operation.ts";
import type { sitePreviewOperations } from "../contract/site-preview.ts";
import type { Handlers } from "../handler.ts";
import { type Refusal, refuseField } from "../refusal.ts";
import { unreadable, written } from "./brand.ts";
import { makeEntries } from "./menu.ts";

type Given = NonNullable<BodyOf<(typeof sitePreviewOperations)["previewSite"]>["change"]>;

/** The change as the newsroom writes it. */
const readChange = async (db: Database, given: Given): Promise<Result<SiteChange, Refusal>> => {
  if (given.of === "settings") return ok(given);
  if (given.of === "mark") return ok({ ...given, put: given.put.kind === "none" ? null : given.put });
  if (given.of === "menu") {
    const made = given.entries === null ? ok(null) : await makeEntries(db, given.entries, "/change/entries");
    return made.ok ? ok({ of: "menu", name: given.name, entries: made.value }) : fail(made.problem);
  }
  const { palette, typeface } = given;
  const wrong = unreadable(palette);
  if (wrong !== null) return refuseField(`/change/palette${wrong}`, "it is no colour: write it as #8f3a1f");
  if (!isTypeface(typeface)) return refuseField("/change/typeface", "there is no such type");
  return ok({
    of: "brand",
    palette: { light: written(palette.light), dark: written(palette.dark) },
    typeface,
  });
};

export const sitePreviewHandlers: Handlers<typeof sitePreviewOperations> = {
  previewSite: async ({ needs, by, body }) => {
    const change = body.change === undefined ? ok(null) : await readChange(needs.db, body.change);
    if (!change.ok) return change;
    const at = body.at === undefined ? null : new Date(body.at);
    const asked = { page: body.page, at, change: change.value };
    const made = await makeSitePreview(by, needs.clock, needs.secret, asked);
    if (!made.ok) return made;
    const { token, expiresAt } = made.value;
    return ok({ url: `${needs.publicUrl}/preview/site/${token}`, expiresAt: expiresAt.toISOString() });
  },
};

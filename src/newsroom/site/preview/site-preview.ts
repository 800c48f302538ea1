import { createHmac, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { z } from "zod";
import { fail, ok, type Result } from "../../../kit/result.ts";
import { menuNames, type MenuEntry, sections, targetKinds } from "../menu/menu.ts";
import { markKinds } from "../brand/brand.ts";
import { typefaceNames } from "../brand/typefaces.ts";

/** Pages that are looked at: the front page, and the latest story and film. */
const previewPages = ["front", "story", "film"] as const;

const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const light = z.object({ paper: colour, ink: colour, accent: colour });

const target = z.discriminatedUnion("type", [
  z.object({ type: z.literal("section"), section: z.enum(sections) }),
  z.object({ type: z.literal("ours"), kind: z.enum(targetKinds), id: z.string() }),
  z.object({ type: z.literal("outside"), url: z.string() }),
]);

const entry: z.ZodType<MenuEntry> = z.object({
  id: z.string(),
  label: z.string(),
  target: target.nullable(),
  pictureId: z.string().nullable(),
  entries: z.lazy(() => z.array(entry)),
});

const siteChange = z.discriminatedUnion("of", [
  z.object({ of: z.literal("settings"), values: z.record(z.string(), z.string()) }),
  z.object({
    of: z.literal("brand"),
    palette: z.object({ light, dark: light }),
    typeface: z.enum(typefaceNames),
  }),
  z.object({
    of: z.literal("mark"),
    mark: z.enum(markKinds),
    put: z.union([z.object({ pictureId: z.string() }), z.object({ svg: z.string() })]).nullable(),
  }),
  z.object({ of: z.literal("menu"), name: z.enum(menuNames), entries: z.array(entry).nullable() }),
]);

/** What somebody would change, and has not saved. */
export type SiteChange = z.output<typeof siteChange>;

const sitePreview = z.object({
  page: z.enum(previewPages),
  /** The instant that it is looked at for; null: now. */
  at: z.coerce.date().nullable(),
  change: siteChange.nullable(),
  expiresAt: z.coerce.date(),
  /** Whoever made it; null: the newsroom itself. */
  madeBy: z.string().nullable(),
});

/** A page of the site as it would be, shown to whoever has the link, until an instant. */
export type SitePreview = z.output<typeof sitePreview>;

/** Milliseconds that a link lasts: it is for the screen that asked for it. */
export const sitePreviewLasts = 3_600_000;

/** Characters of a token beyond which its address is too long to be asked for: web servers before ours take lines of 8 KiB. */
export const longestToken = 6000;

/**
 * The part of a preview's address that holds all of it and signs it, so that nothing is kept of what nobody saved. With the
 * secret other things are signed too, which no preview of the site can be taken for.
 */
export const signSitePreview = (secret: string, preview: SitePreview): string => {
  const said = deflateRawSync(JSON.stringify(preview), { level: 9 }).toString("base64url");
  return `${said}.${signatureOf(secret, said)}`;
};

const signatureOf = (secret: string, said: string): string =>
  createHmac("sha256", secret)
    .update(`site preview\u0000${said}`)
    .digest()
    .subarray(0, 20)
    .toString("base64url");

/** What a link shows. A wrong one says no more than that. */
export const readSitePreview = (
  secret: string,
  token: string,
  now: Date,
): Result<SitePreview, "unknown" | "expired"> => {
  const [said = "", signature = "", ...rest] = token.split(".");
  const expected = Buffer.from(signatureOf(secret, said));
  const given = Buffer.from(signature);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
    return fail("unknown");
  // It is ours: an older release may have written it otherwise.
  const read = sitePreview.safeParse(JSON.parse(inflateRawSync(Buffer.from(said, "base64url")).toString()));
  if (!read.success) return fail("unknown");
  return read.data.expiresAt.getTime() > now.getTime() ? ok(read.data) : fail("expired");
};
